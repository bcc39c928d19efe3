import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BlockRole, TextDocument } from '../../src/engine/document';
import { documentFromText } from '../../src/engine/document';
import { findOrigin } from '../../src/engine/origin/origin';
import type { Lang } from '../../src/engine/span';
import { LANGS } from '../../src/engine/span';
import { readWritten } from '../gold/load';
import type { Figure } from './figure';

declare const __ROOT__: string;

/** A case of tests/stories/credits.json: an article with one credit put where agencies and clients put it, or with none. */
interface CreditCase {
  readonly id: string;
  readonly lang: Lang;
  readonly agency: string | null;
  readonly paragraphs: readonly string[];
  /** Before the first paragraph's words; after the last one's; a last line of its own. */
  readonly prefix?: string;
  readonly suffix?: string;
  readonly last?: string;
  readonly aside?: readonly [BlockRole, string];
  readonly author?: string;
  readonly publisher?: string;
}

export function creditDocument(c: CreditCase): TextDocument {
  const paragraphs = [...c.paragraphs];
  if (c.prefix) paragraphs[0] = c.prefix + (paragraphs[0] ?? '');
  if (c.suffix) paragraphs.push((paragraphs.pop() ?? '') + c.suffix);
  if (c.last) paragraphs.push(c.last);
  const meta = { authors: c.author ? [c.author] : [], publisher: c.publisher ?? '' };
  const document = documentFromText(paragraphs.join('\n'), meta);
  return c.aside ? { ...document, asides: [{ role: c.aside[0], text: c.aside[1] }] } : document;
}

const readJson = <T>(...path: string[]): T => JSON.parse(readFileSync(join(__ROOT__, ...path), 'utf8')) as T;

interface Row {
  readonly id: string;
  readonly lang: Lang;
  readonly text: string;
}

interface Translated extends Row {
  readonly translatedFrom: Lang;
}

function clumsyTranslations(): Translated[] {
  const own = readdirSync(join(__ROOT__, 'tests/stories/mt')).map((file) => {
    const a = readJson<{ id: string; lang: Lang; translatedFrom: Lang; paragraphs: string[] }>(
      'tests/stories/mt',
      file,
    );
    return { ...a, text: a.paragraphs.join('\n') };
  });
  const first = join(__ROOT__, '../shared/story/article.fr.txt');
  return existsSync(first)
    ? [...own, { id: 'first-article', lang: 'fr', translatedFrom: 'it', text: readFileSync(first, 'utf8') }]
    : own;
}

const goldRows = (): (Row & { readonly agency: string | null; readonly machine: boolean })[] =>
  LANGS.flatMap((lang) =>
    readWritten(__ROOT__, lang).map((w) => ({
      id: w.id,
      lang,
      text: w.paragraphs.join('\n'),
      agency: w.origin?.agency ?? null,
      machine: w.origin?.machineTranslated ?? false,
    })),
  );

/** Native texts that lie beside the repository: news pages' own words, and whole documents of the quotation corpora. */
function nativeRows(): Row[] {
  const rows: Row[] = [];
  const keep = (id: string, code: string | undefined, text: string | null | undefined): void => {
    const lang = LANGS.find((l) => l === code?.slice(0, 2));
    if (lang && text) rows.push({ id, lang, text });
  };
  for (const set of ['fundus', 'newspaper-424', 'scrapinghub-article', 'mozilla-readability', 'wcxb']) {
    const path = join(__ROOT__, '../shared/pages', set, 'gold.json');
    if (!existsSync(path)) continue;
    const pages = JSON.parse(readFileSync(path, 'utf8')) as {
      id: string;
      lang?: string;
      pageType?: string | null;
      text?: string | null;
    }[];
    for (const p of pages) if (!p.pageType || p.pageType === 'article') keep(`${set}/${p.id}`, p.lang, p.text);
  }
  for (const set of ['de-wikinews', 'pt-cstnews', 'fr-annodis', 'en-polnear']) {
    const path = join(__ROOT__, '../shared/corpora/quotes', `${set}.jsonl`);
    if (!existsSync(path)) continue;
    for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
      const d = JSON.parse(line) as { id: string; lang: string; text: string };
      keep(`${set}/${d.id}`, d.lang, d.text);
    }
  }
  return rows;
}

const share = (hits: number, n: number): number => (n === 0 ? 1 : hits / n);
const figure = (name: string, [value, n]: readonly [number, number], bar: number, note: string): Figure => ({
  name: `origin/${name}`,
  value,
  n,
  better: name.endsWith('false-alarms') ? 'down' : 'up',
  bar,
  note,
});

function agencies(): Figure[] {
  const cases = readJson<CreditCase[]>('tests/stories/credits.json');
  const pairs = cases.map((c) => ({ id: c.id, want: c.agency, got: findOrigin(creditDocument(c), c.lang).agency }));
  const gold = goldRows().map((r) => ({
    id: r.id,
    want: r.agency,
    got: findOrigin(documentFromText(r.text), r.lang).agency,
  }));
  const all = [...pairs, ...gold];
  for (const p of all)
    if (p.want !== p.got) console.log(`  agency ${p.id}: expected ${p.want ?? 'none'}, got ${p.got ?? 'none'}`);
  const right = all.filter((p) => p.want !== null && p.want === p.got).length;
  const found = all.filter((p) => p.got !== null).length;
  const wanted = all.filter((p) => p.want !== null).length;
  return [
    figure(
      'agency/precision',
      [share(right, found), found],
      0.97,
      'credits in usual forms, lines that look like credits, and our gold',
    ),
    figure('agency/recall', [share(right, wanted), wanted], 0.9, 'the same'),
  ];
}

function translations(): Figure[] {
  const clumsy = clumsyTranslations().map((t) => ({ ...t, origin: findOrigin(documentFromText(t.text), t.lang) }));
  const caught = clumsy.filter((t) => t.origin.machineTranslated);
  const named = caught.filter((t) => t.origin.translatedFrom !== null);
  const rightly = named.filter((t) => t.origin.translatedFrom === t.translatedFrom);
  const gold = goldRows().filter((r) => !r.machine);
  const native: Row[] = [...gold, ...nativeRows()];
  const alarms = native.filter((r) => findOrigin(documentFromText(r.text), r.lang).machineTranslated);
  for (const t of clumsy.filter((t) => !t.origin.machineTranslated))
    console.log(`  not flagged: ${t.id} ${t.origin.translationScore}`);
  for (const r of alarms) console.log(`  false alarm: ${r.id}`);
  return [
    figure(
      'translation/caught',
      [share(caught.length, clumsy.length), clumsy.length],
      0.7,
      'our own clumsy translations, and the first article',
    ),
    figure(
      'translation/language',
      [share(rightly.length, named.length), named.length],
      0.9,
      'of those that name a source language, the right one',
    ),
    figure(
      'translation/false-alarms',
      [share(alarms.length, native.length), native.length],
      0.01,
      'native articles: our gold, news pages, quotation corpora',
    ),
  ];
}

export const run = async (): Promise<readonly Figure[]> => [...agencies(), ...translations()];
