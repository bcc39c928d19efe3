import type { NamedRole } from './class-words';
import type { Frame, PageLine } from './walk';

/** What a name or tag puts outside of the article wherever it stands in it. */
export const OUTSIDE: ReadonlySet<NamedRole> = new Set<NamedRole>([
  'related',
  'newsletter',
  'share',
  'comment',
  'advert',
  'consent',
  'author-box',
  'navigation',
  'boilerplate',
  'aside',
  'hidden',
]);

/**
 * A thing that holds more than this share of the page's prose is not what its name says: a page built inside a `<form>`,
 * `<div class="content-with-sidebar">`. Comments and consent dialogs may well be longer than the article.
 */
const MOST: Readonly<Partial<Record<NamedRole, number>>> = {
  comment: 0.9,
  consent: 0.95,
  hidden: 0.7,
  caption: 0.4,
  'pull-quote': 0.3,
  byline: 0.3,
  dateline: 0.3,
  headline: 0.3,
  standfirst: 0.5,
  related: 0.45,
  aside: 0.5,
  navigation: 0.5,
  boilerplate: 0.45,
};
const MOST_OTHERWISE = 0.35;

/** Units of running text in a line: what is not linked, of lines long enough to be a sentence. */
export function proseOf(line: PageLine): number {
  const length = line.text.length;
  if (length < 40 || line.linked > length * 0.4 || line.inCard) return 0;
  return length - line.linked;
}

export interface Scoped {
  readonly line: PageLine;
  readonly prose: number;
  /** What the nearest believed scope says; null: nothing. */
  readonly role: NamedRole | null;
}

/** Gives each line the role of the scopes round it, once those that hold too much are set aside. */
export function scopeLines(lines: readonly PageLine[]): Scoped[] {
  const prose = lines.map(proseOf);
  lines.forEach((line, i) => spread(line.frame, prose[i] ?? 0));
  const total = lines.reduce((sum, line, i) => sum + (isAside(line.frame) ? 0 : (prose[i] ?? 0)), 0);
  for (const line of lines) for (let f: Frame | null = line.frame; f; f = f.parent) veto(f, total);
  return lines.map((line, i) => ({ line, prose: prose[i] ?? 0, role: roleAround(line.frame) }));
}

function spread(frame: Frame | null, prose: number): void {
  if (prose > 0) for (let f = frame; f; f = f.parent) f.prose += prose;
}

/** Comments and consent text do not count as the page's prose, or they would hide what the article is. */
function isAside(frame: Frame | null): boolean {
  for (let f = frame; f; f = f.parent) if (f.scope.role === 'comment' || f.scope.role === 'consent') return true;
  return false;
}

function veto(frame: Frame, total: number): void {
  const role = frame.scope.role;
  if (!role || role === 'body' || frame.vetoed) return;
  frame.vetoed = frame.prose > total * (MOST[role] ?? MOST_OTHERWISE) && frame.prose > 300;
}

/** The innermost role that puts the line outside; else the innermost that names a part of the article. */
function roleAround(frame: Frame): NamedRole | null {
  let named: NamedRole | null = null;
  for (let f: Frame | null = frame; f; f = f.parent) {
    const role = f.scope.role;
    if (!role || role === 'body' || f.vetoed) continue;
    if (OUTSIDE.has(role)) return role;
    named ??= role;
  }
  return named;
}
