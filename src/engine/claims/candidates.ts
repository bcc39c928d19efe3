import type { Quote } from '../analysis';
import { contains, type Span } from '../span';
import { CLASS } from '../language/language';
import type { Sentence } from '../sentences';
import { is, type Token } from '../tokens';
import { begins, countWordTokens, type ClauseInput } from './clause-words';
import { clausesIn, type Clause } from './clauses';
import { contentsIn, frameOf, tokensOf, type Content } from './contents';
import { assertedIn } from './frames';
import type { ClaimInput } from './input';
import { spanOf, type Range } from './range';
import { reports } from './reported';
import type { SentenceView, Views } from './views';

/** A clause that may be a claim. */
export interface Candidate extends Span, Clause {
  readonly sentence: Sentence;
  /** The quotation whose content it lies in, or whose phrase it carries; null: the reporter's own words. */
  readonly quote: Quote | null;
  /** True: it lies in the quotation's content. */
  readonly said: boolean;
}

/** Words that a quotation's content needs to be read as a clause of its own. */
const LEAST_CONTENT = 3;
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
    if (begins(clauseInput, sentence.first, 'plea')) continue;
    const { quotes } = views.sentences[sentence.index] as SentenceView;
    for (const candidate of inSentence(quotes, clauseInput, sentence)) found.push(candidate);
  }
  return found;
}

const isQuestion = (tokens: readonly Token[], { first, last }: Sentence): boolean => {
  for (let i = Math.max(first, last - 3); i < last; i++) if (tokens[i]?.low === '?') return true;
  return false;
};

/** `quotes` are those of the sentence. */
function inSentence(quotes: readonly Quote[], input: ClauseInput, sentence: Sentence): readonly Candidate[] {
  if (quotes.length === 0) return ownClauses([sentence], input, { sentence, quotes });
  const contents = contentsIn(quotes, input, sentence);
  if (contents.length === 0) return ownClauses([sentence], input, { sentence, quotes });
  const said = contents.flatMap((content) => saidClauses(content, input, sentence));
  const frame = frameOf(sentence, contents);
  const framed = frame.reduce((n, r) => n + countWordTokens(input, r), 0);
  const isBare = framed < LEAST_FRAME && !frame.some((r) => reports(input, r));
  return isBare ? distinct(said) : distinct([...said, ...ownClauses(frame, input, { sentence, quotes })]);
}

interface Place {
  readonly sentence: Sentence;
  readonly quotes: readonly Quote[];
}

/** What the reporter says, in stretches of the sentence. */
function ownClauses(stretches: readonly Range[], input: ClauseInput, { sentence, quotes }: Place): Candidate[] {
  const found: Candidate[] = [];
  for (const stretch of stretches)
    for (const range of assertedIn(quotes, input, stretch))
      for (const clause of clausesIn(input, range)) {
        const here = spanOf(input.tokens, clause);
        found.push(toCandidate(clause, here, { sentence, quote: partialAround(quotes, here), said: false }));
      }
  return found;
}

function saidClauses({ range, quote }: Content, input: ClauseInput, sentence: Sentence): Candidate[] {
  if (countWordTokens(input, range) < LEAST_CONTENT || isReportedQuestion(input.tokens, range, quote)) return [];
  const clauses = withDenial(clausesIn(input, range, quote.kind === 'indirect'), quote, { input, sentence });
  return clauses.map((clause) => toCandidate(clause, spanOf(input.tokens, clause), { sentence, quote, said: true }));
}

const toCandidate = (
  { first, last, inner }: Clause,
  { start, end }: Span,
  { sentence, quote, said }: Pick<Candidate, 'sentence' | 'quote' | 'said'>,
): Candidate => ({ first, last, inner, start, end, sentence, quote, said });

/** "Le juge a demandé pourquoi il avait attendu": the question word is in the content, or right before it. */
function isReportedQuestion(tokens: readonly Token[], { first }: Range, { kind, cue }: Quote): boolean {
  if (kind !== 'indirect') return false;
  const asks = cue?.strength === 'asks' && is(tokens[first - 1], CLASS.whether) && !is(tokens[first - 1], CLASS.that);
  return asks || (is(tokens[first], CLASS.whether) && !is(tokens[first], CLASS.that | CLASS.sub));
}

/** Tokens between the verb and what is denied: "denied on Monday that …". */
const DENIAL_REACH = 5;

interface Within {
  readonly input: ClauseInput;
  readonly sentence: Sentence;
}

/** "denied that safety had been cut": without its verb the clause would say the contrary. */
function withDenial(clauses: readonly Clause[], { kind, cue }: Quote, { input, sentence }: Within): readonly Clause[] {
  const clause = clauses[0];
  if (!clause || !cue || kind !== 'indirect' || !(cue.negated || cue.strength === 'denies')) return clauses;
  const { first, last } = tokensOf(input.tokens, sentence, cue);
  const leads = first < last && last <= clause.first && clause.first - last <= DENIAL_REACH;
  return leads ? [{ ...clause, first }] : clauses;
}

/** A reporter's clause that carries a partial quotation with a speaker is that speaker's: La Russie pourrait fournir des « armes ». */
const partialAround = (quotes: readonly Quote[], here: Span): Quote | null =>
  quotes.find((q) => q.kind === 'partial' && q.speaker !== null && contains(here, q)) ?? null;

/** Two quotations may share their words. */
const distinct = (found: readonly Candidate[]): readonly Candidate[] =>
  found.filter((c, i) => found.findIndex(({ first, last }) => c.first === first && c.last === last) === i);
