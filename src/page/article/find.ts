import type { Scoped } from './scopes';
import type { Frame } from './walk';

/** Prose of believed lines below each frame, and all text that is not prose. */
interface Mass {
  prose: number;
  noise: number;
  direct: number;
}

/** A frame's share of the prose of a paragraph: its container, that one's parent, and so on. */
const DECAY = [1, 0.6, 0.3, 0.15];
const ARTICLE_BONUS = 1.3;

/**
 * The frame that holds the article. The container with most paragraphs of its own, widened as long as what is gained is
 * prose rather than noise: bodies are cut into siblings by advertisements and modules. Null: the page has no prose.
 */
export function findRoot(scoped: readonly Scoped[]): Frame | null {
  const masses = weigh(scoped);
  let best: Frame | null = null;
  let top = 0;
  for (const [frame, mass] of masses) {
    const score = mass.direct * bonus(frame);
    if (score > top) {
      top = score;
      best = frame;
    }
  }
  return best && widen(best, masses);
}

function weigh(scoped: readonly Scoped[]): Map<Frame, Mass> {
  const masses = new Map<Frame, Mass>();
  const massOf = (frame: Frame): Mass => {
    let mass = masses.get(frame);
    if (!mass) masses.set(frame, (mass = { prose: 0, noise: 0, direct: 0 }));
    return mass;
  };
  for (const { line, prose, role } of scoped) {
    const counts = prose > 0 && (role === null || role === 'standfirst');
    for (let f: Frame | null = line.frame; f; f = f.parent) {
      if (counts) massOf(f).prose += prose;
      else if (role === null) massOf(f).noise += line.text.length;
    }
    if (!counts) continue;
    let holder: Frame | null = container(line.frame);
    for (const share of DECAY) {
      if (!holder) break;
      massOf(holder).direct += prose * share;
      holder = holder.parent;
    }
  }
  return masses;
}

/** The frame in which a line's paragraph stands among its like: above p, li, blockquote; a div with bare text is its own. */
function container(frame: Frame): Frame {
  let f = frame;
  while (f.parent && /^(?:p|li|ul|ol|blockquote|h[1-6]|dd|dt|td|tr|tbody|span|a)$/.test(f.tag)) f = f.parent;
  return f;
}

function bonus(frame: Frame): number {
  return frame.scope.role === 'body' || frame.tag === 'article' ? ARTICLE_BONUS : 1;
}

function widen(from: Frame, masses: ReadonlyMap<Frame, Mass>): Frame {
  let chosen = from;
  const articles = [...masses.keys()].filter((f) => f.tag === 'article');
  for (let f = from.parent; f && f.tag !== 'html'; f = f.parent) {
    if (chosen.tag === 'article' && hasOtherArticles(f, chosen, articles)) break;
    const inner = masses.get(chosen);
    const outer = masses.get(f);
    if (!inner || !outer) break;
    const gain = outer.prose - inner.prose;
    const cost = outer.noise - inner.noise;
    const least = isHolder(chosen) ? inner.prose * 0.5 : Math.max(150, inner.prose * 0.08);
    if (gain > least && gain > cost) chosen = f;
  }
  return chosen;
}

/** Holders of a whole article, by tag or name: what stands outside of them is seldom part of it. */
const isHolder = (frame: Frame): boolean =>
  frame.tag === 'article' || frame.tag === 'main' || frame.scope.role === 'body';

/** Several articles on one page: each is its own. */
function hasOtherArticles(frame: Frame, own: Frame, articles: readonly Frame[]): boolean {
  return articles.some((other) => isInside(other, frame) && !isInside(other, own) && !isInside(own, other));
}

export const isInside = (frame: Frame, root: Frame): boolean => {
  for (let f: Frame | null = frame; f; f = f.parent) if (f === root) return true;
  return false;
};
