import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openBundled } from '../../scripts/data/bundled';
import { LANGS } from '../../src/engine/span';
import { countWords, MOST_WORDS } from '../../src/knowledge/card';
import type { CardRequest, Fact } from '../../src/knowledge/context';
import type { Knowledge } from '../../src/knowledge/open';
import { runs } from '../property-runs';

let knowledge: Knowledge;
beforeAll(async () => {
  const opened = await openBundled(process.cwd());
  if (!opened.ok) throw new Error(opened.reason);
  knowledge = opened.knowledge;
}, 60_000);

/** Ids of the records that are certainly there, and strings that are none. */
const KNOWN = ['vladimir-putin', 'kim-jong-un', 'russia', 'north-korea', 'nato', 'united-nations', 'pyongyang', 'ansa'];
const id = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...KNOWN) }, fc.string({ maxLength: 30 }));
const day = fc.oneof(
  fc.constant(null),
  fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((d) => d.toISOString()),
  fc.constantFrom('', 'yesterday', '2024-02-31', '2024', '0000-00-00', '2024-06-20T09:00:00+02:00'),
);
const request: fc.Arbitrary<CardRequest> = fc.record({
  kind: fc.constantFrom('entity' as const, 'outlet' as const, 'story' as const),
  id,
  date: day,
  langs: fc.array(fc.constantFrom(...LANGS), { maxLength: 3 }),
  others: fc.array(id, { maxLength: 4 }),
});

describe('any request for a card', () => {
  it('is answered with nothing, or with a card that can be shown: short, every statement with its source over https', async () => {
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(request, async (asked) => {
        const card = await knowledge.card(asked);
        if (!card) return;
        shown += 1;
        expect(card.name).not.toBe('');
        expect(LANGS).toContain(card.lang);
        const facts: readonly Fact[] = [...card.then, ...card.since, ...card.relations];
        for (const fact of facts) {
          expect(fact.text).not.toBe('');
          expect(fact.evidence.length, fact.text).toBeGreaterThan(0);
          for (const e of fact.evidence) {
            expect(e.url).toMatch(/^https:\/\//);
            expect(e.publisher).not.toBe('');
            expect(e.licence).not.toBe('');
          }
        }
        if (asked.kind !== 'story')
          expect(
            facts.reduce((sum, f) => sum + countWords(f.label) + countWords(f.text), countWords(card.summary)),
          ).toBeLessThanOrEqual(MOST_WORDS);
        // Without a date nobody can say what came after it.
        if (asked.date === null) for (const fact of card.since) expect(fact.to).not.toBeNull();
      }),
      runs(300),
    );
    expect(shown, 'cards that were drawn').toBeGreaterThan(20);
  });
});
