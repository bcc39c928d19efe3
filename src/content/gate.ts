import { tellArticleFound } from '../browser/gate-api';
import { isToBeRead } from '../page/article/gate';

/**
 * Runs once on each page that the reader granted and leaves nothing behind: no listener, no timer, no trace. What kind of text it is
 * (a live blog, an interview) is for the annotator to say.
 */
if (isToBeRead(document, location.href)) void tellArticleFound('article');
