import type { QuoteKind } from '../analysis';
import { CLASS } from '../language/language';
import { isVerbHere, tokenAt, type Reading } from '../reading';
import { span, type Span } from '../span';
import { is, type Token } from '../tokens';
import { indirect } from './indirect';
import { joinMarks } from './joined-marks';
import { moodDrafts } from './reported-mood';
import type { CueHit } from './2-cues';
import { asideIn, type Aside } from './asides';
import type { Source } from './3-sources';
import type { Content, Range } from './content';
import {
  announcedAfter,
  governorOf,
  isStatement,
  pairTokens,
  type Governor,
  type GovernRule,
  type PairTokens,
  type ReadSentence,
} from './governs';

/** A quotation before its speaker is known. */
export interface Draft {
  readonly kind: QuoteKind;
  readonly segments: readonly Span[];
  /** The whole reported clause where the marks hold only part of it; else the segments' hull. */
  readonly hull: Span;
  readonly cue: CueHit | null;
  readonly source: Source | null;
  readonly rules: readonly string[];
  /** First token, for reading order. */
  readonly at: number;
  /** Goes to the speaker of the quotation before it, or of the sentence before it. */
  readonly floats: boolean;
}

/** All quotations of the document, in reading order, speakers still open. */
export function draftQuotes(reading: Reading, sentences: readonly ReadSentence[]): readonly Draft[] {
  const pairs = reading.pairs.map((p, i) => pairTokens(reading, p, i)).filter((p) => p.last > p.first);
  const governors = new Map<PairTokens, Governor>();
  const drafts: Draft[] = [];
  for (const at of pairs) {
    const aside = asideIn(reading, sentences, at);
    if (aside && at.pair.ends !== 'close') {
      governors.set(at, { rule: 'govern.aside', ...aside.report });
      drafts.push(interrupted(reading, at, aside));
      continue;
    }
    const found =
      governorOf(reading, sentences, at) ?? (at.pair.ends === 'both' ? announcedAfter(reading, sentences, at) : null);
    if (found) governors.set(at, found);
  }
  joinMarks(reading, pairs, governors);
  drafts.push(...marked(reading, pairs, governors));
  const taken = drafts.flatMap((d) => d.segments);
  for (const turn of dialogue(reading, sentences))
    if (!taken.some((t) => t.start < turn.hull.end && turn.hull.start < t.end)) drafts.push(turn);
  const turns = new Set(drafts.filter((d) => d.rules[0] === 'govern.aside').map((d) => d.cue));
  drafts.push(...indirect(reading, sentences, governors).filter((d) => !turns.has(d.cue)));
  drafts.push(...moodDrafts(reading, sentences, drafts));
  return joinInterrupted(
    reading,
    drafts.sort((a, b) => a.hull.start - b.hull.start || a.hull.end - b.hull.end),
  );
}

/** Marks with a cue become quotations; whole statements without one float. */
function marked(reading: Reading, pairs: readonly PairTokens[], governors: ReadonlyMap<PairTokens, Governor>): Draft[] {
  const drafts: Draft[] = [];
  let before: PairTokens | null = null;
  for (const at of pairs) {
    const found = governors.get(at);
    if (found?.rule === 'govern.aside') before = at;
    else if (found) {
      if (!isAbsorbed(reading, at, found)) drafts.push(governed(reading, at, found));
      before = at;
    } else if (at.pair.ends !== 'close' && floats(reading, at, before)) {
      drafts.push(floating(at));
      before = at;
    }
  }
  return drafts;
}

/**
 * One to three words in marks inside a reported clause that says something of its own are no quotation beside it ("said he has
 * “big plans” for the final month"): the clause is shown as one.
 */
export function isAbsorbed(reading: Reading, at: PairTokens, { rule, content }: Governor): boolean {
  if (rule !== 'govern.that-clause' && rule !== 'govern.preposition') return false;
  const range = content?.ranges.find(([a, z]) => a <= at.first && at.last - 1 <= z);
  const words = reading.tokens.slice(at.first, at.last).filter((t) => t.kind === 'word' || t.kind === 'number');
  return range !== undefined && words.length < LEAST_WORDS && restIsClause(reading, range);
}

const LEAST_WORDS = 4;

function governed(reading: Reading, at: PairTokens, found: Governor): Draft {
  const segment = span(at.pair.start, at.pair.end);
  const kind = kindOf(reading, at, found.rule);
  const hull = kind === 'partial' ? clauseHull(reading, at, found) : segment;
  return {
    kind,
    segments: [segment],
    hull,
    cue: found.cue,
    source: found.source,
    rules: rulesOf(found),
    at: at.first,
    floats: false,
  };
}

const rulesOf = (found: { rule: GovernRule; source: Source | null; content: Content | null }): string[] => [
  found.rule,
  ...(found.source ? [found.source.rule] : []),
];

const floating = (at: PairTokens): Draft => ({
  kind: 'direct',
  segments: [span(at.pair.start, at.pair.end)],
  hull: span(at.pair.start, at.pair.end),
  cue: null,
  source: null,
  rules: ['govern.floating'],
  at: at.first,
  floats: true,
});

/** Four words or more, a capital first and a full stop inside the marks or right behind them: a sentence though no verb in it is known. */
function endsAsSentence(reading: Reading, at: PairTokens): boolean {
  const inner =
    reading.folded.slice(at.pair.inner.start, at.pair.inner.end) + (reading.folded[at.pair.end] ?? '').trim();
  return /^\p{Lu}.*\S\s+\S+\s+\S+\s+\S.*[.!?…]$/su.test(inner);
}

/** A whole statement that opens its sentence and ends it needs no cue where somebody has just spoken or is being interviewed. */
function floats(reading: Reading, at: PairTokens, before: PairTokens | null): boolean {
  if (at.pair.continues) return true;
  if (!isStatement(reading, at) && !endsAsSentence(reading, at)) return false;
  const first = reading.sentences[reading.sentenceOf[at.first] as number];
  const last = reading.sentences[reading.sentenceOf[at.last - 1] as number];
  const alone =
    first?.first === at.first &&
    last !== undefined &&
    reading.tokens.slice(at.last, last.last).every((t) => t.kind === 'punct');
  if (!alone) return false;
  const block = reading.document.blocks[at.pair.block];
  const fillsBlock = block !== undefined && block.start >= at.pair.start - 1 && block.end <= at.pair.end + 1;
  return fillsBlock || (before !== null && at.pair.block - before.pair.block <= 1) || first.first > 0;
}

/**
 * direct: a clause of its own (a verb in it) that stands as one: after a colon, before or after its cue, as a whole that-clause;
 * partial: anything that the reporter's sentence needs as a part.
 */
export function kindOf(reading: Reading, at: PairTokens, rule: GovernRule): QuoteKind {
  const { tokens } = reading;
  const inside = tokens.slice(at.first + 1, at.last);
  const words = inside.filter((t) => t.kind === 'word');
  const verb = words.some((t) => isVerbHere(reading, t.index) || (is(t, CLASS.first) && is(t, CLASS.subj)));
  if (rule === 'govern.colon' || rule === 'govern.colon-name') return verb || words.length >= 3 ? 'direct' : 'partial';
  if (rule === 'govern.after-marks' && opensSentence(reading, at))
    return verb || words.length >= 3 || /[!?…]/.test(reading.folded.slice(at.pair.inner.end - 1, at.pair.inner.end))
      ? 'direct'
      : 'partial';
  const [before, after] = [tokens[at.first - 1], tokens[at.last]];
  const starts =
    opensSentence(reading, at) ||
    is(before, CLASS.that) ||
    before?.kind === 'punct' ||
    before?.kind === 'mark' ||
    rule === 'govern.beside';
  const ends =
    !after ||
    after.kind !== 'word' ||
    reading.sentenceOf[after.index] !== reading.sentenceOf[at.last - 1] ||
    rule === 'govern.after-marks';
  return verb && starts && ends && words.length >= 3 ? 'direct' : 'partial';
}

function opensSentence(reading: Reading, at: PairTokens): boolean {
  const sentence = reading.sentences[reading.sentenceOf[at.first] as number];
  return sentence?.first === at.first || reading.tokens[at.first - 1]?.low === '(';
}

/** What the sentence gives as said when only part of it stands in marks: the that-clause, unless it holds more than one pair. */
function clauseHull(reading: Reading, at: PairTokens, found: Governor): Span {
  const own = span(at.pair.start, at.pair.end);
  const { content } = found;
  const range = content?.ranges.find(([a, z]) => a <= at.first && at.last - 1 <= z);
  if (found.rule === 'govern.after-marks' && !range) return sentenceHull(reading, at) ?? own;
  if (!content || !range || found.rule === 'govern.object' || found.rule === 'govern.beside') return own;
  const whole =
    content.rule === 'content.before-cue' || content.rule === 'content.preposition' ? ends(content.ranges) : range;
  const others = reading.pairs.filter(
    (p) => p !== at.pair && p.start >= tokenStart(reading, whole[0]) && p.end <= tokenEnd(reading, whole[1]),
  );
  if (others.length > 0 || (content.rule !== 'content.before-cue' && restIsClause(reading, range))) return own;
  return span(tokenStart(reading, whole[0]), Math.max(tokenEnd(reading, whole[1]), own.end));
}

/** "Still, clubs are “just scratching out a profit,” he said": the sentence before the marks is part of it; null: not before marks that open it. */
function sentenceHull(reading: Reading, at: PairTokens): Span | null {
  const first = reading.sentences[reading.sentenceOf[at.first] as number]?.first ?? at.first;
  const before = reading.tokens.slice(first, at.first);
  const commas = before.filter((t) => t.low === ',').length;
  const plain = commas < 2 && before.every((t) => reading.pairOf[t.index] === -1 && !/^[;:]$/.test(t.low));
  return before.length > 1 && plain && before.some((t) => isVerbHere(reading, t.index))
    ? span(tokenStart(reading, first), at.pair.end)
    : null;
}

/** From the first range's start to the last one's end. */
const ends = (ranges: readonly Range[]): Range => [(ranges[0] as Range)[0], (ranges.at(-1) as Range)[1]];

export const tokenStart = (reading: Reading, i: number): number => (reading.tokens[i] as Token).start;
export const tokenEnd = (reading: Reading, last: number): number => (reading.tokens[last - 1] as Token).end;

/** The words of a reported clause outside its marks say something of their own: a verb and six words. */
export function restIsClause(reading: Reading, range: Range): boolean {
  const rest = reading.tokens.slice(range[0], range[1]).filter((t) => reading.pairOf[t.index] === -1);
  return rest.filter((t) => t.kind === 'word').length >= 6 && rest.some((t) => isVerbHere(reading, t.index));
}

function interrupted(reading: Reading, at: PairTokens, aside: Aside): Draft {
  const { tokens } = reading;
  const first = span(at.pair.start, tokenEnd(reading, aside.from));
  const rest =
    aside.to < at.last && tokens.slice(aside.to, at.last).some((t) => t.kind === 'word')
      ? [span(tokenStart(reading, aside.to), at.pair.end)]
      : [];
  const { cue, source } = aside.report;
  const segments = [first, ...rest];
  return {
    kind: 'direct',
    segments,
    hull: span(at.pair.start, (segments.at(-1) as Span).end),
    cue,
    source,
    rules: ['govern.aside', ...(source ? [source.rule] : [])],
    at: at.first,
    floats: false,
  };
}

/** "— Al principio me tomaban por loca —recuerda Arrieta—. …": a turn counts where a cue stands in it. */
function dialogue(reading: Reading, sentences: readonly ReadSentence[]): Draft[] {
  const turns = reading.turns.map((p, i) => pairTokens(reading, p, i));
  return turns.flatMap((at) => {
    const aside = asideIn(reading, sentences, at);
    if (!aside) return [];
    const draft = interrupted(reading, at, aside);
    const opening = span(at.pair.inner.start, (draft.segments[0] as Span).end);
    return opening.end > opening.start
      ? [{ ...draft, segments: [opening, ...draft.segments.slice(1)], hull: span(opening.start, draft.hull.end) }]
      : [];
  });
}

/** « … », dit X, « … »: two stretches that one cue parts with commas are one quotation. */
function joinInterrupted(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  let last = -1;
  for (const draft of drafts) {
    const before = out[last];
    if (before && draft.kind !== 'indirect' && joins(reading, before, draft)) {
      out[last] = {
        ...before,
        kind: 'direct',
        segments: [...before.segments, ...draft.segments],
        hull: span(before.hull.start, draft.hull.end),
      };
      continue;
    }
    if (draft.kind !== 'indirect') last = out.length;
    out.push(draft);
  }
  return out;
}

function joins(reading: Reading, before: Draft, draft: Draft): boolean {
  const last = before.segments.at(-1) as Span;
  const { cue } = before;
  const parted = cue !== null && cue.start >= last.end && cue.end <= draft.hull.start;
  return (
    parted &&
    before.rules[0] === 'govern.after-marks' &&
    (draft.cue === cue || (draft.rules[0] === 'govern.beside' && reading.sentenceOf[draft.at] === cue.sentence)) &&
    draft.segments[0] !== undefined &&
    draft.segments[0].start - cue.end < 160
  );
}

export const firstToken = (reading: Reading, draft: Draft): number => tokenAt(reading.tokens, draft.hull.start);
