import { FEATURE_KINDS } from './lexicon';

/** Every feature of a clause: numbers between 0 and about 1.5. The order is that of the weights' sums. */
export const FEATURES = [
  // Where it stands.
  'opener',
  'lead',
  'early',
  'late',
  'opens',
  // What it repeats: of the headline, of the first paragraph, of the article.
  'headline',
  'lede',
  'central',
  'aboutHeadline',
  'announced',
  // Its numbers.
  'number',
  'measured',
  'figures',
  'duration',
  'date',
  // Who says it, and whom it names.
  'direct',
  'indirect',
  'partial',
  'person',
  'body',
  'document',
  'role',
  'prominent',
  'party',
  'unnamed',
  'willed',
  'denied',
  'names',
  'frame',
  // Its form.
  'short',
  'long',
  'length',
  'inner',
  'we',
  'second',
  'relative',
  'pronoun',
  'bare',
  'stance',
  'saying',
  'own',
  'negated',
  'perfect',
  'exclaims',
  // Kinds of claims.tsv: 1 where it holds one, 1.5 with two or more.
  ...FEATURE_KINDS,
  // Of these, what counts apart together.
  'intends',
  'figured',
  'topical',
  'foretold',
] as const;
export type FeatureName = (typeof FEATURES)[number];

/** What is known of a clause, by FEATURE. */
export type Vector = number[];

/** Name → its place in a Vector. */
export const FEATURE = Object.fromEntries(FEATURES.map((name, i) => [name, i])) as Readonly<
  Record<FeatureName, number>
>;

/** Filled with fractions first: engines keep such a list as plain doubles, and its copies. */
const NOTHING: Vector = FEATURES.map(() => 0.5).fill(0);

/** A clause of which nothing is known yet. */
export const blank = (): Vector => NOTHING.slice();

/** The same by name: what weights are learnt from. */
export type Features = Readonly<Record<FeatureName, number>>;

export const named = (vector: Vector): Features =>
  Object.fromEntries(FEATURES.map((name, i) => [name, vector[i]])) as unknown as Features;
