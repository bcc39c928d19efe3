import { Readability } from '@mozilla/readability';
import nlp from 'compromise';
import Defuddle from 'defuddle';
import Mark from 'mark.js';
import { marksOf, type Choice, type PageMark } from '../../../src/content/marks';
import { createSurface } from '../../../src/content/surface';
import type { Analysis } from '../../../src/engine/analysis';
import { analyze } from '../../../src/engine/analyze';
import { NO_CONTEXT, toReading } from '../../../src/knowledge/read';
import { isToBeRead } from '../../../src/page/article/gate';
import { readPage, type PageRead } from '../../../src/page/article/read';

const ALL: Choice = { layers: { quotes: true, claims: true, names: true }, density: 'normal', hidden: [] };

/** Style and layout are part of what an annotation costs: both sides are made to pay them at once. */
const settle = (): number => document.documentElement.offsetHeight;

/** What one step hands to the next. */
const state: { page?: PageRead; analysis?: Analysis; words?: readonly string[] } = {};

const readNow = (): PageRead => (state.page ??= readPage(document, location.href));
const analysisNow = (): Analysis => (state.analysis ??= analyze(readNow().document));
const marksNow = (): readonly PageMark[] => marksOf(toReading(readNow().document, analysisNow(), NO_CONTEXT), ALL);

/** Our work on this page, stage by stage: the same code that the annotator runs in slices; and what the peers do. */
const STEPS: Readonly<Record<string, () => unknown>> = {
  gate: () => isToBeRead(document, location.href),
  blocks: readNow,
  analyse: analysisNow,
  paint: () => {
    const { map, root, shadows } = readNow();
    const marks = marksNow().map((mark) => ({ ...mark, on: root }));
    createSurface(window).show([{ root, marks, map }], shadows);
    return settle();
  },
  readability: () => new Readability(document.cloneNode(true) as Document).parse(),
  // What other extensions do with an article: the same passages, wrapped.
  'mark.js': () => {
    const root = document.querySelector('article') ?? document.body;
    const text = root.textContent;
    const ranges = (state.words ?? []).flatMap((passage) => {
      const start = text.indexOf(passage);
      return start < 0 ? [] : [{ start, length: passage.length }];
    });
    new Mark(root as HTMLElement).markRanges(ranges);
    return settle();
  },
  defuddle: () => new Defuddle(document.cloneNode(true) as Document, { url: location.href }).parse(),
  // Quotations of an English text with the peer that has them.
  compromise: () => {
    const text = (document.querySelector('article') ?? document.body).textContent;
    return (nlp(text) as unknown as { quotations(): { json(): unknown } }).quotations().json();
  },
};

/** Does one step and says how many milliseconds of the clock it took. */
function step(name: string): number {
  const began = performance.now();
  STEPS[name]?.();
  return performance.now() - began;
}

Object.assign(window, {
  newsglossBench: {
    step,
    /** The words of what we would mark here; and the passages that the peer is to wrap. */
    passages: () => marksNow().map((mark) => readNow().document.text.slice(mark.start, mark.end)),
    wrap: (words: readonly string[]) => (state.words = words),
  },
});
