import type { OriginCue } from '../analysis';
import type { TextDocument } from '../document';
import type { Lang, Span } from '../span';
import { LANGS, span } from '../span';
import type { Steps } from '../steps';
import { brokenGrammar, tokensOf } from './breaks';
import type { Credit } from './agency-forms';
import { habitSteps } from './habits';
import { isLang, originWords } from './lexicon';
import type { Line } from './lines';
import { brokenPairs, brokenSpacing } from './marks';
import { foreignNames, foreignWords } from './residue';

/** How the text reads as a translation that nobody declares. */
export interface Translation {
  /** 0 to 1. */
  readonly score: number;
  /** The language that most of the cues which tell one point to; null: none does clearly. */
  readonly from: Lang | null;
  /** Strongest first. */
  readonly cues: readonly OriginCue[];
}

interface Weighed {
  readonly rule: string;
  readonly text: string;
  readonly span: Span | null;
  readonly langs: readonly Lang[];
}

/**
 * What one trace of a kind adds to the score's log-odds, and how many of a kind count. Set by hand so that none of the native news
 * texts that we measure with passes the bar (npm run eval -- origin).
 */
const WEIGHTS: Readonly<Record<string, { readonly each: number; readonly most: number }>> = {
  'foreign-agency-line': { each: 2.6, most: 1 },
  'agency-line-calque': { each: 3, most: 1 },
  'marks-mixed': { each: 2.2, most: 3 },
  'mark-repeated': { each: 0.5, most: 3 },
  'mark-stray': { each: 0.3, most: 2 },
  'word-glued': { each: 0.9, most: 3 },
  'stops-doubled': { each: 0.9, most: 2 },
  'sentence-restarts': { each: 1, most: 3 },
  'never-pair': { each: 1.6, most: 4 },
  'elision-missing': { each: 1.5, most: 4 },
  'agreement-broken': { each: 1.6, most: 4 },
  'subject-twice': { each: 2.2, most: 2 },
  'verb-late': { each: 2.4, most: 3 },
  'rendered-phrase': { each: 1.4, most: 3 },
  'comma-inside': { each: 1, most: 4 },
  'title-bare': { each: 1.3, most: 3 },
  'month-capital': { each: 0.7, most: 3 },
  'said-last': { each: 1.4, most: 3 },
  'verb-last': { each: 1.4, most: 2 },
  'foreign-letter': { each: 0.8, most: 3 },
  'verb-first': { each: 2, most: 3 },
  'foreign-mark': { each: 1.4, most: 3 },
  'french-spacing': { each: 0.7, most: 3 },
  'age-bare': { each: 0.9, most: 3 },
  'foreign-number': { each: 0.9, most: 3 },
  'comma-missing': { each: 0.8, most: 3 },
  'foreign-word': { each: 1.2, most: 4 },
  'foreign-name': { each: 0.9, most: 4 },
};
/** Log-odds of a text without any trace: one such text in fourteen is a translation. */
const PRIOR = -2.6;
/** Slips add up in long texts: traces are counted per this many words where a text has more. */
const PER_WORDS = 700;

function calques(lines: readonly Line[], lang: Lang): Weighed[] {
  return lines
    .filter((l) => l.place === 'closing' || l.place === 'aside')
    .flatMap((line) => {
      const at = [...originWords(lang).words.calque]
        .map((c) => ({ at: line.text.toLowerCase().indexOf(c), c }))
        .find((x) => x.at >= 0);
      if (!at) return [];
      const place = line.span ? span(line.span.start + at.at, line.span.start + at.at + at.c.length) : null;
      return [
        { rule: 'agency-line-calque', text: line.text.slice(at.at, at.at + at.c.length), span: place, langs: [] },
      ];
    });
}

/** A foreign agency's own line under the text; one named beside the outlet ("Le Monde avec ANSA") says less and is left out. */
function foreignAgency(credits: readonly Credit[], lang: Lang): Weighed[] {
  return credits.slice(0, 1).flatMap((c) => {
    const own = c.rule === 'copyright' || c.rule === 'closing' || c.rule === 'dateline';
    if (!own || c.agency.langs.includes(lang)) return [];
    const main = c.agency.langs[0] ?? '';
    return [{ rule: 'foreign-agency-line', text: c.text, span: c.span, langs: isLang(main) ? [main] : [] }];
  });
}

/** An agency that also writes in this language, under a line that only a translation has: the line is its own, rendered. */
function agencyOfCalque(credits: readonly Credit[], lang: Lang, found: readonly Weighed[]): Lang[] {
  const main = credits[0]?.agency.langs[0] ?? '';
  return found.length > 0 && isLang(main) && main !== lang ? [main] : [];
}

/** One kind of trace alone may be a fault of the page's own machinery (marks that its editor mangles): it never suffices. */
const ONE_KIND = 0.6;
/** Kinds are independent witnesses: each further one adds to what the traces say for themselves, up to three. */
const FURTHER_KIND = 0.8;

function scoreOf(traces: readonly Weighed[], words: number): number {
  const kinds = new Set(traces.map((t) => t.rule)).size;
  const further = FURTHER_KIND * Math.min(3, Math.max(0, kinds - 1));
  const score = 1 / (1 + Math.exp(-logOdds(traces, words) - further));
  return kinds < 2 ? Math.min(score, ONE_KIND) : score;
}

function logOdds(traces: readonly Weighed[], words: number): number {
  const counts = new Map<string, number>();
  for (const t of traces) counts.set(t.rule, (counts.get(t.rule) ?? 0) + 1);
  const scale = Math.max(1, words / PER_WORDS);
  let sum = PRIOR;
  for (const [rule, count] of counts) {
    const weight = WEIGHTS[rule];
    if (weight) sum += weight.each * Math.min(weight.most, count / (weight.most === 1 ? 1 : scale));
  }
  return sum;
}

/** A language needs this many cues more than the next to be named. */
function sourceOf(traces: readonly Weighed[], extra: readonly Lang[]): Lang | null {
  const votes = new Map<Lang, number>();
  const vote = (lang: Lang, n: number): void => void votes.set(lang, (votes.get(lang) ?? 0) + n);
  for (const t of traces)
    for (const lang of t.langs) vote(lang, t.rule === 'foreign-agency-line' ? 3 : 1 / t.langs.length);
  for (const lang of extra) vote(lang, 3);
  const ranked = LANGS.map((lang) => ({ lang, n: votes.get(lang) ?? 0 })).sort((a, b) => b.n - a.n);
  const [best, next] = ranked;
  return best && best.n >= 1 && best.n >= 1.5 * (next?.n ?? 0) ? best.lang : null;
}

/** A quotation with unlike ends is shown by its ends. */
const brief = (text: string): string => (text.length <= 80 ? text : `${text.slice(0, 40)} … ${text.slice(-30)}`);

/** Cues shown for one rule: the reader needs examples, not all of them. */
const SHOWN = 3;

/** Words between two pauses: a few milliseconds of work on a slow machine. */
const SLICE = 2_000;

/** In steps: a caller may pause at each `yield`. */
export function* translationSteps(
  document: TextDocument,
  lang: Lang,
  told: { readonly lines: readonly Line[]; readonly credits: readonly Credit[] },
): Steps<Translation> {
  const tokens = tokensOf(document);
  yield;
  const show = (t: { rule: string; span: Span; langs?: readonly Lang[] }): Weighed => ({
    rule: t.rule,
    text: brief(document.text.slice(t.span.start, t.span.end)),
    span: t.span,
    langs: t.langs ?? [],
  });
  const lineCalques = calques(told.lines, lang);
  const traces: Weighed[] = [...foreignAgency(told.credits, lang), ...lineCalques];
  traces.push(...[...brokenPairs(document, lang), ...brokenSpacing(document)].map(show));
  yield;
  for (let from = 0; from < tokens.length; from += SLICE) {
    traces.push(...brokenGrammar(tokens, lang, { from, to: from + SLICE }).map(show));
    yield;
  }
  traces.push(...(yield* habitSteps(document, tokens, lang)).map(show));
  yield;
  traces.push(...foreignWords(tokens, lang).map(show));
  traces.push(...foreignNames(tokens, document.text, lang).map(show));
  const shown = Object.keys(WEIGHTS).flatMap((rule) => traces.filter((t) => t.rule === rule).slice(0, SHOWN));
  return {
    score: scoreOf(traces, tokens.length),
    from: sourceOf(traces, agencyOfCalque(told.credits, lang, lineCalques)),
    cues: shown.map(({ rule, text, span: place }) => ({ rule, text, span: place })),
  };
}
