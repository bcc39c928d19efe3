import type { CueStrength } from '../analysis';
import type { Lang } from '../span';

/**
 * What the engine must know of a language. All of it is data read from `data/lexicon/<lang>/*.tsv`
 * (docs/languages.md describes each file) plus a few traits; the engine never asks which language it reads.
 */
export interface Language {
  readonly lang: Lang;
  readonly traits: Traits;
  /** Lower-case folded form → bit set of word classes (`CLASS`). */
  readonly words: ReadonlyMap<string, WordInfo>;
  /** Determiners of a third person's: "son", "sua". "Sa porte-parole" is not whoever was spoken of last. */
  readonly possessives: ReadonlySet<string>;
  /** Longest first, matched at the end of lower-case words that are in no table. */
  readonly endings: readonly Ending[];
  /** Lower-case form → what it may be as a word that reports. */
  readonly verbs: VerbTable;
  readonly cueNouns: ReadonlyMap<string, CueNoun>;
  /** First token of a reporting preposition → those that start with it, longest first. */
  readonly prepositions: ReadonlyMap<string, readonly CuePreposition[]>;
  /** Lower-case form → the kind of being that the noun names. */
  readonly nouns: ReadonlyMap<string, NounInfo>;
  /** Courtesy titles with their full stop where they have one: "m.", "mme". */
  readonly titles: ReadonlyMap<string, Agreement>;
  /** Lower-case words that keep their full stop without ending a sentence, the stop left out. */
  readonly abbreviations: ReadonlySet<string>;
  readonly places: Places;
  /** Lower-case names of bodies, as the text writes them ("otan", "amnesty international"). */
  readonly organisations: ReadonlySet<string>;
  /** Lower-case first names whose gender is plain in this language. */
  readonly firstNames: ReadonlyMap<string, Gender>;
  readonly clitics: Clitics;
}

export interface Traits {
  /** The subject may be left out: "Ha detto che…" goes on with the last speaker. */
  readonly proDrop: boolean;
  /** A reported clause may stand without its "that": "He said he would go". */
  readonly bareThat: boolean;
  /** Common nouns are written with a capital (German), so a capital alone makes no name. */
  readonly capitalNouns: boolean;
  /** The participle or the verb may end its clause, far from the auxiliary ("hat … gesagt", "…, wie X sagte"). */
  readonly verbLast: boolean;
  /** Reported speech is marked by the verb's mood (Konjunktiv I): it may run on over sentences without a cue. */
  readonly reportedMood: boolean;
  /** The head stands last in its noun phrase ("the White House press secretary"), not first ("le porte-parole de …"). */
  readonly headLast: boolean;
  /** Nouns have a gender, so that "elle" may be a town hall; without it "she" is a person. */
  readonly nounGender: boolean;
}

export type Gender = 'm' | 'f' | 'n' | 'x';
export type GrammaticalNumber = 's' | 'p' | 'x';

/** Gender and number; `x`: either. */
export interface Agreement {
  readonly gender: Gender;
  readonly number: GrammaticalNumber;
}

/**
 * Word classes of words.tsv, one bit each. A form may have several rows ("que": that, rel).
 *
 * det the, a, this, my · prep in, on · of (also "du": with its article) · by the agent of a passive · to an addressee · and · or ·
 * but · sub when, while, if-clauses · that · whether · rel who, which · subj a subject pronoun · obj an object or
 * reflexive pronoun, before or after the verb · dem this one, the latter · one "on", "man", nobody in person ·
 * have be (auxiliaries; with `modal`: their infinitives and gerunds, "avoir", "having") · modal (verbs that keep what follows a fact: "tient à"; with
 * `prep` or `adv`: words like "avant" in "avant d'ajouter") · been (their participles) · neg · adv · num (indefinite articles are `det num`) · time (days, months, "yesterday") · first (I, we, my) ·
 * more (comparatives, after which "que" means "than": plus, moins, aussi) · second (you, your) · mood (a verb form that only reported speech has: "sei", "habe") · verb (a common finite verb that
 * is no cue) · as (opens the clause that names who says it: "as", "wie", "comme") · adj · noun (a common noun that endings.tsv would take for a verb) · title (role words that stand before a name: "président", with a name after it).
 */
export const CLASS = {
  det: 1 << 0,
  prep: 1 << 1,
  of: 1 << 2,
  by: 1 << 3,
  to: 1 << 4,
  and: 1 << 5,
  or: 1 << 6,
  but: 1 << 7,
  sub: 1 << 8,
  that: 1 << 9,
  whether: 1 << 10,
  rel: 1 << 11,
  subj: 1 << 12,
  obj: 1 << 13,
  dem: 1 << 14,
  one: 1 << 15,
  have: 1 << 16,
  be: 1 << 17,
  modal: 1 << 18,
  been: 1 << 19,
  neg: 1 << 20,
  adv: 1 << 21,
  num: 1 << 22,
  time: 1 << 23,
  first: 1 << 24,
  second: 1 << 25,
  mood: 1 << 26,
  verb: 1 << 27,
  adj: 1 << 28,
  noun: 1 << 29,
  more: 1 << 30,
  as: 1 << 31,
} as const;
export type WordClass = keyof typeof CLASS;

export interface WordInfo extends Agreement {
  readonly classes: number;
}

/** endings.tsv: what an unknown lower-case word is likely to be. */
export interface Ending {
  readonly suffix: string;
  /** Least length of the whole word. */
  readonly least: number;
  readonly is: EndingClass;
}
export const ENDING_CLASSES = [
  'finite',
  'conditional',
  'participle',
  'gerund',
  'infinitive',
  'adverb',
  'adjective',
  'noun',
] as const;
export type EndingClass = (typeof ENDING_CLASSES)[number];

/**
 * What a reporting verb may govern.
 * quote: words in marks beside it or after a colon ("…", sourit X) · that: a reported that-clause · whether: a
 * reported question · object: a noun phrase whose marked words are the speaker's (évoquer, qualifier de) ·
 * addressee: somebody told may stand between it and what is reported (told reporters the plan was dead) ·
 * cites: its object, or the subject of its passive, is the one who speaks (zitieren) ·
 * infinitive: a reported infinitive (dit vouloir, s'engage à) · opinion: a belief, hope or fear (croire, espérer): its
 * that-clause is a position where a source is named, its infinitive is none ("croit savoir") · thought: any other inner state (know,
 * hear): it reports only with words in marks.
 */
export const FRAMES = [
  'quote',
  'that',
  'whether',
  'object',
  'infinitive',
  'addressee',
  'cites',
  'opinion',
  'thought',
] as const;
export type Frame = (typeof FRAMES)[number];

export type VerbTense = 'singular' | 'plural' | 'participle' | 'gerund' | 'infinitive';

export interface CueVerb {
  /** Dictionary form: "déclarer", "faire savoir", "mitteilen". */
  readonly lemma: string;
  readonly strength: CueStrength;
  readonly frames: ReadonlySet<Frame>;
}

/** One form of a reporting verb; `tail`: words that must follow near it (faire → "savoir"; teilte → "mit"). */
export interface VerbForm {
  readonly verb: CueVerb;
  readonly tense: VerbTense;
  readonly tail: readonly string[];
}

/** Forms are made when a word is asked for that begins like them (verb-table.ts): the table cannot be listed. */
export type VerbTable = Pick<ReadonlyMap<string, readonly VerbForm[]>, 'get' | 'has'>;

/** A noun that reports: "l'avertissement de X", "in a statement". */
export interface CueNoun extends Agreement {
  readonly lemma: string;
  readonly strength: CueStrength;
}

export interface CuePreposition {
  /** Lower-case tokens: ["d'", "après"]. */
  readonly tokens: readonly string[];
  readonly lemma: string;
  readonly strength: CueStrength;
  /**
   * Where its source stands: "selon X" after, "X zufolge" before; aside: after, and a comma or a mark before it („…“, so X);
   * document: after, where what follows names a text („nach einer Studie“); opening: after, only at the start of a sentence, with a
   * being and a comma behind it ("Pour l'économiste X, …"). */
  readonly source: 'after' | 'before' | 'aside' | 'document' | 'opening';
}

/**
 * person: a role one person holds · people: several or a crowd that speaks (experts, witnesses) · body: an
 * organisation · document: a text that says · unnamed: words that keep the name back ("source", "responsable").
 */
export const NOUN_KINDS = ['person', 'people', 'body', 'document', 'unnamed', 'place', 'event'] as const;
export type NounKind = (typeof NOUN_KINDS)[number];

export interface NounInfo extends Agreement {
  readonly lemma: string;
  readonly kind: NounKind;
  /** Any being of its kind may be called so once it was named: "le groupe", "cet élu"; not "le tribunal", "la ministre". */
  readonly any: boolean;
  /** A part that is played from the start: "le procureur" is nobody who was named without it. */
  readonly own: boolean;
}

export interface Place extends Agreement {
  readonly name: string;
  /** country, capital, city, region, seat (a building that stands for who works there: "Kremlin"). */
  readonly kind: 'country' | 'capital' | 'city' | 'region' | 'seat';
  /** Country that it stands for when it speaks, as written in this file; for a country itself its own name. */
  readonly of: string;
}

export interface Places {
  /** Lower-case name, without article → place. Names of several words are keyed by all of them. */
  readonly names: ReadonlyMap<string, Place>;
  /** Lower-case adjective or inhabitant ("russe", "russes") → country's name. */
  readonly adjectives: ReadonlyMap<string, string>;
}

/** Pieces that are written onto a word and are tokens of their own. */
export interface Clitics {
  /** Before, with their apostrophe, in folded form: "l'", "qu'". */
  readonly before: ReadonlySet<string>;
  /** After, longest first, with hyphen or apostrophe: "-t-il", "'s", "-lhe". */
  readonly after: readonly string[];
}
