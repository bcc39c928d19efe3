import { tellArticleFound } from '../browser/gate-api';
import { judge } from '../page/article/gate';
import { READ_KINDS } from '../page/article/verdict';

/** Runs once on each page that the reader granted and leaves nothing behind: no listener, no timer, no trace. */
const { kind } = judge(document, location.href);
if (READ_KINDS.has(kind))
  void tellArticleFound(kind, (document.documentElement.getAttribute('lang') ?? '').slice(0, 35));
