import { READ_ROLES, type BlockRole } from '../../engine/document';
import { folded } from './words';
import type { RoledLine } from './roles';
import { creditsBehind, notesBehind } from './tail';

/** A line's role again, now that its neighbours are known. */
type Rule = (lines: readonly RoledLine[], i: number, seen: Seen) => BlockRole | null;

/** What was said before on the page, to notice what is said twice. */
interface Seen {
  /** Folded titles of the page: its `<h1>`, its metadata. */
  readonly titles: ReadonlySet<string>;
  readonly texts: Set<string>;
  /** Folded texts of all body paragraphs, joined. */
  readonly body: string;
}

/** Nothing so long is a title, a standfirst or said twice: a line as long as a book is not compared with others. */
const MOST_FOLDED = 20_000;

/** A line's text folded, worked out once: five rules ask for it. Empty: too long to be compared. */
const known = new WeakMap<RoledLine['line'], string>();
function foldedLine(roled: RoledLine | undefined): string {
  if (!roled || roled.line.text.length > MOST_FOLDED) return '';
  let text = known.get(roled.line);
  if (text === undefined) known.set(roled.line, (text = folded(roled.line.text)));
  return text;
}

const MIN_REPEAT = 25;

/** The article's title over the text, in whatever tag: "Le titre" as `<p class="x">` above the body. */
const titleAgain: Rule = (lines, i, { titles }) => (titles.has(foldedLine(lines[i])) ? 'headline' : null);

/** The same words once more: a standfirst for print, a teaser of the same text, a paragraph for screen readers. */
const saidBefore: Rule = (lines, i, { texts }) => {
  const text = foldedLine(lines[i]);
  return text.length >= MIN_REPEAT && texts.has(text) ? 'boilerplate' : null;
};

/** A short block that stands word for word inside a paragraph of the body: set in large type beside it. */
const pullQuote: Rule = (lines, i, { body }) => {
  const line = lines[i];
  // A subhead says again what the text says: that is its office.
  if (!line || line.as === 'list-item' || line.line.frame.heading !== '' || line.line.text.length > 320) return null;
  const text = foldedLine(line);
  if (text.length < MIN_REPEAT) return null;
  const at = body.indexOf(text);
  // Once as itself; a second time, inside something longer.
  return at >= 0 && body.indexOf(text, at + 1) >= 0 && line.as !== 'body' ? 'pull-quote' : null;
};

/** A heading that nothing of the article follows: "More from the paper" over links, "Tell us what you think" at the end. */
const emptyHeading: Rule = (lines, i) => {
  if (lines[i]?.as !== 'heading') return null;
  let beside: BlockRole | null = null;
  for (let k = i + 1; k < lines.length; k++) {
    const as = lines[k]?.as;
    if (as === undefined) break;
    if (as === 'related' || as === 'newsletter' || as === 'comment' || as === 'author-box') beside ??= as;
    else if (READ_ROLES.has(as)) return as === 'heading' && beside ? beside : null;
  }
  return beside ?? 'related';
};

/** "Ann Lee is a reporter at the Daily." · "Contact Ann at ann@daily.example" in the last lines of the text. */
const AUTHOR_NOTE =
  /^.{0,90}\b(?:is|est|è|ist|es|é) (?:an? |the |une? |la |le |l[’']|ein(?:e)? |un[ao]? |il |o |a )?.{0,60}\b(?:reporter|journalist\w*|correspondent\w*|editor\w*|columnist\w*|writer|author|journaliste|correspondante?|chroniqueu\w+|giornalista|corrispondente|redakteur\w*|korrespondent\w*|autorin|autor|periodista|corresponsal|columnista|jornalista|repórter|contributor|fellow|professor)\b|[\w.-]+@[\w-]+\.\w+|\b(?:follow|reach|contact)\b.{0,40}\b(?:on|at|him|her|them)\b.{0,30}@|^(?:contributing|additional reporting|reporting by|with (?:files|reporting|material) from|edited by|avec (?:afp|reuters|ap)|mit material)\b/i;
/** What every line that the pattern matches has of it: a tenth to compile. */
const MAY_NOTE =
  /@|report|journali|corr[ei]s?pond|korrespond|corresponsal|editor|edited|column|writer|aut[oh]|chroniqueu|giornalist|redakteur|periodista|repórter|contribut|fellow|professor|^with |^avec |^mit /i;
const TAIL = 4;

const authorNote: Rule = (lines, i) => {
  const line = lines[i];
  if (!line || line.as === 'heading' || line.line.text.length > 420 || !endsSoon(lines, i)) return null;
  return MAY_NOTE.test(line.line.text) && AUTHOR_NOTE.test(line.line.text) && !/["“”«»]/.test(line.line.text)
    ? 'author-box'
    : null;
};

/** Fewer than `TAIL` lines of the text are left behind a line. */
function endsSoon(lines: readonly RoledLine[], i: number): boolean {
  let after = 0;
  for (let k = i + 1; k < lines.length; k++)
    if (READ_ROLES.has((lines[k] as RoledLine).as) && ++after === TAIL) return false;
  return true;
}

/**
 * A word or two that end no sentence, alone in their box: a label ("Video", "Fútbol Sala"), a price, a count. Paragraphs,
 * list items, headings and table cells are left: there a few words may be an answer or a row.
 */
const label: Rule = (lines, i) => {
  const line = lines[i];
  if (!line || line.as !== 'body' || line.prose > 0) return null;
  const { frame, text } = line.line;
  if (/^(?:p|li|td|th|dd|dt|h[1-6]|blockquote|pre)$/.test(frame.tag) || text.length >= 60) return null;
  if (/[.!?…:;»”"]$/.test(text)) return null;
  const near = [lines[i - 1], lines[i + 1]].some((l) => l && l.line.frame === frame);
  const like = lines.some(
    (l) => l.prose > 80 && l.line.frame.parent === frame.parent && l.line.frame.tag === frame.tag,
  );
  return near || like ? null : 'boilerplate';
};

/** "Ann Lee" in bold over the first paragraph: who wrote it. */
const nameAtTop: Rule = (lines, i) => {
  const line = lines[i];
  if (line?.as !== 'heading' || lines.slice(0, i).some((l) => READ_ROLES.has(l.as) && l.as !== 'standfirst'))
    return null;
  return line.line.frame.heading === '' && /^(?:\p{Lu}[\p{L}.’'-]+ ?){2,3}$/u.test(line.line.text) ? 'byline' : null;
};

const MIN_LINKED = 3;

/**
 * Subheads that are links, each with a paragraph of its own under it: a list of ten bars, each name a link to its site. One or two
 * such are "read also" between the paragraphs.
 */
function linkedHeadings(lines: readonly RoledLine[]): readonly number[] {
  const found = lines.flatMap(({ as, role, line }, i) => {
    const next = lines[i + 1]?.as === 'heading' ? lines[i + 2] : lines[i + 1];
    const isSubhead =
      as === 'related' && role === null && !line.inCard && /^h[2-4]$/.test(line.frame.tag) && line.text.length < 60;
    return isSubhead && next?.as === 'body' && next.prose > 80 && next.line.frame.parent === line.frame.parent
      ? [i]
      : [];
  });
  return found.length >= MIN_LINKED ? found : [];
}

const RULES: readonly Rule[] = [titleAgain, nameAtTop, saidBefore, label, authorNote, pullQuote];

/** Second look at the lines that would be read, with their neighbours; `titles` are the page's own. */
export function reconsider(lines: readonly RoledLine[], titles: readonly string[]): RoledLine[] {
  const out = lines.map((line) => ({ ...line }));
  const seen: Seen = {
    titles: new Set(titles.map(folded).filter((t) => t.length > 8)),
    texts: new Set(),
    body: lines
      .filter((l) => READ_ROLES.has(l.as))
      .map(foldedLine)
      .join(' | '),
  };
  out.forEach((line, i) => {
    if (!READ_ROLES.has(line.as)) return;
    for (const rule of RULES) {
      const as = rule(out, i, seen);
      if (as) {
        out[i] = { ...line, as };
        return;
      }
    }
    seen.texts.add(foldedLine(line));
  });
  const give = (indices: readonly number[], as: BlockRole): void => {
    for (const i of indices) {
      const line = out[i];
      if (line) out[i] = { ...line, as };
    }
  };
  give(notesBehind(out), 'aside');
  give(creditsBehind(out), 'credit');
  give(linkedHeadings(out), 'heading');
  for (let i = out.length - 1; i >= 0; i--) {
    const line = out[i];
    const as = line && emptyHeading(out, i, seen);
    if (as) out[i] = { ...line, as };
  }
  return out;
}
