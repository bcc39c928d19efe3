import type { TextDocument } from '../document';
import { LETTER, MARK, runEnd, runStart } from '../letters';
import type { Lang } from '../span';
import { span } from '../span';
import type { OriginWords } from './lexicon';
import { originWords } from './lexicon';
import type { Trace } from './marks';

/** A word as it stands, with what separates it from the one before. */
export interface Token {
  readonly word: string;
  readonly low: string;
  readonly start: number;
  readonly end: number;
  /** Only a space stands between it and the word before. */
  readonly follows: boolean;
  /** First of its sentence or block. */
  readonly first: boolean;
  /** Inside quotation marks: others' words may be quoted as they were said. */
  readonly quoted: boolean;
}

const WORD = LETTER | MARK;
const FOLLOWS = /^[ \u202f]+$/;
const NEW_SENTENCE = /[.!?…]\s/;
const QUOTED = /[«“„"][^«»“”„"]{1,600}[»”“"]/gu;

/** The words of all blocks in order. */
export function tokensOf({ text, blocks }: TextDocument): Token[] {
  const quotes = [...text.matchAll(QUOTED)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  let quote = 0;
  const tokens: Token[] = [];
  for (const block of blocks) {
    let last = -1;
    for (
      let start = runStart(text, block.start, WORD), end;
      start < block.end;
      last = end, start = runStart(text, end, WORD)
    ) {
      end = runEnd(text, start, WORD);
      const word = text.slice(start, end);
      const gap = last < 0 ? '' : text.slice(last, start);
      const plain = gap === ' ';
      while ((quotes[quote]?.end ?? Infinity) <= start) quote += 1;
      tokens.push({
        word,
        low: word.toLowerCase(),
        start,
        end,
        follows: plain || FOLLOWS.test(gap),
        first: last < 0 || (!plain && NEW_SENTENCE.test(gap)),
        quoted: (quotes[quote]?.start ?? Infinity) < start,
      });
    }
  }
  return tokens;
}

type Pair = (a: Token, b: Token, lexicon: OriginWords) => string | null;

const lower = (t: Token): boolean => t.word === t.low;

/** "que il", "the his": pairs that the language never has. Compared with case, so that names stay out. */
const neverPair: Pair = (a, b, { never }) => (never.get(a.word)?.has(b.word) ? 'never-pair' : null);

/** "le autoroute", "il unione", "du hôpital": a vowel that was not dropped, an article that should have changed. */
const elision: Pair = (a, b, { words }) => {
  if (!words.elides.has(a.low) || !lower(b) || b.word.length < 3 || words.keeps.has(b.word)) return null;
  return /^[aeiouéèêâîôû]/u.test(b.word) || words.mute.has(b.word) ? 'elision-missing' : null;
};

/** "le décision", "la problema": the article of one gender before a noun whose ending has the other. */
const gender: Pair = (a, b, { rules, words }) => {
  const broken = rules.agree.some((r) => r.left.has(a.low) && someEnd(r.right, b.low));
  if (!broken || words.agreed.has(`${a.low} ${b.low}`)) return null;
  return lower(b) || /^\p{Lu}\p{Ll}+$/u.test(b.word) ? 'agreement-broken' : null;
};

function someEnd(endings: ReadonlySet<string>, word: string): boolean {
  for (const ending of endings) if (endsSo(word, ending)) return true;
  return false;
}

/** "-zione" ends a word with a stem of two letters or more before it; without the hyphen the whole word is meant. */
const endsSo = (word: string, ending: string): boolean =>
  ending.startsWith('-') ? word.endsWith(ending.slice(1)) && word.length > ending.length : word === ending;

/** Spanish "y" turns to "e" before i, "o" to "u" before o; a rendering leaves them. */
const spanishAnd: Pair = (a, b, { rules }) => {
  if (rules.agree.length === 0 || !lower(b) || b.word.length < 4) return null;
  const y = a.word === 'y' && /^(?:i(?!on)|hi(?![aeo]))/u.test(b.word);
  return y || (a.word === 'o' && /^h?o/u.test(b.word) && SPANISH_O.test(b.word)) ? 'never-pair' : null;
};

/** Not "o outro", which is Portuguese; words that only Spanish has so. */
const SPANISH_O = /^(?:otr[oa]s?|ocho|once|hoy|hombres?|objetos?)$/u;

const PAIRS: readonly Pair[] = [neverPair, elision, gender, spanishAnd];

/** A subject has at most this many words before the pronoun that repeats it. */
const LONG_SUBJECT = 6;

/**
 * "Le président russe il a dit", "Les agents de police ils l’ont": a sentence that names its subject twice, with no comma between.
 * An opening of time ("La semaine dernière elle a") names none, nor does a clause of its own ("Les gens qu’il a vus").
 */
function subjectTwice(tokens: readonly Token[], i: number, { rules, words }: OriginWords): Trace | null {
  const [det, noun] = [tokens[i], tokens[i + 1]];
  if (!det?.first || !noun?.follows || !lower(noun) || det.quoted) return null;
  const rule = rules.double.find((r) => r.left.has(det.low));
  if (!rule) return null;
  for (let k = i + 1; k <= i + LONG_SUBJECT; k += 1) {
    const [t, verb] = [tokens[k], tokens[k + 1]];
    if (!t?.follows || words.time.has(t.low)) return null;
    if (k > i + 1 && rule.right.has(t.low))
      return verb?.follows && lower(verb) ? { rule: 'subject-twice', span: span(det.start, verb.end) } : null;
  }
  return null;
}

/** "Gestern der Minister hat": German puts its verb second, an English or Romance order was kept. */
function verbLate(tokens: readonly Token[], i: number, { rules }: OriginWords): Trace | null {
  const first = tokens[i];
  if (!first?.first || rules.front.length === 0) return null;
  for (let length = 1; length <= 3; length += 1) {
    const front = tokens.slice(i, i + length);
    const [det, noun, verb] = tokens.slice(i + length, i + length + 3);
    if (!det?.follows || !noun?.follows || !front.slice(1).every((t) => t.follows)) return null;
    const opening = front.map((t) => t.low).join(' ');
    if (!rules.front.some((r) => r.left.has(opening) && r.right.has(det.low))) continue;
    const finite = ['er', 'sie', 'es'].includes(det.low) ? noun : verb;
    if (finite?.follows && FINITE.has(finite.low)) return { rule: 'verb-late', span: span(first.start, finite.end) };
  }
  return null;
}

const FINITE = new Set([
  'hat',
  'haben',
  'ist',
  'sind',
  'war',
  'waren',
  'wird',
  'werden',
  'wurde',
  'wurden',
  'hatte',
  'hatten',
  'sagte',
  'erklärte',
  'kann',
  'muss',
  'soll',
  'will',
]);

/** The first of the rules that the pair breaks. */
function ruleBroken(a: Token, b: Token, lexicon: OriginWords): string | null {
  for (const pair of PAIRS) {
    const rule = pair(a, b, lexicon);
    if (rule !== null) return rule;
  }
  return null;
}

interface Part {
  readonly from: number;
  readonly to: number;
}

const ALL: Part = { from: 0, to: Infinity };

/** Breaks of grammar that a person who writes the language hardly makes, outside of quotations; of the tokens [from, to). */
export function brokenGrammar(tokens: readonly Token[], lang: Lang, { from, to }: Part = ALL): Trace[] {
  const lexicon = originWords(lang);
  const traces: Trace[] = [];
  for (let i = from; i < Math.min(to, tokens.length); i++) {
    const [a, b] = [tokens[i - 1], tokens[i] as Token];
    if (a && b.follows && !b.quoted) {
      const rule = ruleBroken(a, b, lexicon);
      if (rule !== null) traces.push({ rule, span: span(a.start, b.end) });
    }
    const longer = subjectTwice(tokens, i, lexicon) ?? verbLate(tokens, i, lexicon);
    if (longer) traces.push(longer);
  }
  return traces;
}
