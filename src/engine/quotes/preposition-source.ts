import { CLASS } from '../language/language';
import { nounOf } from '../language/lookup';
import { nominalAt, type Phrase } from '../mentions/phrases';
import { pronounPhrase as pronounOf } from '../mentions/pronouns';
import type { Reading } from '../reading';
import { is } from '../tokens';
import type { CueHit } from './2-cues';
import { nounSource, pronounPhrase, sourceOf, type Source } from './3-sources';
import { isReflexive } from './impersonal';
import type { Parsed } from './parsed';

const { rel, subj, of } = CLASS;
/** "Pour l'économiste X", "Pour lui", not "Pour 2025" and not "Pour la loi". */
const OPENS = new Set<Phrase['kind']>(['person', 'people', 'body', 'unnamed', 'name', 'pronoun']);

export function prepositionSource(reading: Reading, parsed: Parsed, cue: CueHit): Source | null {
  // "Según se supo ayer", "secondo si apprende": nobody says from whom.
  if (reading.language.traits.proDrop && isReflexive(reading.tokens[cue.last])) {
    const nobody = { ...pronounOf(reading, parsed.sentence, cue.last), kind: 'someone' as const };
    return sourceOf(reading, parsed, { phrases: [nobody], rule: 'source.preposition' });
  }
  const owner = ownerIn(reading, parsed, cue);
  if (owner) return owner;
  if (cue.side === 'before') {
    const before =
      parsed.phrases.findLast((p) => p.last === cue.first) ?? pronounPhrase(reading, parsed, cue.first - 1);
    return before ? sourceOf(reading, parsed, { phrases: [before], rule: 'source.preposition' }) : null;
  }
  const next = reading.tokens[cue.last];
  if (is(next, rel) && !is(next, subj | CLASS.det))
    // "selon qu'il s'agit de …": it depends.
    return is(next, CLASS.that) ? null : relatedSource(reading, parsed, cue);
  const phrase = sourcePhrase(reading, parsed, cue);
  if (!phrase || phrase.kind === 'time' || reading.tokens[phrase.head]?.kind === 'number') return null;
  // "Selon vous, …?" asks; German "ihr" is hers as well as yours.
  if (phrase.kind === 'pronoun' && is(next, CLASS.second) && !reading.language.traits.capitalNouns) return null;
  // "Pour sa défense, il …", "Para su partido …": what somebody does for something of theirs; "pour son avocat" gives a view.
  const owned = phrase.kind === 'body' && reading.language.possessives.has(reading.tokens[phrase.first]?.low ?? '');
  if (cue.form === 'opening' && (!OPENS.has(phrase.kind) || owned)) return null;
  return (
    ownWords(reading, parsed, phrase) ??
    theirWords(reading, phrase) ??
    sourceOf(reading, parsed, { phrases: [phrase], rule: 'source.preposition' })
  );
}

/** What stands behind the preposition; "selon lui les craintes …": a pronoun goes before what follows it. */
const sourcePhrase = (reading: Reading, parsed: Parsed, cue: CueHit): Phrase | null =>
  ownNoun(reading, parsed, cue) ??
  parsed.phrases.find((p) => p.first === cue.last) ??
  (is(reading.tokens[cue.last], CLASS.det) ? null : pronounPhrase(reading, parsed, cue.last)) ??
  parsed.phrases.find((p) => p.first === cue.last + 1) ??
  insidePhrase(reading, parsed, cue) ??
  pronounPhrase(reading, parsed, cue.last) ??
  nominalAt(reading, parsed.sentence, cue.last, cue.main);

/** "a suo dire", "in her view", „seiner Meinung nach“: a possessive among the preposition's own words goes back to who speaks. */
function ownerIn(reading: Reading, parsed: Parsed, cue: CueHit): Source | null {
  const { tokens, language } = reading;
  let i = cue.first;
  while (i < cue.last && !language.possessives.has(tokens[i]?.low ?? '')) i++;
  if (i >= cue.last) return null;
  const { gender = 'x', number = 'x' } = (language.traits.nounGender ? undefined : tokens[i]?.word) ?? {};
  const owner: Phrase = { ...pronounOf(reading, parsed.sentence, i), gender, number };
  return { phrases: [owner], joint: false, rule: 'source.preposition', start: cue.start, end: cue.end };
}

/** German says it with an adjective where others take a possessive, which is read as anybody's. */
const OWN = 'eigenen';

/** „Schweden hat nach eigenen Angaben …“: the subject of the sentence speaks, though other words say so. */
function ownWords(reading: Reading, parsed: Parsed, words: Phrase): Source | null {
  if (!reading.tokens.slice(words.first, words.last).some((t) => t.low === OWN)) return null;
  const subject = parsed.phrases.find((p) => p !== words && p.prep < 0 && p.kind !== 'time');
  const { start, end } = words;
  return subject ? { phrases: [subject], joint: false, rule: 'source.preposition', start, end } : null;
}

/** "Según su relato", "according to her account": somebody's words, who "his" goes back to. "Selon son avocat" is somebody else. */
function theirWords({ tokens, language }: Reading, words: Phrase): Source | null {
  let i = words.first;
  while (i < words.head && !language.possessives.has(tokens[i]?.low ?? '')) i++;
  const noun = tokens[words.head]?.low ?? '';
  const thing = words.kind === 'document' || words.kind === 'other' || language.cueNouns.has(noun);
  if (i >= words.head || words.name || !thing) return null;
  const gender = language.traits.nounGender ? 'x' : (tokens[i]?.word?.gender ?? 'x');
  const owner: Phrase = { ...words, head: i, kind: 'pronoun', gender, number: 'x', prep: -1 };
  return { phrases: [owner], joint: false, rule: 'source.preposition', start: words.start, end: words.end };
}

/** "de sources | diplomatiques", "da fonti | di governo": the preposition's own noun speaks. */
const ownNoun = (reading: Reading, parsed: Parsed, cue: CueHit): Phrase | null =>
  nounOf(reading.language, reading.tokens[cue.last - 1]?.low ?? '')?.kind === 'unnamed'
    ? nominalAt(reading, parsed.sentence, cue.last - 1, cue.main)
    : null;

/** „nach Angaben | der Polizei“, „nach Darstellung | von X“: the words of the preposition and its source were read as one phrase. */
function insidePhrase(reading: Reading, parsed: Parsed, cue: CueHit): Phrase | null {
  if (!parsed.phrases.some((p) => p.first < cue.last && cue.last < p.last)) return null;
  const token = reading.tokens[cue.last];
  return nominalAt(
    reading,
    parsed.sentence,
    is(token, of) && !is(token, CLASS.det) ? cue.last + 1 : cue.last,
    cue.main,
  );
}

/** "la déclaration du représentant, selon laquelle …": who made it is the noun's complement, else the noun itself speaks. */
function relatedSource(reading: Reading, parsed: Parsed, cue: CueHit): Source | null {
  if (cue.form === 'opening') {
    const being = parsed.phrases.findLast((p) => p.last < cue.first && cue.first - p.last < 9 && OPENS.has(p.kind));
    return being ? sourceOf(reading, parsed, { phrases: [being], rule: 'source.relative' }) : null;
  }
  const noun = parsed.cues.findLast((c) => c.kind === 'noun' && c.last <= cue.first && cue.first - c.last < 12);
  const source = noun ? nounSource(reading, parsed, noun) : null;
  const phrase = parsed.phrases.findLast((p) => p.last <= cue.first && p.last >= cue.first - 2);
  return source ?? (phrase ? sourceOf(reading, parsed, { phrases: [phrase], rule: 'source.preposition' }) : null);
}
