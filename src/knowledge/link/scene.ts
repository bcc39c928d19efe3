import type { Surroundings } from './around';
import type { Hit } from './scan';

/** Words on each side of a name in which a politician's role is looked for. */
const NEAR = 8;
const SPORT_WORDS = { distinct: 3, all: 4 } as const;

/** The article is about a match or a team: its towns are teams. */
export function isAboutSport({ words, lists }: Pick<Surroundings, 'words' | 'lists'>): boolean {
  const said = words.filter((w) => lists.sport.has(w.folded)).map((w) => w.folded);
  return said.length >= SPORT_WORDS.all && new Set(said).size >= SPORT_WORDS.distinct;
}

type Page = Pick<Surroundings, 'text' | 'words' | 'lists' | 'known'>;

/** The text says that something is there: "in Riad", "à Liverpool", or a dateline. Not: "gegen Liverpool", "de Liverpool". */
export function isLocated(hit: Hit, { text, words, lists }: Page): boolean {
  const before = words[hit.first - 1];
  // "A" opens sentences as an article: "A Roma ganhou".
  if (before && before.raw !== 'A' && lists.locative.has(before.folded)) return true;
  const starts = /(?:^|[\n([])\s*$/.test(text.slice(Math.max(0, hit.start - 3), hit.start));
  return starts && /^\s?(?:[,(:–—-]|\.\s?[–—-])/.test(text.slice(hit.end, hit.end + 3));
}

const LISTING = /^(?:, | and | et | e | y | und | ou | o | or | oder )$/;

/** "the city of Gomel", or in a row with other known names: "Lviv, Odesa, Ternopil". */
export function isTownHere(hit: Hit, page: Page): boolean {
  const { text, words, lists, known } = page;
  if (isLocated(hit, page)) return true;
  for (let i = hit.first - 1; i >= hit.first - 3; i--) if (lists.settlement.has(words[i]?.folded ?? '')) return true;
  const [before, after] = [words[hit.first - 1], words[hit.last + 1]];
  const listed = (from: number | undefined, to: number | undefined): boolean => LISTING.test(text.slice(from, to));
  return (
    (known[hit.first - 1] === 1 && listed(before?.end, hit.start)) ||
    (known[hit.last + 1] === 1 && listed(hit.end, after?.start))
  );
}

/**
 * Names beside which the article says that the bearer is a politician, once at least: "la députée Marie X", "X (SPD)", "Senator X".
 * A member of parliament is often a namesake of somebody in the news; without such a word the name means nobody.
 */
export function politicians(hits: readonly Hit[], around: Surroundings): ReadonlySet<string> {
  const people = hits.filter((h) => h.last > h.first && h.refs.some((r) => r.kind === 'person'));
  return new Set(people.filter((h) => hasRole(h, around)).map((h) => h.name));
}

function hasRole(hit: Hit, { text, words, lists }: Surroundings): boolean {
  if (/^ [(](?:[A-ZÄÖÜ]{2,}|[RD]-)/.test(text.slice(hit.end, hit.end + 5))) return true;
  for (let i = hit.first - NEAR; i <= hit.last + NEAR; i++)
    if ((i < hit.first || i > hit.last) && lists.political.has(words[i]?.folded ?? '')) return true;
  return false;
}
