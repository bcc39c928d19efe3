import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../src/engine/analysis';
import { analyze, analyzeInSlices } from '../../../src/engine/analyze';
import { documentFromText } from '../../../src/engine/document';
import { RULES } from '../../../src/engine/explain';
import { fold } from '../../../src/engine/normalize';
import { LANGS, type Span } from '../../../src/engine/span';
import { runs } from '../../property-runs';

/** Words that make the rules fire, marks of all kinds, and noise. */
const PIECES = [
  'a déclaré',
  'dit-il',
  'said',
  'hat gesagt',
  'dijo que',
  'disse',
  'ha detto',
  'que',
  'that',
  'dass',
  'selon',
  'le ministre',
  'Anne Vidal',
  'Paul',
  'the mayor',
  'la',
  'de',
  'et',
  'and',
  '«',
  '»',
  '“',
  '”',
  '„',
  '"',
  "'",
  '’',
  '‘',
  '–',
  '—',
  ':',
  ',',
  '.',
  '?',
  '\n',
  '\n\n',
  '(',
  ')',
  '3.',
  'M.',
  '©',
  '🙂',
  '\u00a0',
];
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 8 })), { maxLength: 120 })
    .map((p) => p.join(' ')),
);
const lang = fc.constantFrom(...LANGS);

function spansOf(analysis: Analysis): Span[] {
  const quotes = analysis.quotes.flatMap((q) => [
    q,
    ...q.segments,
    ...(q.cue ? [q.cue] : []),
    ...(q.source ? [q.source] : []),
  ]);
  return [...quotes, ...analysis.clusters.flatMap((c) => c.mentions), ...analysis.claims];
}

describe('any text', () => {
  it('is read without an error, and every span lies in it', () => {
    fc.assert(
      fc.property(text, lang, (t, l) => {
        const analysis = analyze(documentFromText(t, { declaredLang: l }));
        for (const s of spansOf(analysis)) {
          expect(s.start).toBeGreaterThanOrEqual(0);
          expect(s.end).toBeGreaterThan(s.start);
          expect(s.end).toBeLessThanOrEqual(t.length);
        }
      }),
      runs(300),
    );
  });

  it('gives quotations that hold their segments, in order, with a speaker among the clusters or none', () => {
    fc.assert(
      fc.property(text, lang, (t, l) => {
        const { quotes, clusters } = analyze(documentFromText(t, { declaredLang: l }));
        const ids = new Set(clusters.map((c) => c.id));
        for (const q of quotes) {
          expect(q.segments.length).toBeGreaterThan(0);
          q.segments.forEach((s, i) => {
            expect(s.start).toBeGreaterThanOrEqual(i === 0 ? q.start : (q.segments[i - 1]?.end ?? 0));
            expect(s.end).toBeLessThanOrEqual(q.end);
          });
          expect(q.speaker === null || ids.has(q.speaker)).toBe(true);
          expect(q.confidence).toBeGreaterThanOrEqual(0);
          expect(q.confidence).toBeLessThanOrEqual(1);
          for (const b of q.because) expect(RULES).toHaveProperty([b.rule]);
        }
      }),
      runs(300),
    );
  });

  it('is read alike twice, and alike in slices', async () => {
    await fc.assert(
      fc.asyncProperty(text, lang, async (t, l) => {
        const document = documentFromText(t, { declaredLang: l });
        const once = JSON.stringify(analyze(document));
        expect(JSON.stringify(analyze(document))).toBe(once);
        expect(JSON.stringify(await analyzeInSlices(document, () => Promise.resolve()))).toBe(once);
      }),
      runs(150),
    );
  });

  it('keeps its length when folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (t) => {
        expect(fold(t)).toHaveLength(t.length);
      }),
    );
  });
});

describe('long texts', () => {
  it('take time in proportion to their length', () => {
    const paragraph =
      '« Nous partons », a déclaré le ministre, Paul Girard, qui a ajouté que la ville attendrait. Selon lui, “rien” ne presse.\n\n';
    const cost = (n: number): number => {
      const document = documentFromText(paragraph.repeat(n));
      const from = process.cpuUsage().user;
      analyze(document);
      return process.cpuUsage().user - from;
    };
    cost(50);
    const [short, long] = [Math.min(cost(50), cost(50), cost(50)), Math.min(cost(400), cost(400))];
    // Eight times the text; quadratic work would cost 64 times as much.
    expect(long / short).toBeLessThan(24);
  });

  it.each(['"', '«', '“ ', "l'", '(', '- a dit ', 'que '])('of nothing but %s end soon', (piece) => {
    const from = process.cpuUsage().user;
    analyze(documentFromText(`Le ministre a déclaré que la ville. ${piece.repeat(8_000)}`, { declaredLang: 'fr' }));
    expect((process.cpuUsage().user - from) / 1_000).toBeLessThan(3_000);
  });
});
