import { LANGS } from '../../src/engine/span';
import { blindView } from './blind';
import { checkArticle, loadGold, readWritten } from './load';

declare const __ROOT__: string;

/**
 * `npm run gold -- check` proves every place; `npm run gold -- offsets` prints the resolved files, one JSON a line;
 * `npm run gold -- blind` prints the articles with their clauses numbered and nothing said of them, for another pass over `key`.
 */
const command = process.argv[2] ?? 'check';
if (command === 'offsets') {
  for (const lang of LANGS) for (const article of loadGold(__ROOT__, lang)) console.log(JSON.stringify(article));
} else if (command === 'blind') {
  for (const lang of LANGS) for (const article of loadGold(__ROOT__, lang)) console.log(blindView(article));
} else if (command === 'check') {
  let faults = 0;
  for (const lang of LANGS) {
    const articles = readWritten(__ROOT__, lang);
    const found = articles.flatMap(checkArticle);
    for (const fault of found) console.error(fault);
    faults += found.length;
    const count = (list: 'quotes' | 'notQuotes' | 'claims'): number => articles.reduce((n, a) => n + a[list].length, 0);
    console.error(
      `${lang}: ${articles.length} articles, ${count('quotes')} quotes, ${count('notQuotes')} not-quotes, ${count('claims')} claims`,
    );
  }
  process.exitCode = faults > 0 ? 1 : 0;
} else {
  console.error(`gold: expected "check", "offsets" or "blind", got "${command}"`);
  process.exitCode = 2;
}
