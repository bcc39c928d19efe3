import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchStory } from '../../../src/knowledge/story/match';
import { checkPack, exportPack } from '../../../src/knowledge/story/pack';
import { runs } from '../../property-runs';

/** A pack small enough that a mutation hits something that matters. */
const SEED = JSON.parse(readFileSync('data/stories/fusion-ignition-2022/story.json', 'utf8')) as {
  stories: { facts: unknown[]; recognise: { side: unknown[] } }[];
};
const story = SEED.stories[0];
if (story) {
  story.facts = story.facts.slice(0, 2);
  story.recognise.side = story.recognise.side.slice(0, 3);
}

type Path = (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([k, v]) => pathsOf(v, [...path, Array.isArray(value) ? Number(k) : k]));
  return path.length > 0 ? [path, ...inner] : inner;
}

const PATHS = pathsOf(SEED);
const hostile = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom<unknown>(
    null,
    '',
    [],
    {},
    -1,
    1e308,
    '\u202e',
    '\ud800',
    'javascript:x',
    'https://x',
    '2024-13-01',
    '0000-00-00',
    'constructor',
    true,
  ),
);

type Mutation = { readonly at: number; readonly how: 'set' | 'delete' | 'copy' | 'rename'; readonly value: unknown };
const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(PATHS.length - 1),
  how: fc.constantFrom('set', 'set', 'delete', 'copy', 'rename'),
  value: hostile,
});

function mutate(pack: unknown, { at, how, value }: Mutation): void {
  const path = PATHS[at] ?? [];
  const last = path.at(-1) ?? '';
  const holder = path.slice(0, -1).reduce<Record<string | number, unknown> | null>(
    (h, step) => {
      const next = h?.[step];
      return typeof next === 'object' && next !== null ? (next as Record<string | number, unknown>) : null;
    },
    pack as Record<string | number, unknown>,
  );
  if (!holder) return;
  if (how === 'delete') delete holder[last];
  else if (how === 'copy' && Array.isArray(holder)) holder.push(holder[0]);
  else if (how === 'rename' && !Array.isArray(holder)) holder[`${last}x`] = holder[last];
  else holder[last] = value;
}

/** Either a good pack that comes out as it went in, or reasons in words; never a throw. */
function holds(json: string): void {
  const result = checkPack(json);
  if (!result.ok) {
    expect(result.faults.length).toBeGreaterThan(0);
    expect(result.faults.length).toBeLessThanOrEqual(50);
    for (const fault of result.faults) expect(fault.where && fault.what && fault.mend).toBeTruthy();
    return;
  }
  expect(JSON.parse(exportPack(result.pack))).toEqual(JSON.parse(json));
  expect(checkPack(exportPack(result.pack)).ok).toBe(true);
  matchStory(result.pack.stories, {
    text: 'La fusion à Livermore a rendu plus d’énergie.',
    lang: 'fr',
    title: '',
    date: null,
    entities: [],
  });
}

describe('mutated packs', () => {
  it('are taken whole or refused with reasons: changed values', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        const pack: unknown = structuredClone(SEED);
        for (const m of mutations) mutate(pack, m);
        const json = JSON.stringify(pack);
        holds(json);
        if (checkPack(json).ok) taken += 1;
      }),
      runs(300),
    );
    expect(taken, 'some mutations must be harmless, or nothing was tested').toBeGreaterThan(0);
  }, 600_000);

  it('are taken whole or refused with reasons: changed characters', () => {
    const json = JSON.stringify(SEED);
    fc.assert(
      fc.property(fc.nat(json.length), fc.nat(40), fc.string({ unit: 'binary', maxLength: 12 }), (at, cut, put) => {
        holds(json.slice(0, at) + put + json.slice(at + cut));
      }),
      runs(300),
    );
  }, 600_000);
});
