import type { Fault } from './json-guard';
import { PACK_FORMAT } from './types';

type Fields = Readonly<Record<string, unknown>>;
type Migrated = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly fault: Fault };

/**
 * Step n turns format n into n + 1. Steps only move what is there: the shape is checked afterwards, so a step need not trust its input.
 * Format 1, of the drafts, held one story in `story`; since format 2 a pack may hold several.
 */
const STEPS: Readonly<Record<number, (pack: Fields) => Fields>> = {
  1: ({ story, ...rest }) => ({ ...rest, format: 2, stories: [story] }),
};

const refuse = (what: string, mend: string): Migrated => ({ ok: false, fault: { where: 'format', what, mend } });

/** Brings a pack of an older format to today's; refuses in words what is newer than this version or no pack at all. */
export function migrate(value: unknown): Migrated {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, 'format'))
    return refuse(
      'this file is not a Newsgloss pack: it has no "format"',
      `A pack begins with { "format": ${PACK_FORMAT}.`,
    );
  let pack = value as Fields;
  const format = pack['format'];
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1)
    return refuse('expected a whole number', `Write ${PACK_FORMAT}, without quotation marks.`);
  if (format > PACK_FORMAT)
    return refuse(
      `format ${format} is newer than this version of Newsgloss, which reads up to ${PACK_FORMAT}`,
      'Update Newsgloss, or ask the author for an older format.',
    );
  for (let step = format; step < PACK_FORMAT; step += 1) pack = STEPS[step]?.(pack) ?? pack;
  return { ok: true, value: pack };
}
