import { UNKNOWN_ORIGIN, type Analysis } from './analysis';
import { claimSteps } from './claims/claims';
import type { TextDocument } from './document';
import { identifyLanguage } from './language/identify';
import { languageOf } from './language/registry';
import { originSteps } from './origin/origin';
import { quoteSteps } from './quotes/find-quotes';
import { readSteps } from './reading';
import { finish, type Steps } from './steps';

/** Lists are empty where the language is none of the six. Never throws: any string is a document. */
export function analyze(document: TextDocument): Analysis {
  return finish(analysisSteps(document));
}

/**
 * The same, in slices: `pause` is awaited often enough that no stretch of work exceeds about 10 ms on a long article. A rejected
 * pause (the page went away) ends the analysis with that rejection.
 */
export async function analyzeInSlices(document: TextDocument, pause: () => Promise<void>): Promise<Analysis> {
  const steps = analysisSteps(document);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause();
  }
}

function* analysisSteps(document: TextDocument): Steps<Analysis> {
  const lang = identifyLanguage(document.text, document.meta.declaredLang);
  const language = lang && languageOf(lang);
  const nothing: Analysis = { lang, quotes: [], claims: [], clusters: [], origin: UNKNOWN_ORIGIN };
  if (!language) return nothing;
  yield;
  const reading = yield* readSteps(document, language);
  yield;
  const { quotes, clusters } = yield* quoteSteps(reading);
  yield;
  const { folded, tokens, sentences } = reading;
  const claims = yield* claimSteps({ document, language, folded, tokens, sentences, quotes, clusters });
  yield;
  return { lang, quotes, claims, clusters, origin: yield* originSteps(document, lang) };
}
