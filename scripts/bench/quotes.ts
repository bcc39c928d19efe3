import { analyze, analyzeInSlices } from '../../src/engine/analyze';
import { documentFromText } from '../../src/engine/document';
import { languageOf } from '../../src/engine/language/registry';
import { quoteSteps } from '../../src/engine/quotes/find-quotes';
import { read } from '../../src/engine/reading';
import { LANGS, type Lang } from '../../src/engine/span';
import type { Figure, Run } from '../eval/figure';
import { loadGold } from '../gold/load';

declare const __ROOT__: string;

const ROUNDS = 15;
/** Words read before the clock runs: until then the compiler's threads take more of the processor than the engine. */
const HOT_AFTER = 100_000;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Milliseconds of processor time of this process: a busy machine does not make the engine slower. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function timed(work: () => unknown): number {
  const from = cpu();
  work();
  return cpu() - from;
}

const wordsOf = (text: string): number => text.split(/\s+/).length;

/** Our gold articles of one language as one text of about `words` words. */
function sample(lang: Lang, words: number): string {
  const articles = loadGold(__ROOT__, lang).map((a) => a.text);
  let text = '';
  for (let i = 0; wordsOf(text) < words && articles.length > 0; i++) text += `${articles[i % articles.length]}\n\n`;
  return text;
}

function quotesOnly(lang: Lang, text: string): void {
  const language = languageOf(lang);
  if (!language) return;
  const reading = read(documentFromText(text), language);
  const steps = quoteSteps(reading);
  while (!steps.next().done);
}

/** Milliseconds for 1,000 words when hot, in articles of the usual length and in one that is ten times as long. */
function speed(lang: Lang): Figure[] {
  return [1_000, 10_000].flatMap((words) => {
    const text = sample(lang, words);
    if (!text) return [];
    const per = (run: () => void): number => {
      for (let read = 0; read < HOT_AFTER; read += words) run();
      return (median(Array.from({ length: ROUNDS }, () => timed(run))) * 1_000) / wordsOf(text);
    };
    const row = (what: string, value: number, bar: number | null): Figure => ({
      name: `${lang}/${what}/${words}`,
      value,
      n: ROUNDS,
      better: 'down',
      bar,
      note: 'ms of processor time per 1,000 words, hot median',
    });
    return [
      row(
        'quotes',
        per(() => quotesOnly(lang, text)),
        3,
      ),
      row(
        'analyze',
        per(() => void analyze(documentFromText(text))),
        null,
      ),
    ];
  });
}

/** The longest stretch of work between two pauses on a long read. */
async function longestSlice(lang: Lang): Promise<Figure> {
  const document = documentFromText(sample(lang, 6_000));
  let longest = 0;
  for (let round = 0; round < 5; round++) {
    let from = cpu();
    let slice = 0;
    await analyzeInSlices(document, async () => {
      slice = Math.max(slice, cpu() - from);
      await Promise.resolve();
      from = cpu();
    });
    longest = round === 0 ? slice : Math.min(longest, Math.max(slice, cpu() - from));
  }
  return {
    name: `${lang}/longest-slice/6000`,
    value: longest,
    n: 5,
    better: 'down',
    bar: 10,
    note: 'ms of processor time between two pauses',
  };
}

export const run: Run = async () => {
  const figures: Figure[] = [];
  for (const lang of LANGS) figures.push(...speed(lang), await longestSlice(lang));
  return figures;
};
