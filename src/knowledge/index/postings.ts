import { nameKey } from '../fold';
import type { RecordKind } from '../record';
import { ALL_LANGS, FLAG, FREQUENT, KINDS, REF_BYTES } from './format';

/** An entity as a name's posting tells it: enough to choose between namesakes without reading records. */
export interface Ref {
  readonly offset: number;
  readonly length: number;
  readonly kind: RecordKind;
  /** 0 to 9. */
  readonly rank: number;
  /** The name means this entity only beside its full name. */
  readonly short: boolean;
  /** From the hand-made layer. */
  readonly hand: boolean;
  /** The name is also a common word or a frequent personal name: never alone. */
  readonly common: boolean;
  /** A town: its name may be a team's, a province's or a treaty's too. */
  readonly town: boolean;
  /** A person whose surname many people of the dataset bear. */
  readonly frequent: boolean;
  /** Languages that call the entity so, as bits in the order of LANGS. */
  readonly langs: number;
  /** Place in the frame's list of countries, 0: none. */
  readonly country: number;
}

export interface Posting {
  /** As written in the record; empty for ids and domains, which are compared with the record itself. */
  readonly name: string;
  /** The name as it is compared (nameKey). */
  readonly key: string;
  readonly refs: readonly Ref[];
}

/** Postings of one bucket: per name u8 length, UTF-8, u8 number of references, the references. */
export function readPostings(bytes: Uint8Array, decode: (part: Uint8Array) => string): Posting[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const postings: Posting[] = [];
  let at = 0;
  while (at < bytes.length) {
    const nameEnd = at + 1 + view.getUint8(at);
    const name = decode(bytes.subarray(at + 1, nameEnd));
    const count = view.getUint8(nameEnd);
    const refs = Array.from({ length: count }, (_, i) => readRef(view, nameEnd + 1 + i * REF_BYTES));
    postings.push({ name, key: nameKey(name), refs });
    at = nameEnd + 1 + count * REF_BYTES;
  }
  return postings;
}

function readRef(view: DataView, at: number): Ref {
  const marks = view.getUint8(at + 7);
  return {
    offset: view.getUint32(at, true),
    length: view.getUint16(at + 4, true),
    kind: KINDS[view.getUint8(at + 6)] ?? 'unknown',
    rank: marks & 0x0f,
    short: (marks & FLAG.short) !== 0,
    hand: (marks & FLAG.hand) !== 0,
    common: (marks & FLAG.common) !== 0,
    town: (marks & FLAG.town) !== 0,
    country: view.getUint16(at + 8, true),
    langs: view.getUint8(at + 10) & ALL_LANGS,
    frequent: (view.getUint8(at + 10) & FREQUENT) !== 0,
  };
}
