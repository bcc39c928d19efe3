import type { Origin, OriginCue } from '../analysis';
import type { TextDocument } from '../document';
import type { Lang } from '../span';
import { finish, type Steps } from '../steps';
import type { Credit } from './agency-forms';
import { findCredits } from './credit';
import type { Declared } from './declared';
import { findDeclared } from './declared';
import { originLines } from './lines';
import { findSyndication } from './syndication';
import { translationSteps } from './translation';

/**
 * From this score an undeclared translation is shown: at most one native article in a hundred reaches it (issue 8; measured by
 * `npm run eval -- origin`), for a false notice damages a publisher.
 */
export const TRANSLATION_BAR = 0.9;

const creditCue = (credit: Credit): OriginCue => ({
  rule: `agency-${credit.rule}`,
  text: credit.text,
  span: credit.span,
});

const rounded = (score: number): number => Math.round(score * 1000) / 1000;

/**
 * Where the text comes from, by what it and its page say: agency, first publisher, translation. Each answer names its cues; null or
 * false where nothing says so clearly enough. A translation that nobody declares is inferred from its traces in the text;
 * `translationScore` is that inference even below the bar, and 1 where the text declares it.
 */
export const findOrigin = (document: TextDocument, lang: Lang): Origin => finish(originSteps(document, lang));

/** The same in steps: a caller may pause at each `yield`. */
export function* originSteps(document: TextDocument, lang: Lang): Steps<Origin> {
  const lines = originLines(document);
  const credits = findCredits(lines, lang);
  yield;
  const syndication = findSyndication(lines, document.meta, lang);
  const declared = findDeclared(lines, lang);
  yield;
  const inferred = yield* translationSteps(document, lang, { lines, credits });
  const shown = inferred.score >= TRANSLATION_BAR;
  const first = credits[0];
  const cues = [
    ...(first ? [creditCue(first)] : []),
    ...(syndication ? [syndication.cue] : []),
    ...(declared ? [declared.cue] : []),
    ...(shown ? inferred.cues : []),
  ];
  return {
    agency: first?.agency.id ?? null,
    syndicatedFrom: syndication?.outlet ?? null,
    translatedFrom: sourceLanguage(declared, shown ? inferred.from : null, lang),
    machineTranslated: declared ? declared.byMachine : shown,
    translationScore: declared ? 1 : rounded(inferred.score),
    cues,
  };
}

/** What the text declares goes before what its traces suggest; a text is not translated from its own language. */
function sourceLanguage(declared: Declared | null, inferred: Lang | null, lang: Lang): Lang | null {
  const from = declared?.from ?? inferred;
  return from === lang ? null : from;
}
