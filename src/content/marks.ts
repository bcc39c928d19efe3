import { byPosition, contains, length, overlaps, type Span } from '../engine/span';
import type { ReadClaim, ReadQuote, Reading } from '../knowledge/reading';
import type { Density, Settings } from '../browser/settings-types';
import type { HideKind } from '../ui/card/subject';
import { quoteMark, type MarkKey } from '../ui/marks';

/** Something on the page that can be seen, stepped to and opened. */
export interface PageMark extends Span {
  /** Quote, claim, entity or note id of the Reading. */
  readonly id: string;
  readonly kind: 'quote' | 'claim' | 'entity' | 'note';
  readonly key: MarkKey;
  /** What is painted; in order. */
  readonly spans: readonly Span[];
  /** Root of the article that it is in: ids are unique within one article, and a page may hold several. */
  readonly on?: Element | null;
}

export const isSameMark = (a: PageMark, b: PageMark): boolean => a.id === b.id && a.on === b.on;

/** What the reader wants to see on this page. */
export interface Choice {
  readonly layers: Settings['layers'];
  readonly density: Density;
  /** Rules and kinds that the reader hid on this site. */
  readonly hidden: readonly string[];
  /** Cards open on hover too. */
  readonly hover?: boolean;
}

/** Claims shown beside the key ones at each density, as a share of the key ones. */
const SHARE: Readonly<Record<Density, number>> = { few: 0.5, normal: 1, many: 2 };

/** The marks of a reading in reading order. Pure: what is painted, stepped through and hit is this list. */
export function marksOf(reading: Reading, { layers, density, hidden }: Choice): readonly PageMark[] {
  const wanted = (kind: HideKind, rule: string | undefined): boolean =>
    !hidden.includes(kind) && !(rule && hidden.includes(rule));
  const marks: PageMark[] = [];
  if (layers.claims)
    for (const claim of chosenClaims(reading.claims, density))
      if (wanted(`claim-${claim.type}`, claim.because[0]?.rule)) marks.push({ ...claimMark(claim) });
  if (layers.quotes)
    for (const quote of reading.quotes)
      if (wanted(`quote-${quote.kind}`, quote.because[0]?.rule)) marks.push(readQuoteMark(reading, quote));
  if (layers.names && wanted('name', undefined)) marks.push(...nameMarks(reading, density));
  // No layer and no density: what the reader wrote is always shown.
  marks.push(...ownMarks(reading));
  return marks.sort(byPosition);
}

/** The mark of one passage, painted or not: the outline lists also what is hidden on the page. Undefined: no such id. */
export function markOf(reading: Reading, id: string): PageMark | undefined {
  const claim = reading.claims.find((c) => c.id === id);
  if (claim) return claimMark(claim);
  const quote = reading.quotes.find((q) => q.id === id);
  if (quote) return readQuoteMark(reading, quote);
  return (
    ownMarks(reading).find((m) => m.id === id) ??
    nameMarks({ entities: reading.entities.filter((e) => e.id === id) }, 'normal')[0]
  );
}

/** The key claims; fewer or more by score where the reader wants fewer or more. */
export function chosenClaims(claims: readonly ReadClaim[], density: Density): readonly ReadClaim[] {
  const key = claims.filter((c) => c.key);
  if (density === 'normal') return key;
  const others = density === 'many' ? claims.filter((c) => !c.key) : [];
  const best = [...key, ...others].sort((a, b) => Number(b.key) - Number(a.key) || b.score - a.score);
  const most = Math.ceil(key.length * SHARE[density]);
  const taken: ReadClaim[] = [];
  // A clause inside one that is shown already says nothing more.
  for (const claim of best) if (taken.length < most && !taken.some((t) => overlaps(t, claim))) taken.push(claim);
  return taken.sort(byPosition);
}

function claimMark({ id, start, end }: ReadClaim): PageMark {
  return { id, kind: 'claim', key: 'claim', start, end, spans: [{ start, end }] };
}

function readQuoteMark(reading: Reading, { id, kind, segments, start, end, speaker }: ReadQuote): PageMark {
  const slot = reading.speakers.find((s) => s.id === speaker)?.slot ?? null;
  return { id, kind: 'quote', key: quoteMark(kind, slot), start, end, spans: segments };
}

/** The reader's own notes, those whose words the page still has. */
const ownMarks = ({ own = [] }: Reading): PageMark[] =>
  own.flatMap(({ id, kind, place }): PageMark[] =>
    place ? [{ id, kind: 'note', key: kind === 'claim' ? 'own-claim' : 'own-note', ...place, spans: [place] }] : [],
  );

/** Each known name once, where it is first read, as an encyclopaedia links it; everywhere only if the reader wants many. */
function nameMarks({ entities }: Pick<Reading, 'entities'>, density: Density): PageMark[] {
  return entities.flatMap(({ id, mentions }) =>
    (density === 'many' ? mentions : mentions.slice(0, 1)).map(({ start, end }): PageMark => ({
      id,
      kind: 'entity',
      key: 'name',
      start,
      end,
      spans: [{ start, end }],
    })),
  );
}

/** Which mark a click in the text is for: a name before what holds it, then the shortest. Undefined: none is there. */
export function markAt(marks: readonly PageMark[], offset: number): PageMark | undefined {
  const point = { start: offset, end: offset };
  const hit = marks.filter((m) => m.spans.some((s) => contains(s, point)));
  return hit.sort((a, b) => Number(b.kind === 'entity') - Number(a.kind === 'entity') || length(a) - length(b))[0];
}

/** The mark after or before the given one in reading order, from the first to the last and round; names are not stops. */
export function neighbour(marks: readonly PageMark[], from: PageMark | null, by: 1 | -1): PageMark | undefined {
  const stops = marks.filter((m) => m.kind !== 'entity');
  const at = from ? stops.findIndex((m) => isSameMark(m, from)) : -1;
  if (at === -1) return by === 1 ? stops[0] : stops.at(-1);
  return stops[(at + by + stops.length) % stops.length];
}
