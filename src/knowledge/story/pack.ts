import { LANGS } from '../../engine/span';
import type { Check } from './shape';
import { day, fault, flag, list, localized, matching, number, object, oneOf, table, text } from './shape';
import type { Fault } from './json-guard';
import { guardedParse } from './json-guard';
import { migrate } from './migrate';
import type { Pack, Recognise, Story } from './types';
import { PACK_FORMAT } from './types';

export type { Fault } from './json-guard';

export type PackCheck =
  { readonly ok: true; readonly pack: Pack } | { readonly ok: false; readonly faults: readonly Fault[] };

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const id = matching(
  /^(?=.{1,80}$)[a-z0-9]+(?:-[a-z0-9]+)*$/u,
  'an id of lower-case letters, digits and hyphens',
  'russia-dprk-treaty-2024',
);
/** No user name, no port tricks, no spaces: the link must be what it looks like. */
const link = matching(
  /^https:\/\/(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?:\/[^\s"<>\\^`{|}\u0000-\u001f]*)?$/iu,
  'a web address that begins with https://',
  'https://www.example.org/page',
);
const prints = matching(
  /^(?:[0-9a-f]{8}(?: [0-9a-f]{8}){0,3999})?$/u,
  'fingerprints (eight hex digits each, separated by one space)',
  '0a1b2c3d 4e5f6071 (npm run pack -- new makes them)',
);
const sourceIds = (min: number): Check => list(id, min, 12);
const forms = list(text(80), 0, 80);

const evidence = object({ publisher: text(120), title: text(300), url: link, date: day(false), licence: text(80) });
const key = object({ label: text(80), entities: list(id, 0, 40), forms });
const wordsAt = object({ lang: oneOf(LANGS), exact: text(1000) }, { prefix: text(200), suffix: text(200) });
const KINDS = ['person', 'organisation', 'place', 'document', 'event', 'concept', 'group', 'unknown'];

const recognise = object({
  texts: list(object({ lang: oneOf(LANGS), label: text(200), date: day(false), prints }), 0, 40),
  core: list(key, 0, 8),
  side: list(key, 0, 60),
  apart: list(key, 0, 60),
  dates: list(day(false), 0, 60),
  numbers: list(object({ value: number(0, 1e15), units: list(text(60), 1, 40) }), 0, 60),
});

const story = object({
  id,
  title: localized(120),
  summary: localized(400),
  period: object({ from: day(false), to: day(false) }),
  recognise,
  parties: list(object({ id, kind: oneOf(KINDS), name: localized(120), role: localized(160) }), 0, 60),
  sources: table(ID, evidence, 200),
  facts: list(
    object(
      { id, date: day(true), label: localized(80), text: localized(400), key: flag, sources: sourceIds(1) },
      { to: day(true) },
    ),
    0,
    200,
  ),
  corrections: list(
    object({ id, at: list(wordsAt, 1, 20), speaker: id, note: localized(400), sources: sourceIds(1) }),
    0,
    100,
  ),
  notes: list(
    object({ id, at: list(wordsAt, 1, 20), original: text(400, 0), note: localized(400), sources: sourceIds(0) }),
    0,
    400,
  ),
});

const shape = object({
  format: oneOf([PACK_FORMAT]),
  id,
  title: localized(120),
  author: text(120),
  licence: text(80),
  date: day(false),
  stories: list(story, 1, 50),
});

function checkUnique(ids: readonly string[], where: string, faults: Fault[]): void {
  ids.forEach((one, i) => {
    if (ids.indexOf(one) < i) fault(faults, `${where}[${i}].id`, `"${one}" stands twice`, 'Give each its own id.');
  });
}

/** The signals of match.ts that this story can ever give; its period is always one. */
const possibleSignals = ({ texts, core, side, numbers, dates }: Recognise): number =>
  [texts.length > 0, core.length >= 2, side.length >= 2, numbers.length > 0, dates.length > 0, true].filter(Boolean)
    .length;

/** What fields say of each other: sources and speakers must exist, and enough must be known to recognise an article. */
function checkLinks(story: Story, where: string, faults: Fault[]): void {
  for (const list of ['facts', 'corrections', 'notes'] as const) {
    checkUnique(
      story[list].map((x) => x.id),
      `${where}.${list}`,
      faults,
    );
    story[list].forEach((item, i) =>
      item.sources.forEach((source, k) => {
        if (!Object.hasOwn(story.sources, source))
          fault(
            faults,
            `${where}.${list}[${i}].sources[${k}]`,
            `there is no source "${source}"`,
            `Add it to ${where}.sources, or correct the id.`,
          );
      }),
    );
  }
  checkUnique(
    story.parties.map((p) => p.id),
    `${where}.parties`,
    faults,
  );
  story.corrections.forEach((c, i) => {
    if (!story.parties.some((p) => p.id === c.speaker))
      fault(
        faults,
        `${where}.corrections[${i}].speaker`,
        `there is no party "${c.speaker}"`,
        `Add it to ${where}.parties, with its name.`,
      );
  });
  if (story.period.from > story.period.to)
    fault(faults, `${where}.period`, 'ends before it begins', 'Put the earlier day in "from".');
  if (possibleSignals(story.recognise) < 3)
    fault(
      faults,
      `${where}.recognise`,
      'gives too little to recognise an article by: three signals must be possible',
      'Add known texts (npm run pack -- add), at least two "core" names, two "side" names, or "numbers".',
    );
}

/**
 * Reads a pack that anybody may have written. It is taken whole or refused whole, with every fault (at most fifty) and how to mend it.
 * Never throws. Limits: 5 MB, 12 levels, 200,000 values, and a length for every text and list.
 */
export function checkPack(json: string): PackCheck {
  const parsed = guardedParse(json);
  if (!parsed.ok) return { ok: false, faults: [parsed.fault] };
  const migrated = migrate(parsed.value);
  if (!migrated.ok) return { ok: false, faults: [migrated.fault] };
  const faults: Fault[] = [];
  shape(migrated.value, 'file', faults);
  if (faults.length > 0) return { ok: false, faults };
  const pack = migrated.value as Pack;
  checkUnique(
    pack.stories.map((s) => s.id),
    'stories',
    faults,
  );
  pack.stories.forEach((s, i) => checkLinks(s, `stories[${i}]`, faults));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, pack };
}

/** The file's text for a pack: what checkPack read comes out again, and nothing else. */
export const exportPack = (pack: Pack): string => `${JSON.stringify(pack, null, 1)}\n`;
