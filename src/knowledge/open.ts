import type { Card, CardRequest, Context, LinkedEntity, LookUp, StoryMatch } from './context';
import { cardOf } from './card';
import { dayOf } from './dates';
import type { SourceInfo } from './evidence';
import type { KnowledgeSource } from './index/source';
import { link } from './link/link';
import type { RoleReader } from './link/roles';
import { roleReader } from './link/roles';
import { nameIn, roleOn } from './office';
import { officialsOf } from './officials';
import { outletOf } from './outlet';
import type { EntityRecord } from './record';
import type { Store } from './store';
import { findById, openStore } from './store';

/** Counts and dates of the opened dataset, for the options page. */
export interface KnowledgeStatus {
  readonly build: string;
  /** Day of the newest source. */
  readonly date: string;
  readonly entities: number;
  readonly names: number;
  readonly sources: readonly SourceInfo[];
}

/** What the bundled dataset answers. Both questions reject with `DamagedFile` where a file that could be opened can no longer be read. */
export interface Knowledge {
  readonly status: KnowledgeStatus;
  lookUp(question: LookUp): Promise<Context>;
  /** Null: no such entity, outlet or story. */
  card(request: CardRequest): Promise<Card | null>;
}

export type Opened =
  { readonly ok: true; readonly knowledge: Knowledge } | { readonly ok: false; readonly reason: string };

/**
 * The known stories, where the caller has them: told apart from the entity part so that each can be replaced.
 * `match` sees the links already made; `card` answers requests of kind "story".
 */
export interface Stories {
  match(question: LookUp, entities: readonly LinkedEntity[]): StoryMatch | null;
  card(request: CardRequest): Card | null;
}

/** Opens the built files of `source`. A damaged, old or missing file gives a reason for people and never throws. */
export async function openKnowledge(source: KnowledgeSource, stories: Stories | null = null): Promise<Opened> {
  const opened = await openStore(source);
  if (!opened.ok) return opened;
  const store = opened.value;
  const roles = lazyRoles(store);
  const knowledge: Knowledge = {
    status: statusOf(store),
    lookUp: (question) => lookUp(question, { store, roles, stories }),
    card: (request) =>
      request.kind === 'story' ? Promise.resolve(stories?.card(request) ?? null) : entityCard(request, store),
  };
  return { ok: true, knowledge };
}

/** The tables of role words are made at the first article that needs them: opening stays quick. */
function lazyRoles({ frame }: Store): RoleReader {
  let reader: RoleReader | null = null;
  return { holder: (phrase, day) => (reader ??= roleReader(frame)).holder(phrase, day) };
}

const statusOf = ({ frame }: Store): KnowledgeStatus => ({
  build: frame.build.toString(16).padStart(8, '0'),
  date: frame.date,
  entities: frame.counts.entities,
  names: frame.counts.names,
  sources: Object.values(frame.sources),
});

interface Parts {
  readonly store: Store;
  readonly roles: RoleReader;
  readonly stories: Stories | null;
}

async function lookUp(question: LookUp, { store, roles, stories }: Parts): Promise<Context> {
  const outlet = await outletOf(question.host, store);
  const { linked, links } = await link(question, { store, roles, publisher: outlet });
  const telling = { frame: store.frame, lang: question.reader ?? question.lang };
  const day = dayOf(question.date);
  const entities = linked.map(({ record, mentions }): LinkedEntity => ({
    id: record.id,
    name: nameIn(record.names, question.lang),
    kind: record.kind === 'outlet' ? 'organisation' : record.kind,
    mentions,
    role: roleOn(record, day, telling),
    from: 'record',
  }));
  return {
    entities,
    links,
    outlet: outlet && { id: outlet.id, name: nameIn(outlet.names, question.lang) },
    story: stories?.match(question, entities) ?? null,
  };
}

/** An outlet's card also tells what is known of the body behind it: owner, funding, founded. */
async function withPublisher(record: EntityRecord, store: Store): Promise<EntityRecord> {
  const body = record.entity === undefined ? null : await findById(store, record.entity);
  if (!body) return record;
  const own = new Set((record.facts ?? []).map((f) => f.key));
  const facts = [...(record.facts ?? []), ...(body.facts ?? []).filter((f) => !own.has(f.key))];
  const { type = body.type, summary = body.summary, qid = body.qid } = record;
  return { ...record, facts, ...(type && { type }), ...(summary && { summary }), ...(qid && { qid }) };
}

async function entityCard(request: CardRequest, store: Store): Promise<Card | null> {
  const found = await findById(store, request.id);
  if (!found) return null;
  const record = await withPublisher(found, store);
  const telling = { frame: store.frame, lang: request.langs[0] ?? 'en' } as const;
  const officials = await officialsOf(record, dayOf(request.date), { store, telling });
  return cardOf(record, request, { store, officials });
}
