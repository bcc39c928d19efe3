/** Says whether a value that arrived from another context has the shape that its name promises. */
export type Shape = (value: unknown) => boolean;

export const nothing: Shape = (value) => value === null || value === undefined;
export const yesNo: Shape = (value) => typeof value === 'boolean';
export const integer: Shape = (value) => Number.isSafeInteger(value);

/** A string of at most `max` UTF-16 units: what comes from a page is never unbounded. */
export const text =
  (max: number): Shape =>
  (value) =>
    typeof value === 'string' && value.length <= max;

export const oneOf =
  (...values: readonly unknown[]): Shape =>
  (value) =>
    values.includes(value);

export const either =
  (...shapes: readonly Shape[]): Shape =>
  (value) =>
    shapes.some((shape) => shape(value));

export const list =
  (item: Shape, max: number): Shape =>
  (value) =>
    Array.isArray(value) && value.length <= max && value.every(item);

/** An object that has these fields; further fields are tolerated, so that an older copy of us still understands a newer. */
export const record =
  (fields: Readonly<Record<string, Shape>>): Shape =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(fields).every(([key, shape]) => shape((value as Record<string, unknown>)[key]));
