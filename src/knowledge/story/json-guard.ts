/** One thing wrong with a pack, in words that its author can act on. */
export interface Fault {
  /** Path in the file: "stories[0].facts[3].date"; "file" for the whole. */
  readonly where: string;
  readonly what: string;
  /** How to mend it. */
  readonly mend: string;
}

/** Limits of issue 8. A file within them cannot make the parser or the checks run away. */
export const MAX_BYTES = 5 * 1024 * 1024;
const MAX_DEPTH = 12;
const MAX_VALUES = 200_000;

/** Keys that would reach into JavaScript's own objects. */
const FORBIDDEN = new Set(['__proto__', 'prototype', 'constructor']);

export type Guarded = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly fault: Fault };

const refuse = (where: string, what: string, mend: string): Guarded => ({ ok: false, fault: { where, what, mend } });

/** Length in UTF-8 without an encoder (the pure parts have none); lone surrogates count as three bytes. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

const lineOf = (text: string, at: number): string => `line ${text.slice(0, at).split('\n').length}`;

/** End of the string that opens at `at`: the index after its closing mark. */
function stringEnd(json: string, at: number): number {
  let i = at + 1;
  while (i < json.length && json[i] !== '"') i += json[i] === '\\' ? 2 : 1;
  return i + 1;
}

/**
 * Reads the brackets and keys of JSON text without building anything: depth and count of values, forbidden keys, and keys that
 * stand twice in one object (of which JSON.parse would silently keep the last). Null: nothing found.
 */
function scan(json: string): Guarded | null {
  const open: (Set<string> | null)[] = [];
  let values = 0;
  for (let i = 0; i < json.length; i += 1) {
    const char = json[i];
    if (char === '{' || char === '[') open.push(char === '{' ? new Set() : null);
    else if (char === '}' || char === ']') open.pop();
    else if (char === ',') values += 1;
    else if (char === '"') {
      const end = stringEnd(json, i);
      const fault = /^\s*:/u.test(json.slice(end, end + 40)) ? keyFault(json, i, end, open.at(-1) ?? null) : null;
      if (fault) return fault;
      i = end - 1;
    }
    if (open.length > MAX_DEPTH)
      return refuse(
        lineOf(json, i),
        `lists or objects nested more than ${MAX_DEPTH} deep`,
        'A pack is at most 8 deep: compare it with the example in docs/packs.md.',
      );
    if (values > MAX_VALUES) return refuse('file', `more than ${MAX_VALUES} values`, 'Split it into several packs.');
  }
  return null;
}

function keyFault(json: string, at: number, end: number, seen: Set<string> | null): Guarded | null {
  let key = '';
  try {
    key = JSON.parse(json.slice(at, end)) as string;
  } catch {
    return null; // not a string after all: JSON.parse names the place better
  }
  if (FORBIDDEN.has(key))
    return refuse(lineOf(json, at), `the field name "${key}" is not allowed`, 'Remove that field.');
  if (seen?.has(key))
    return refuse(lineOf(json, at), `the field "${key}" stands twice in the same place`, 'Keep one of the two.');
  seen?.add(key);
  return null;
}

/** Parses the text of a file that anybody may have written. Never throws. */
export function guardedParse(json: string): Guarded {
  if (typeof json !== 'string')
    return refuse('file', `expected text, got ${typeof json}`, 'Choose a pack file (.json).');
  const bytes = json.length > MAX_BYTES ? json.length : utf8Length(json);
  if (bytes > MAX_BYTES)
    return refuse('file', `${(bytes / 1024 / 1024).toFixed(1)} MB, more than 5 MB`, 'Split it into several packs.');
  const fault = scan(json);
  if (fault) return fault;
  try {
    return { ok: true, value: JSON.parse(json) as unknown };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(
      'file',
      `not valid JSON: ${reason}`,
      'Look for a missing comma, bracket or quotation mark near that place.',
    );
  }
}
