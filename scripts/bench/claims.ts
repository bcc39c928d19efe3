import { findCandidates } from '../../src/engine/claims/candidates';
import { candidatesOf, findClaims, rateCandidate } from '../../src/engine/claims/claims';
import { describe, featureInput } from '../../src/engine/claims/features';
import type { ClaimInput } from '../../src/engine/claims/input';
import { amountsIn } from '../../src/engine/claims/quantities';
import { choose, mostClaims } from '../../src/engine/claims/select';
import { documentFromText } from '../../src/engine/document';
import { languageOf } from '../../src/engine/language/registry';
import { quoteSteps } from '../../src/engine/quotes/find-quotes';
import { read } from '../../src/engine/reading';
import { LANGS, type Lang } from '../../src/engine/span';
import { finish } from '../../src/engine/steps';
import type { Figure, Run } from '../eval/figure';
import { loadGold } from '../gold/load';

declare const __ROOT__: string;

/** Rounds over all texts of a language: those that warm the code, and those that count. */
const WARM = 30;
const ROUNDS = 60;
/** Words of a text at least: gold articles are joined until they have as many. */
const LEAST_WORDS = 1_000;
/** Milliseconds for 1,000 words that issue 5 allows. */
const BAR = 1;

const wordsOf = (text: string): number => text.split(/\s+/).length;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Our gold articles of one language, each in one text. */
function textsOf(lang: Lang): readonly string[] {
  const texts: string[] = [];
  let text = '';
  for (const article of loadGold(__ROOT__, lang)) {
    text += `${article.text}\n\n`;
    if (wordsOf(text) < LEAST_WORDS) continue;
    texts.push(text);
    text = '';
  }
  return texts;
}

/** The text as the quotation steps leave it: tokens are new each time, as those of a page are. */
function quoted(text: string, lang: Lang): ClaimInput {
  const language = languageOf(lang);
  if (!language) throw new Error(`bench claims: expected a language of the engine, got "${lang}"`);
  const reading = read(documentFromText(text, { declaredLang: lang }), language);
  return { ...reading, ...finish(quoteSteps(reading)) };
}

/** One part of the work on a text: what it needs is made ready outside the clock. */
type Part = (input: ClaimInput) => () => unknown;

const PARTS: Readonly<Record<string, Part>> = {
  all: (input) => () => findClaims(input),
  facts: (input) => () => featureInput(input),
  candidates: (input) => {
    const about = featureInput(input);
    return () => findCandidates(input, about.clauses, about.views);
  },
  features: (input) => {
    const about = featureInput(input);
    const candidates = candidatesOf(about);
    return () => candidates.map((c) => describe(c, about));
  },
  quantities: (input) => {
    const about = featureInput(input);
    const candidates = candidatesOf(about);
    return () => candidates.map((c) => amountsIn(about.clauses, c));
  },
  choice: (input) => {
    const about = featureInput(input);
    const rated = candidatesOf(about).map((c) => rateCandidate(c, about));
    return () => choose(rated, mostClaims(LEAST_WORDS, 'normal'));
  },
};

/** Milliseconds of the clock for 1,000 words, the median of warm rounds. */
function speed(texts: readonly string[], lang: Lang, part: Part): number {
  const words = texts.reduce((n, text) => n + wordsOf(text), 0);
  const rounds: number[] = [];
  for (let round = 0; round < WARM + ROUNDS; round++) {
    const ready = texts.map((text) => part(quoted(text, lang)));
    const from = performance.now();
    for (const run of ready) run();
    const took = performance.now() - from;
    if (round >= WARM) rounds.push((took * 1_000) / words);
  }
  return median(rounds);
}

export const run: Run = () => {
  const texts = LANGS.map((lang) => [lang, textsOf(lang)] as const);
  const figures = Object.entries(PARTS).flatMap(([name, part]) =>
    texts.map(([lang, own]): Figure => ({
      name: name === 'all' ? `claims/${lang}` : `claims/${lang}/${name}`,
      value: speed(own, lang, part),
      n: ROUNDS,
      better: 'down',
      bar: name === 'all' ? BAR : null,
      note: 'ms per 1,000 words after quotes, warm median',
    })),
  );
  return Promise.resolve(figures);
};
