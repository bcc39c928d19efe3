import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { checkPack, exportPack } from '../../../src/knowledge/story/pack';
import type { Pack } from '../../../src/knowledge/story/types';
import { compileStories } from '../../../scripts/data/stories';
import { bundled, packFiles } from './stories';

const FILE = 'data/stories/russia-dprk-treaty-2024/story.json';
const good = (): Pack => JSON.parse(readFileSync(FILE, 'utf8')) as Pack;
/** The pack with one place changed: a path like "stories.0.facts.1.date". */
function changed(path: string, value: unknown): string {
  const pack = good() as unknown as Record<string, unknown>;
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const holder = steps.reduce<Record<string, unknown>>((at, step) => at[step] as Record<string, unknown>, pack);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return JSON.stringify(pack);
}
const faultsOf = (json: string) => {
  const result = checkPack(json);
  return result.ok ? [] : result.faults;
};

describe('the bundled packs', () => {
  it.each(packFiles())('%s is good, by the check and by the schema', (file) => {
    const json = readFileSync(file, 'utf8');
    expect(faultsOf(json)).toEqual([]);
    const validate = new Ajv2020({ strict: false }).compile(
      JSON.parse(readFileSync('data/schema/pack.schema.json', 'utf8')) as object,
    );
    validate(JSON.parse(json));
    expect(validate.errors).toBeNull();
  });

  it('are six, each with eight sourced facts or more, a timeline over several days, and fingerprints', () => {
    const stories = bundled();
    expect(stories.length).toBe(6);
    for (const story of stories) {
      expect(story.facts.length, story.id).toBeGreaterThanOrEqual(8);
      expect(new Set(story.facts.map((f) => f.date)).size, story.id).toBeGreaterThanOrEqual(4);
      expect(story.recognise.texts.length, story.id).toBeGreaterThanOrEqual(1);
    }
  });

  it('speak all six languages, without a sentence left out', () => {
    for (const story of bundled())
      for (const text of [
        story.title,
        story.summary,
        ...story.facts.flatMap((f) => [f.label, f.text]),
        ...story.parties.flatMap((p) => [p.name, p.role]),
        ...story.notes.map((n) => n.note),
      ])
        expect(Object.keys(text).sort(), JSON.stringify(text)).toEqual(['de', 'en', 'es', 'fr', 'it', 'pt']);
  });

  it('cite every source they list', () => {
    for (const story of bundled()) {
      const cited = new Set([...story.facts, ...story.corrections, ...story.notes].flatMap((x) => x.sources));
      expect(
        Object.keys(story.sources).filter((s) => !cited.has(s)),
        story.id,
      ).toEqual([]);
    }
  });
});

describe('checkPack', () => {
  it.each([
    ['stories.0.facts.0.sources', ['nowhere'], 'stories[0].facts[0].sources[0]', /no source "nowhere"/u],
    ['stories.0.facts.0.sources', [], 'stories[0].facts[0].sources', /at least 1/u],
    ['stories.0.facts.0.date', '2024-02-30', 'stories[0].facts[0].date', /expected a date/u],
    ['stories.0.corrections.0.speaker', 'nobody', 'stories[0].corrections[0].speaker', /no party/u],
    ['stories.0.sources.un-veto.url', 'http://press.un.org/', 'stories[0].sources.un-veto.url', /https/u],
    ['stories.0.sources.un-veto.url', 'javascript:alert(1)', 'stories[0].sources.un-veto.url', /https/u],
    ['stories.0.sources.un-veto.url', 'https://user@press.un.org/', 'stories[0].sources.un-veto.url', /https/u],
    ['stories.0.title', {}, 'stories[0].title', /no language/u],
    ['stories.0.title', { xx: 'y' }, 'stories[0].title.xx', /not a field/u],
    ['stories.0.recognise.pattern', '.*', 'stories[0].recognise.pattern', /not a field/u],
    ['stories.0.recognise.texts.0.prints', 'xyz', 'stories[0].recognise.texts[0].prints', /fingerprints/u],
    ['stories.0.period', { from: '2024-07-01', to: '2024-06-01' }, 'stories[0].period', /ends before/u],
    ['author', undefined, 'author', /missing/u],
    ['author', 'a\u202eb', 'author', /invisible/u],
    ['author', 'x'.repeat(121), 'author', /more than 120/u],
    ['author', 7, 'author', /expected text, got number/u],
    ['stories', [], 'stories', /at least 1/u],
    ['id', 'Not An Id', 'id', /an id/u],
  ])('refuses %s = %j', (path, value, where, what) => {
    const [fault] = faultsOf(changed(path, value));
    expect(fault?.where).toBe(where);
    expect(fault?.what).toMatch(what);
    expect(fault?.mend.length).toBeGreaterThan(10);
  });

  it('names every fault, not the first alone', () => {
    const pack = good() as unknown as Record<string, unknown>;
    expect(faultsOf(JSON.stringify({ ...pack, author: '', licence: 3, date: 'soon' })).map((f) => f.where)).toEqual([
      'author',
      'licence',
      'date',
    ]);
  });

  it.each([
    ['not JSON', '{"format": 2,', /not valid JSON/u],
    ['another file', '{"name":"x"}', /not a Newsgloss pack/u],
    ['a list', '[]', /not a Newsgloss pack/u],
    ['nothing', '', /not valid JSON/u],
    ['a newer format', '{"format": 3}', /newer than this version/u],
    ['a format in words', '{"format": "2"}', /whole number/u],
    ['depth', '['.repeat(5000), /nested more than/u],
    ['a forbidden field', '{"format":2,"__proto__":{"x":1}}', /"__proto__" is not allowed/u],
    ['a forbidden field, escaped', '{"format":2,"\\u005f_proto__":{"x":1}}', /"__proto__" is not allowed/u],
    ['a doubled field', '{"format":2,"id":"a","id":"b"}', /stands twice/u],
    ['size', `{"format":2,"author":"${'é'.repeat(2_700_000)}"}`, /more than 5 MB/u],
    ['count', `{"format":2,"stories":[${'1,'.repeat(200_001)}1]}`, /more than 200000 values/u],
  ])('refuses %s in words', (_, json, what) => {
    expect(faultsOf(json)[0]?.what).toMatch(what);
  });

  it('leaves the prototypes alone', () => {
    checkPack('{"format":2,"__proto__":{"polluted":true}}');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('reads a pack of format 1', () => {
    const { stories, ...rest } = good();
    const result = checkPack(JSON.stringify({ ...rest, format: 1, story: stories[0] }));
    expect(result.ok && result.pack).toEqual(good());
  });

  it('takes what exportPack wrote, and nothing is lost', () => {
    const result = checkPack(exportPack(good()));
    expect(result.ok && result.pack).toEqual(good());
  });

  it('refuses a story that no article could be recognised by', () => {
    const json = changed('stories.0.recognise', { texts: [], core: [], side: [], apart: [], dates: [], numbers: [] });
    expect(faultsOf(json)[0]?.what).toMatch(/too little to recognise/u);
  });
});

describe('compileStories', () => {
  it('refuses two stories of one id, and names the file of a fault', () => {
    const json = readFileSync(FILE, 'utf8');
    expect(
      compileStories([
        { file: 'a', json },
        { file: 'b', json },
      ]),
    ).toMatchObject({ ok: false, error: expect.stringMatching(/two packs/u) });
    expect(compileStories([{ file: 'a.json', json: '{}' }])).toMatchObject({
      ok: false,
      error: expect.stringMatching(/^a\.json: format/u),
    });
  });
});
