import { describe, expect, it } from 'vitest';
import { UNKNOWN_ORIGIN } from '../../src/engine/analysis';
import type { ReadClaim, ReadQuote, Reading } from '../../src/knowledge/reading';
import { chosenClaims, markAt, markOf, marksOf, neighbour, type Choice } from '../../src/content/marks';

const claim = (id: string, start: number, over: Partial<ReadClaim> = {}): ReadClaim => ({
  ...{ id, start, end: start + 10, type: 'fact', claimant: null, claimantName: '', hedge: 'none', checkable: true },
  ...{ quantities: [], score: 0.5, key: true, because: [{ rule: 'claim.number', text: '3' }], text: '' },
  ...over,
});

const quote = (id: string, start: number, over: Partial<ReadQuote> = {}): ReadQuote => ({
  ...{ id, start, end: start + 20, kind: 'direct', segments: [{ start, end: start + 20 }], cue: null, source: null },
  ...{ speaker: null, confidence: 1, because: [], text: '', sourceText: '', cueText: '', correction: null },
  ...over,
});

const READING: Reading = {
  lang: 'fr',
  date: null,
  title: '',
  quotes: [
    quote('q1', 30, {
      speaker: 's1',
      segments: [
        { start: 30, end: 36 },
        { start: 44, end: 50 },
      ],
    }),
    quote('q2', 200, { kind: 'indirect' }),
  ],
  claims: [
    claim('c1', 0),
    claim('c2', 100, { score: 0.9 }),
    claim('c3', 150, { key: false, score: 0.4, type: 'forecast' }),
  ],
  speakers: [
    {
      ...{ id: 's1', name: 'A', entityId: null, kind: 'person', anonymous: false, role: '', words: 3 },
      ...{ quotes: ['q1'], slot: 0, mentions: [] },
    },
  ],
  entities: [
    {
      id: 'e1',
      name: 'B',
      kind: 'place',
      role: '',
      from: 'record',
      mentions: [
        { start: 32, end: 35 },
        { start: 300, end: 303 },
      ],
    },
  ],
  origin: UNKNOWN_ORIGIN,
  outlet: null,
  story: null,
  coverage: { quotesWithoutSpeaker: 0, namesKnown: 0, namesFound: 0, blocksRead: 0, blocksSeen: 0 },
};

const ALL: Choice = { layers: { quotes: true, claims: true, names: true }, density: 'normal', hidden: [] };
const ids = (choice: Choice): string[] => marksOf(READING, choice).map((m) => m.id);

describe('the marks of a reading', () => {
  it('stand in reading order; a name once, where it is first read', () => {
    expect(ids(ALL)).toEqual(['c1', 'q1', 'e1', 'c2', 'q2']);
  });

  it('are those of the layers that the reader wants', () => {
    expect(ids({ ...ALL, layers: { quotes: true, claims: false, names: false } })).toEqual(['q1', 'q2']);
    expect(ids({ ...ALL, layers: { quotes: false, claims: false, names: false } })).toEqual([]);
  });

  it('leave out the kinds and rules that the reader hid on this site', () => {
    expect(ids({ ...ALL, hidden: ['quote-indirect', 'name'] })).toEqual(['c1', 'q1', 'c2']);
    expect(ids({ ...ALL, hidden: ['claim.number'] })).toEqual(['q1', 'e1', 'q2']);
  });

  it('are coloured by the speaker’s place, and have a form of their own where nobody is known', () => {
    const keys = new Map(marksOf(READING, ALL).map((m) => [m.id, m.key]));
    expect(keys.get('q1')).toBe('quote-direct-0');
    expect(keys.get('q2')).toBe('quote-indirect-none');
  });
});

describe('density', () => {
  it('shows half of the key claims, the best, or as many again of the others', () => {
    expect(chosenClaims(READING.claims, 'few').map((c) => c.id)).toEqual(['c2']);
    expect(chosenClaims(READING.claims, 'normal').map((c) => c.id)).toEqual(['c1', 'c2']);
    expect(chosenClaims(READING.claims, 'many').map((c) => c.id)).toEqual(['c1', 'c2', 'c3']);
  });

  it('shows no clause inside one that is shown', () => {
    const [first] = READING.claims;
    if (!first) throw new Error('expected a claim in the sample, got none');
    const inner = { ...first, id: 'inner', key: false, score: 0.99, start: first.start + 2, end: first.end - 2 };
    expect(chosenClaims([...READING.claims, inner], 'many').map((c) => c.id)).not.toContain('inner');
  });
});

describe('a click in the text', () => {
  const marks = marksOf(READING, ALL);
  it('is for the name before what holds it, for the quotation around it, and for nothing between its segments', () => {
    expect(markAt(marks, 33)?.id).toBe('e1');
    expect(markAt(marks, 31)?.id).toBe('q1');
    expect(markAt(marks, 40)).toBeUndefined();
    expect(markAt(marks, 999)).toBeUndefined();
  });
});

describe('stepping', () => {
  const marks = marksOf(READING, ALL);
  const from = (id: string): (typeof marks)[number] | null => marks.find((m) => m.id === id) ?? null;
  it('goes from passage to passage, past names, and round at the ends', () => {
    expect(neighbour(marks, null, 1)?.id).toBe('c1');
    expect(neighbour(marks, from('q1'), 1)?.id).toBe('c2');
    expect(neighbour(marks, from('q2'), 1)?.id).toBe('c1');
    expect(neighbour(marks, from('c1'), -1)?.id).toBe('q2');
    expect(neighbour([], null, 1)).toBeUndefined();
  });
});

describe('a passage by its id', () => {
  it('is found also where it is not painted', () => {
    expect(markOf(READING, 'c3')).toMatchObject({ kind: 'claim', start: 150 });
    expect(markOf(READING, 'e1')).toMatchObject({ kind: 'entity', start: 32 });
    expect(markOf(READING, 'none')).toBeUndefined();
  });
});
