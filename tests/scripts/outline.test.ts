import { describe, expect, it } from 'vitest';
import { toContract } from '../../scripts/annotate/contract';
import { toOutline } from '../../scripts/annotate/outline';
import { analyze } from '../../src/engine/analyze';
import { documentFromText } from '../../src/engine/document';
import { toReading } from '../../src/knowledge/read';

const TEXT =
  'La maire de Velmonte, Anna Ferrandi, a annoncé lundi que la digue coûterait 12 millions d’euros. ' +
  '« Les travaux commenceront en mars », a-t-elle promis devant le conseil.\n\n' +
  '« Personne ne nous a consultés depuis trois ans. »';

function outline(explain: boolean): string {
  const document = documentFromText(TEXT, { declaredLang: 'fr' });
  const reading = toReading(document, analyze(document));
  return toOutline({ reading, because: [], text: TEXT, output: toContract(null, TEXT, reading) }, explain);
}

describe('the outline for people', () => {
  it('lists who says what under the speaker', () => {
    expect(outline(false)).toMatch(/Anna Ferrandi[^\n]*: \d+ words quoted\n[^]*« Les travaux commenceront en mars »/);
  });

  it('says why in words, never in the engine’s rule ids', () => {
    const text = outline(false);
    expect(text).toMatch(/Key claims\n[^]*Why: [^\n]*a number/);
    expect(text).not.toMatch(/claim\.\w/);
  });

  it('explains each quotation in words, with the id of each rule', () => {
    expect(outline(true)).toMatch(/Quotation marks, then a verb of saying: “[^”]*promis[^”]*” \(govern\.after-marks\)/);
  });
});
