import type { Frame, PageLine } from './walk';

/** So many like siblings, each with a linked title, are a list of teasers. */
const MIN_SIBLINGS = 3;
/** A teaser's own text, beside its title, is a sentence or two. */
const MAX_TEASER = 420;
const MIN_TITLE = 12;
/** "<li><a>Long title of another text</a> Its first sentence …": the link must be longer than a name. */
const MIN_LEAD = 25;
/** A list that is the page's text (ten shops, each with a link) is not beside it. */
const MOST_PROSE = 0.4;
const MOST_TEXT = 1;

/** What one frame holds, as far as it may be a teaser. */
interface Card {
  text: number;
  titles: number;
  prose: number;
  lines: number;
}

/**
 * Frames that are teasers of other texts: like siblings (same tag, same class) that each hold a linked title and little
 * more. "Breaking news" lists, "more from this section", latest headlines, with or without a telling name.
 */
export function findTeasers(lines: readonly PageLine[], total: number): ReadonlySet<Frame> {
  const cards = new Map<Frame, Card>();
  for (const line of lines) {
    const linked = line.inCard || line.linked >= line.text.length * 0.8;
    const title = linked
      ? line.text.length >= MIN_TITLE && line.text.length < 220
      : line.frame.tag === 'li' && line.lead >= MIN_LEAD;
    for (let f: Frame | null = line.frame, steps = 0; f && steps < 6; f = f.parent, steps++) {
      const card = cards.get(f) ?? { text: 0, titles: 0, prose: 0, lines: 0 };
      card.lines++;
      card.text += line.text.length;
      if (title) card.titles++;
      else card.prose += line.text.length;
      cards.set(f, card);
    }
  }
  return likeSiblings(cards, total);
}

function likeSiblings(cards: ReadonlyMap<Frame, Card>, total: number): ReadonlySet<Frame> {
  const groups = new Map<Frame, Map<string, Frame[]>>();
  for (const frame of cards.keys()) {
    if (!frame.parent || frame.tag === 'p') continue;
    const kinds = groups.get(frame.parent) ?? new Map<string, Frame[]>();
    const kind = `${frame.tag}.${frame.name}`;
    const like = kinds.get(kind);
    if (like) like.push(frame);
    else kinds.set(kind, [frame]);
    groups.set(frame.parent, kinds);
  }
  const teasers = new Set<Frame>();
  for (const kinds of groups.values())
    for (const frames of kinds.values()) {
      const like = frames.filter((f) => isTeaser(cards.get(f)));
      const text = like.reduce((sum, f) => sum + (cards.get(f)?.text ?? 0), 0);
      const prose = like.reduce((sum, f) => sum + f.prose, 0);
      if (prose > total * MOST_PROSE || text > total * MOST_TEXT) continue;
      if (like.length >= MIN_SIBLINGS && like.length >= frames.length * 0.6) for (const f of like) teasers.add(f);
    }
  return teasers;
}

const isTeaser = (card: Card | undefined): boolean =>
  card !== undefined && card.titles >= 1 && card.titles <= 3 && card.prose < MAX_TEASER && card.lines <= 8;
