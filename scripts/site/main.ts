import { pathOf } from './render';
import { articleBeside, ownArticle } from './articles';
import { serveSite } from './serve';

declare const __ROOT__: string;

/** `node scripts/run.mjs site [port]`: only serves the sample site, for work on pages without a browser being driven. */
const port = Number(process.argv[2] ?? 8642);
const site = await serveSite({ root: __ROOT__, port });
for (const article of [ownArticle(__ROOT__), articleBeside(__ROOT__)])
  if (article) console.log(site.origin + pathOf(article));
