import { CLASS, type Frame } from '../language/language';
import { endingOf } from '../language/lookup';
import type { Reading } from '../reading';
import type { Sentence } from '../sentences';
import { is, type Token } from '../tokens';
import { cueAt, type CueHit } from './2-cues';

const { have, be, adv, obj, subj, det } = CLASS;

/**
 * A verb that no table knows, right after words in marks and with its subject behind it: « … », grommelle-t-il · « … », a grommelé
 * X. Its place makes it a cue; its lemma is the form itself. Null: no verb stands at `i`, or its subject is not at hand.
 */
export function openCueAt(reading: Reading, sentence: Sentence, i: number): CueHit | null {
  const { tokens, language: lang } = reading;
  let j = i;
  let clitic = -1;
  while (j < sentence.last && j < i + 6) {
    const token = tokens[j] as Token;
    if (is(token, subj) && token.low.startsWith('-')) clitic = j;
    else if (!is(token, obj | adv | have | be) || is(token, CLASS.that)) break;
    j++;
  }
  const verb = tokens[j];
  if (
    !verb ||
    j >= sentence.last ||
    verb.kind !== 'word' ||
    verb.capital ||
    (verb.classes !== 0 && !is(verb, CLASS.verb))
  )
    return null;
  const compound = tokens.slice(i, j).some((t) => is(t, have | be));
  const ending = endingOf(lang, verb.low);
  if (
    compound
      ? ending !== 'participle' && !lang.verbs.has(verb.low)
      : ending === 'gerund' || ending === 'infinitive' || ending === 'adverb'
  )
    return null;
  if (lang.nouns.has(verb.low) || (is(tokens[j - 1], det) && !is(tokens[j - 1], obj))) return null;
  const next = tokens[j + 1];
  const inverted = next !== undefined && j + 1 < sentence.last && is(next, subj) && next.low.startsWith('-');
  const last = inverted ? j + 2 : j + 1;
  const number = next && inverted ? (next.word?.number ?? 'x') : 'x';
  return cueAt(tokens, sentence, {
    kind: 'verb',
    form: 'finite',
    lemma: verb.low,
    strength: 'neutral',
    frames: OPEN_FRAMES,
    number,
    first: i,
    last,
    main: j,
    clitic: inverted ? j + 1 : clitic,
  });
}

const OPEN_FRAMES: ReadonlySet<Frame> = new Set<Frame>(['quote']);
