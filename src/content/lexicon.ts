import type { Lang } from '../engine/span';

/** True where this language's tables were injected before the annotator (scripts/build/lexicon.ts lays them down). */
export function hasLexicon(lang: Lang): boolean {
  const laid = (globalThis as { [LAID]?: Partial<Record<Lang, unknown>> })[LAID];
  return laid?.[lang] !== undefined;
}

const LAID = Symbol.for('newsgloss lexicon');
