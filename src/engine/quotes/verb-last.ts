import { CLASS } from '../language/language';
import { endingOf, isFiniteForm, looksFinite } from '../language/lookup';
import type { Phrase } from '../mentions/phrases';
import type { Reading } from '../reading';
import { is, type Token } from '../tokens';
import type { CueHit } from './2-cues';
import type { Parsed } from './parsed';

/**
 * Clauses whose verb stands second in a main clause and last in a subordinate one (trait `verbLast`): where the finite verb of a
 * cue stands, who its subject is, and whether a clause without a conjunction is reported.
 */

const { have, be, adv, obj, subj, det, rel, sub, that, whether, mood, prep, of, to, adj, neg, as, time, dem } = CLASS;
const VOICES = new Set<Phrase['kind']>([
  'person',
  'people',
  'body',
  'document',
  'unnamed',
  'name',
  'pronoun',
  'someone',
]);

/** The cue's finite verb: the auxiliary of a participle far behind it ("hatte VW-Chef Winter erklärt"), else the verb itself. */
export function finiteOf(reading: Reading, parsed: Parsed, cue: CueHit): number {
  const { tokens, language } = reading;
  if (is(tokens[cue.first], have | be)) return cue.first;
  const forms = language.verbs.get((tokens[cue.main] as Token).low) ?? [];
  // „…, schrieb „Die Zeit““: a verb that opens its clause is its own.
  const opens = tokens[cue.main - 1]?.low === ',';
  if (forms.some(isFiniteForm) && (opens || !endsClause(reading, parsed, cue.main + 1))) return cue.main;
  for (let j = cue.main - 1; j >= parsed.sentence.first && cue.main - j <= 28; j--) {
    if (is(tokens[j], have | be)) return j;
    if (/^[;:]$/.test((tokens[j] as Token).low) || tokens[j]?.kind === 'mark') break;
  }
  return cue.main;
}

/** Nothing more stands in the clause at `i`: its end, a sign, a mark. */
export const endsClause = (reading: Reading, parsed: Parsed, i: number): boolean =>
  i >= parsed.sentence.last || reading.tokens[i]?.kind !== 'word';

/** The subject of a verb that something else precedes („Am Abend gab er bekannt“), or that ends a clause („…, wie X mitteilte“). */
export function bracketSubject(reading: Reading, parsed: Parsed, cue: CueHit): Phrase | null {
  if (!reading.language.traits.verbLast || cue.form !== 'finite') return null;
  const finite = finiteOf(reading, parsed, cue);
  return clauseSubject(reading, parsed, finite) ?? invertedSubject(reading, parsed, finite);
}

/** „Ein Gericht in Virginia hat das Netzwerk aufgefordert“: one part stands before the verb; a phrase that opens it is the subject. */
function openingSubject(reading: Reading, parsed: Parsed, finite: number): Phrase | null {
  const start = clauseStart(reading, parsed, finite);
  const first = parsed.phrases.find((p) => p.first === start && p.prep < 0 && p.kind !== 'time');
  if (
    !first ||
    first.last >= finite ||
    start !== parsed.sentence.first ||
    !(VOICES.has(first.kind) || isAgent(reading, first))
  )
    return null;
  return isObject(reading, first) || is(reading.tokens[first.head], dem) ? null : first;
}

/** „die Prüfer“, „Kennern“, „die Autoren“: nouns of no table that end as those who do something. „Fenster“ says nothing, so only beside a reporting verb. */
export const isAgent = (reading: Reading, phrase: Phrase): boolean =>
  phrase.kind === 'other' &&
  /(?:.{3}ern?|erin(?:nen)?|oren|ist(?:en|in|innen)?)$/.test(reading.tokens[phrase.head]?.low ?? '');

/** Where the phrase before the verb ends: a comma or words in marks may part them („der Sender „Kanal 10“ berichtete“). */
function edgeOf(reading: Reading, finite: number): number {
  const before = reading.tokens[finite - 1];
  const pair = reading.pairOf[finite - 1] ?? -1;
  if (before?.kind !== 'mark' || pair < 0) return before?.low === ',' ? finite - 1 : finite;
  let i = finite - 1;
  while (i > 0 && reading.pairOf[i - 1] === pair) i--;
  return i;
}

/** Articles of the object end in -n or -m: „den Plan“, „einem Sprecher“. */
const isObject = (reading: Reading, phrase: Phrase): boolean =>
  is(reading.tokens[phrase.first], det) && /(?:en|em)$/.test((reading.tokens[phrase.first] as Token).low);

/** „heißt es in dem Schreiben“, „aus Kreisen verlautete“: with "es" or nobody for a subject, the place of the words names who. */
export function impersonalSource(reading: Reading, parsed: Parsed, cue: CueHit): Phrase | null {
  const tells = parsed.phrases.filter(
    (p) =>
      p.prep >= 0 &&
      (p.kind === 'document' || p.kind === 'body' || p.kind === 'unnamed') &&
      reading.pairOf[p.first] === -1,
  );
  return tells.find((p) => p.first >= cue.last) ?? tells.findLast((p) => p.last <= cue.first) ?? null;
}

/** "es" as a subject names nobody. */
export const isNobody = (reading: Reading, phrase: Phrase): boolean =>
  phrase.kind === 'pronoun' &&
  reading.tokens[phrase.head]?.word?.gender === 'n' &&
  is(reading.tokens[phrase.head], subj);

function invertedSubject(reading: Reading, parsed: Parsed, finite: number): Phrase | null {
  const opening = openingSubject(reading, parsed, finite);
  if (opening) return opening;
  const edge = edgeOf(reading, finite);
  const before = parsed.phrases.find((p) => p.last === edge && p.prep < 0 && p.kind !== 'time');
  const taken = before?.kind === 'pronoun' && is(reading.tokens[before.head], dem);
  if ((before && !taken && !isObject(reading, before)) || is(reading.tokens[finite - 1], CLASS.and)) return null;
  let i = finite + 1;
  while (i < finite + 4 && is(reading.tokens[i], adv | obj | time | neg) && !is(reading.tokens[i], subj | det)) i++;
  // schrieb „Die Zeit“: a name in marks.
  const marked =
    reading.tokens[i]?.kind === 'mark' && reading.tokens.slice(i + 1, i + 5).some((t) => t.kind === 'mark');
  if (marked) i++;
  const phrase = parsed.phrases.find((p) => p.first === i && p.prep < 0 && (marked || p.kind !== 'time'));
  if (phrase && marked && reading.tokens[phrase.last]?.kind === 'mark' && !VOICES.has(phrase.kind))
    return { ...phrase, kind: 'name', name: null };
  return phrase && VOICES.has(phrase.kind) ? phrase : null;
}

/** In a clause that "wie", "dass" or a relative pronoun opens and the verb ends: its first phrase, or what the pronoun takes up. */
function clauseSubject(reading: Reading, parsed: Parsed, finite: number): Phrase | null {
  const { tokens } = reading;
  if (!endsClause(reading, parsed, finite + 1) && !is(tokens[finite + 1], have | be)) return null;
  const from = clauseStart(reading, parsed, finite);
  let opener = from;
  if (is(tokens[opener], prep) && is(tokens[opener + 1], rel)) opener++;
  const relative = is(tokens[opener], rel) && from > parsed.sentence.first;
  if (!relative && !is(tokens[opener], sub | that | as)) return null;
  const inside = parsed.phrases.filter((p) => p.first > opener && p.last <= finite && p.prep < 0);
  const subject = inside.find((p) => VOICES.has(p.kind) && p.first <= opener + 2);
  if (subject || !relative) return subject ?? inside.find((p) => VOICES.has(p.kind)) ?? null;
  return parsed.phrases.findLast((p) => p.last <= from && p.last >= from - 2 && p.kind !== 'time') ?? null;
}

/** First token of the clause that holds token `i`: after its last comma. */
export function clauseStart(reading: Reading, parsed: Parsed, i: number): number {
  for (let j = i - 1; j > parsed.sentence.first; j--)
    if (/^[,;:–—]$/.test((reading.tokens[j] as Token).low) || reading.tokens[j]?.kind === 'mark') return j + 1;
  return parsed.sentence.first;
}

/**
 * A verb form that only reported speech has. Unknown lower-case words in -e count where they can be no adjective: no article before
 * and no noun behind („die Lage entspanne sich“). „-te“ is the past of most verbs and proves nothing.
 */
export function isMood(reading: Reading, i: number): boolean {
  const token = reading.tokens[i] as Token;
  if (token.capital) return false;
  if (is(token, mood)) return true;
  if (token.kind !== 'word' || token.capital || token.classes !== 0 || !/[^t]e$/.test(token.low)) return false;
  if (token.low.length < 5 || reading.language.nouns.has(token.low)) return false;
  const [before, next] = [reading.tokens[i - 1], reading.tokens[i + 1]];
  if (
    !before ||
    is(before, det | prep | of | to | adj | neg | rel) ||
    endingOf(reading.language, token.low) === 'adverb' ||
    (before.classes === 0 && /[^t]e$/.test(before.low) && !before.capital)
  )
    return false;
  return (
    !next ||
    next.kind !== 'word' ||
    (!next.capital && !/(?:e|en|er|es)$/.test(next.low)) ||
    is(next, det | subj | obj | prep)
  );
}

/** A clause without a conjunction is reported where it has that mood, or a verb in second place („sagte, die USA hielten sich an …“). */
export function isReported(reading: Reading, parsed: Parsed, range: readonly [number, number]): boolean {
  for (let i = range[0]; i < range[1]; i++) if (isMood(reading, i)) return true;
  const [a] = range;
  const opening = parsed.phrases.find((p) => p.first === a && p.kind !== 'time');
  const relative = is(reading.tokens[a], rel) && opening?.kind === 'pronoun';
  return opening !== undefined && !relative && looksFinite(reading.language, reading.tokens[opening.last] as Token);
}

/** „…, den Wandel verschlafen zu haben“: an infinitive clause after the comma at `comma`. */
export function infinitiveClause(reading: Reading, comma: number, last: number): boolean {
  for (let i = comma + 1; i < last; i++) {
    const [token, next] = [reading.tokens[i] as Token, reading.tokens[i + 1]];
    if (is(token, that | sub | whether) && i === comma + 1) return false;
    if (token.low === 'zu' && next && i + 1 < last && !next.capital && next.low.endsWith('n')) return true;
    if (!token.capital && /^\p{L}{2,}zu\p{L}{3,}n$/u.test(token.low)) return true;
  }
  return false;
}
