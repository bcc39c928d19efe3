import type { NamedRole } from './class-words';
import { isRow } from './tables';
import { findTeasers } from './teasers';
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
  caption: 0.5,
  hidden: 0.7,
  related: 0.75,
  aside: 0.75,
  navigation: 0.75,
  boilerplate: 0.75,
  'author-box': 0.5,
  newsletter: 0.5,
  standfirst: 0.5,
};
const MOST_OTHERWISE = 0.3;
/** `<figcaption>` is never a layout: a short text under a picture that takes many words is still a short text. */
const MOST_CAPTION = 0.75;

/** Units of running text in a line: what is not linked, of lines long enough to be a sentence. */
export function proseOf(line: PageLine): number {
  const length = line.text.length;
  if (length < 40 || isRow(line) || line.linked > length * 0.4 || line.inCard) return 0;
  return COOKIES.test(line.text) ? 1 : length - line.linked;
}

/** The text of consent dialogs is often longer than the article; it speaks of cookies twice in a paragraph. */
const COOKIES = /\bcookies?\b[^]*\bcookies?\b/i;

export interface Scoped {
  readonly line: PageLine;
  readonly prose: number;
  /** What the nearest believed scope says; null: nothing. */
  readonly role: NamedRole | null;
}

/** Gives each line the role of the scopes round it, once those that hold too much are set aside. */
export function scopeLines(lines: readonly PageLine[]): Scoped[] {
  const prose = lines.map(proseOf);
  lines.forEach((line, i) => spread(line.frame, prose[i] ?? 0, line.text.length));
  const total = lines.reduce((sum, line, i) => sum + (isBeside(line.frame) ? 0 : (prose[i] ?? 0)), 0);
  setAside(lines, total);
  const teasers = findTeasers(lines, total);
  return lines.map((line, i) => ({
    line,
    prose: prose[i] ?? 0,
    role: roleAround(line, teasers) ?? (isRow(line) ? 'table-row' : null),
  }));
}

function spread(frame: Frame | null, prose: number, units: number): void {
  for (let f = frame; f; f = f.parent) {
    f.prose += prose;
    f.units += units;
    f.lines++;
  }
}

/** Comments and consent text do not count as the page's prose, or they would hide what the article is. */
function isBeside(frame: Frame | null): boolean {
  for (let f = frame; f; f = f.parent) if (f.scope.role === 'comment' || f.scope.role === 'consent') return true;
  return false;
}

/**
 * Scopes that hold more than they can, alone or together with all of the same name: `<p class="topic-paragraph">` forty
 * times. A scope inside one of the same role that was set aside is set aside too where it holds most of that.
 */
function setAside(lines: readonly PageLine[], total: number): void {
  const frames = new Set<Frame>();
  const headline = lines.find((line) => line.frame.heading === 'h1');
  for (const line of lines) for (let f: Frame | null = line.frame; f && !frames.has(f); f = f.parent) frames.add(f);
  const byName = new Map<string, number>();
  const nameOf = (f: Frame): string => `${f.tag}.${f.name}`;
  for (const f of frames)
    if (f.scope.role && !hasSameAbove(f)) byName.set(nameOf(f), (byName.get(nameOf(f)) ?? 0) + f.prose);
  const titled = new Set<Frame>();
  for (let f = headline?.frame.parent ?? null; f; f = f.parent) titled.add(f);
  for (const f of [...frames].sort((a, b) => a.depth - b.depth)) {
    const role = f.scope.role;
    if (!role || role === 'body') continue;
    const most =
      total *
      (role === 'caption' && f.tag !== 'figure' && f.scope.strict ? MOST_CAPTION : (MOST[role] ?? MOST_OTHERWISE));
    const together = STANDS_ALONE.has(role) ? f.prose : Math.max(f.prose, byName.get(nameOf(f)) ?? 0);
    f.vetoed =
      (together > most && together > 300) ||
      (titled.has(f) && !f.scope.strict && !STANDS_ALONE.has(role)) ||
      followsAbove(f, role);
  }
}

/** Many small ones of these are nothing strange: a page may hold more comments than article. */
const STANDS_ALONE: ReadonlySet<NamedRole> = new Set<NamedRole>(['comment', 'consent', 'hidden']);

function hasSameAbove(frame: Frame): boolean {
  for (let f = frame.parent; f; f = f.parent) if (f.name === frame.name && f.tag === frame.tag) return true;
  return false;
}

function followsAbove(frame: Frame, role: NamedRole): boolean {
  for (let f = frame.parent; f; f = f.parent) if (f.scope.role === role && f.vetoed) return frame.prose > f.prose * 0.6;
  return false;
}

/** A byline, a date or a headline is no paragraph: what is named so and longer is something else. */
const MAX_NAMED = 240;

/** Names of columns and boxes, in which the article itself may stand: `<section class="content-rail"><div class="article-content">`. */
const COLUMNS: ReadonlySet<NamedRole> = new Set<NamedRole>(['aside', 'boilerplate', 'navigation', 'share', 'advert']);
const MIN_BODY = 300;

/** The innermost role that puts the line outside; else the innermost that names a part of the article. */
function roleAround({ frame, linked }: PageLine, teasers: ReadonlySet<Frame>): NamedRole | null {
  let named: NamedRole | null = null;
  let inBody = false;
  for (let f: Frame | null = frame; f; f = f.parent) {
    const role = f.scope.role;
    if (teasers.has(f)) return 'related';
    // "<p class="article__teaser">" without a link leads nowhere: it is the article's own standfirst.
    if (!role || f.vetoed || (role === 'related' && f.tag === 'p' && linked === 0)) continue;
    if (role === 'body') inBody ||= f.prose > MIN_BODY;
    else if (OUTSIDE.has(role)) {
      if (inBody && !f.scope.strict && COLUMNS.has(role)) continue;
      return role;
    } else if (f.prose < MAX_NAMED || role === 'standfirst' || role === 'caption') named ??= role;
  }
  return named;
}
