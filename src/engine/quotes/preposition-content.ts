import { CLASS } from '../language/language';
import { isVerbHere, tokenAt, type Reading } from '../reading';
import { is, type Token } from '../tokens';
import type { CueHit } from './2-cues';
import type { Source } from './3-sources';
import { startOfContent } from './before-cue';
import { clauseEnd, trimmed, type Content, type Range } from './content';
import type { Parsed } from './parsed';
import { clauseStart } from './verb-last';

const { and, but, sub, that, rel, subj, det, adv, neg } = CLASS;

/** "Selon X, …" · "…, selon X." · "…, selon X, …" */
export function prepositionContent(reading: Reading, parsed: Parsed, cue: CueHit, source: Source): Content | null {
  const { tokens } = reading;
  const sourceFirst = source.phrases[0]?.first ?? cue.first;
  const from = Math.min(cue.first, sourceFirst);
  // "A suo parere serviranno …": the preposition's own words name who.
  const ownsSource = source.start >= cue.start && source.end <= cue.end;
  // „nach eigenen Angaben“: the words of the preposition, where the speaker stands elsewhere.
  const own = source.start > cue.end ? tokenAt(tokens, source.end) : 0;
  let to = Math.max(cue.last, own, ...source.phrases.map((p) => (p.first >= cue.first ? p.last : 0)));
  if (is(tokens[cue.last], rel) && source.end <= cue.start) {
    let end = clauseEnd(reading, parsed, cue, cue.last + 1);
    // "La concejala, para quien el plan es un error, votó en contra": the comma closes the relative clause.
    if (cue.form === 'opening')
      for (let i = cue.last + 3; i < end; i++) if (tokens[i]?.low === ',' && reading.pairOf[i] === -1) end = i;
    const range = trimmed(reading, cue.last + 1, end);
    return range && { ranges: [range], rule: 'content.preposition' };
  }
  // "Pour « Le Phare », le film est raté": the marks of a source that is a name belong to it.
  while (reading.pairOf[to] !== -1 && reading.pairOf[to] === reading.pairOf[sourceFirst]) to++;
  const opens = tokens[from - 1]?.low === '(';
  const lead = tokens
    .slice(opens ? from : parsed.sentence.first, from)
    .filter((t) => t.kind === 'word' && !is(t, and | but | adv | sub | neg));
  // "Il conteste : à son avis, …": what follows a colon is a clause of its own.
  if (lead.length === 0 || /^[:;]$/.test(tokens[from - 1]?.low ?? '')) {
    const start = reading.language.traits.verbLast
      ? openingVerb(reading, parsed, to)
      : ownsSource && isVerbHere(reading, to)
        ? to
        : openingComma(reading, parsed, to);
    const range = trimmed(reading, start, clauseEnd(reading, parsed, cue, start));
    return range && range[1] - range[0] >= 3 ? { ranges: [range], rule: 'content.preposition' } : null;
  }
  const inner = reading.language.traits.verbLast;
  const inside = afterOpener(reading, parsed, cue, { from, to });
  if (inside) return { ranges: [inside], rule: 'content.preposition' };
  const before = trimmed(
    reading,
    inner ? innerStart(reading, parsed, cue, from) : startOfContent(reading, parsed, cue),
    from,
  );
  const next = pastBracket(tokens, to);
  const goesOn =
    (inner || tokens[next]?.low === ',' || isInline(reading, parsed, { from, to })) && next < parsed.sentence.last;
  const rest = goesOn ? trimmed(reading, next, clauseEnd(reading, parsed, cue, next + 1)) : null;
  const ranges = [before, rest].filter((r): r is Range => r !== null);
  return ranges.length > 0 && ranges.some(([a, z]) => z - a >= 3) ? { ranges, rule: 'content.preposition' } : null;
}

/** "Il rappelle que, selon X, le pont est sûr", "sostiene che secondo X …": behind the word that opens a clause only the rest of it is X's. */
function afterOpener(
  reading: Reading,
  parsed: Parsed,
  cue: CueHit,
  { from, to }: { readonly from: number; readonly to: number },
): Range | null {
  const { tokens, language } = reading;
  const before = tokens[from - 1]?.low === ',' ? tokens[from - 2] : tokens[from - 1];
  if (language.traits.verbLast || !is(before, that | CLASS.whether) || is(before, adv | CLASS.as)) return null;
  const start = tokens[to]?.low === ',' ? to + 1 : to;
  const range = trimmed(reading, start, clauseEnd(reading, parsed, cue, start));
  return range && range[1] - range[0] >= 3 ? range : null;
}

/** "La mesure représente selon eux une entrave": no sign parts it from its clause, whose words go on behind it. */
function isInline(
  reading: Reading,
  { sentence }: Parsed,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  const { tokens } = reading;
  const next = tokens[to];
  return (
    tokens[from - 1]?.kind === 'word' &&
    next?.kind === 'word' &&
    to < sentence.last &&
    is(next, det | CLASS.prep | CLASS.to | adv) &&
    !is(next, rel | that | sub | and | CLASS.of) &&
    reading.verbs.subarray(sentence.first, from).includes(1)
  );
}

/** "selon l'Institut national (INSEE), …": the sign after the bracket is the source's. */
function pastBracket(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.low !== '(') return at;
  for (let i = at + 1; i < at + 8; i++) if (tokens[i]?.low === ')') return i + 1;
  return at;
}

/** „Die Firma wartet laut X noch …“ starts with its sentence; „…, die laut X …“ after the relative pronoun that stands right before. */
function innerStart(reading: Reading, parsed: Parsed, cue: CueHit, from: number): number {
  const start = clauseStart(reading, parsed, from);
  const opened = is(reading.tokens[start], rel | sub | that) && start > parsed.sentence.first && from - start <= 3;
  return opened ? start + 1 : startOfContent(reading, parsed, cue);
}

/** „Laut einem Bericht vom Mai | wurden 400 Menschen …“: where verbs stand second, the clause starts with its verb. */
function openingVerb(reading: Reading, parsed: Parsed, to: number): number {
  for (let i = to; i < Math.min(parsed.sentence.last, to + 10); i++) {
    if (reading.tokens[i]?.low === ',' || reading.pairOf[i] !== -1) return openingComma(reading, parsed, to);
    if (isVerbHere(reading, i)) return i;
  }
  return to;
}

/**
 * The comma that ends "Selon un rapport publié mardi par X, …" or "Según los bomberos, que trabajan con mangueras prestadas, …"; where none
 * is near, the end of the source.
 */
function openingComma(reading: Reading, parsed: Parsed, to: number): number {
  let related = is(reading.tokens[to], rel);
  for (let i = to; i < Math.min(parsed.sentence.last, to + 24); i++) {
    const token = reading.tokens[i] as Token;
    if (token.low === ',') {
      const next = reading.tokens[i + 1];
      if (is(next, rel)) related = true;
      else if (i !== to || !closesApposition(reading, parsed, i)) return i + 1;
      continue;
    }
    if (token.kind === 'mark' || (i > to && isVerbHere(reading, token.index) && !related)) return to;
  }
  return to;
}

/** ", premier auteur du travail, …": a second comma soon after, with no verb between, closes an apposition. */
export function closesApposition(reading: Reading, parsed: Parsed, comma: number): boolean {
  for (let i = comma + 1; i < Math.min(parsed.sentence.last, comma + 12); i++) {
    const token = reading.tokens[i] as Token;
    if (token.low === ',') return true;
    if (isVerbHere(reading, token.index) || is(token, subj) || (is(token, det) && i === comma + 1)) return false;
  }
  return false;
}
