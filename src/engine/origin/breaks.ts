import type { TextDocument } from '../document';
import type { Lang } from '../span';
import { span } from '../span';
import type { OriginWords } from './lexicon';
import { ORIGIN_WORDS } from './lexicon';
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

const QUOTED = /[«“„"][^«»“”„"]{1,600}[»”“"]/gu;

/** The words of all blocks in order. */
export function tokensOf(document: TextDocument): Token[] {
  const quotes = [...document.text.matchAll(QUOTED)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  let quote = 0;
  const tokens: Token[] = [];
  for (const block of document.blocks) {
    let last = -1;
    for (const match of document.text.slice(block.start, block.end).matchAll(/[\p{L}\p{M}]+/gu)) {
      const start = block.start + match.index;
      const gap = last < 0 ? '' : document.text.slice(last, start);
      while ((quotes[quote]?.end ?? Infinity) <= start) quote += 1;
      const end = start + match[0].length;
      tokens.push({
        word: match[0],
        low: match[0].toLowerCase(),
        start,
        end,
        follows: /^[  \u202f]+$/u.test(gap),
        first: last < 0 || /[.!?…]\s/u.test(gap),
        quoted: (quotes[quote]?.start ?? Infinity) < start,
      });
      last = end;
    }
  }
  return tokens;
}

type Pair = (a: Token, b: Token, lexicon: OriginWords) => string | null;

const lower = (t: Token): boolean => t.word === t.low;

/** "que il", "the his": pairs that the language never has. Compared with case, so that names stay out. */
const neverPair: Pair = (a, b, { words }) => (words.never.has(`${a.word} ${b.word}`) ? 'never-pair' : null);

/** "le homme", "que elle": a vowel that was not dropped. */
const elision: Pair = (a, b, { words }) =>
  words.elides.has(a.word) &&
  lower(b) &&
  b.word.length > 2 &&
  /^[aeiouéèêâîôû]/u.test(b.word) &&
  !words.keeps.has(b.word)
    ? 'elision-missing'
    : null;

/** "le décision", "la problema": the article of one gender before a noun whose ending has the other. */
const gender: Pair = (a, b, { rules, words }) => {
  if (!lower(b) && !/^\p{Lu}\p{Ll}+$/u.test(b.word)) return null;
  const broken = rules.agree.some((r) => r.left.has(a.low) && [...r.right].some((end) => endsSo(b.low, end)));
  return broken && !words.agreed.has(`${a.low} ${b.low}`) ? 'agreement-broken' : null;
};

/** The ending itself may be a whole word ("problema"); otherwise a stem of two letters or more stands before it. */
const endsSo = (word: string, ending: string): boolean =>
  word === ending || (word.endsWith(ending) && word.length >= ending.length + 2);

const PAIRS: readonly Pair[] = [neverPair, elision, gender];

/** "Le président russe il a dit": a sentence that names its subject twice, with no comma between. */
function subjectTwice(tokens: readonly Token[], i: number, { rules }: OriginWords): Trace | null {
  const [det, noun] = [tokens[i], tokens[i + 1]];
  if (!det?.first || !noun || !lower(noun)) return null;
  for (const rule of rules.double) {
    if (!rule.left.has(det.low)) continue;
    for (const k of [2, 3]) {
      const [pronoun, verb] = [tokens[i + k], tokens[i + k + 1]];
      const close = tokens.slice(i + 1, i + k + 2).every((t) => t.follows && lower(t));
      if (pronoun && verb && close && rule.right.has(pronoun.low) && VERBS.has(verb.low))
        return { rule: 'subject-twice', span: span(det.start, verb.end) };
    }
  }
  return null;
}

/** Finite verbs after which the doubled pronoun cannot be read otherwise ("la maison il y a" is left alone). */
const VERBS = new Set([
  'a',
  'est',
  'ont',
  'sont',
  'avait',
  'était',
  'avaient',
  'étaient',
  'sera',
  'va',
  'peut',
  'doit',
]);

/** "Gestern der Minister hat": German puts its verb second, an English or Romance order was kept. */
function verbLate(tokens: readonly Token[], i: number, { rules }: OriginWords): Trace | null {
  const [front, det, noun, verb] = tokens.slice(i, i + 4);
  if (!front?.first || !det?.follows || !noun?.follows || !verb?.follows) return null;
  const late = rules.front.some((r) => r.left.has(front.low) && r.right.has(det.low));
  const pronoun = ['er', 'sie', 'es'].includes(det.low);
  if (!late || !FINITE.has(pronoun ? noun.low : verb.low)) return null;
  return { rule: 'verb-late', span: span(front.start, verb.end) };
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

/** Breaks of grammar that a person who writes the language hardly makes, outside of quotations. */
export function brokenGrammar(tokens: readonly Token[], lang: Lang): Trace[] {
  const lexicon = ORIGIN_WORDS[lang];
  const traces: Trace[] = [];
  tokens.forEach((b, i) => {
    const a = tokens[i - 1];
    if (a && b.follows && !b.quoted) {
      const rule = PAIRS.map((pair) => pair(a, b, lexicon)).find((r) => r !== null);
      if (rule) traces.push({ rule, span: span(a.start, b.end) });
    }
    const longer = subjectTwice(tokens, i, lexicon) ?? verbLate(tokens, i, lexicon);
    if (longer) traces.push(longer);
  });
  return traces;
}
