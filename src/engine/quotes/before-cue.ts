import { CLASS } from '../language/language';
import { endingOf } from '../language/lookup';
import { isVerbHere, tokenAt, type Reading } from '../reading';
import { is, type Token } from '../tokens';
import type { CueHit } from './2-cues';
import type { Source, SourceRule } from './3-sources';
import { clauseEnd, tokenAfter, trimmed, type Content, type Range } from './content';
import type { Parsed } from './parsed';
import { closesApposition } from './preposition-content';
import { isMood } from './verb-last';
import { opensWithMain, standsBehind } from './verb-last-content';

/** What stands before a cue that closes or interrupts it: "La loi passera, a dit X", "Les élus, a-t-elle ajouté, sont prêts". */

const { that, and, sub, rel, subj, one, adv, of, to, by, prep, as } = CLASS;

/**
 * "La loi passera, a dit X, en réponse à ceux qui …": after a clause with its comma and an inverted subject, a that-word further on
 * opens a relative clause. "Cuando llegó, dijo el ministro que …" keeps its that-clause.
 */
export function statedBefore(reading: Reading, parsed: Parsed, cue: CueHit, source: Source | null): Content | null {
  const { tokens } = reading;
  if (source?.rule !== 'source.subject-after' || tokens[cue.first - 1]?.low !== ',') return null;
  const next = tokenAfter(reading, source.end);
  // "…, conclui um estudo que acompanhou …": behind somebody new the that-word tells who that is.
  const known = source.phrases[0]?.definite !== false;
  if ((is(tokens[next], that) && known) || is(tokens[parsed.sentence.first], sub)) return null;
  return beforeCue(reading, parsed, cue, source);
}

/** The sign that parts a cue and its subject from what was said; `as`: the cue stands in a clause of its own ("comme l'a dit X"). */
interface Parting {
  readonly at: number;
  readonly as: boolean;
}

function partingOf(reading: Reading, parsed: Parsed, cue: CueHit, source: Source): Parting | null {
  const { tokens } = reading;
  let at = cue.first - 1;
  if (source.rule === 'source.subject-before') at = Math.min(at, (source.phrases[0]?.first ?? cue.first) - 1);
  let hasAs = false;
  // "ainsi que l'a dit X", "tal y como afirma X", "so wie X sagt".
  while (at > parsed.sentence.first && is(tokens[at], sub | that | adv | as | and) && tokens[at]?.kind === 'word') {
    if (is(tokens[at], and) && !is(tokens[at + 1], as)) break;
    hasAs = is(tokens[at], as) || hasAs;
    at--;
  }
  // "La loi passera, ce que confirme X".
  if (tokens[at]?.low === 'ce' && is(tokens[at + 1], that)) hasAs = at-- > 0;
  const sign = tokens[at];
  return sign && at > parsed.sentence.first && /^[,–—?!]$/.test(sign.low) ? { at, as: hasAs } : null;
}

const BEHIND = new Set<SourceRule>(['source.subject-after', 'source.inverted-pronoun']);

/** "Le projet sera abandonné, a annoncé le ministre": the clause that the cue's comma closes, and what goes on after it. */
export function beforeCue(reading: Reading, parsed: Parsed, cue: CueHit, source: Source | null): Content | null {
  const { tokens, language } = reading;
  if (!source || (language.traits.verbLast && !standsBehind(reading, parsed, cue, source))) return null;
  // "After the war, she said, “we went home.”": what she said stands behind.
  if (tokens[cue.last]?.low === ',' && tokens[cue.last + 1]?.kind === 'mark') return null;
  const parting = partingOf(reading, parsed, cue, source);
  // "…, which Islamabad denies": the reporter's own clause about a thing.
  if (!parting || (language.traits.headLast && is(tokens[parting.at + 1], rel))) return null;
  const leads = source.rule === 'source.subject-before';
  if (
    !BEHIND.has(source.rule) &&
    !(leads && (parting.as || (language.traits.headLast && endsClause(reading, parsed, cue))))
  )
    return null;
  const first = startOfContent(reading, parsed, cue);
  const before = trimmed(reading, first, parting.at);
  if (!before || (leads && isSideClause(reading, before))) return null;
  if (language.traits.verbLast && !opensWithMain(reading, before)) return null;
  const asks = /^[?!]$/.test((tokens[parting.at] as Token).low);
  if (asks) return { ranges: [before], rule: 'content.before-cue' };
  // "Asked by the court whether he knew, he replied: …": a participle that opens the sentence describes who speaks.
  if (leads && describes(reading, before[0])) return null;
  const whole = isClause(reading, parsed, before);
  const from = afterInsertion(
    reading,
    parsed,
    tokenAt(tokens, Math.max(source.end, cue.end)),
    (tokens[parting.at] as Token).low,
  );
  // "a ward where, Mensah admits, nobody sleeps": what was said stands behind the word that opens it.
  const hangs = leads && from >= 0 && is(tokens[before[1] - 1], rel | sub | that | and);
  const behind = hangs ? trimmed(reading, from, clauseEnd(reading, parsed, cue, from)) : null;
  if (behind) return { ranges: [behind], rule: 'content.before-cue' };
  // "Es, aseguran las fuentes, «…»": a word or two need what goes on.
  if (whole && before[1] - before[0] < 3) {
    const more = from < 0 ? null : trimmed(reading, from, clauseEnd(reading, parsed, cue, from));
    return more && !is(tokens[more[0]], that | sub | rel)
      ? { ranges: [before, more], rule: 'content.before-cue' }
      : null;
  }
  // "Il est fréquent, notent les élus, que …": a few words whose clause is still to come.
  const due = !language.traits.bareThat && before[1] - before[0] < 5 && from > 0 && is(tokens[from], that);
  if (whole && !due && !(leads && goesOn(reading, from))) return { ranges: [before], rule: 'content.before-cue' };
  const rest = from < 0 ? null : trimmed(reading, from, clauseEnd(reading, parsed, cue, from));
  if (rest) return { ranges: [before, rest], rule: 'content.before-cue' };
  return standsAlone(reading, parsed, before, source) ? { ranges: [before], rule: 'content.before-cue' } : null;
}

/**
 * "Un vrai désastre pour la région, déplore la mairesse.": four words or more that only the inverted subject follows were said, though
 * no verb of the tables is in them. Not "Interrogé hier, répond-il" nor "Dans la salle, crie un enfant".
 */
function standsAlone(reading: Reading, parsed: Parsed, [first, last]: Range, source: Source): boolean {
  if (last - first < 4) return false;
  if (reading.verbs.subarray(first, last).includes(1)) return true;
  const { tokens, language } = reading;
  const head = tokens[first] as Token;
  const led = is(head, prep | of | to | sub | as) || endingOf(language, head.low) === 'participle';
  const end = tokens[tokenAt(tokens, source.end)];
  return (
    !led &&
    source.rule === 'source.subject-after' &&
    (end?.low === '.' || tokenAt(tokens, source.end) >= parsed.sentence.last)
  );
}

/** "une loi que l'on attend": the first verb after a relative pronoun. In "ce que X veut est simple" the second is none. */
function inRelative(reading: Reading, parsed: Parsed, verb: number): boolean {
  for (let j = verb - 1; j >= Math.max(parsed.sentence.first, verb - 6); j--) {
    if (is(reading.tokens[j], rel)) return true;
    if (reading.tokens[j]?.low === ',' || isVerbHere(reading, j)) return false;
  }
  return false;
}

/** A clause that can stand alone: a verb outside relative clauses, or a subject pronoun, and no "si", "quand" that opens it. */
function isClause(reading: Reading, parsed: Parsed, range: Range): boolean {
  const { language } = reading;
  if (!language.traits.bareThat && isSideClause(reading, range)) return false;
  for (let i = range[0]; i < range[1]; i++) {
    // "Dopo i saluti", "avant la guerre" open with a preposition, though one that a verb may follow.
    const led = is(reading.tokens[i], prep) && is(reading.tokens[i], CLASS.modal);
    const verb = (isVerbHere(reading, i) && !led) || (language.traits.reportedMood && isMood(reading, i));
    if (verb && (language.traits.verbLast || !inRelative(reading, parsed, i))) return true;
    if (!language.traits.proDrop && is(reading.tokens[i], subj | one) && !is(reading.tokens[i], rel | that))
      return true;
  }
  return false;
}

/** "…, explique M. Careil, président de la banque, provoquerait …": one past the sign that closes the insertion; -1: nothing goes on. */
function afterInsertion(reading: Reading, parsed: Parsed, from: number, sign: string): number {
  const { tokens } = reading;
  const limit = Math.min(parsed.sentence.last, from + 12);
  for (let i = from; i < limit; i++) {
    const token = tokens[i] as Token;
    if (token.low === sign) {
      if (sign !== ',' || !closesApposition(reading, parsed, i)) return i + 1;
    } else if (token.kind === 'mark' || token.low === ':' || is(token, rel | that) || isVerbHere(reading, i)) return -1;
  }
  return -1;
}

/** "The plan that failed, she said, | was sound", "It makes sense, they said, | to wait": a verb, an infinitive or a conjunction goes on. "…, she said, after a walk" does not. */
const goesOn = (reading: Reading, from: number): boolean =>
  reading.language.traits.headLast &&
  !reading.language.traits.verbLast &&
  from >= 0 &&
  (isVerbHere(reading, from) ||
    is(reading.tokens[from], to) ||
    (is(reading.tokens[from], sub) && !is(reading.tokens[from], prep)));

/** One past the word that opens such a clause: "comme", "tal y como", "così come", "ainsi que"; -1: another word opens the sentence. */
function pastAs({ tokens }: Reading, { sentence }: Parsed): number {
  let i = sentence.first;
  if (is(tokens[i], adv) && is(tokens[i + 1], that)) return i + 2;
  while (i < sentence.first + 3 && is(tokens[i], adv | and | CLASS.but) && !is(tokens[i], as)) i++;
  return is(tokens[i], as) ? i + 1 : -1;
}

/** "As X said, …", „Wie X mitteilte, …“: what follows the comma of an opening clause that names who says it. */
export function afterOpening(reading: Reading, parsed: Parsed, cue: CueHit): Content | null {
  const { tokens } = reading;
  const from = pastAs(reading, parsed);
  if (from < 0 || cue.main - from > 24) return null;
  for (let i = from; i < cue.first; i++) if (isVerbHere(reading, i)) return null;
  let comma = cue.last;
  while (comma < parsed.sentence.last && tokens[comma]?.low !== ',') comma++;
  if (comma >= parsed.sentence.last) return null;
  const range = trimmed(reading, comma + 1, clauseEnd(reading, parsed, cue, comma + 1));
  return range && range[1] - range[0] >= 3 ? { ranges: [range], rule: 'content.preposition' } : null;
}

function describes(reading: Reading, first: number): boolean {
  const { tokens, language } = reading;
  const [token, next] = [tokens[first] as Token, tokens[first + 1]];
  const tenses = language.verbs.get(token.low)?.map((f) => f.tense) ?? [];
  const verbal =
    tenses.includes('participle') || tenses.includes('gerund') || endingOf(language, token.low) === 'gerund';
  return (
    language.traits.headLast &&
    !language.traits.verbLast &&
    verbal &&
    is(next, prep | to | by | that | adv | CLASS.whether | CLASS.obj)
  );
}

/** "As a phone rang, the announcer said": a side clause with no main clause after it was not said. */
const isSideClause = (reading: Reading, [first, last]: Range): boolean =>
  is(reading.tokens[first], sub | as) && !reading.tokens.slice(first, last).some((t) => t.low === ',');

/** "…, the minister said." and "…, he said on Monday.": nothing that the cue could govern follows. */
export function endsClause(reading: Reading, parsed: Parsed, cue: CueHit): boolean {
  const told = cue.frames.has('addressee') ? parsed.phrases.find((p) => p.first === cue.last) : undefined;
  const when = parsed.phrases.find((p) => p.kind === 'time' && p.prep < 0 && p.first === (told?.last ?? cue.last));
  const from = when?.last ?? told?.last ?? cue.last;
  for (let i = from; i < parsed.sentence.last; i++) {
    const token = reading.tokens[i] as Token;
    if (token.kind === 'punct') return true;
    if (isVerbHere(reading, i) || token.kind === 'mark') return false;
    if (i === from && !is(token, prep | of | to | adv | CLASS.time | and)) return false;
  }
  return true;
}

/** After the content of the cue before it, a semicolon, or at the start of the sentence, past its dateline. */
export function startOfContent(reading: Reading, parsed: Parsed, cue: CueHit): number {
  for (let i = cue.first - 2; i >= parsed.sentence.first; i--)
    if (reading.tokens[i]?.low === ';' || reading.tokens[i]?.low === ':') return i + 1;
  return pastDateline(reading, parsed.sentence.first);
}

/** "OTTAWA — La Cour …", "(Québec) Le ministre …": where it was written is not what was said. "Le Havre – ville libre – …" stays. */
function pastDateline(reading: Reading, first: number): number {
  const head = reading.tokens[first] as Token;
  const bracket = head.low === '(';
  const text = reading.folded.slice(head.start, head.end);
  if (!bracket && (head.end - head.start < 3 || text !== text.toUpperCase())) return first;
  for (let i = first + 1; i < first + 7; i++)
    if (bracket ? reading.tokens[i]?.low === ')' : /^[–—-]$/.test(reading.tokens[i]?.low ?? '')) return i + 1;
  return first;
}
