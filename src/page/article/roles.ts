import { READ_ROLES, type BlockRole } from '../../engine/document';
import { isInside } from './find';
import { folded } from './words';
import { isNeighbours, type Whole } from './neighbours';
import { isByline, phraseRole } from './phrases';
import { OUTSIDE, type Scoped } from './scopes';
import type { Frame } from './walk';

/** A line with the role that it is given on its page. */
export interface RoledLine extends Scoped {
  readonly as: BlockRole;
}

/** What roles are given by, beside the lines. */
export interface Given {
  /** The article's frame; null: the page has no prose. */
  readonly root: Frame | null;
  /** The one of several articles that is read; null: the page holds one. */
  readonly own: Frame | null;
  /** All whole articles of the page. */
  readonly articles: readonly Whole[];
  readonly titles: readonly string[];
}

/** Gives each line its role: inside the article's frame by tag, name and words; outside of it what its scope says. */
export function assignRoles(scoped: readonly Scoped[], { root, own, articles, titles }: Given): RoledLine[] {
  const first = root ? scoped.findIndex((s) => isInside(s.line.frame, root)) : -1;
  const headlineAt = findHeadline(scoped, first, titles);
  const captions = captionsIn(scoped, root);
  return scoped.map((s, i) => {
    if (root && isInside(s.line.frame, root)) return { ...s, as: captions.has(s) ? 'caption' : insideRole(s) };
    const between = first >= 0 && headlineAt >= 0 && i > headlineAt && i < first;
    return { ...s, as: between && !isNeighbours(s.line.frame, own, articles) ? aboveRole(s) : outsideRole(s) };
  });
}

/** The heading over the text: the last before it that says what the head says, else its last `<h1>`. -1: none. */
function findHeadline(scoped: readonly Scoped[], first: number, titles: readonly string[]): number {
  const before = scoped.slice(0, Math.max(0, first));
  const known = new Set(titles.map(folded));
  const said = before.findLastIndex(({ line }) => line.frame.heading !== '' && known.has(folded(line.text)));
  return said >= 0 ? said : before.findLastIndex(({ line }) => line.frame.heading === 'h1');
}

/** Two to four capitalised words, with or without "von": the author's, in a line named after its date. */
const NAME = /^(?:(?:by|von|par|por|di|da)\s+)?(?:\p{Lu}[\p{L}.’'-]*\s?){2,5}$/u;

function named(scoped: Scoped): BlockRole {
  const { role } = scoped;
  if (role === null || role === 'hidden') return 'boilerplate';
  if (role === 'dateline' && !/\d/.test(scoped.line.text) && NAME.test(scoped.line.text)) return 'byline';
  return role === 'share' ? 'boilerplate' : role;
}

function insideRole(scoped: Scoped): BlockRole {
  const { line, role } = scoped;
  if (role !== null && (OUTSIDE.has(role) || role !== 'standfirst')) return named(scoped);
  const { tag, heading } = line.frame;
  if (heading === 'h1') return 'headline';
  const byWords = isCell(line.frame) ? null : phraseRole(line.text);
  if (byWords) return byWords;
  if (line.inCard) return 'related';
  const density = line.linked / line.text.length;
  if (line.anchored > line.text.length * 0.8 && tag === 'li') return 'navigation';
  if (density > (tag === 'p' || tag === 'li' ? 0.9 : 0.6) && !/[.!?»”"]$/.test(line.text)) return 'related';
  if (role === 'standfirst') return 'standfirst';
  if (heading !== '' || isBoldHeading(line)) return 'heading';
  return bodyRole(line.frame);
}

/** A box that holds a picture and no more text than this is a picture with its caption, whatever its name. */
const MAX_CAPTION = 300;
/** Where more than this share of a text stands so, pictures are how the text is laid out: ten plants, each with its picture. */
const MOST_CAPTIONS = 0.25;

/** Lines whose nearest box with a picture holds only a line or two. A picture inside the paragraph itself tells nothing. */
function captionsIn(scoped: readonly Scoped[], root: Frame | null): ReadonlySet<Scoped> {
  const under = scoped.filter((s) => isUnderPicture(s) && root && isInside(s.line.frame, root));
  const units = under.reduce((sum, { line }) => sum + line.text.length, 0);
  return new Set(root && units < root.units * MOST_CAPTIONS ? under : []);
}

function isUnderPicture({ line, role }: Scoped): boolean {
  const { frame } = line;
  if (role !== null || frame.pictured || frame.heading !== '') return false;
  let box: Frame | null = frame.parent;
  while (box && !box.pictured) box = box.parent;
  return box !== null && box.lines <= 2 && box.units < MAX_CAPTION;
}

/** "<p><b>A few words</b></p>": a subhead without its tag; a sentence in bold, or a question of an interview, is body. */
const isBoldHeading = ({ frame, strong, text }: Scoped['line']): boolean =>
  (frame.tag === 'p' || frame.tag === 'div') &&
  strong > text.length * 0.95 &&
  text.length < 90 &&
  text.length > 3 &&
  !/[.!?…:;,»”"]$/.test(text);

/** In a table a bare number or a name is a row's own. */
const isCell = ({ tag }: Frame): boolean => tag === 'td' || tag === 'th';

function bodyRole(frame: Frame): BlockRole {
  for (let f: Frame | null = frame, steps = 0; f && steps < 4; f = f.parent, steps++) {
    if (f.tag === 'blockquote') return 'quote';
    if (f.tag === 'li') return 'list-item';
  }
  return 'body';
}

function aboveRole(scoped: Scoped): BlockRole {
  const { line, prose, role } = scoped;
  if (role !== null && role !== 'standfirst') return named(scoped);
  const byWords = phraseRole(line.text);
  if (byWords) return byWords;
  return role === 'standfirst' || (prose > 0 && line.text.length < 500) ? 'standfirst' : 'aside';
}

function outsideRole(scoped: Scoped): BlockRole {
  const { line, role } = scoped;
  if (role !== null && !READ_ROLES.has(role as BlockRole)) return named(scoped);
  if (line.frame.heading === 'h1') return 'headline';
  if (isByline(line.text)) return 'byline';
  return line.linked > line.text.length * 0.5 || line.inCard ? 'related' : 'aside';
}
