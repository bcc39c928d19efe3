/** The commonest short words of the six languages, telling in running text within a few sentences. */
const WORDS =
  'le la les des est une dans pour que qui | il di che della per non sono con una del | the of and to in is that for was | der die und den das mit nicht von ist ein | el los las del que por con una para es | o os da do em um não uma para com';
const LISTS = WORDS.split(' | ').map((list) => new Set(list.split(' ')));
const SIX = /^(?:fr|it|en|de|es|pt)\b/i;

/**
 * What is no letter in a text of lower-case letters, as far as telling scripts apart needs it. Written out: the gate runs on every page,
 * and a pattern with letters by property takes up to a millisecond to compile.
 */
const NO_LETTER = /[^a-zß-öø-\u1FFF\u2C00-\uD7FF]+/;
const NO_LATIN = /[^a-zß-öø-ʸḀ-ỿ]+/g;

/**
 * False where a text is plainly in none of the six languages: other scripts, or a declared foreign language and few of
 * the six's function words. A text too short to tell (under 200 units) follows what the page declares.
 */
export function isReadable(sample: string, declared: string): boolean {
  const isOfSix = SIX.test(declared);
  const words = sample.toLowerCase().split(NO_LETTER).filter(Boolean);
  const letters = words.join('');
  if (letters.length < 150) return declared === '' || isOfSix;
  // Taken out in runs, not counted one by one: in a text of one script there is no run of another.
  if (letters.replace(NO_LATIN, '').length < letters.length * 0.6) return false;
  const best = Math.max(...LISTS.map((list) => words.filter((w) => list.has(w)).length));
  return best > words.length * (isOfSix ? 0.06 : 0.12);
}
