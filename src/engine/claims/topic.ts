import type { TextDocument } from '../document';
import type { Block } from '../document';
import { is, type Token } from '../tokens';
import { CLASS } from '../language/language';
import { lower, fold } from '../normalize';

/** What the article is about: its headline's words and how much each of its words returns. */
export interface Topic {
  readonly headline: ReadonlySet<string>;
  /** Stems of the first block of the text: a news article says there what it is about. */
  readonly lede: ReadonlySet<string>;
  /** Stem → 0 to 1: 0 stands once, 1 eight times or more. */
  readonly weights: ReadonlyMap<string, number>;
  /** Index of the block that is the headline, where plain text has it as its first line; -1: none. */
  readonly headlineBlock: number;
}

/** Letters that stand for a word: enough to join signé / signer and missile / missiles in all six languages. */
const STEM = 5;
const LEAST_STEM = 4;
const HEADLINE_WORDS = 25;

/** The word's first letters where it says something, else null: function words are in the language's tables. */
export function stemOf(token: Token): string | null {
  if (token.kind === 'number') return token.low;
  if (token.kind !== 'word' || token.low.length < LEAST_STEM) return null;
  if (is(token, FUNCTION)) return null;
  return token.low.slice(0, STEM);
}

const FUNCTION =
  CLASS.det |
  CLASS.prep |
  CLASS.of |
  CLASS.and |
  CLASS.or |
  CLASS.but |
  CLASS.sub |
  CLASS.that |
  CLASS.rel |
  CLASS.subj |
  CLASS.obj |
  CLASS.have |
  CLASS.be |
  CLASS.modal;

/** `stems` are those of the tokens. */
export function topicOf(document: TextDocument, tokens: readonly Token[], stems: readonly (string | null)[]): Topic {
  const counts = new Map<string, number>();
  for (const stem of stems) if (stem !== null) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const lede = new Set<string>();
  const headlineBlock = document.meta.title === '' && isHeadline(document.blocks[0], document.text) ? 0 : -1;
  const opening = document.blocks[headlineBlock + 1];
  for (const [i, token] of tokens.entries()) {
    if (!opening || token.start >= opening.end) break;
    const stem = token.start >= opening.start ? (stems[i] ?? null) : null;
    if (stem !== null) lede.add(stem);
  }
  const first = document.blocks[headlineBlock];
  const title = first ? document.text.slice(first.start, first.end) : document.meta.title;
  const words = lower(fold(title)).match(/[\p{L}\p{N}]+/gu) ?? [];
  return {
    lede,
    headline: new Set(words.filter((w) => w.length >= LEAST_STEM).map((w) => w.slice(0, STEM))),
    weights: new Map([...counts].map(([stem, n]) => [stem, Math.min(1, Math.log2(n) / 3)])),
    headlineBlock,
  };
}

/** A short first line without a full stop is the headline of a plain text: "Poutine n’exclut pas l’envoi de missiles". */
function isHeadline(block: Block | undefined, text: string): boolean {
  if (!block) return false;
  const line = text.slice(block.start, block.end);
  return !/[.!?…»”"]$/.test(line) && line.split(/\s+/).length <= HEADLINE_WORDS && text.length > line.length * 3;
}
