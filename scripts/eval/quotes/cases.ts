import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadGold } from '../../gold/load';
import type { Lang, Span } from '../../../src/engine/span';

/** One text with what people marked in it, whatever the file it came from. Offsets in UTF-16 units. */
export interface Case {
  readonly id: string;
  readonly lang: Lang;
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
  /** Verbs that look like cues and must not fire. */
  readonly nonCues: readonly Span[];
  readonly notQuotes: readonly Span[];
  /** Speaker id → full name, where the gold knows who rather than which words. */
  readonly speakers: Readonly<Record<string, string>> | null;
}

export interface GoldQuote extends Span {
  readonly kind: string;
  readonly segments: readonly Span[];
  readonly source: Span | null;
  /** Id in `speakers`; null where the gold has none. */
  readonly speaker: string | null;
  readonly cue: string | null;
}

export interface Rules {
  /** What of a quotation is compared: its segments (our gold) or from its start to its end (the corpora). */
  readonly by: 'segments' | 'hull';
  /** False: only some quotations are marked, so precision means nothing. */
  readonly exhaustive: boolean;
  /** Kinds that count; null: all. Others are neither hits nor faults. */
  readonly kinds: readonly string[] | null;
}

export interface CaseSet {
  readonly name: string;
  readonly cases: readonly Case[];
  readonly rules: Rules;
  readonly bars: Readonly<Record<string, number>>;
}

const hull = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map((s) => s.start)),
  end: Math.max(...spans.map((s) => s.end)),
});

/** Our own articles, all kinds and direct + partial alone. */
export function goldCases(root: string, lang: Lang): CaseSet[] {
  const cases = loadGold(root, lang).map((article): Case => ({
    id: article.id,
    lang,
    text: article.text,
    quotes: article.quotes.map((q) => ({
      ...hull(q.segments),
      // Words quoted inside a quotation are neither a hit nor a fault: not every annotator marks them.
      kind: q.nested ? 'nested' : q.kind,
      segments: q.segments,
      source: q.source,
      speaker: q.speaker,
      cue: q.cue && article.text.slice(q.cue.start, q.cue.end),
    })),
    nonCues: [],
    notQuotes: article.notQuotes,
    speakers: article.speakers,
  }));
  if (cases.length === 0) return [];
  const rules = { by: 'segments' as const, exhaustive: true };
  return [
    {
      name: `${lang}-gold-marked`,
      cases,
      rules: { ...rules, kinds: ['direct', 'partial'] },
      bars: { 'F1>.8': 0.92, speaker: 0.9, 'false-alarms': 0.03 },
    },
    { name: `${lang}-gold-indirect`, cases, rules: { ...rules, kinds: ['indirect'] }, bars: {} },
  ];
}

interface StoryQuote {
  readonly id: string;
  readonly kind: string;
  readonly segments: readonly Span[];
  readonly speaker: string | null;
  readonly mention: Span | null;
  readonly cue: { readonly text: string } | null;
}

/** The first article, where its folder lies beside the repository. */
export function storyCase(root: string, langs: readonly Lang[]): CaseSet[] {
  const folder = join(root, '../shared/story');
  if (!langs.includes('fr') || !existsSync(join(folder, 'gold.json'))) return [];
  const text = readFileSync(join(folder, 'article.fr.txt'), 'utf8');
  const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as {
    readonly quotes: readonly StoryQuote[];
  };
  const quotes = gold.quotes.map((q): GoldQuote => ({
    ...hull(q.segments),
    kind: q.kind,
    segments: q.segments,
    source: q.mention,
    speaker: q.speaker,
    cue: q.cue?.text ?? null,
  }));
  const one: Case = {
    id: 'first-article',
    lang: 'fr',
    text,
    quotes,
    nonCues: [],
    notQuotes: [],
    speakers: Object.fromEntries(quotes.map((q) => [q.speaker ?? '', (q.speaker ?? '').replaceAll('-', ' ')])),
  };
  return [
    {
      name: 'fr-first-article',
      cases: [one],
      rules: { by: 'segments', exhaustive: true, kinds: null },
      bars: { 'R>.8': 1, 'P>.8': 1 },
    },
  ];
}

interface CorpusSpan extends Span {
  readonly text?: string;
}
interface CorpusRow {
  readonly id: string;
  readonly lang: Lang;
  readonly text: string;
  readonly quotes: readonly (CorpusSpan & {
    readonly kind: string;
    readonly segments?: readonly CorpusSpan[];
    readonly speaker?: CorpusSpan | null;
    readonly cue?: CorpusSpan | null;
    readonly strict?: boolean;
  })[];
  readonly nonCues?: readonly CorpusSpan[];
}

/** Cues that report speech or writing, the development stand-in for the GenderGapTracker's articles. */
const SPEECH =
  /\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|add(?:s|ed|ing)?|according to|announc\w+|claim\w*|argu\w+|warn\w*|not(?:e|es|ed|ing)|expla\w+|report(?:s|ed|ing)?|writ\w+|wrote|insist\w*|suggest\w*|ask(?:s|ed|ing)?|repl\w+|answer\w*|stat(?:e|es|ed|ing)|declar\w+|acknowledg\w+|admit\w*|den(?:y|ies|ied|ying)|confirm\w*|estimat\w+|predict\w*|testif\w+|tweet\w*|alleg\w+|assert\w*|contend\w*|conced\w+|recall\w*|remark\w*|point\w* out|respond\w*|reveal\w*|joked?|continued)\b/i;

/** Which file is measured how. `strict` keeps quotations with an expressed speaker and four words or more. */
const CORPORA: readonly {
  readonly file: string;
  readonly name: string;
  readonly lang: Lang;
  readonly strict?: boolean;
  /**
   * The GenderGapTracker's conventions on a corpus that has others: quotations whose cue does not match (thoughts and plans) or
   * of under four words become kind `other`; what goes on in a sentence of its own after the cue's sentence is a quotation
   * of its own (floating), where the corpus calls “A,” she said. “B.” one.
   */
  readonly cues?: RegExp;
  readonly rules: Rules;
  readonly bars: Readonly<Record<string, number>>;
}[] = [
  {
    file: 'fr-asfalda',
    name: 'fr-asfalda',
    lang: 'fr',
    strict: true,
    rules: { by: 'hull', exhaustive: false, kinds: null },
    bars: { 'R>.3': 0.85, speaker: 0.88, 'false-alarms': 0.03 },
  },
  {
    file: 'fr-annodis',
    name: 'fr-annodis',
    lang: 'fr',
    rules: { by: 'hull', exhaustive: false, kinds: null },
    bars: {},
  },
  {
    file: 'de-wikinews',
    name: 'de-wikinews-direct',
    lang: 'de',
    rules: { by: 'hull', exhaustive: true, kinds: ['direct'] },
    bars: { 'F1>.8': 0.9 },
  },
  {
    file: 'de-wikinews',
    name: 'de-wikinews',
    lang: 'de',
    rules: { by: 'hull', exhaustive: true, kinds: ['direct', 'indirect'] },
    bars: { 'F1>.3': 0.75, speaker: 0.85 },
  },
  {
    file: 'pt-cstnews',
    name: 'pt-cstnews',
    lang: 'pt',
    rules: { by: 'hull', exhaustive: false, kinds: null },
    bars: { 'R>.3': 0.8, speaker: 0.85 },
  },
  {
    file: 'en-polnear',
    name: 'en-polnear',
    lang: 'en',
    rules: { by: 'hull', exhaustive: true, kinds: ['direct', 'mixed'] },
    bars: {},
  },
  {
    file: 'en-polnear',
    name: 'en-polnear-speech',
    lang: 'en',
    cues: SPEECH,
    rules: { by: 'hull', exhaustive: true, kinds: ['direct', 'mixed', 'indirect'] },
    bars: { 'F1>.3': 0.85, 'F1>.8': 0.79, speaker: 0.88 },
  },
  {
    file: 'ud-derived',
    name: 'it-ud',
    lang: 'it',
    rules: { by: 'hull', exhaustive: false, kinds: null },
    bars: { 'R>.3': 0.8, speaker: 0.85 },
  },
  {
    file: 'ud-derived',
    name: 'es-ud',
    lang: 'es',
    rules: { by: 'hull', exhaustive: false, kinds: null },
    bars: { 'R>.3': 0.8, speaker: 0.85 },
  },
  { file: 'ud-derived', name: 'fr-ud', lang: 'fr', rules: { by: 'hull', exhaustive: false, kinds: null }, bars: {} },
  { file: 'ud-derived', name: 'pt-ud', lang: 'pt', rules: { by: 'hull', exhaustive: false, kinds: null }, bars: {} },
];

/** Empty where the corpora do not lie beside the repository: they may not be shipped with it. */
export function corpusCases(root: string, langs: readonly Lang[]): CaseSet[] {
  const folder = join(root, '../shared/corpora/quotes');
  if (!existsSync(folder)) return [];
  return CORPORA.filter((c) => langs.includes(c.lang)).map((corpus) => {
    const lines = readFileSync(join(folder, `${corpus.file}.jsonl`), 'utf8')
      .split('\n')
      .filter(Boolean);
    const rows = lines.map((l) => JSON.parse(l) as CorpusRow).filter((r) => r.lang === corpus.lang);
    return {
      name: corpus.name,
      rules: corpus.rules,
      bars: corpus.bars,
      cases: rows.map((r) => caseOf(r, corpus.strict ?? false, corpus.cues)),
    };
  });
}

function caseOf(row: CorpusRow, strict: boolean, cues?: RegExp): Case {
  const place = utf16Places(row.text);
  const moved = (s: CorpusSpan): Span => ({ start: place(s.start), end: place(s.end) });
  const quotes = row.quotes
    .filter((q) => !strict || q.strict)
    .flatMap((q): GoldQuote[] => {
      const segments = (q.segments ?? [q]).map(moved);
      return (cues ? apart(row.text, segments) : [segments]).map((own) => ({
        ...(cues ? hull(own) : moved(q)),
        kind: cues && !isSpoken(row.text, own, q.cue?.text, cues) ? 'other' : q.kind,
        segments: own,
        source: typeof q.speaker?.start === 'number' ? moved(q.speaker) : null,
        speaker: null,
        cue: q.cue?.text ?? null,
      }));
    });
  return {
    id: row.id,
    lang: row.lang,
    text: row.text,
    quotes,
    nonCues: (row.nonCues ?? []).map(moved),
    notQuotes: [],
    speakers: null,
  };
}

/** Segments between which a sentence of the reporter's ends are quotations of their own. */
function apart(text: string, segments: readonly Span[]): Span[][] {
  const groups: Span[][] = [];
  for (const segment of segments) {
    const before = groups.at(-1)?.at(-1);
    if (before && !/[.!?]["”'’)]*\s*$/.test(text.slice(before.end, segment.start))) groups.at(-1)?.push(segment);
    else groups.push([segment]);
  }
  return groups;
}

const isSpoken = (text: string, segments: readonly Span[], cue: string | undefined, cues: RegExp): boolean =>
  (!cue || cues.test(cue)) &&
  segments.reduce((n, s) => n + (text.slice(s.start, s.end).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0), 0) >=
    4;

/** The corpora count code points; texts without astral letters need no table. */
function utf16Places(text: string): (codePoint: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (n) => n;
  const places: number[] = [];
  let at = 0;
  for (const letter of text) {
    places.push(at);
    at += letter.length;
  }
  return (n) => places[n] ?? at;
}
