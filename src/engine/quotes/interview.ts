import type { Discourse } from '../mentions/discourse';
import type { Entity } from '../mentions/entities';
import type { Reading } from '../reading';
import type { Draft } from './drafts';

export interface Interview {
  readonly entity: Entity;
  /** Quotations that are the whole of their paragraph. */
  readonly answers: ReadonlySet<Draft>;
}

const LEAST_ANSWERS = 2;

/**
 * An interview in questions and answers: three answers that fill their paragraphs (`govern.interview`), or two that follow a paragraph
 * without marks that ends with a question mark. The one who answers is the person whom the text names most; what is surely a person's
 * name goes before one that may be a place's. Null: no interview.
 */
export function interviewOf(reading: Reading, discourse: Discourse, drafts: readonly Draft[]): Interview | null {
  const answers = drafts.filter((d) => d.floats && fillsBlock(reading, d));
  const asked = answers.filter((d) => followsQuestion(reading, d)).length >= LEAST_ANSWERS;
  if (!asked && !answers.some((d) => d.rules[0] === 'govern.interview')) return null;
  const named = discourse.book.all.filter((e) => e.kind === 'person' && !e.anonymous && e.words.length > 0);
  const sure = (e: Entity): number => (e.roles.size > 0 || reading.language.firstNames.has(e.words[0] ?? '') ? 1 : 0);
  const entity = named.sort((a, b) => sure(b) - sure(a) || b.mentions.length - a.mentions.length)[0];
  return entity ? { entity, answers: new Set(answers) } : null;
}

const blockOf = (reading: Reading, draft: Draft): number =>
  reading.document.blocks.findIndex((b) => b.start <= draft.hull.start && draft.hull.end <= b.end);

function fillsBlock(reading: Reading, draft: Draft): boolean {
  const block = reading.document.blocks[blockOf(reading, draft)];
  return block !== undefined && draft.hull.start <= block.start + 1 && draft.hull.end >= block.end - 2;
}

function followsQuestion(reading: Reading, draft: Draft): boolean {
  const before = reading.document.blocks[blockOf(reading, draft) - 1];
  if (!before) return false;
  const marked = reading.pairs.some((p) => p.start < before.end && before.start < p.end);
  return !marked && /\?\s*$/.test(reading.folded.slice(before.start, before.end));
}
