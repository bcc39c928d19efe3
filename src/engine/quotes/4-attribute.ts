import type { Because, Quote } from '../analysis';
import { CLASS } from '../language/language';
import { addMention, newEntity, type Entity } from '../mentions/entities';
import { addRole } from '../mentions/descriptions';
import { entityFor, type Discourse } from '../mentions/discourse';
import type { Phrase } from '../mentions/phrases';
import { salient } from '../mentions/timeline';
import type { Reading } from '../reading';
import type { Span } from '../span';
import { is } from '../tokens';
import { confidenceOf } from './confidence';
import { interviewOf, type Interview } from './interview';
import type { CueHit } from './2-cues';
import type { Source } from './3-sources';
import { impersonal } from './impersonal';
import type { Draft } from './drafts';

interface Attribution {
  readonly entity: Entity | null;
  readonly rules: readonly string[];
  /** The words that name who, where they stand with an earlier quotation. */
  readonly carried?: Span | null;
}

/** The quotation before the one at hand, with the words that named its speaker. */
interface Previous {
  readonly draft: Draft;
  readonly entity: Entity | null;
  readonly source: Span | null;
}

/** Kinds that may go on speaking without being named again. */
const VOICES = { person: 1, organisation: 0.3, group: 0.3, unknown: 0.2, document: -0.3 } as const;

/** An unsaid "they" are several, and a thing that is called by no name does not go on speaking. */
const mayBeUnsaid = (entity: Entity, cue: CueHit): boolean =>
  (cue.number !== 'p' || entity.number === 'p') && (entity.kind !== 'unknown' || entity.words.length > 0);

/** "Si aggiunge che": where no subject is meant, only a text or a body may go on. */
const PAPERS = { document: 1, organisation: 0.3 } as const;

/** "Se dice que el alcalde dimitirá": a reported clause of nobody's. */
const isRumour = (reading: Reading, { cue, source, rules }: Draft): boolean =>
  cue !== null && source === null && rules[0] === 'content.that-clause' && impersonal(reading, cue);

/** Quotations with their speakers; a draft that nobody can be shown to have said keeps `speaker: null`. */
export function attribute(reading: Reading, discourse: Discourse, drafts: readonly Draft[]): readonly Quote[] {
  const quotes: Quote[] = [];
  const interview = interviewOf(reading, discourse, drafts);
  let previous: Previous | null = null;
  for (const draft of drafts) {
    const found: Attribution = answered(reading, draft, interview) ?? speakerOf(reading, discourse, draft, previous);
    if (!found.entity && (draft.floats || isRumour(reading, draft))) continue;
    quotes.push(quoteOf(reading, draft, found, quotes.length));
    previous = { draft, entity: found.entity, source: draft.source ?? found.carried ?? null };
  }
  return quotes;
}

function quoteOf(reading: Reading, draft: Draft, found: Attribution, index: number): Quote {
  const { cue } = draft;
  const source = draft.source ?? found.carried ?? null;
  const rules = [...draft.rules, ...found.rules];
  const { text } = reading.document;
  return {
    id: `q${index + 1}`,
    start: draft.hull.start,
    end: draft.hull.end,
    kind: draft.kind,
    segments: draft.segments,
    cue: cue && { start: cue.start, end: cue.end, lemma: cue.lemma, strength: cue.strength, negated: cue.negated },
    source: source && { start: source.start, end: source.end },
    speaker: found.entity?.id ?? null,
    confidence: confidenceOf(draft, found.entity, rules),
    because: rules.map((rule): Because => ({ rule, text: evidence(rule, draft, text) })),
  };
}

/** The words that made a rule fire: the source for rules about it, the cue for the others. */
function evidence(rule: string, { cue, source }: Draft, text: string): string {
  const at = rule.startsWith('source.') || rule.startsWith('speaker.') ? (source ?? cue) : (cue ?? source);
  return at ? text.slice(at.start, at.end) : '';
}

function speakerOf(reading: Reading, discourse: Discourse, draft: Draft, previous: Previous | null): Attribution {
  if (draft.source) return named(reading, discourse, draft, draft.source);
  if (draft.floats) return carriedOn(reading, discourse, draft, previous);
  if (
    draft.cue &&
    draft.cue.kind === 'verb' &&
    (draft.cue.form === 'gerund' || (draft.cue.form === 'finite' && reading.language.traits.proDrop))
  ) {
    // "Nel paese si dice che": where people talk is not who was spoken of before.
    const rumour = isRumour(reading, draft);
    const kinds = rumour ? PAPERS : VOICES;
    const found = salient(reading, discourse.timeline, {
      before: rumour ? (reading.sentences[draft.cue.sentence]?.first ?? 0) : draft.cue.first,
      gender: 'x',
      number: draft.cue.number,
      kinds,
      reach: 4,
      subjects: true,
    });
    const entity = found && mayBeUnsaid(found.entity, draft.cue) ? found.entity : null;
    if (entity) remember(discourse, draft.cue.main, entity);
    return { entity, rules: entity ? ['speaker.unsaid-subject'] : [] };
  }
  return { entity: null, rules: ['speaker.none'] };
}

/** Whoever spoke without being named was there all the same: the next unsaid subject goes back to them. */
function remember(discourse: Discourse, token: number, entity: Entity): void {
  const { timeline } = discourse;
  let at = timeline.length;
  while (at > 0 && (timeline[at - 1] as { token: number }).token > token) at--;
  timeline.splice(at, 0, { token, entity, subject: true, speaks: true });
}

function named(reading: Reading, discourse: Discourse, draft: Draft, source: Source): Attribution {
  if (source.joint) return { entity: pairOf(reading, discourse, source), rules: ['speaker.two'] };
  const phrase = best(source.phrases);
  if (phrase.kind === 'someone' && phrase.gender === 'n') return toldAs(reading, discourse, phrase);
  const entity = entityFor(discourse, reading, phrase, true);
  if (!entity) return { entity: null, rules: ['speaker.none'] };
  for (const other of source.phrases)
    if (other !== phrase && other.kind === 'person') describe(reading, discourse, entity, other);
  const rules = [
    phrase.kind === 'pronoun'
      ? 'speaker.pronoun'
      : entity.name && entity.words.length > 0
        ? 'speaker.name'
        : 'speaker.role',
  ];
  if (discourse.unsure.has(phrase.head)) rules.push('speaker.near-tie');
  if (phrase.kind === 'pronoun' && addresseeDoubt(reading, draft)) rules.push('speaker.addressee-doubt');
  return { entity, rules };
}

/** „…, hieß es“: nobody says it, so the text or the body that was named last does. */
function toldAs(reading: Reading, discourse: Discourse, { first, number }: Phrase): Attribution {
  const found = salient(reading, discourse.timeline, { before: first, gender: 'x', number, kinds: PAPERS, reach: 2 });
  return { entity: found?.entity ?? null, rules: [found ? 'speaker.pronoun' : 'speaker.none'] };
}

/** Name and role beside each other: the name is who, the role what. */
const best = (phrases: readonly Phrase[]): Phrase => phrases.find((p) => p.name !== null) ?? (phrases[0] as Phrase);

function describe(reading: Reading, discourse: Discourse, entity: Entity, role: Phrase): void {
  addRole(entity, reading, role);
  if (!discourse.entityOf.has(role.head)) discourse.entityOf.set(role.head, entity);
}

/** "Poutine et Kim": one speaker of two; the cluster is made once for each pair. */
function pairOf(reading: Reading, discourse: Discourse, source: Source): Entity {
  const members = source.phrases
    .map((p) => entityFor(discourse, reading, p, true))
    .filter((e): e is Entity => e !== null);
  const name = reading.document.text.slice(source.start, source.end);
  const key = members.map((m) => m.id).join('+');
  const before = discourse.book.all.find((e) => e.words.join(' ') === key);
  const entity = before ?? newEntity(discourse.book, { kind: 'group', name, words: [key], anonymous: false });
  entity.number = 'p';
  const [first, last] = [source.phrases[0] as Phrase, source.phrases.at(-1) as Phrase];
  addMention(entity, reading, [first.first, last.last], 'name');
  return entity;
}

/**
 * A calque of machine translation: "a-t-il déclaré à X" where the original had X speak. Nobody can tell from the text alone, so the
 * pronoun is not believed.
 */
function addresseeDoubt(reading: Reading, { cue }: Draft): boolean {
  if (!cue || cue.clitic < 0) return false;
  const [to, name] = [reading.tokens[cue.last], reading.tokens[cue.last + 1]];
  return is(to, CLASS.to) && name !== undefined && name.capital && name.kind === 'word' && name.classes === 0;
}

/** A cue without a subject that opens its paragraph: in an interview the one who answers goes on. */
function isAlone(reading: Reading, draft: Draft): boolean {
  const sentence = reading.sentences[reading.sentenceOf[draft.at] as number];
  const block = sentence && reading.document.blocks[sentence.block];
  if (!block || draft.source || draft.kind !== 'direct' || draft.cue?.number === 'p') return false;
  return reading.language.traits.proDrop && draft.hull.start <= block.start + 1;
}

function answered(reading: Reading, draft: Draft, interview: Interview | null): Attribution | null {
  if (!interview || !(interview.answers.has(draft) || isAlone(reading, draft))) return null;
  const here = reading.tokens[draft.at]?.start ?? 0;
  const carried = interview.entity.mentions.findLast((m) => m.end <= here) ?? null;
  return { entity: interview.entity, rules: ['speaker.foremost'], carried };
}

/** A quotation without a cue goes to whoever spoke just before, in the same paragraph or the one before. */
function carriedOn(reading: Reading, discourse: Discourse, draft: Draft, previous: Previous | null): Attribution {
  const blockOf = (d: Draft): number =>
    reading.sentences[reading.sentenceOf[Math.min(d.at, reading.tokens.length - 1)] as number]?.block ?? -1;
  if (
    previous?.entity &&
    blockOf(draft) - blockOf(previous.draft) <= 1 &&
    !newcomer(reading, discourse, draft, previous.draft)
  )
    return { entity: previous.entity, rules: ['speaker.goes-on'], carried: previous.source };
  const found = salient(reading, discourse.timeline, {
    before: draft.at,
    gender: 'x',
    number: 'x',
    kinds: { person: 1 },
    reach: 3,
  });
  const here = reading.tokens[draft.at]?.start ?? 0;
  const carried = found?.entity.mentions.findLast((m) => m.end <= here) ?? null;
  return { entity: found?.entity ?? null, rules: found ? ['speaker.foremost'] : [], carried };
}

/** Between two quotations the reporter brought somebody else to the fore as a subject. */
function newcomer(reading: Reading, discourse: Discourse, draft: Draft, before: Draft): boolean {
  const between = discourse.timeline.filter(
    (m) => m.token > before.at && m.token < draft.at && m.subject && m.entity.kind === 'person',
  );
  const lastStart = before.hull.end;
  return between.some(
    (m) =>
      (reading.tokens[m.token]?.start ?? 0) > lastStart &&
      (reading.tokens[m.token]?.start ?? 0) > (before.source?.end ?? 0),
  );
}
