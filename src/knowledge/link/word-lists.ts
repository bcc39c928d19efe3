/** The lists of data/lexicon/link-words.tsv, where each is explained with what it matches and what not. */
export const LISTS = [
  'title',
  'name-head',
  'article',
  'opener',
  'small',
  'head',
  'capital-head',
  'region-head',
  'club',
  'sport',
  'locative',
  'settlement',
  'political',
] as const;

export type ListName = (typeof LISTS)[number];

/** As frame.json carries them: folded words with one space between. */
export type LinkWords = Readonly<Record<ListName, string>>;

export type WordLists = Readonly<Record<ListName, ReadonlySet<string>>>;

export const wordLists = (words: LinkWords): WordLists =>
  Object.fromEntries(LISTS.map((name) => [name, new Set(words[name].split(' '))])) as unknown as WordLists;
