import type { EntityKind } from '../engine/analysis';
import type { Lang } from '../engine/span';

/** Text in some of the six languages. Names always have `en`: it stands where a language has none of its own. */
export type Localised = Readonly<Partial<Record<Lang, string>>>;

/** ISO date, day or month or year: "2012-05-07", "2012-05", "2012". */
export type PartialDate = string;

/** When a statement held. `asOf` on an open end: the source knew it to hold on that day and says nothing after it. */
export interface Held {
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  readonly asOf?: PartialDate;
  /** Evidence references, at least one: see evidence.ts for their forms. */
  readonly ev: readonly string[];
}

/** Someone held a role for a country or body. `role` is a key of data/records/roles.jsonl. */
export interface Office extends Held {
  readonly role: string;
  /** Set by the build on an open office whose next holder is known: it ended at an unknown day after `asOf`. */
  readonly superseded?: true;
  /** Entity id of the country or body; empty: the role's own words say it. */
  readonly of?: string;
}

/**
 * A statement with a template in six languages (`key`, see phrases.ts) and a value, or with its own words (`text`).
 * A value is a date, a number or an entity id; the build adds the names of entities as `names`.
 */
export interface RecordFact extends Held {
  readonly key: string;
  readonly value?: string | number;
  readonly names?: Localised;
  readonly text?: Localised;
}

/** A statement that joins this entity with another; shown where both are in the article. */
export interface Relation extends Held {
  readonly with: string;
  readonly text: Localised;
}

export type RecordKind = EntityKind | 'outlet';

/** One line of data/records/**.jsonl, and one record of the built file (data/schema/record.schema.json). */
export interface EntityRecord {
  readonly id: string;
  readonly kind: RecordKind;
  /** What sort of thing, a key of data/records/types.jsonl: "country", "news-agency". */
  readonly type?: string;
  readonly names: Localised;
  /** Further names in any language, written as in running text: the capitals of an alias are required of the text. */
  readonly aliases?: readonly string[];
  /** Aliases of one language alone: "Uno" is the United Nations in German and a number in Italian. */
  readonly aliasesIn?: Readonly<Partial<Record<Lang, readonly string[]>>>;
  /** Names that mean this entity only beside its full name: "Kim". */
  readonly short?: readonly string[];
  /** Entity id of the country it belongs to. */
  readonly country?: string;
  readonly gender?: 'm' | 'f';
  /** Wikidata item, where one is known. */
  readonly qid?: string;
  /** ISO 3166 alpha-2 of a country. */
  readonly iso?: string;
  /** "of" + country, per language: "de la Russie". */
  readonly of?: Localised;
  /** A country's adjectives and inhabitants in any language, lower case: "russe", "russische". */
  readonly adjectives?: readonly string[];
  /** The names are also common words or frequent personal names ("Nice", "Orange"): they never fire alone. */
  readonly common?: boolean;
  /** Domains of an outlet, without "www.". */
  readonly domains?: readonly string[];
  /** Entity id of what an outlet publishes for or belongs to: "ansa". */
  readonly entity?: string;
  /** 0 (tail) to 9 (in every day's news): decides between namesakes, never alone. */
  readonly rank?: number;
  /** One line without anything that changes: no office, no number. */
  readonly summary?: Localised;
  readonly offices?: readonly Office[];
  readonly facts?: readonly RecordFact[];
  readonly relations?: readonly Relation[];
}
