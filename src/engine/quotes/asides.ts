import { CLASS } from '../language/language';
import { isVerbHere, type Reading } from '../reading';
import { is, type Token } from '../tokens';
import type { CueHit } from './2-cues';
import { findSource } from './3-sources';
import { openCueAt } from './open-cues';
import { speaks, type PairTokens, type ReadSentence, type Report } from './governs';

const { rel, that, subj } = CLASS;

/** A cue set inside the marks: “… – a accusé X – …”, «…, reconoció la regidora, …». `from`/`to`: tokens of the aside with its signs. */
export interface Aside {
  readonly report: Report;
  readonly from: number;
  /** First token that belongs to the quotation again; the pair's end where none does. */
  readonly to: number;
}

export function asideIn(reading: Reading, sentences: readonly ReadSentence[], at: PairTokens): Aside | null {
  const [s0, s1] = [reading.sentenceOf[at.first] as number, reading.sentenceOf[at.last - 1] as number];
  for (let s = s0; s <= s1; s++) {
    const sentence = sentences[s];
    for (const report of sentence?.reports ?? []) {
      if (report.cue.main > at.first && report.cue.last <= at.last) {
        const aside = asideOf(reading, sentence as ReadSentence, at, report);
        if (aside) return aside;
      }
    }
    const open = sentence && openAside(reading, sentence, at);
    if (open) return open;
  }
  return null;
}

/** "« Elle hésite, grommelle Savard, et puis voilà. »": a verb of no table between two commas, with a name or a pronoun right behind it. */
function openAside(reading: Reading, parsed: ReadSentence, at: PairTokens): Aside | null {
  const { tokens } = reading;
  if (reading.language.traits.verbLast) return null;
  const [first, last] = [Math.max(at.first + 2, parsed.sentence.first), Math.min(at.last, parsed.sentence.last)];
  for (let i = first; i < last; i++) {
    const cue = tokens[i]?.low === ',' ? openCueAt(reading, parsed.sentence, i + 1) : null;
    const source = cue && findSource(reading, parsed, cue, true);
    const who = source?.phrases[0];
    if (!cue || !source || !who || tokens[Math.max(cue.last, who.last)]?.low !== ',') continue;
    if (source.rule !== 'source.inverted-pronoun' && !(who.first === cue.last && who.kind === 'name')) continue;
    const aside = asideOf(reading, parsed, at, { cue, source, content: null });
    if (aside) return aside;
  }
  return null;
}

function asideOf(reading: Reading, sentence: ReadSentence, at: PairTokens, report: Report): Aside | null {
  const { tokens } = reading;
  const { cue } = report;
  const sign = tokens[cue.first - 1];
  if (!speaks(cue) || !sign || cue.first - 1 <= at.first || !/^[,–—\-!?…]$/.test(sign.low)) return null;
  const dash = /^[–—-]$/.test(sign.low);
  const source = asideSource(reading, at, report, dash);
  if (!source && !(reading.language.traits.proDrop && cue.form === 'finite' && (dash || standsAlone(reading, cue))))
    return null;
  const end = source ? Math.max(cue.last, ...source.phrases.map((p) => p.last)) : cue.last;
  if (tokens.slice(cue.first, end).some((t) => is(t, CLASS.first | CLASS.second) && is(t, subj))) return null;
  const to = closing(reading, sentence, { end, last: at.last, sign: dash ? sign.low : ',' });
  return to === null ? null : { report: { ...report, source }, from: cue.first - 1, to };
}

/** Who speaks in an aside stands behind the verb, or between the dash and the verb; a phrase further off is the quotation's own. */
function asideSource(reading: Reading, at: PairTokens, { cue, source }: Report, dash: boolean): Report['source'] {
  const first = source?.phrases[0];
  if (!source || !first) return null;
  if (source.rule === 'source.inverted-pronoun') return source;
  if (source.rule === 'source.subject-after')
    return VOICE.has(first.kind) || (dash && first.first === cue.last) ? source : null;
  const between = first.first > at.first && /^[,–—-]$/.test(reading.tokens[first.first - 1]?.low ?? '');
  return source.rule === 'source.subject-before' &&
    between &&
    (dash || reading.language.traits.headLast) &&
    first.last === cue.first
    ? source
    : null;
}

const VOICE = new Set<string>(['person', 'people', 'unnamed', 'name', 'body', 'pronoun', 'document']);

/** "«…, ha aggiunto, …»": the verb fills the space between two commas. */
const standsAlone = (reading: Reading, cue: CueHit): boolean => {
  const [before, after] = [reading.tokens[cue.first - 1], reading.tokens[cue.last]];
  return (
    before?.low === ',' &&
    (after?.low === ',' || after?.low === '.' || after?.low === ':' || is(after, CLASS.prep | CLASS.adv))
  );
};

/** "—contestó Navas—. Soy …", "— reclama Peixoto. — Vão …": the signs round the aside belong to it. */
function pastSigns(tokens: readonly Token[], from: number): number {
  let i = from;
  while (/^[.,;–—-]$/.test(tokens[i]?.low ?? '')) i++;
  return i;
}

/** Where the quotation goes on: after the sign that matches the opening one, or with the next sentence. Null: the aside has no end here. */
function closing(
  reading: Reading,
  sentence: ReadSentence,
  of: { end: number; last: number; sign: string },
): number | null {
  const { tokens } = reading;
  const limit = Math.min(of.last, sentence.sentence.last);
  for (let i = of.end; i < limit; i++) {
    const token = tokens[i] as Token;
    if (token.low === of.sign && !(of.sign === ',' && is(tokens[i + 1], rel | that))) return pastSigns(tokens, i + 1);
    if (token.kind === 'mark') return i;
    if (token.low === '.') return pastSigns(tokens, i + 1);
    if (of.sign === ',' && isVerbHere(reading, token.index) && !is(tokens[i - 1], rel) && i > of.end + 14) return null;
  }
  return limit;
}
