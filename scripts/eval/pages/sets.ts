import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

declare const __ROOT__: string;

/** Saved pages lie beside the repository, never in it: they belong to their publishers. */
const FOLDER = join(__ROOT__, '../shared/pages');

/** One saved page with what people say stands in it; null or absent: nobody said. */
export interface GoldPage {
  readonly id: string;
  readonly file: string;
  readonly url: string;
  readonly lang: string | null;
  readonly pageType: string | null;
  readonly title?: string | null;
  readonly byline?: string | null;
  readonly authors?: readonly string[] | null;
  readonly date?: string | null;
  readonly text?: string | null;
  readonly with?: readonly string[];
  readonly without?: readonly string[];
}

export const SETS = [
  'scrapinghub-article',
  'fundus',
  'newspaper-424',
  'wcxb',
  'trafilatura-eval',
  'home-pages',
  'htmldate-eval',
  'mozilla-readability',
] as const;
export type SetName = (typeof SETS)[number];

export const hasPages = (): boolean => existsSync(join(FOLDER, 'metrics.mjs'));

export const loadSet = (set: SetName): GoldPage[] =>
  JSON.parse(readFileSync(join(FOLDER, set, 'gold.json'), 'utf8')) as GoldPage[];

export const htmlOf = (set: SetName, page: GoldPage): string =>
  gunzipSync(readFileSync(join(FOLDER, set, page.file))).toString('utf8');

export interface Shingle {
  readonly p: number;
  readonly r: number;
  readonly f: number;
}

/** The scores that come with the pages, ported from the sets' own evaluation programs. */
export interface Metrics {
  shingleScores(rows: readonly { truth: string; pred: string }[]): {
    readonly f1: number;
    readonly precision: number;
    readonly recall: number;
    readonly per: readonly Shingle[];
  };
  segCounts(item: GoldPage, text: string): { tp: number; fp: number; fn: number; tn: number };
  segScores(list: readonly unknown[]): { readonly f1: number; readonly precision: number; readonly recall: number };
  titleScore(gold: string, got: string): { readonly exact: number };
  bylineScore(gold: readonly string[] | string, got: readonly string[] | string): { readonly exact: number };
  dateScore(gold: string, got: string | null): { readonly exact: number };
}

export const loadMetrics = async (): Promise<Metrics> =>
  (await import(/* @vite-ignore */ join(FOLDER, 'metrics.mjs'))) as Metrics;
