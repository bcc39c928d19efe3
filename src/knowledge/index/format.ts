import type { RecordKind } from '../record';

/** Bumped at every change of a byte's meaning: an older file is refused, never misread. */
export const FORMAT_VERSION = 3;

export const INDEX_FILE = 'index.bin';
export const IDS_FILE = 'ids.bin';
export const POSTINGS_FILE = 'postings.bin';
export const RECORDS_FILE = 'records.bin';
export const FRAME_FILE = 'frame.json';
export const STORIES_FILE = 'stories.json';

export const MAGIC = { index: 0x3149474e, ids: 0x3144474e, postings: 0x3150474e, records: 0x3152474e } as const;

/**
 * index.bin (names and domains) and ids.bin (ids) are tables of one form, little endian, loaded whole. They are two because
 * every page asks for names, and an id is asked for only when a card opens: half the bytes stay unread until then.
 *
 *   header, 32 bytes: magic, version, build, checksum of all that follows, names, bucket bits, slot bits, 0
 *   starts   u32 × (buckets + 1): place of a bucket's first name, in hash order
 *   offsets  u32 × (buckets + 1): place of a bucket's postings in postings.bin
 *   remainders u16 × names: the upper half of the second hash
 *   lengths  4 bits × slots: longest name in words among those that begin with a word of this slot; 0: none
 */
export const INDEX_HEADER = 32;

/** postings.bin and records.bin begin with magic, version, build, 0 (u32 each). */
export const FILE_HEADER = 16;

export const MAX_WORDS = 15;
/**
 * Bytes of one reference in postings.bin: record offset u32, record length u16, kind u8, rank and flags u8, country u16,
 * languages u8 (bit i: LANGS[i] calls the entity so; aliases have all bits).
 */
export const REF_BYTES = 11;

export const KINDS: readonly RecordKind[] = [
  'person',
  'organisation',
  'place',
  'document',
  'event',
  'concept',
  'group',
  'unknown',
  'outlet',
];

/** How a name was given to the entity, beside its rank (low four bits). */
export const FLAG = { short: 0x80, hand: 0x40, common: 0x20, town: 0x10 } as const;

/** In the byte of languages: all six, and the mark of a person with a frequent surname. */
export const ALL_LANGS = 0x3f;
export const FREQUENT = 0x40;

/** Keys that no text can contain. */
export const idKey = (id: string): string => `#${id}`;
export const domainKey = (domain: string): string => `@${domain}`;
