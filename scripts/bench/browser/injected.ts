import { Readability } from '@mozilla/readability';
import nlp from 'compromise';
import Defuddle from 'defuddle';
import Mark from 'mark.js';
import { marksOf, type Choice } from '../../../src/content/marks';
import { createSurface } from '../../../src/content/surface';
import { analyze } from '../../../src/engine/analyze';
import { NO_CONTEXT, toReading } from '../../../src/knowledge/read';
import type { Reading } from '../../../src/knowledge/reading';
import { judge } from '../../../src/page/article/gate';
import { readPage } from '../../../src/page/article/read';

/** Milliseconds of the page's thread, by what was done with them. */
export type Times = Readonly<Record<string, number>>;

const ALL: Choice = { layers: { quotes: true, claims: true, names: true }, density: 'normal', hidden: [] };

function timed<T>(into: Record<string, number>, name: string, work: () => T): T {
  const began = performance.now();
  const value = work();
  into[name] = performance.now() - began;
  return value;
}

/** Style and layout are part of what an annotation costs: both sides are made to pay them at once. */
const settle = (): number => document.documentElement.offsetHeight;

/** Our work on this page, stage by stage, in one go: the same code that the annotator runs in slices. */
function stages(): Times {
  const times: Record<string, number> = {};
  timed(times, 'gate', () => judge(document, location.href));
  const page = timed(times, 'blocks', () => readPage(document, location.href));
  const analysis = timed(times, 'analyse', () => analyze(page.document));
  timed(times, 'paint', () => {
    const reading = toReading(page.document, analysis, NO_CONTEXT);
    createSurface(window).show(marksOf(reading, ALL), page.map, page.shadows);
    settle();
  });
  return times;
}

/** What our reading of this page would mark, as words: what the peer is given to wrap. */
function passages(): readonly string[] {
  const page = readPage(document, location.href);
  const reading: Reading = toReading(page.document, analyze(page.document), NO_CONTEXT);
  return marksOf(reading, ALL).map((mark) => page.document.text.slice(mark.start, mark.end));
}

/** What other extensions do with an article: find it with Readability, wrap the same passages with mark.js. */
function readabilityAndMark(words: readonly string[]): Times {
  const times: Record<string, number> = {};
  timed(times, 'readability', () => new Readability(document.cloneNode(true) as Document).parse());
  timed(times, 'mark.js', () => {
    const root = document.querySelector('article') ?? document.body;
    const text = root.textContent;
    const ranges = words.flatMap((passage) => {
      const start = text.indexOf(passage);
      return start < 0 ? [] : [{ start, length: passage.length }];
    });
    new Mark(root as HTMLElement).markRanges(ranges);
    settle();
  });
  return times;
}

function defuddle(): Times {
  const times: Record<string, number> = {};
  timed(times, 'defuddle', () => new Defuddle(document.cloneNode(true) as Document, { url: location.href }).parse());
  return times;
}

/** Quotations of an English text with the peer that has them. */
function compromise(): Times {
  const times: Record<string, number> = {};
  const text = (document.querySelector('article') ?? document.body).textContent;
  timed(times, 'compromise', () => (nlp(text) as unknown as { quotations(): { json(): unknown } }).quotations().json());
  return times;
}

Object.assign(globalThis, { newsglossBench: { stages, passages, readabilityAndMark, defuddle, compromise } });
