import { UNKNOWN_ORIGIN, type Analysis } from './analysis';
import type { TextDocument } from './document';
import { identifyLanguage } from './language/identify';
import { languageOf } from './language/registry';
import { fold } from './normalize';
import { splitSentences } from './sentences';
import { tokenize } from './tokens';

/** Lists are empty where the language is none of the six. Never throws: any string is a document. */
export function analyze(document: TextDocument): Analysis {
  const lang = identifyLanguage(document.text, document.meta.declaredLang);
  const language = lang && languageOf(lang);
  const nothing: Analysis = { lang, quotes: [], claims: [], clusters: [], origin: UNKNOWN_ORIGIN };
  if (!language) return nothing;
  const folded = fold(document.text);
  const tokens = tokenize(folded, language);
  splitSentences(document, tokens, language);
  return nothing;
}
