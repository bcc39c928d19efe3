import { ARTICLE_KINDS } from '../../../src/page/article/verdict';
import type { Figure } from '../figure';
import type { PageResult } from './results';
import { PEERS } from './peers';
import type { Metrics, SetName } from './sets';

type SetResults = readonly (readonly [SetName, readonly PageResult[]])[];

const BODY_BARS: Readonly<Partial<Record<SetName, number>>> = {
  'scrapinghub-article': 0.965,
  fundus: 0.94,
  'newspaper-424': 0.925,
  wcxb: 0.94,
};
const TITLE_BARS: Readonly<Partial<Record<SetName, number>>> = {
  fundus: 0.9,
  'newspaper-424': 0.93,
  'trafilatura-eval': 0.85,
};
const BYLINE_BARS: Readonly<Partial<Record<SetName, number>>> = {
  fundus: 0.9,
  'newspaper-424': 0.85,
  'trafilatura-eval': 0.65,
};
const DATE_BARS: Readonly<Partial<Record<SetName, number>>> = {
  fundus: 0.97,
  'newspaper-424': 0.85,
  'trafilatura-eval': 0.8,
  'htmldate-eval': 0.85,
};
const NEWS: ReadonlySet<SetName> = new Set<SetName>(['scrapinghub-article', 'fundus', 'newspaper-424']);

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / (values.length || 1);
export const isBody = (set: SetName, { gold }: PageResult): boolean =>
  Boolean(gold.text) && BODY_BARS[set] !== undefined && gold.pageType === 'article';

export const isArticle = (result: PageResult): boolean => ARTICLE_KINDS.has(result.ours.verdict.kind);

function body(set: SetName, results: readonly PageResult[], metrics: Metrics): Figure[] {
  const pages = results.filter((r) => isBody(set, r));
  if (pages.length === 0) return [];
  const figure = (who: string, textOf: (r: PageResult) => string, bar: number | null): Figure => {
    const s = metrics.shingleScores(pages.map((r) => ({ truth: r.gold.text ?? '', pred: textOf(r) })));
    const note = `body, 4-gram F1 (P ${s.precision.toFixed(3)} R ${s.recall.toFixed(3)})`;
    return { name: `pages/${set}/body/${who}`, value: s.f1, n: pages.length, better: 'up', bar, note };
  };
  return [
    figure('newsgloss', (r) => r.ours.document.text, BODY_BARS[set] ?? null),
    ...PEERS.filter((p) => pages[0]?.peers[p]).map((p) => figure(p, (r) => r.peers[p]?.text ?? '', null)),
  ];
}

function segments(set: SetName, results: readonly PageResult[], metrics: Metrics): Figure[] {
  if (set !== 'trafilatura-eval') return [];
  const figure = (who: string, textOf: (r: PageResult) => string): Figure => {
    const s = metrics.segScores(results.map((r) => metrics.segCounts(r.gold, textOf(r))));
    const note = `segments, F1 (P ${s.precision.toFixed(3)} R ${s.recall.toFixed(3)})`;
    return { name: `pages/${set}/segments/${who}`, value: s.f1, n: results.length, better: 'up', bar: null, note };
  };
  return [
    figure('newsgloss', (r) => r.ours.document.text),
    ...PEERS.filter((p) => results[0]?.peers[p]).map((p) => figure(p, (r) => r.peers[p]?.text ?? '')),
  ];
}

interface Field {
  readonly name: 'title' | 'byline' | 'date';
  readonly bars: Readonly<Partial<Record<SetName, number>>>;
  readonly gold: (r: PageResult) => readonly string[] | string | null | undefined;
  readonly ours: (r: PageResult) => readonly string[] | string | null;
}

export const FIELDS: readonly Field[] = [
  { name: 'title', bars: TITLE_BARS, gold: (r) => r.gold.title, ours: (r) => r.ours.document.meta.title },
  {
    name: 'byline',
    bars: BYLINE_BARS,
    gold: (r) => (r.gold.authors?.length ? r.gold.authors : r.gold.byline),
    ours: (r) => r.ours.document.meta.authors,
  },
  { name: 'date', bars: DATE_BARS, gold: (r) => r.gold.date, ours: (r) => r.ours.document.meta.published },
];

export function fieldScore(
  field: Field,
  metrics: Metrics,
  gold: readonly string[] | string,
  got: readonly string[] | string | null,
): number {
  if (field.name === 'byline') return metrics.bylineScore(gold, got ?? '').exact;
  return field.name === 'title'
    ? metrics.titleScore(String(gold), String(got ?? '')).exact
    : metrics.dateScore(String(gold), got as string).exact;
}

function metadata(set: SetName, results: readonly PageResult[], metrics: Metrics): Figure[] {
  return FIELDS.flatMap((field) => {
    const bar = field.bars[set];
    const pages = results.filter((r) => field.gold(r));
    if (bar === undefined || pages.length === 0) return [];
    const figure = (who: string, got: (r: PageResult) => readonly string[] | string | null): Figure => {
      const value = mean(pages.map((r) => fieldScore(field, metrics, field.gold(r) ?? '', got(r))));
      const note = `${field.name}, exact`;
      return {
        name: `pages/${set}/${field.name}/${who}`,
        value,
        n: pages.length,
        better: 'up',
        bar: who === 'newsgloss' ? bar : null,
        note,
      };
    };
    return [
      figure('newsgloss', field.ours),
      ...PEERS.filter((p) => pages[0]?.peers[p]).map((p) => figure(p, (r) => r.peers[p]?.[field.name] ?? '')),
    ];
  });
}

function kinds(all: SetResults): Figure[] {
  const news = all.filter(([set]) => NEWS.has(set)).flatMap(([, results]) => results);
  const others = all
    .filter(([set]) => set === 'wcxb' || set === 'home-pages')
    .flatMap(([, results]) => results.filter((r) => r.gold.pageType !== 'article' && r.gold.pageType !== 'other'));
  const share = (name: string, results: readonly PageResult[], bar: number, better: 'up' | 'down'): Figure[] =>
    results.length === 0
      ? []
      : [
          {
            name: `pages/verdict/${name}`,
            value: mean(results.map((r) => +isArticle(r))),
            n: results.length,
            better,
            bar,
            note: 'share called article',
          },
        ];
  const types = [...new Set(others.map((r) => r.gold.pageType ?? ''))];
  return [
    ...share('news', news, 0.98, 'up'),
    ...share('not-articles', others, 0.05, 'down'),
    ...types.flatMap((t) =>
      share(
        t,
        others.filter((r) => r.gold.pageType === t),
        0.15,
        'down',
      ),
    ),
  ];
}

/** The figures of issue 3 over the sets that were read. */
export function figuresOf(all: SetResults, metrics: Metrics): Figure[] {
  return [
    ...all.flatMap(([set, results]) => [
      ...body(set, results, metrics),
      ...segments(set, results, metrics),
      ...metadata(set, results, metrics),
    ]),
    ...kinds(all),
  ];
}

/** A sample as the emulated DOM and as the browser read it: the same pages, side by side. */
export function sampleFigures(
  sample: readonly (readonly [SetName, PageResult])[],
  inBrowser: readonly (readonly [SetName, PageResult])[],
  metrics: Metrics,
): Figure[] {
  const read = new Set(inBrowser.map(([, r]) => r.gold));
  const sides = [
    ['emulated', sample.filter(([, r]) => read.has(r.gold))],
    ['chromium', inBrowser],
  ] as const;
  return sides.flatMap(([side, pairs]) => {
    const results = pairs.map(([, r]) => r);
    const s = metrics.shingleScores(results.map((r) => ({ truth: r.gold.text ?? '', pred: r.ours.document.text })));
    const figure = (name: string, value: number, note: string): Figure => ({
      ...{ name: `pages/sample/${name}/${side}`, value, n: results.length, better: 'up', bar: null, note },
    });
    return [
      figure('body', s.f1, `body, 4-gram F1 (P ${s.precision.toFixed(3)} R ${s.recall.toFixed(3)}), seeded sample`),
      figure('kept', mean(results.map((r) => +isArticle(r))), 'share called article, same sample'),
      ...FIELDS.map((field) => {
        const told = results.filter((r) => field.gold(r));
        const value = mean(told.map((r) => fieldScore(field, metrics, field.gold(r) ?? '', field.ours(r))));
        return { ...figure(field.name, value, `${field.name}, exact, same sample`), n: told.length };
      }),
    ];
  });
}
