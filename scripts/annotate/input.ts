import type { Id } from './contract';

export interface TextInput {
  readonly id: Id;
  readonly text: string;
  /** As declared; empty: not known. The text's own language wins where it is clear. */
  readonly lang: string;
  readonly title: string;
  readonly date: string | null;
}

export interface PageInput {
  readonly id: Id;
  readonly html: string;
  /** Empty: not known. */
  readonly url: string;
}

export type Input = TextInput | PageInput;

export type Parsed =
  { readonly ok: true; readonly input: Input } | { readonly ok: false; readonly id: Id; readonly error: string };

const STRINGS = ['text', 'html', 'url', 'title', 'date', 'lang'] as const;
type Fields = Partial<Record<(typeof STRINGS)[number], string | null>>;

const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'an array' : typeof value);

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** One line of `--jsonl` input as a value; a bad line says what was expected and what came. Never throws. */
export function parseLine(line: string): Parsed {
  const value = parseJson(line);
  if (value instanceof Error)
    return { ok: false, id: null, error: `expected one JSON object a line: ${value.message}` };
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { ok: false, id: null, error: `expected a JSON object, got ${kindOf(value)}` };
  const fields = value as Record<string, unknown>;
  const id = typeof fields.id === 'string' || typeof fields.id === 'number' ? fields.id : null;
  const wrong = STRINGS.find(
    (name) => !['undefined', 'null', 'string'].includes(fields[name] === null ? 'null' : typeof fields[name]),
  );
  if (wrong) return { ok: false, id, error: `expected "${wrong}" to be a string, got ${kindOf(fields[wrong])}` };
  return toInput(id, fields as Fields);
}

function toInput(id: Id, { text, html, url, title, date, lang }: Fields): Parsed {
  if (typeof html === 'string') return { ok: true, input: { id, html, url: url ?? '' } };
  if (typeof text === 'string')
    return { ok: true, input: { id, text, lang: lang ?? '', title: title ?? '', date: date ?? null } };
  return { ok: false, id, error: 'expected "text" or "html", got neither' };
}
