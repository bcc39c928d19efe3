import type { Because } from '../analysis';
import type { Span } from '../span';
import type { Description, FeatureInput } from './features';
import { firstOf } from './kinds';
import { FEATURE_KINDS, type FeatureKind } from './lexicon';
import { gainsOf } from './score';
import { FEATURES, type FeatureName } from './vector';

/** Features that say to a reader what another says already: they go under its sentence, with their own words. */
const TOLD_AS: Readonly<Partial<Record<FeatureName, FeatureName>>> = {
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
const OF_SPEAKER: ReadonlySet<string> = new Set(['person', 'body', 'unnamed', 'direct', 'indirect', 'partial']);
const OF_NUMBER: ReadonlySet<string> = new Set(['number', 'measured', 'figures']);
const OF_KIND: ReadonlySet<string> = new Set(FEATURE_KINDS);

/** How a feature is told: under which rule, and by which words of the text. */
interface Telling {
  /** Stable: the UI's catalogue has a sentence for each. */
  readonly rule: string;
  readonly by: 'place' | 'speaker' | 'number' | 'date' | FeatureKind;
}

/** By feature; null: it explains nothing to a reader. */
const TELLINGS: readonly (Telling | null)[] = FEATURES.map((name) => {
  const told = TOLD_AS[name] ?? name;
  const by = OF_PLACE.has(told)
    ? 'place'
    : OF_SPEAKER.has(told)
      ? 'speaker'
      : OF_NUMBER.has(told)
        ? 'number'
        : name === 'date' || OF_KIND.has(name)
          ? (name as 'date' | FeatureKind)
          : null;
  return by && { rule: `claim.${told}`, by };
});

/** How many reasons are named. */
const MOST_REASONS = 4;

/** The features that spoke for the claim most, with the words behind them. */
export function reasonsOf(described: Description, about: FeatureInput): readonly Because[] {
  const reasons: Because[] = [];
  for (const feature of gainsOf(described.vector)) {
    const telling = TELLINGS[feature] ?? null;
    if (telling === null || reasons.some((r) => r.rule === telling.rule)) continue;
    const text = wordsBehind(telling, described, about);
    if (text !== undefined) reasons.push({ rule: telling.rule, text });
    if (reasons.length === MOST_REASONS) break;
  }
  return reasons;
}

/** Empty: its place says it. Undefined: the feature has no words here, and goes untold. */
function wordsBehind({ by }: Telling, described: Description, about: FeatureInput): string | undefined {
  const { candidate, quantities } = described;
  const words = (s: Span | undefined): string | undefined => s && about.input.document.text.slice(s.start, s.end);
  if (by === 'place') return '';
  if (by === 'speaker') return about.views.clusterOf(candidate.quote?.speaker)?.name;
  if (by === 'number') return words(quantities.find((q) => q.value !== null));
  if (by === 'date') return words(quantities.find((q) => q.date !== null));
  return words(firstOf(about.clauses, candidate, by));
}
