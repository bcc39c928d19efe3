import type { Lang } from '../engine/span';
import type { Result } from './result';
import { FORMAT_VERSION } from './index/format';
import type { EvidenceTable } from './evidence';
import type { CardWords } from './phrases';
import type { LinkWords } from './link/word-lists';
import type { Localised, PartialDate } from './record';

/** Words for one thing in six languages, masculine and feminine where they differ: "président|présidente". */
export type Words = Readonly<Record<Lang, string>>;

export interface Role {
  readonly words: Words;
  /** How articles name the holder: phrases in any language, without the country, as name keys (fold.ts). */
  readonly said: readonly string[];
  /** One holder at a time: "le président russe" is him. */
  readonly single: boolean;
}

export interface Country {
  readonly id: string;
  readonly names: Localised;
  /** "de la Russie", "of Russia": with its preposition and article. */
  readonly of: Words;
  /** Adjectives and inhabitants in any language, as name keys: "russe", "north korean". */
  readonly adjectives: readonly string[];
}

/** Who held a single role when: entity id, from, to, as of; 1 where the next holder is known (Office.superseded). */
export type Holder = readonly [
  id: string,
  from: PartialDate | '',
  to: PartialDate | '',
  asOf: PartialDate | '',
  superseded: 0 | 1,
];

export interface Body {
  readonly names: Localised;
  readonly of: Words;
  /** All its names as name keys: "onu", "nations unies". */
  readonly said: readonly string[];
}

/** frame.json: what every look-up needs, small enough to be read at once. */
export interface Frame extends EvidenceTable {
  readonly format: number;
  readonly build: number;
  /** Day of the newest source. */
  readonly date: string;
  readonly counts: { readonly entities: number; readonly names: number };
  readonly roles: Readonly<Record<string, Role>>;
  readonly types: Readonly<Record<string, Words>>;
  /** Place 0 is "none", so that a posting's country is an index. */
  readonly countries: readonly (Country | null)[];
  /** "president:russia" → holders in order. */
  readonly holders: Readonly<Record<string, readonly Holder[]>>;
  /** Words that records share (index/codec.ts). */
  readonly words: readonly string[];
  /** Names of bodies that an office can be of and that are no countries. */
  readonly bodies: Readonly<Record<string, Body>>;
  readonly cardWords: CardWords;
  /** Words around names, by list (link/word-lists.ts). */
  readonly linkWords: LinkWords;
}

export function parseFrame(text: string): Result<Frame> {
  try {
    const frame = JSON.parse(text) as Partial<Frame>;
    if (frame.format !== FORMAT_VERSION)
      return { ok: false, reason: `frame.json: expected format ${FORMAT_VERSION}, got ${String(frame.format)}` };
    if (
      !frame.words ||
      !frame.roles ||
      !frame.countries ||
      !frame.pages ||
      !frame.sources ||
      !frame.linkWords ||
      !frame.cardWords
    )
      return { ok: false, reason: 'frame.json: expected roles, countries, pages, sources and words, some are missing' };
    return { ok: true, value: frame as Frame };
  } catch {
    return { ok: false, reason: 'frame.json: it is not JSON: the file is damaged' };
  }
}
