import { CLASS } from '../language/language';
import type { Reading } from '../reading';
import { span, type Span } from '../span';
import { is } from '../tokens';
import type { CueHit } from './2-cues';
import type { Content, Range } from './content';
import { isAbsorbed, kindOf, restIsClause, tokenEnd, tokenStart, type Draft } from './drafts';
import { isInside, type Governor, type PairTokens, type ReadSentence, type Report } from './governs';
import { impersonal } from './impersonal';

/** A hull that leaves out marks at its end still covers four fifths of the clause. */
const LONG_REST = 4;

/** Reported clauses; where marks stand in one, only its words outside them, and only if these are a clause of their own. */
export function indirect(
  reading: Reading,
  sentences: readonly ReadSentence[],
  governors: ReadonlyMap<PairTokens, Governor>,
): Draft[] {
  const drafts: Draft[] = [];
  const pairsBy = new Map<CueHit, PairTokens[]>();
  for (const [at, found] of governors) if (found.cue) pairsBy.set(found.cue, [...(pairsBy.get(found.cue) ?? []), at]);
  for (const sentence of sentences) {
    for (const report of sentence.reports) {
      if (isInside(report.cue, sentence)) continue;
      if (isOthers(report, governors)) continue;
      const draft = indirectOf(reading, report, pairsBy.get(report.cue) ?? []);
      if (draft) drafts.push(draft);
    }
  }
  // "Conforme explicou a prefeita, …" has two cues with one clause: the nearer one tells who.
  return drafts.filter(
    (d, i) => !drafts.some((o, j) => j > i && o.hull.start === d.hull.start && o.hull.end === d.hull.end),
  );
}

/** "Selon une vidéo, « … », a déclaré X": nearly all that the cue could report stands in marks that another cue governs. */
function isOthers({ cue, content }: Report, governors: ReadonlyMap<PairTokens, Governor>): boolean {
  if (content?.ranges.length !== 1) return false;
  const [[a, z] = [0, 0]] = content.ranges;
  for (const [at, found] of governors) {
    const nearlyAll = a <= at.first && at.last <= z && z - a - (at.last - at.first) < 3;
    if (nearlyAll && found.cue !== null && found.cue !== cue) return true;
  }
  return false;
}

function indirectOf(reading: Reading, report: Report, pairs: readonly PairTokens[]): Draft | null {
  const { cue, source, content } = report;
  if (!content || cue.negated || reading.pairOf[cue.main] !== -1 || !hasVoice(reading, report)) return null;
  const inside = pairs.filter((p) => content.ranges.some(([a, z]) => a < p.last && p.first < z));
  if (
    inside.length > 0 &&
    ((content.rule === 'content.before-cue' && !isInterrupted(reading, content)) ||
      (content.rule === 'content.after-colon' &&
        inside.some((p) => !isAbsorbed(reading, p, { rule: 'govern.that-clause', cue, source, content }))) ||
      inside.some(
        (p) =>
          kindOf(reading, p, 'govern.that-clause') === 'direct' &&
          !content.ranges.some((r) => restIsClause(reading, r)),
      ))
  )
    return null;
  const holes = inside.filter((p) => !isAbsorbed(reading, p, { rule: 'govern.that-clause', cue, source, content }));
  const segments = content.ranges.flatMap((range) =>
    inside.length > 0 && !restIsClause(reading, range) ? [] : outside(reading, range, holes),
  );
  if (segments.length === 0) return null;
  const first = content.ranges[0]?.[0] ?? cue.first;
  const last = content.ranges.at(-1)?.[1] ?? first + 1;
  const own = span((segments[0] as Span).start, (segments.at(-1) as Span).end);
  const whole = span(Math.min(tokenStart(reading, first), own.start), Math.max(tokenEnd(reading, last), own.end));
  const hull = (whole.end - whole.start) * LONG_REST > (own.end - own.start) * (LONG_REST + 1) ? whole : own;
  return {
    kind: 'indirect',
    segments,
    hull,
    cue,
    source,
    rules: [content.rule, ...(source ? [source.rule] : [])],
    at: first,
    floats: false,
  };
}

/**
 * "Un tel plan, explique X, mènerait à une « faillite » et à …": a clause on both sides of the cue is shown beside its marks. Not
 * « … », a dit X, qui a ajouté que …: marks alone stand before the cue, or a relative clause behind it.
 */
const isInterrupted = (reading: Reading, { ranges: [before, rest] }: Content): boolean =>
  before !== undefined &&
  rest !== undefined &&
  reading.pairOf[before[0]] === -1 &&
  !is(reading.tokens[rest[0]], CLASS.rel) &&
  restIsClause(reading, rest);

/** Somebody must speak: a source, or a subject left unsaid where the language allows it. */
function hasVoice(reading: Reading, { cue, source }: Report): boolean {
  if (source && cue.frames.has('opinion') && impersonal(reading, cue)) return false;
  if (source) return !source.phrases.every((p) => p.kind === 'time');
  return cue.form === 'gerund' || (reading.language.traits.proDrop && cue.form === 'finite');
}

/** The stretches of a range that stand outside the pairs; signs at their ends are cut. */
function outside(reading: Reading, range: Range, pairs: readonly PairTokens[]): Span[] {
  const out: Span[] = [];
  let from = range[0];
  for (const stop of [
    ...pairs.filter((p) => p.first >= range[0] && p.first < range[1]).map((p) => [p.first, p.last] as const),
    [range[1], range[1]] as const,
  ]) {
    let [a, z] = [from, stop[0]];
    while (a < z && reading.tokens[a]?.kind === 'punct') a++;
    while (z > a && reading.tokens[z - 1]?.kind === 'punct' && !/^[)%€$£°]$/.test(reading.tokens[z - 1]?.low ?? ''))
      z--;
    if (z - a >= 2) out.push(span(tokenStart(reading, a), tokenEnd(reading, z)));
    from = stop[1];
  }
  return out;
}
