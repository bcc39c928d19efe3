/**
 * Every feature of a clause, at 0: numbers between 0 and about 1.5. One literal, so that all clauses have one shape: engines are quick
 * with such objects, and what is learnt names nothing that does not exist.
 */
const NOTHING = {
  // Where it stands.
  opener: 0,
  lead: 0,
  early: 0,
  late: 0,
  opens: 0,
  // What it repeats: of the headline, of the first paragraph, of the article.
  headline: 0,
  lede: 0,
  central: 0,
  aboutHeadline: 0,
  announced: 0,
  // Its numbers.
  number: 0,
  measured: 0,
  figures: 0,
  duration: 0,
  date: 0,
  // Who says it, and whom it names.
  direct: 0,
  indirect: 0,
  partial: 0,
  person: 0,
  body: 0,
  document: 0,
  role: 0,
  prominent: 0,
  party: 0,
  unnamed: 0,
  willed: 0,
  denied: 0,
  names: 0,
  frame: 0,
  // Its form.
  short: 0,
  long: 0,
  length: 0,
  inner: 0,
  we: 0,
  second: 0,
  relative: 0,
  pronoun: 0,
  bare: 0,
  stance: 0,
  saying: 0,
  own: 0,
  negated: 0,
  perfect: 0,
  exclaims: 0,
  // Kinds of claims.tsv: 1 where it holds one, 1.5 with two or more.
  conditional: 0,
  possibility: 0,
  forecast: 0,
  cause: 0,
  comparison: 0,
  record: 0,
  legal: 0,
  rule: 0,
  position: 0,
  pledge: 0,
  assessment: 0,
  event: 0,
  opinion: 0,
  hearsay: 0,
  change: 0,
  reason: 0,
  first: 0,
  past: 0,
  day: 0,
  // Of these, what counts apart together.
  intends: 0,
  figured: 0,
  topical: 0,
  foretold: 0,
};

export type Mutable = typeof NOTHING;

/** A clause of which nothing is known yet. */
export const blank = (): Mutable => ({ ...NOTHING });

export type FeatureName = keyof Mutable;
