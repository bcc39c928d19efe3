import { CLASS, type NounKind } from '../language/language';
import { endingOf, isFiniteForm, nounOf } from '../language/lookup';
import type { Reading } from '../reading';
import { is, type Token } from '../tokens';

/** Small words inside names of any tongue: names travel, so the list belongs to no language. */
const PARTICLES = new Set(
  "de du des d' van von der den ten ter bin ibn ben al el da das do dos di della del degli dal la le zu zum zur lo".split(
    ' ',
  ),
);

/** Index past a courtesy title at `i` ("M.", "Mme", "Frau"), with its full stop; `i` where none stands. */
export function readTitle(reading: Reading, i: number, last: number): number {
  const { tokens, language } = reading;
  const [token, stop] = [tokens[i], tokens[i + 1]];
  if (!token || i >= last || token.kind !== 'word' || !token.capital) return i;
  const dotted = stop?.low === '.' && stop.start === token.end;
  if (dotted && language.titles.has(`${token.low}.`)) return tokens[i + 2]?.capital && i + 2 < last ? i + 2 : i;
  return language.titles.has(token.low) && tokens[i + 1]?.capital && i + 1 < last ? i + 1 : i;
}

interface Range {
  readonly first: number;
  readonly last: number;
  readonly core: number;
  readonly titled: boolean;
}

/** A capitalised word that is no sentence-opening function word. */
export function isNameToken(reading: Reading, i: number): boolean {
  const token = reading.tokens[i];
  return (
    token !== undefined &&
    token.kind === 'word' &&
    token.capital &&
    (token.classes === 0 || isAcronym(reading, token) || isNamedNoun(reading, i)) &&
    token.low !== "'s" &&
    reading.tokens[i + 1]?.low !== '$' &&
    !opensAsVerb(reading, token)
  );
}

/**
 * "Racconta Ferrante:", "«Sapevano dove …": a capital at the start of a sentence or of its words in marks is no evidence, so a
 * verb's form or ending there makes no name, unless the word has its capital elsewhere ("Manning").
 */
function opensAsVerb(reading: Reading, token: Token): boolean {
  const { language, tokens } = reading;
  if (language.traits.capitalNouns || !opensClause(reading, token.index)) return false;
  const { low } = token;
  if (language.firstNames.has(low) || language.places.names.has(low) || language.organisations.has(low)) return false;
  const reports = language.verbs.get(low)?.some((f) => isFiniteForm(f) || f.tense === 'gerund') ?? false;
  const ending = endingOf(language, low);
  const verbal = ending !== null && ending !== 'noun' && ending !== 'adjective';
  const runs = tokens[token.index + 1]?.capital === true;
  return (reports || (verbal && !runs) || (language.verbs.has(low) && !runs)) && !capitalsOf(reading).has(low);
}

const opensClause = (reading: Reading, i: number): boolean => {
  const before = reading.tokens[i - 1];
  return (
    i === reading.sentences[reading.sentenceOf[i] as number]?.first ||
    before?.kind === 'mark' ||
    /^[–—¿¡:-]$/.test(before?.low ?? '')
  );
};

const capitals = new WeakMap<Reading, ReadonlySet<string>>();

/** Lower-case words that stand with a capital inside a sentence somewhere in the text. */
export function capitalsOf(reading: Reading): ReadonlySet<string> {
  let found = capitals.get(reading);
  if (!found) {
    const inside = reading.tokens.filter((t) => t.capital && t.kind === 'word' && !opensClause(reading, t.index));
    capitals.set(reading, (found = new Set(inside.map((t) => t.low))));
  }
  return found;
}

/** "Réjean Côté", "le Comité logement": a common noun with a capital, behind a name or for a body, is a name. */
const isNamedNoun = (reading: Reading, i: number): boolean => {
  const [before, token] = [reading.tokens[i - 1], reading.tokens[i] as Token];
  if (!is(token, CLASS.noun)) return false;
  return (
    (before?.capital && before.classes === 0 && before.kind === 'word') ||
    nounOf(reading.language, token.low)?.kind === 'body'
  );
};

function isAcronym(reading: Reading, token: Token): boolean {
  const text = reading.folded.slice(token.start, token.end);
  return text.length >= 2 && text === text.toUpperCase() && /^\p{Lu}/u.test(text);
}

export const nameRange = {
  /** Past the particles at `i` where they join two parts of a name: "von der" in "Ursula von der Leyen"; else `i`. */
  particleEnd(reading: Reading, i: number, last: number, core: number): number {
    const { tokens, language } = reading;
    if (i <= core || !isNameToken(reading, i - 1)) return i;
    let j = i;
    while (j < last && j < i + 3 && PARTICLES.has((tokens[j] as Token).low)) j++;
    if (j === i || j >= last || !isNameToken(reading, j)) return i;
    const before = (tokens[i - 1] as Token).low;
    const known = language.firstNames.has(before);
    // "Marine Le Pen": a capital makes it a part of the name.
    const ordinary = !tokens[i]?.capital && is(tokens[i], CLASS.of | CLASS.prep | CLASS.to | CLASS.det);
    const bare = core === i - 1 && !language.places.names.has(before) && !nounOf(language, before);
    return !ordinary || known || (bare && !is(tokens[i], CLASS.det) && !is(tokens[core - 1], CLASS.det)) ? j : i;
  },

  /**
   * The proper name inside a phrase: the last run of capitalised words that is not the head noun itself. After a role it is
   * cut from the body it follows ("la Défense Sébastien Lecornu", "du Kremlin Dmitri Peskov").
   */
  inPhrase(reading: Reading, range: Range, head: number, kind: NounKind | null): readonly [number, number] | null {
    const { tokens } = reading;
    const runs = runsOf(reading, range);
    const run = kind === 'person' || kind === 'unnamed' ? runs.at(-1) : runs[0];
    if (!run) return null;
    const to = run[1];
    // "Toronto police", "the Pfizer boss": before its head a name tells which one.
    if (reading.language.traits.headLast && head >= to) return null;
    // "las familias de Pucacocha", "un proche de Paul Girard", "le ministère des Transports": the complement's name is not theirs.
    if (kind !== 'person' && run[0] > head && insideComplement(reading, head, run[0])) return null;
    let from = run[0];
    if ((kind === 'person' || kind === 'unnamed') && from <= head && head < to) from = head + 1;
    if (kind === 'person' && from > head) from = cutBody(reading, from, to, range);
    if (kind === 'person' && to - from === 1 && to < range.last) return null;
    if (kind === 'person' && from > head + 1 && insideComplement(reading, head, from)) {
      // "allenatore del Borgo Marino": a name right after its preposition is the complement's.
      if (to - from < 2 || is(tokens[from - 1], CLASS.of | CLASS.prep | CLASS.to | CLASS.det)) return null;
    }
    if (reading.language.traits.capitalNouns && kind !== 'person') {
      const acronym = to - from === 1 && isAcronym(reading, tokens[from] as Token);
      if (kind !== null || (is(tokens[from - 1], CLASS.det) && to - from < 2 && !acronym)) return null;
    }
    return to > from ? [from, to] : null;
  },
};

/** "le ministre de la Santé": the only capital belongs to the complement, not to a person. */
function insideComplement(reading: Reading, head: number, from: number): boolean {
  for (let j = head + 1; j < from; j++)
    if (is(reading.tokens[j], CLASS.of | CLASS.prep | CLASS.to | CLASS.det)) return true;
  return false;
}

/** Runs of name tokens, with particles between them and acronyms; numbers and "&" may stand inside. */
function runsOf(reading: Reading, range: Range): [number, number][] {
  const { tokens } = reading;
  const runs: [number, number][] = [];
  for (let j = range.core; j < range.last;) {
    if (
      !isNameToken(reading, j) ||
      (range.titled && j === range.core && reading.language.titles.has(titleForm(reading, j)))
    ) {
      j++;
      continue;
    }
    let end = j + 1;
    for (;;) {
      const past = nameRange.particleEnd(reading, end, range.last, j);
      if (past > end) end = past;
      else if (
        end < range.last &&
        (isNameToken(reading, end) || (tokens[end]?.low === '&' && isNameToken(reading, end + 1)))
      )
        end++;
      else break;
    }
    runs.push([j, end]);
    j = end;
  }
  return runs;
}

function titleForm(reading: Reading, j: number): string {
  const low = (reading.tokens[j] as Token).low;
  return reading.tokens[j + 1]?.low === '.' ? `${low}.` : low;
}

/** Where the person's name starts in a run that begins with the body's: a known place or body, else all but the last two words. */
function cutBody(reading: Reading, from: number, to: number, range: Range): number {
  const { tokens, language } = reading;
  for (let end = to - 1; end > from; end--) {
    const words = tokens
      .slice(from, end)
      .map((t) => t.low)
      .join(' ');
    if (
      language.places.names.has(words) ||
      language.organisations.has(words) ||
      (end === from + 1 && nounOf(language, words)?.kind === 'body')
    )
      return end;
  }
  const complement = from > range.core && is(tokens[from - 1], CLASS.det | CLASS.of);
  return complement && to - from >= 3 && !language.firstNames.has((tokens[from] as Token).low) ? from + 1 : from;
}
