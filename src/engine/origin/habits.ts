import type { TextDocument } from '../document';
import { lazy } from '../language/rows';
import type { Lang } from '../span';
import { LANGS, span } from '../span';
import type { Steps } from '../steps';
import type { Token } from './breaks';
import { HABITS } from './habit-patterns';
import { originWords } from './lexicon';
import type { ForeignTrace } from './residue';

const HABITS_IN = Object.fromEntries(
  LANGS.map((lang) => [lang, HABITS.filter((h) => h.foreignIn.includes(lang))]),
) as unknown as Readonly<Record<Lang, typeof HABITS>>;

/** Characters between two pauses. */
const SLICE = 15_000;

function* habits(document: TextDocument, lang: Lang): Steps<ForeignTrace[]> {
  const traces: ForeignTrace[] = [];
  const likely = HABITS_IN[lang].filter(({ needs }) => needs?.test(document.text) !== false);
  let next = SLICE;
  for (const block of document.blocks) {
    if (block.start >= next) {
      next = block.start + SLICE;
      yield;
    }
    const text = document.text.slice(block.start, block.end);
    for (const { rule, pattern: made, of } of likely) {
      const pattern = made();
      if (text.length > SLICE) yield;
      // Not matchAll, which makes a new pattern for each call: most find nothing, and there are thousands.
      pattern.lastIndex = 0;
      for (let m = pattern.exec(text); m; m = pattern.exec(text)) {
        const before = /\S*$/u.exec(text.slice(Math.max(0, m.index - 20), m.index))?.[0].length ?? 0;
        const at = block.start + m.index;
        traces.push({ rule, span: span(at - before, at + m[0].length), langs: of });
        if (m[0] === '') pattern.lastIndex++;
      }
    }
  }
  return traces;
}

const lower = (t: Token): boolean => t.word === t.low;

/** "Président Dupont a dit": a title bare before a name that begins a sentence, as English and German have it. */
function bareTitles(tokens: readonly Token[], lang: Lang): ForeignTrace[] {
  const { title } = originWords(lang).words;
  const traces: ForeignTrace[] = [];
  tokens.forEach((t, i) => {
    if (!t.first || t.quoted || lower(t) || !title.has(t.low)) return;
    const name = tokens[i + 1];
    let end = i + 1;
    while (tokens[end]?.follows && !lower(tokens[end] as Token)) end += 1;
    const verb = tokens[end];
    if (!name?.follows || lower(name) || end === i + 1 || end > i + 4 || !verb?.follows || PARTICLES.has(verb.low))
      return;
    traces.push({ rule: 'title-bare', span: span(t.start, verb.start - 1), langs: ['en', 'de'] });
  });
  return traces;
}

/** Small words that go on a name or title ("Président du Sénat", "Reine des Belges"): no verb follows the name there. */
const PARTICLES = new Set([
  'de',
  'du',
  'des',
  'd',
  'del',
  'della',
  'dei',
  'di',
  'da',
  'do',
  'et',
  'e',
  'y',
  'von',
  'of',
  'la',
  'le',
  'el',
]);

/** A language's phrases by their first word. */
function phrasesByFirst(phrases: ReadonlySet<string>): Map<string, string[][]> {
  const map = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = phrase.match(/[\p{L}\p{M}]+/gu) ?? [];
    const first = words[0] ?? '';
    map.set(first, [...(map.get(first) ?? []), words]);
  }
  return map;
}

const PHRASES = Object.fromEntries(
  LANGS.map((lang) => [lang, lazy(() => phrasesByFirst(originWords(lang).words.phrase))]),
) as Record<Lang, () => Map<string, string[][]>>;

/** Renderings word for word, of the lexicon's own list, outside of quotations. */
function renderedPhrases(tokens: readonly Token[], lang: Lang): ForeignTrace[] {
  const traces: ForeignTrace[] = [];
  const byFirst = PHRASES[lang]();
  tokens.forEach((t, i) => {
    if (t.quoted) return;
    for (const words of byFirst.get(t.low) ?? []) {
      const last = tokens[i + words.length - 1];
      if (last && words.every((word, k) => k === 0 || (tokens[i + k]?.low === word && tokens[i + k]?.follows)))
        traces.push({ rule: 'rendered-phrase', span: span(t.start, last.end), langs: [] });
    }
  });
  return traces;
}

/** Habits of punctuation, titles and phrasing that the text keeps from another language. */
export function* habitSteps(document: TextDocument, tokens: readonly Token[], lang: Lang): Steps<ForeignTrace[]> {
  const found = yield* habits(document, lang);
  yield;
  return [...found, ...bareTitles(tokens, lang), ...renderedPhrases(tokens, lang)];
}
