declare const __ROOT__: string | undefined;

/** The repository's folder: set by scripts/run.mjs; tests run in it. */
export const ROOT = typeof __ROOT__ === 'string' ? __ROOT__ : process.cwd();
