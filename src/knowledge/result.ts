/** Errors are values at the dataset's border: `reason` is a sentence for people. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };
