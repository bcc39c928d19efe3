import type { Cluster, Quote } from '../analysis';
import { newDiscourse, readPhrases, type Discourse } from '../mentions/discourse';
import { clusterNames, type Entity } from '../mentions/entities';
import { findNames } from '../mentions/find-names';
import type { Phrase } from '../mentions/phrases';
import type { Reading } from '../reading';
import { byPosition } from '../span';
import { attribute } from './4-attribute';
import { draftQuotes, type Draft } from './drafts';
import { readReports, type ReadSentence } from './governs';
import { parse } from './parsed';

export interface Quotations {
  readonly quotes: readonly Quote[];
  readonly clusters: readonly Cluster[];
}

/** Sentences between two pauses: about 2 ms of work on a slow machine. */
const SLICE = 12;

/** Who says what, in steps: a caller may pause at each `yield`. */
export function* quoteSteps(reading: Reading): Generator<undefined, Quotations> {
  const discourse = newDiscourse(clusterNames(reading, findNames(reading)));
  yield;
  const sentences: ReadSentence[] = [];
  for (const sentence of reading.sentences) {
    sentences.push(readReports(reading, parse(reading, sentence)));
    if (sentence.index % SLICE === SLICE - 1) yield;
  }
  const drafts = draftQuotes(reading, sentences);
  yield;
  const sources = new Set(drafts.flatMap((d) => d.source?.phrases.map((p) => p.head) ?? []));
  const hidden = unlisted(sentences, drafts);
  for (const { sentence, phrases } of sentences) {
    const more = hidden.get(sentence.index) ?? [];
    const all = more.length > 0 ? [...phrases, ...more].sort((a, b) => a.first - b.first) : phrases;
    readPhrases(discourse, reading, all, sources);
    if (sentence.index % (4 * SLICE) === 0) yield;
  }
  const quotes = attribute(reading, discourse, drafts);
  return { quotes, clusters: clustersOf(discourse) };
}

/** Sources that the sentence's own phrases hide: "Na opinião do perito Rui Valadas" is one phrase, whose head is no person. */
function unlisted(
  sentences: readonly ReadSentence[],
  drafts: readonly Draft[],
): ReadonlyMap<number, readonly Phrase[]> {
  const heads = new Set(sentences.flatMap((s) => s.phrases.map((p) => p.head)));
  const found = new Map(drafts.flatMap((d) => d.source?.phrases ?? []).map((p) => [p.head, p]));
  const bySentence = new Map<number, Phrase[]>();
  for (const phrase of found.values()) {
    if (!heads.has(phrase.head)) bySentence.set(phrase.sentence, [...(bySentence.get(phrase.sentence) ?? []), phrase]);
  }
  return bySentence;
}

function clustersOf(discourse: Discourse): Cluster[] {
  return discourse.book.all.filter((e) => e.mentions.length > 0).map(clusterOf);
}

const clusterOf = (entity: Entity): Cluster => ({
  id: entity.id,
  name: entity.name,
  kind: entity.kind,
  role: entity.role,
  anonymous: entity.anonymous,
  mentions: [...entity.mentions].sort(byPosition),
});
