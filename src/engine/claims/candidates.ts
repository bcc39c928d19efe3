import type { Quote } from '../analysis';
import { contains, overlaps, type Span } from '../span';
import { CLASS } from '../language/language';
import type { Sentence } from '../sentences';
import { is, type Token } from '../tokens';
import { countWordTokens, formsAt, hasFinite, isFinite, type ClauseInput } from './clause-words';
import { clausesIn, reports, startsClause, type Clause } from './clauses';
import type { ClaimInput } from './input';
import type { Range } from './quantities';
import type { SentenceView, Views } from './views';

/** A clause that may be a claim. */
export interface Candidate extends Span, Clause {
  readonly sentence: Sentence;
  /** The quotation whose content it lies in, or whose phrase it carries; null: the reporter's own words. */
  readonly quote: Quote | null;
  /** True: it lies in the quotation's content. */
  readonly said: boolean;
}

/** Words that a quotation's content needs to be read as a clause of its own; a phrase in marks needs more. */
const LEAST_CONTENT = 3;
const LEAST_PARTIAL = 7;
/** Words of the frame round a quotation ("a déclaré le maire hier à Lyon") below which it says nothing of its own. */
const LEAST_FRAME = 9;

/**
 * All candidates in reading order: the contents of direct and indirect quotations as they are, the clauses inside long
 * ones, and the clauses of the reporter's own sentences. Questions, headings, rows of tables and what asks the reader to subscribe are none.
 */
export function findCandidates(input: ClaimInput, clauseInput: ClauseInput, views: Views): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const sentence of input.sentences) {
    const role = input.document.blocks[sentence.block]?.role;
    if (role === 'heading' || role === 'table-row' || isQuestion(input.tokens, sentence)) continue;
    if (formsAt(clauseInput, sentence.first).some((f) => f.kind === 'plea')) continue;
    const { quotes } = views.sentences[sentence.index] as SentenceView;
    found.push(...inSentence(quotes, clauseInput, sentence));
  }
  return dedupe(found);
}

const isQuestion = (tokens: readonly Token[], { first, last }: Sentence): boolean => {
  for (let i = Math.max(first, last - 3); i < last; i++) if (tokens[i]?.low === '?') return true;
  return false;
};

/** `quotes` are those of the sentence. */
function inSentence(quotes: readonly Quote[], clauseInput: ClauseInput, sentence: Sentence): Candidate[] {
  const { tokens } = clauseInput;
  const here = quotes.filter((q) => q.segments.some((s) => overlaps(s, sentence)));
  const contents = mergeTouching(here, { sentence, clauseInput });
  const candidates: Candidate[] = [];
  for (const { range, quote } of contents) {
    if (countWordTokens(clauseInput, range) < LEAST_CONTENT || isReportedQuestion(tokens, range, quote)) continue;
    const clauses = clausesIn(clauseInput, range, quote.kind === 'indirect');
    for (const clause of withDenial(clauses, quote, { sentence, clauseInput }))
      candidates.push(toCandidate(tokens, clause, { sentence, quote, said: true }));
  }
  const frame = frameOf(sentence, contents);
  const framed = frame.reduce((n, r) => n + countWordTokens(clauseInput, r), 0);
  const isBare = framed < LEAST_FRAME && !frame.some((r) => reports(clauseInput, r));
  if (contents.length > 0 && isBare) return candidates;
  const own = contents.length > 0 ? frame : [sentence];
  const asserted = own.map((r) => withoutJoinedCue(quotes, tokens, r));
  for (const range of asserted.flatMap((r) => withoutInvertedCues(quotes, clauseInput, r)))
    for (const clause of clausesIn(clauseInput, range))
      candidates.push(
        toCandidate(tokens, clause, { sentence, quote: partialAround(quotes, clause, tokens), said: false }),
      );
  return candidates;
}

/**
 * What stands before an attribution that is set after a comma or a mark: "Une décision qui serait une “erreur”, a-t-il
 * déclaré" keeps the decision. A stretch that begins with the cue says nothing of its own and goes, and so does one that
 * names the source before it: "Le directeur, Bernard Vial, conteste".
 */
function withoutInvertedCues(quotes: readonly Quote[], clauseInput: ClauseInput, range: Range): Range[] {
  const { tokens } = clauseInput;
  const start = (tokens[range.first] as Token).start;
  for (let i = range.first; i < range.last; i++) {
    const before = tokens[i - 1];
    const isSetOff = i === range.first || before?.kind === 'mark' || [',', '–', '—'].includes(before?.low ?? '');
    const cued = isSetOff ? quotes.filter((q) => q.cue?.start === (tokens[i] as Token).start) : [];
    if (cued.length === 0 || !startsWithVerb(tokens, i)) continue;
    const isNamed =
      isFinite(clauseInput, i) &&
      cued.some((q) => q.source && q.source.start >= start && q.source.end <= (q.cue as Span).start);
    const rest = restAfter(clauseInput, { first: i, last: range.last });
    return i > range.first && !isNamed ? [{ first: range.first, last: i }, ...rest] : rest;
  }
  return [range];
}

/** "La Regione ha convocato un tavolo e promette | di pagare": a second verb that only leads to what is said goes. */
function withoutJoinedCue(quotes: readonly Quote[], tokens: readonly Token[], { first, last }: Range): Range {
  const cue = quotes.find((q) => q.cue?.end === tokens[last - 1]?.end)?.cue;
  let at = last - 1;
  while (cue && at > first && (tokens[at] as Token).start > cue.start) at--;
  return cue && is(tokens[at - 1], CLASS.and | CLASS.but) ? { first, last: at - 1 } : { first, last };
}

/** "…, indique le rapport, et la perte s'est accélérée": what is joined behind an attribution is a clause of its own. */
function restAfter(input: ClauseInput, { first, last }: Range): Range[] {
  for (let i = first; i < last - LEAST_CONTENT; i++)
    if (input.tokens[i]?.low === ',' && is(input.tokens[i + 1], CLASS.and | CLASS.but))
      return startsClause(input, i + 2, last) ? [{ first: i + 2, last }] : [];
  return [];
}

/** An inverted attribution has its verb first; "selon X" before a clause is no such thing. */
const startsWithVerb = (tokens: readonly Token[], at: number): boolean => !is(tokens[at], CLASS.prep | CLASS.of);

/** "Le juge a demandé pourquoi il avait attendu": the question word is in the content, or right before it. */
function isReportedQuestion(tokens: readonly Token[], { first }: Range, { kind, cue }: Quote): boolean {
  if (kind !== 'indirect') return false;
  const asks = cue?.strength === 'asks' && is(tokens[first - 1], CLASS.whether) && !is(tokens[first - 1], CLASS.that);
  return asks || (is(tokens[first], CLASS.whether) && !is(tokens[first], CLASS.that | CLASS.sub));
}

/** A phrase in marks is read as a clause of its own where it is long enough and has a verb. */
function isClausal(quote: Quote, { sentence, clauseInput }: Within): boolean {
  if (quote.kind !== 'partial') return true;
  const ranges = quote.segments.map((s) => tokensOf(clauseInput.tokens, sentence, s));
  const words = ranges.reduce((n, r) => n + countWordTokens(clauseInput, r), 0);
  return words >= LEAST_PARTIAL && ranges.some((r) => hasFinite(clauseInput, r));
}

interface Within {
  readonly sentence: Sentence;
  readonly clauseInput: ClauseInput;
}

interface Place {
  readonly sentence: Sentence;
  readonly quote: Quote | null;
  readonly said: boolean;
}

const spanOf = (tokens: readonly Token[], { first, last }: Range): Span => ({
  start: (tokens[first] as Token).start,
  end: (tokens[last - 1] as Token).end,
});

function toCandidate(tokens: readonly Token[], { first, last, inner }: Clause, place: Place): Candidate {
  const { start, end } = spanOf(tokens, { first, last });
  const { sentence, quote, said } = place;
  return { first, last, inner, start, end, sentence, quote, said };
}

interface Content {
  readonly range: Range;
  readonly quote: Quote;
}

/**
 * The contents' token ranges inside the sentence. Two of one speaker that touch are one: “l'union impie”
 * représente une menace – the marks end, the sentence goes on. A phrase in marks that is no clause only carries on what stands
 * before it: the figures had been “plucked from the air”.
 */
function mergeTouching(quotes: readonly Quote[], { sentence, clauseInput }: Within): Content[] {
  const pieces = quotes
    .flatMap((quote) =>
      quote.segments
        .filter((s) => overlaps(s, sentence))
        .map((s) => ({ quote, range: tokensOf(clauseInput.tokens, sentence, s) })),
    )
    .filter(({ range }) => range.first < range.last)
    .sort((a, b) => a.range.first - b.range.first);
  const merged: Content[] = [];
  for (const piece of pieces) {
    const before = merged.at(-1);
    if (before && (touches(before, piece) || isOneClause(before, piece, clauseInput))) {
      const range = { first: before.range.first, last: Math.max(before.range.last, piece.range.last) };
      merged[merged.length - 1] = { range, quote: before.quote };
    } else if (isClausal(piece.quote, { sentence, clauseInput })) merged.push(piece);
  }
  return merged;
}

const touches = (before: Content, { quote, range }: Content): boolean =>
  before.quote.speaker === quote.speaker && range.first <= before.range.last;

/** "ist der Müll | nach Angaben der Verwaltung | um 18 Prozent zurückgegangen": the attribution parts a clause from its verb. */
const isOneClause = (before: Content, { quote, range }: Content, input: ClauseInput): boolean => {
  if (before.quote !== quote || quote.kind !== 'indirect') return false;
  // "… e che …": two things are reported.
  for (let i = before.range.last; i < range.first; i++) if (is(input.tokens[i], CLASS.that)) return false;
  return !(hasFinite(input, before.range) && hasFinite(input, range));
};

/** Tokens between the verb and what is denied: "denied on Monday that …". */
const DENIAL_REACH = 5;

/** "denied that safety had been cut": without its verb the clause would say the contrary. */
function withDenial(clauses: readonly Clause[], { kind, cue }: Quote, within: Within): readonly Clause[] {
  const clause = clauses[0];
  if (!clause || !cue || kind !== 'indirect' || !(cue.negated || cue.strength === 'denies')) return clauses;
  const { first, last } = tokensOf(within.clauseInput.tokens, within.sentence, cue);
  const leads = first < last && last <= clause.first && clause.first - last <= DENIAL_REACH;
  return leads ? [{ ...clause, first }] : clauses;
}

function tokensOf(tokens: readonly Token[], sentence: Sentence, s: Span): Range {
  let first = sentence.first;
  while (first < sentence.last && (tokens[first] as Token).start < s.start) first++;
  let last = first;
  while (last < sentence.last && (tokens[last] as Token).end <= s.end) last++;
  return { first, last };
}

/** What the quotations leave of the sentence. */
function frameOf(sentence: Sentence, contents: readonly Content[]): Range[] {
  const frame: Range[] = [];
  let from = sentence.first;
  for (const { range } of contents) {
    if (range.first > from) frame.push({ first: from, last: range.first });
    from = Math.max(from, range.last);
  }
  if (from < sentence.last) frame.push({ first: from, last: sentence.last });
  return frame;
}

/** A reporter's clause that carries a partial quotation with a speaker is that speaker's: La Russie pourrait fournir des « armes ». */
function partialAround(quotes: readonly Quote[], clause: Clause, tokens: readonly Token[]): Quote | null {
  const candidate = spanOf(tokens, clause);
  return quotes.find((q) => q.kind === 'partial' && q.speaker !== null && contains(candidate, q)) ?? null;
}

/** More than a text can have: two places are one number. */
const MOST_TOKENS = 2 ** 26;

function dedupe(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<number>();
  return candidates.filter(({ first, last }) => {
    const key = first * MOST_TOKENS + last;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
