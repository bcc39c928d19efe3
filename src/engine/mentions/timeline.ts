import type { EntityKind } from '../analysis';
import type { Gender, GrammaticalNumber } from '../language/language';
import type { Reading } from '../reading';
import type { Token } from '../tokens';
import type { Entity } from './entities';

/** One mention in the reporter's own text, in reading order: what a later "il" or an unsaid subject may go back to. */
export interface Moment {
  readonly token: number;
  readonly entity: Entity;
  readonly subject: boolean;
  /** It is the source of a cue. */
  readonly speaks: boolean;
}

export interface Wanted {
  /** Only moments before this token count. */
  readonly before: number;
  readonly gender: Gender;
  readonly number: GrammaticalNumber;
  /** How fit each kind is; a kind that is not named is out. */
  readonly kinds: Readonly<Partial<Record<EntityKind, number>>>;
  /** Sentences to look back. */
  readonly reach: number;
  readonly not?: ReadonlySet<Entity>;
  /** Whoever does not fit is out. */
  readonly fits?: (entity: Entity) => boolean;
  /** A subject left unsaid goes on with a subject: others count for less. */
  readonly subjects?: boolean;
  /** A role that the wanted one is called by: whoever is known by another role is less likely. */
  readonly role?: string;
}

export interface Salient {
  readonly entity: Entity;
  /** How clearly it leads the next one: 0 a tie. */
  readonly lead: number;
}

/** Weights found by coordinate search on our own gold of six languages: recency tells most, being a subject and having spoken less. */
const PER_SENTENCE = 1.5;
const OTHER_BLOCK = 0.8;
const SUBJECT = 0.5;
const SPEAKS = 0.3;
const UNSURE_GENDER = 0.3;
const NOT_SUBJECT = 1.5;
const OTHER_ROLE = 0.7;

/** The entity that is foremost in mind at a place, or null. Looks back over a bounded stretch, so the whole stays linear. */
export function salient(reading: Reading, timeline: readonly Moment[], wanted: Wanted): Salient | null {
  const here = reading.sentenceOf[Math.min(wanted.before, reading.tokens.length - 1)] as number;
  const hereBlock = reading.sentences[here]?.block ?? 0;
  const scores = new Map<Entity, number>();
  for (let m = timeline.length - 1; m >= 0; m--) {
    const moment = timeline[m] as Moment;
    if (moment.token >= wanted.before) continue;
    const sentence = reading.sentenceOf[moment.token] as number;
    if (here - sentence > wanted.reach) break;
    const kind = fitness(moment.entity, wanted);
    if (kind === null) continue;
    const fit =
      kind -
      (wanted.subjects && !moment.subject && !moment.speaks ? NOT_SUBJECT : 0) -
      (wanted.role && moment.entity.roles.size > 0 ? OTHER_ROLE : 0);
    const block = reading.sentences[sentence]?.block ?? 0;
    const score =
      fit -
      PER_SENTENCE * (here - sentence) -
      OTHER_BLOCK * (hereBlock - block) +
      (moment.subject ? SUBJECT : 0) +
      (moment.speaks ? SPEAKS : 0);
    if (score > (scores.get(moment.entity) ?? -Infinity)) scores.set(moment.entity, score);
  }
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  const [best, next] = ranked;
  return best ? { entity: best[0], lead: next ? best[1] - next[1] : 2 } : null;
}

/** Whoever was named last and fits: "celui-ci", "quest'ultimo", "dieser", "the latter" mean the nearest, not the foremost. Looks one sentence back. */
export function nearest(reading: Reading, timeline: readonly Moment[], wanted: Wanted): Entity | null {
  const here = reading.sentenceOf[Math.min(wanted.before, reading.tokens.length - 1)] as number;
  let found: Moment | null = null;
  for (let m = timeline.length - 1; m >= 0; m--) {
    const moment = timeline[m] as Moment;
    if (moment.token >= wanted.before) continue;
    if (here - (reading.sentenceOf[moment.token] as number) > wanted.reach) break;
    const fit = fitness(moment.entity, wanted);
    if (fit !== null && fit > 0 && moment.token > (found?.token ?? -1)) found = moment;
  }
  return found?.entity ?? null;
}

function fitness(entity: Entity, wanted: Wanted): number | null {
  const kind = wanted.kinds[entity.kind];
  if (kind === undefined || wanted.not?.has(entity) || wanted.fits?.(entity) === false) return null;
  if (wanted.number !== 'x' && entity.number !== 'x' && entity.number !== wanted.number) return null;
  if (wanted.gender === 'x' || wanted.gender === 'n' || entity.gender === wanted.gender) return kind;
  return entity.gender === 'x' ? kind - UNSURE_GENDER : null;
}

export const tokenStart = (reading: Reading, index: number): number => (reading.tokens[index] as Token).start;
