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

/** Sentences are read one by one, so that a caller may pause between them; `finish` then sees the whole. */
export interface QuoteReader {
  readonly sentence: (index: number) => void;
  readonly finish: () => Quotations;
}

export function quoteReader(reading: Reading): QuoteReader {
  const sentences: ReadSentence[] = [];
  const book = clusterNames(reading, findNames(reading));
  const discourse = newDiscourse(book);
  return {
    sentence: (index) => {
      const sentence = reading.sentences[index];
      if (sentence) sentences[index] = readReports(reading, parse(reading, sentence));
    },
    finish: () => {
      const drafts = draftQuotes(reading, sentences);
      const sources = new Set(drafts.flatMap((d) => d.source?.phrases.map((p) => p.head) ?? []));
      const extra = unlisted(sentences, drafts);
      for (const sentence of sentences) {
        const more = extra.filter((p) => p.sentence === sentence.sentence.index);
        const phrases = [...sentence.phrases, ...more].sort((a, b) => a.first - b.first);
        readPhrases(discourse, reading, phrases, sources);
      }
      const quotes = attribute(reading, discourse, drafts);
      return { quotes, clusters: clustersOf(discourse) };
    },
  };
}

/** Sources that the sentence's own phrases hide: "Na opinião do perito Rui Valadas" is one phrase, whose head is no person. */
function unlisted(sentences: readonly ReadSentence[], drafts: readonly Draft[]): readonly Phrase[] {
  const heads = new Set(sentences.flatMap((s) => s.phrases.map((p) => p.head)));
  const found = new Map(drafts.flatMap((d) => d.source?.phrases ?? []).map((p) => [p.head, p]));
  return [...found.values()].filter((p) => !heads.has(p.head));
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
