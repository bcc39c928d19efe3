import { expect, it } from 'vitest';
import { toContract } from '../../scripts/annotate/contract';
import { analyze } from '../../src/engine/analyze';
import { documentFromText } from '../../src/engine/document';
import { NO_CONTEXT, toReading } from '../../src/knowledge/read';

const TEXT =
  '« Le chantier coûtera 12,5 millions d’euros », a déclaré mardi la maire, Claire Desnoyers. Le chômage a reculé de 3 % en mars 2024, selon l’Insee.';

it('a claim says who asserts it, whether it can be checked, and its numbers with their units and dates', () => {
  const document = documentFromText(TEXT, { declaredLang: 'fr' });
  const { claims } = toContract('a', TEXT, toReading(document, analyze(document), NO_CONTEXT));
  expect(claims).toMatchObject([
    {
      type: 'forecast',
      claimant: { name: 'Claire Desnoyers' },
      checkable: false,
      quantities: [{ value: 12_500_000, unit: 'euros', date: null }],
    },
    {
      claimant: { name: 'Insee' },
      checkable: true,
      quantities: [
        { value: 3, unit: '%', date: null },
        { value: null, date: '2024-03' },
      ],
    },
  ]);
  for (const { start, end, text, quantities } of claims) {
    expect(TEXT.slice(start, end)).toBe(text);
    for (const q of quantities) expect(TEXT.slice(q.start, q.end)).toMatch(/\d/);
  }
});
