import { CLASS, type GrammaticalNumber, type VerbForm } from '../language/language';
import { isFiniteForm, nounOf } from '../language/lookup';
import { isObjectPronoun } from '../mentions/phrase-words';
import { isVerbHere, type Reading } from '../reading';
import type { Sentence } from '../sentences';
import { is, type Token } from '../tokens';
import type { CueHit } from './2-cues';
import { isAdverbLike, participleGroup } from './participles';

/** A reporting verb with what belongs to it: auxiliaries, clitics, negation, a verb that keeps it a fact ("a tenu à souligner"). */

const { have, be, modal, neg, adv, obj, subj, det, of, to, prep, by, adj, num, first, second } = CLASS;

/**
 * Where nearly every verb is a noun too: "Pence's comments", "the rules started", "a ruling could" are nouns, for a genitive stands before
 * them or their own verb right behind. "said" and "says" are none, and "Pence's claim that …" reports.
 */
function isSubjectHere(reading: Reading, sentence: Sentence, i: number, form: VerbForm): boolean {
  const { tokens, language: lang } = reading;
  if (!lang.traits.bareThat || lang.traits.verbLast) return false;
  const { low } = tokens[i] as Token;
  const gerund = form.tense === 'gerund';
  if (form.verb.frames.has('whether') || (!gerund && lang.verbs.get(low)?.some((f) => f.tense === 'participle')))
    return false;
  if (!gerund && tokens[i - 1]?.low === "'s") return !is(tokens[i + 1], CLASS.that);
  // "rejected claims that", "voiced hope that": behind a verb that is no auxiliary stands a noun.
  const before = tokens[i - 1];
  const object = i > sentence.first && !gerund && isVerbHere(reading, i - 1) && !is(before, be | have | modal | adv);
  if (object && (lang.nouns.has(low) || lang.cueNouns.has(low) || low.endsWith('s'))) return true;
  const behind = i + 1 < sentence.last && tokens[i + 1]?.kind === 'word' && isVerbHere(reading, i + 1);
  return behind && !is(tokens[i - 1], subj | CLASS.rel);
}

export interface Group {
  readonly first: number;
  readonly form: CueHit['form'];
  readonly number: GrammaticalNumber;
  readonly clitic: number;
  readonly negated: boolean;
}

/** "said" is singular and plural alike; "sagt" is not. */
function numberOf(reading: Reading, i: number, form: VerbForm): GrammaticalNumber {
  const same = reading.language.verbs.get((reading.tokens[i] as Token).low)?.filter((f) => f.verb === form.verb) ?? [];
  const both = same.some((f) => f.tense === 'singular') && same.some((f) => f.tense === 'plural');
  return both ? 'x' : form.tense === 'plural' ? 'p' : 's';
}

export function groupOf(reading: Reading, sentence: Sentence, i: number, form: VerbForm): Group | null {
  if (isSubjectHere(reading, sentence, i, form)) return null;
  if (isFiniteForm(form)) return finiteGroup(reading, sentence, i, numberOf(reading, i, form));
  if (form.tense === 'participle') return participleGroup(reading, sentence, i);
  if (form.tense === 'gerund') return gerundGroup(reading, sentence, i);
  return infinitiveGroup(reading, sentence, i);
}

/** Start of the clitics and negations that belong to the verb at `i`; `le`, `la`, `l'` only where a subject stands before them. */
export function cliticStart(reading: Reading, sentence: Sentence, i: number): { first: number; negated: boolean } {
  const { tokens } = reading;
  let j = i;
  let negated = false;
  while (j > sentence.first) {
    const token = tokens[j - 1] as Token;
    if (is(token, neg)) negated = true;
    else if (!is(token, obj) || (is(token, subj) && !isPluralPerson(token)) || token.low.startsWith('-')) break;
    else if (
      is(token, det) &&
      !is(tokens[j - 2], subj | neg | obj | CLASS.rel | CLASS.sub) &&
      !isObjectPronoun(reading, j - 1)
    )
      break;
    j--;
  }
  return { first: j, negated };
}

/** "nous", "vous" before a third person are its objects: "nous déclarait". */
const isPluralPerson = (token: Token): boolean => is(token, first | second) && token.word?.number !== 's';

/** "50 states", "reports of fire": words that are nouns too count as verbs only where a verb may stand. */
function isNounHere(reading: Reading, sentence: Sentence, i: number): boolean {
  const { tokens, language: lang } = reading;
  const { low } = tokens[i] as Token;
  if (!lang.traits.headLast || lang.traits.capitalNouns || !(lang.nouns.has(low) || lang.cueNouns.has(low)))
    return false;
  const [before, next] = [tokens[i - 1], tokens[i + 1]];
  const goesOn = i + 1 < sentence.last && is(next, of | CLASS.or) && !is(before, subj | CLASS.rel);
  return goesOn || (before?.kind === 'number' && i > sentence.first);
}

/** "el aseguró que", for "él": no noun ends in that letter, and a reported clause follows. */
export const isUnaccented = ({ tokens, language }: Reading, i: number): boolean =>
  language.traits.proDrop && tokens[i]?.low.endsWith('ó') === true && is(tokens[i + 1], CLASS.that);

function finiteGroup(reading: Reading, sentence: Sentence, i: number, number: GrammaticalNumber): Group | null {
  const { tokens } = reading;
  const { first: start, negated } = cliticStart(reading, sentence, i);
  const before = start > sentence.first ? tokens[start - 1] : undefined;
  if (is(before, det) && !is(before, subj | CLASS.dem | CLASS.rel) && !isUnaccented(reading, i)) return null;
  if (
    is(before, of | to | prep | by | adj | num) &&
    !is(before, subj | adv | CLASS.rel | CLASS.that | CLASS.sub) &&
    before?.kind !== 'number'
  )
    return null;
  if (is(before, first | second) && is(before, subj)) return null;
  if (isNounHere(reading, sentence, i)) return null;
  // "come la legge prevede": behind an article a form that is a being's noun too is that noun.
  if (
    !reading.language.traits.headLast &&
    is(tokens[i - 1], det) &&
    reading.language.nouns.has((tokens[i] as Token).low)
  )
    return null;
  // "avec une simple riposte": determiner and adjective after a preposition want a noun. "after her office said" has one.
  const { headLast, capitalNouns } = reading.language.traits;
  // "Desde el Gobierno aseguran": a capital or a noun of the tables is what the preposition wanted.
  const named = before !== undefined && !headLast && (before.capital || nounOf(reading.language, before.low) !== null);
  const wants = before?.classes === 0 && !named && is(tokens[start - 2], det) && is(tokens[start - 3], prep | to);
  const noun = reading.language.nouns.has((tokens[i] as Token).low) && !is(tokens[i + 1], CLASS.that);
  if (wants && !capitalNouns && (noun || !headLast)) return null;
  if (is(before, have | be) && !is(before, subj)) return null;
  return { first: start, form: 'finite', number, clitic: -1, negated };
}

function gerundGroup(reading: Reading, sentence: Sentence, i: number): Group | null {
  const before = i > sentence.first ? reading.tokens[i - 1] : undefined;
  // "Maintenant, …" is the adverb, "en maintenant que" the verb.
  if ((is(before, det) && !is(before, obj)) || (is(reading.tokens[i], adv) && !is(before, prep))) return null;
  const { first: start, negated } = cliticStart(reading, sentence, i);
  const auxiliary = start > sentence.first ? reading.tokens[start - 1] : undefined;
  if (is(auxiliary, be))
    return { first: start - 1, form: 'finite', number: auxiliary?.word?.number ?? 'x', clitic: -1, negated };
  return { first: start, form: 'gerund', number: 'x', clitic: -1, negated };
}

/** An infinitive reports only after a verb that keeps it a fact: "a tenu à souligner", "vient d'annoncer", "avant d'ajouter". */
function infinitiveGroup(reading: Reading, sentence: Sentence, i: number): Group | null {
  const { tokens } = reading;
  let clitic = -1;
  for (let j = i - 1; j >= sentence.first && i - j <= 5; j--) {
    const token = tokens[j] as Token;
    if (is(token, modal)) {
      const opening = is(token, prep | adv);
      const auxiliary = opening ? j : auxiliaryOf(reading, sentence, j);
      const start = cliticStart(reading, sentence, auxiliary);
      return {
        first: start.first,
        form: opening ? 'gerund' : 'finite',
        number: tokens[auxiliary]?.word?.number ?? 'x',
        clitic,
        // Two negations make a fact: "ne manquent pas de relever" (words.tsv: modal neg).
        negated: start.negated !== is(token, neg),
      };
    }
    if (is(token, subj) && token.low.startsWith('-')) clitic = j;
    // "voltou a afirmar": where the preposition looks like an article, no article stands before an infinitive.
    else if (
      !is(token, of | to | by | prep | obj | adv | neg) &&
      !isAdverbLike(token) &&
      !(j === i - 1 && token.low === 'a')
    )
      break;
  }
  return opening(reading, sentence, i) ?? narrative(reading, sentence, i);
}

/** "Nel ricordare che …", "Al recordar que …", "Ao lembrar que …": behind a preposition with its article, at the start of a sentence. */
function opening({ tokens }: Reading, sentence: Sentence, i: number): Group | null {
  const before = tokens[i - 1];
  const led = i === sentence.first + 1 && is(before, det) && is(before, prep | to);
  return led ? { first: i, form: 'gerund', number: 'x', clitic: -1, negated: false } : null;
}

/** "Et d'insister : « … »": an infinitive that opens its sentence. */
function narrative(reading: Reading, sentence: Sentence, i: number): Group | null {
  if (!is(reading.tokens[i - 1], of) || i - sentence.first > 4) return null;
  for (let j = sentence.first; j < i - 1; j++)
    if (!is(reading.tokens[j], CLASS.and | adv | CLASS.but) && reading.tokens[j]?.kind !== 'punct') return null;
  return { first: i, form: 'gerund', number: 'x', clitic: -1, negated: false };
}

/** "a tenu à": the auxiliary before a modal that is a participle; the modal itself where there is none. */
function auxiliaryOf(reading: Reading, sentence: Sentence, j: number): number {
  for (let k = j - 1; k >= sentence.first && j - k <= 4; k--) {
    const token = reading.tokens[k];
    if (is(token, have | be)) return k;
    if (!is(token, adv | neg | obj) && !(is(token, subj) && token?.low.startsWith('-'))) return j;
  }
  return j;
}
