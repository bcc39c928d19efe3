import type { Block, TextDocument } from '../document';
import { fold, lower } from '../normalize';
import type { Token } from '../tokens';
import type { TokenFacts } from './facts';
import { LEAST_STEM, stemOf } from './vocabulary';

/** What the article is about, by the numbers of stems (TokenFacts.stems). */
export interface Topic {
  /** 1: a word of the headline. */
  readonly headline: Uint8Array;
  /** Stems of the headline, those that the text has not with them. */
  readonly headlineSize: number;
  /** 1: in the first block of the text. A news article says there what it is about. */
  readonly lede: Uint8Array;
  /** How much each word returns, 0 to 1: 0 stands once, 1 eight times or more. */
  readonly weights: Float64Array;
  /** Index of the block that is the headline, where plain text has it as its first line; -1: none. */
  readonly headlineBlock: number;
}

const HEADLINE_WORDS = 25;

export function topicOf(document: TextDocument, tokens: readonly Token[], facts: TokenFacts): Topic {
  const headlineBlock = document.meta.title === '' && isHeadline(document.blocks[0], document.text) ? 0 : -1;
  const first = document.blocks[headlineBlock];
  const title = first ? document.text.slice(first.start, first.end) : document.meta.title;
  return {
    ...headlineOf(title, facts),
    lede: ledeOf(document.blocks[headlineBlock + 1], tokens, facts),
    weights: weightsOf(facts),
    headlineBlock,
  };
}

const stemCount = ({ vocabulary }: TokenFacts): number => vocabulary.stems.size + 1;

function headlineOf(title: string, facts: TokenFacts): Pick<Topic, 'headline' | 'headlineSize'> {
  const words = lower(fold(title)).match(/[\p{L}\p{N}]+/gu) ?? [];
  const stems = new Set(words.filter((w) => w.length >= LEAST_STEM).map(stemOf));
  const headline = new Uint8Array(stemCount(facts));
  for (const stem of stems) headline[facts.vocabulary.stems.get(stem) ?? 0] = 1;
  headline[0] = 0;
  return { headline, headlineSize: stems.size };
}

function ledeOf(opening: Block | undefined, tokens: readonly Token[], facts: TokenFacts): Uint8Array {
  const lede = new Uint8Array(stemCount(facts));
  for (let i = 0; opening && i < tokens.length; i++) {
    const { start } = tokens[i] as Token;
    if (start >= opening.end) break;
    if (start >= opening.start) lede[facts.stems[i] as number] = 1;
  }
  return lede;
}

function weightsOf(facts: TokenFacts): Float64Array {
  const counts = new Float64Array(stemCount(facts));
  for (const stem of facts.stems) counts[stem] = (counts[stem] as number) + 1;
  return counts.map((n) => (n > 1 ? Math.min(1, Math.log2(n) / 3) : 0));
}

/** A short first line without a full stop is the headline of a plain text: "Poutine n’exclut pas l’envoi de missiles". */
function isHeadline(block: Block | undefined, text: string): boolean {
  if (!block) return false;
  const line = text.slice(block.start, block.end);
  return !/[.!?…»”"]$/.test(line) && line.split(/\s+/).length <= HEADLINE_WORDS && text.length > line.length * 3;
}
