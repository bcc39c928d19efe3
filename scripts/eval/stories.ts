import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang } from '../../src/engine/span';
import { LANGS } from '../../src/engine/span';
import type { StoryMatch } from '../../src/knowledge/context';
import { matchStory } from '../../src/knowledge/story/match';
import type { Story } from '../../src/knowledge/story/types';
import { compileStories } from '../data/stories';
import { readWritten } from '../gold/load';
import type { Figure } from './figure';

declare const __ROOT__: string;

/** An article of tests/stories: `story` is the dossier that it must get, null for none. */
interface Case {
  readonly id: string;
  readonly story: string | null;
  readonly lang: Lang;
  readonly title: string;
  readonly date: string | null;
  readonly paragraphs: readonly string[];
}

export function bundledStories(): readonly Story[] {
  const folder = join(__ROOT__, 'data/stories');
  const files = readdirSync(folder).map((name) => join(folder, name, 'story.json'));
  const compiled = compileStories(files.map((file) => ({ file, json: readFileSync(file, 'utf8') })));
  if (!compiled.ok) throw new Error(compiled.error);
  return compiled.value.stories;
}

const readCases = (name: string): Case[] =>
  JSON.parse(readFileSync(join(__ROOT__, 'tests/stories', name), 'utf8')) as Case[];

/** The first article, where its folder lies beside the repository; it belongs to its publisher. */
function firstArticle(): readonly string[] | null {
  const path = join(__ROOT__, '../shared/story/article.fr.txt');
  return existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
    : null;
}

/** Small repeatable chance (mulberry32), so that every run edits the same words. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function edited(text: string, share: number, seed: number): string {
  const random = chance(seed);
  return text.replace(/\p{L}{3,}/gu, (word) =>
    random() < share ? (random() < 0.3 ? '' : `${word.slice(0, 2)}altro`) : word,
  );
}

const otherTypography = (text: string): string =>
  `Accueil · Monde · Vidéos\nLe direct de notre rédaction\n${text
    .replace(/[«»“”]\s?/gu, '"')
    .replace(/’/gu, "'")
    .replace(/ /gu, ' ')}`;

const match = (stories: readonly Story[], c: Omit<Case, 'id' | 'story'>): StoryMatch | null =>
  matchStory(stories, { text: c.paragraphs.join('\n'), lang: c.lang, title: c.title, date: c.date, entities: [] });

/** Every cut and change that issue 8 names, with no date, title or linked entity to help. */
function variants(paragraphs: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const body = paragraphs.filter((p) => !/^(?:PREV|NEXT) /u.test(p));
  const third = (k: number): string[] =>
    body.slice(Math.floor((k * body.length) / 3), Math.floor(((k + 1) * body.length) / 3));
  return {
    whole: paragraphs,
    'third-cut-head': body.slice(Math.ceil(body.length / 3)),
    'third-cut-tail': body.slice(0, Math.floor((2 * body.length) / 3)),
    'third-cut-each': body.filter((_, i) => i % 3 !== 1),
    'first-third': third(0),
    'middle-third': third(1),
    'last-third': third(2),
    typography: [otherTypography(body.join('\n'))],
    'edited-8': [edited(body.join('\n'), 0.08, 1)],
    'edited-8-again': [edited(body.join('\n'), 0.08, 2)],
  };
}

/** Articles about other things: our gold and, where they lie beside the repository, news pages of many sites. */
function unrelated(): { id: string; lang: Lang; title: string; date: string | null; paragraphs: string[] }[] {
  const gold = LANGS.flatMap((lang) => readWritten(__ROOT__, lang)).map((w) => ({
    ...w,
    paragraphs: [...w.paragraphs],
  }));
  const pages = ['fundus', 'newspaper-424', 'scrapinghub-article', 'mozilla-readability', 'wcxb'].flatMap((set) => {
    const path = join(__ROOT__, '../shared/pages', set, 'gold.json');
    if (!existsSync(path)) return [];
    const rows = JSON.parse(readFileSync(path, 'utf8')) as {
      id: string;
      lang: string;
      text: string | null;
      title?: string;
      date?: string;
    }[];
    return rows.flatMap((row) => {
      const lang = LANGS.find((l) => l === row.lang);
      return lang && row.text
        ? [{ id: `${set}/${row.id}`, lang, title: row.title ?? '', date: row.date ?? null, paragraphs: [row.text] }]
        : [];
    });
  });
  return [...gold, ...pages];
}

const share = (hits: number, n: number): number => (n === 0 ? 0 : hits / n);

function report(name: string, cases: readonly (readonly [string, boolean])[], note: string): Figure {
  const wrong = cases.filter(([, good]) => !good).map(([id]) => id);
  if (wrong.length > 0) console.log(`  ${name}: missed ${wrong.join(', ')}`);
  return {
    name: `stories/${name}`,
    value: share(cases.length - wrong.length, cases.length),
    n: cases.length,
    better: 'up',
    bar: 1,
    note,
  };
}

export async function run(): Promise<readonly Figure[]> {
  const stories = bundledStories();
  const figures: Figure[] = [];
  const first = firstArticle();
  if (first) {
    const cut = Object.entries(variants(first)).map(([id, paragraphs]) => {
      const found = match(stories, { lang: 'fr', title: '', date: null, paragraphs });
      return [id, found?.id === 'russia-dprk-treaty-2024'] as const;
    });
    figures.push(
      report('first-article-variants', cut, 'first article whole, cut, reset and edited, without date or title'),
    );
  }
  const told = readCases('retellings.json').map((c) => [c.id, match(stories, c)?.id === c.story] as const);
  figures.push(report('retellings', told, 'our own retellings in other words and languages get the right dossier'));
  // `told`: the event itself with its days and details, so that it must be recognised; otherwise its own dossier or none.
  const later = (readCases('later.json') as (Case & { readonly told: boolean })[]).map((c) => {
    const found = match(stories, c)?.id ?? null;
    return [c.id, found === c.story || (found === null && !c.told)] as const;
  });
  figures.push(
    report('later-stages', later, 'our own articles on later stages: the dossier where the event is told, else none'),
  );
  const near = readCases('others.json').map((c) => [c.id, match(stories, c) === null] as const);
  figures.push(report('same-people', near, 'our own articles on other stories about the same people get none'));
  const far = unrelated().map((c) => [c.id, match(stories, c) === null] as const);
  figures.push(report('unrelated', far, 'our gold and news pages get none'));
  return figures;
}
