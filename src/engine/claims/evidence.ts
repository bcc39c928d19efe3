import type { Because, Quantity } from '../analysis';
import type { Span } from '../span';
import type { Candidate } from './candidates';
import type { ClauseInput } from './clause-words';
import type { ClaimInput } from './input';
import { firstOf } from './kinds';
import type { Views } from './views';

interface EvidenceParts {
  readonly candidate: Candidate;
  readonly input: ClaimInput;
  readonly clauses: ClauseInput;
  readonly views: Views;
  readonly quantities: readonly Quantity[];
}

const OF_NUMBER: ReadonlySet<string> = new Set(['number', 'measured', 'figures']);
const OF_SPEAKER: ReadonlySet<string> = new Set(['person', 'body', 'unnamed', 'direct', 'indirect', 'partial']);
/** Features that say to a reader what another says already: they go under its sentence, with their own words. */
const TOLD_AS: Readonly<Record<string, string>> = {
  pledge: 'position',
  rule: 'legal',
  change: 'comparison',
  reason: 'cause',
  first: 'record',
  past: 'event',
  document: 'body',
  announced: 'headline',
  aboutHeadline: 'headline',
  opener: 'lead',
  figured: 'number',
};
const OF_PLACE: ReadonlySet<string> = new Set(['headline', 'central', 'lead', 'early', 'names', 'opens']);

/** Rule ids are stable: the UI's catalogue has a sentence for each. Worked out for the few features that are shown. */
export function evidenceOf({
  candidate,
  input,
  clauses,
  views,
  quantities,
}: EvidenceParts): (feature: string) => Because | undefined {
  const words = (s: Span | undefined): string | undefined => s && input.document.text.slice(s.start, s.end);
  const textOf = (feature: string): string | undefined => {
    if (OF_PLACE.has(TOLD_AS[feature] ?? feature)) return '';
    if (OF_SPEAKER.has(TOLD_AS[feature] ?? feature)) return views.clusterOf(candidate.quote?.speaker)?.name;
    if (OF_NUMBER.has(TOLD_AS[feature] ?? feature)) return words(quantities.find((q) => q.value !== null));
    if (feature === 'date') return words(quantities.find((q) => q.date !== null));
    return words(firstOf(clauses, candidate, feature));
  };
  return (feature) => {
    const text = textOf(feature);
    return text === undefined ? undefined : { rule: `claim.${TOLD_AS[feature] ?? feature}`, text };
  };
}
