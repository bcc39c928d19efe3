import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Piece =
  { readonly p: string } | { readonly h2: string } | { readonly readAlso: string } | { readonly pull: string };

/** An article of the sample site: what the template needs. Texts are plain; the renderer escapes them. */
export interface SiteArticle {
  readonly slug: string;
  readonly lang: string;
  readonly section: string;
  readonly title: string;
  /** Empty: none. */
  readonly standfirst: string;
  readonly author: string;
  readonly initials: string;
  readonly published: string;
  readonly publishedText: string;
  readonly minutes: number;
  readonly image: string;
  readonly imageAlt: string;
  readonly caption: string;
  readonly credit: string;
  /** "Reproduction réservée …" under the text; empty: none. */
  readonly creditLine: string;
  readonly body: readonly Piece[];
  /** Lines that stand after the article and are not of it ("PREV …"). */
  readonly after?: readonly string[];
}

/** Our own article: what a fresh clone shows. */
export const ownArticle = (root: string): SiteArticle =>
  JSON.parse(readFileSync(join(root, 'tests/site/articles/traite-pyongyang.json'), 'utf8')) as SiteArticle;

/** Where a reader of the project may lay an article of somebody else's that the repository must not contain. */
export const BESIDE = '../shared/story/article.fr.txt';

/**
 * The article that lies beside the repository, set as a page; null: none lies there. Its first line is the headline, its last
 * lines are the page's ("Reproduction …", "PREV …", "NEXT …").
 */
export function articleBeside(root: string): SiteArticle | null {
  const path = join(root, BESIDE);
  if (!existsSync(path)) return null;
  const [title = '', ...lines] = readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.trim());
  const after = lines.filter((line) => /^(?:PREV|NEXT) /.test(line));
  const creditLine = lines.find((line) => line.startsWith('Reproduction ')) ?? '';
  return {
    ...ownArticle(root),
    slug: 'article',
    title,
    standfirst: '',
    author: 'Rédaction',
    initials: 'R',
    published: '2024-06-20T21:15:00+02:00',
    publishedText: 'Publié le 20 juin 2024 à 21 h 15',
    minutes: 4,
    creditLine,
    body: lines.filter((line) => line !== creditLine && !after.includes(line)).map((p) => ({ p })),
    after,
  };
}
