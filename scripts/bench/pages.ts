import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { isToBeRead } from '../../src/page/article/gate';
import { readPage } from '../../src/page/article/read';
import type { Figure } from '../eval/figure';
import { casePages } from '../eval/pages/cases';
import { parse } from '../eval/pages/dom';
import { hasPages, htmlOf, loadSet, type SetName } from '../eval/pages/sets';

/** Pages a set: enough for a steady median, and a run of a minute or two. */
const A_SET = 8;
const NEWS: readonly SetName[] = ['scrapinghub-article', 'fundus', 'newspaper-424'];

interface Page {
  readonly html: string;
  readonly url: string;
}

function pages(): Page[] {
  if (!hasPages()) return casePages().map(({ html, expected }) => ({ html, url: expected.url }));
  return NEWS.flatMap((set) =>
    loadSet(set)
      .slice(0, A_SET)
      .map((gold) => ({ html: htmlOf(set, gold), url: gold.url })),
  );
}

const PROGRAMS: Readonly<Record<string, (page: Document, url: string) => unknown>> = {
  gate: (page, url) => isToBeRead(page, url),
  read: (page, url) => readPage(page, url),
  readability: (page) => new Readability(page).parse(),
  defuddle: (page, url) => new Defuddle(page, { url }).parse(),
};

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** The better of two counts: whatever else the machine does only ever adds. defuddle takes a second a page, and has no bar. */
const ATTEMPTS: Readonly<Record<string, number>> = { gate: 2, read: 2, readability: 2 };

/** Each program gets a freshly parsed page of its own (Readability and defuddle change theirs); parsing is not counted. */
function measure(all: readonly Page[]): Record<string, number[]> {
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(PROGRAMS).map((name) => [name, []]));
  const quiet = console.error;
  console.error = () => undefined;
  all.forEach((page, i) => {
    for (const [name, program] of Object.entries(PROGRAMS)) {
      const took = Array.from({ length: ATTEMPTS[name] ?? 1 }, () => timeOf(program, page));
      // The first pages compile the programs.
      if (i >= 5) times[name]?.push(Math.min(...took));
    }
  });
  console.error = quiet;
  return times;
}

function timeOf(program: (page: Document, url: string) => unknown, { html, url }: Page): number {
  const page = parse(html, url, 'jsdom');
  const began = performance.now();
  try {
    program(page, url);
  } catch {
    // A peer that gives up on a page still took its time.
  }
  const took = performance.now() - began;
  page.defaultView?.close();
  return took;
}

/** `npm run bench -- pages`: milliseconds a page in jsdom, and as a share of Readability's on the same pages. */
export async function run(): Promise<readonly Figure[]> {
  const times = measure(pages());
  const sum = (name: string): number => (times[name] ?? []).reduce((a, b) => a + b, 0);
  const n = times['gate']?.length ?? 0;
  const figure = (name: string, value: number, bar: number | null, note: string): Figure => ({
    name: `pages/${name}`,
    value,
    n,
    better: 'down',
    bar,
    note,
  });
  return [
    ...Object.keys(PROGRAMS).map((name) =>
      figure(`ms/${name}`, median(times[name] ?? []), null, 'median ms a page, jsdom'),
    ),
    figure('share/read', sum('read') / sum('readability'), 0.3, 'time of all pages, Readability = 1'),
    figure('share/gate', sum('gate') / sum('readability'), 0.05, 'time of all pages, Readability = 1'),
  ];
}
