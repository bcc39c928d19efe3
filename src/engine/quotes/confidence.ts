import type { Entity } from '../mentions/entities';
import type { Draft } from './drafts';

/**
 * How often quotations made by a rule are right in span and speaker, as counted on our own gold (`npm run eval -- quotes` prints
 * the table "calibration"). Rules about the speaker lower it.
 */
const BASE: Readonly<Record<string, number>> = {
  'govern.after-marks': 0.96,
  'govern.colon': 0.93,
  'govern.colon-name': 0.75,
  'govern.aside': 0.95,
  'govern.that-clause': 0.93,
  'govern.object': 0.85,
  'govern.beside': 0.85,
  'govern.preposition': 0.9,
  'govern.sentence-end': 0.85,
  'govern.announced': 0.7,
  'govern.participle': 0.5,
  'govern.noun': 0.65,
  'govern.floating': 0.75,
  'govern.interview': 0.75,
  'content.that-clause': 0.92,
  'content.bare-clause': 0.85,
  'content.infinitive': 0.85,
  'content.question': 0.85,
  'content.after-colon': 0.8,
  'content.before-cue': 0.88,
  'content.preposition': 0.88,
};
const FACTOR: Readonly<Record<string, number>> = {
  'source.shared-subject': 0.92,
  'source.relative': 0.95,
  'speaker.pronoun': 0.9,
  'speaker.near-tie': 0.7,
  'speaker.addressee-doubt': 0.35,
  'speaker.unsaid-subject': 0.8,
  'speaker.goes-on': 0.95,
  'speaker.foremost': 0.7,
  'speaker.none': 0.6,
};

/** 0 to 1. */
export function confidenceOf(draft: Draft, entity: Entity | null, rules: readonly string[]): number {
  const base = BASE[rules[0] ?? ''] ?? 0.6;
  const speaker = entity ? 1 : 0.8;
  const product = rules.slice(1).reduce((p, rule) => p * (FACTOR[rule] ?? 1), base * speaker);
  return Math.round(product * (draft.cue?.negated ? 0.8 : 1) * 100) / 100;
}
