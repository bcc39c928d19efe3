import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toJsonLd } from '../../src/export/annotation';
import { fromJsonLd } from '../../src/export/import';
import { READING, TEXT, URL_OF_SAMPLE } from '../ui/sample';
import { faultsOf } from './web-annotation';
import { runs } from '../property-runs';

const source = { reading: READING, url: URL_OF_SAMPLE, version: '0.1.0', text: TEXT };
const json = toJsonLd(source);

describe('JSON-LD', () => {
  it('keeps the musts of the Web Annotation Data Model, with and without the text', () => {
    expect(faultsOf(json)).toEqual([]);
    expect(faultsOf(toJsonLd({ ...source, text: undefined }))).toEqual([]);
  });

  it('the checker sees faults', () => {
    const spoilt = json.replace('"TextQuoteSelector"', '"TextQuote"').replace('"start": ', '"start": -');
    expect(faultsOf(spoilt).length).toBeGreaterThanOrEqual(2);
    expect(faultsOf(json.replace(/"source": "https[^"]*"/, '"source": "not an address"'))).not.toEqual([]);
  });

  it('names the words, their surroundings and their place', () => {
    const first = JSON.parse(json).first.items[0];
    expect(first.target[0].selector).toEqual([
      {
        type: 'TextQuoteSelector',
        exact: '« Nous ne signerons pas un texte qui assèche nos champs »',
        prefix: TEXT.slice(TEXT.indexOf('« Nous') - 32, TEXT.indexOf('« Nous')),
        suffix: ', a averti mardi la présidente I',
      },
      { type: 'TextPositionSelector', start: TEXT.indexOf('« Nous'), end: TEXT.indexOf(', a averti mardi') },
    ]);
    expect(first.body.map((b: { value: string }) => b.value)).toEqual([
      'quotation, direct',
      'Irène Castel, présidente de la Valmérie',
    ]);
  });

  it('gives the dossier’s speaker and its note where it corrects the text', () => {
    const q9 = JSON.parse(json).first.items.find((i: { id: string }) => i.id.endsWith(':q9'));
    expect(q9.body[1].value).toBe('Irène Castel');
    expect(q9.body[2].value).toContain('celui de la présidente');
  });
});

describe('re-import', () => {
  it('gives the same marks at the same places', () => {
    const back = fromJsonLd(json, TEXT);
    expect(back).toMatchObject({ ok: true, orphans: [] });
    if (!back.ok) return;
    const of = (mark: string) =>
      back.marks.filter((m) => m.mark === mark).map((m) => ({ id: m.id, form: m.form, spans: m.spans }));
    const plain = ({ start, end }: { start: number; end: number }) => ({ start, end });
    expect(of('quote')).toEqual(READING.quotes.map((q) => ({ id: q.id, form: q.kind, spans: q.segments.map(plain) })));
    expect(of('claim')).toEqual(READING.claims.map((c) => ({ id: c.id, form: c.type, spans: [plain(c)] })));
    expect(of('name')).toEqual(READING.entities.map((e) => ({ id: e.id, form: e.kind, spans: e.mentions.map(plain) })));
  });

  it('finds them again after anything was put before or behind', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 200 }), (before, behind) => {
        // A draw that holds the article's own words would make two places of one: not the case that is asked about.
        fc.pre(!/[\p{L}«»]/u.test(before + behind));
        const back = fromJsonLd(json, before + TEXT + behind);
        expect(back.ok).toBe(true);
        if (!back.ok) return;
        const quote = back.marks.find((m) => m.id === 'q4');
        expect(quote?.spans.map((s) => (before + TEXT + behind).slice(s.start, s.end))).toEqual(
          READING.quotes.find((q) => q.id === 'q4')?.segments.map((s) => TEXT.slice(s.start, s.end)),
        );
      }),
      runs(60),
    );
  });

  it('never moves a mark to a look-alike: gone words are orphans', () => {
    const changed = TEXT.replace('« intenable »', '« tenable »');
    const back = fromJsonLd(json, changed);
    expect(back).toMatchObject({ ok: true, orphans: ['q6'] });
  });

  it.each([
    ['', 'does not parse'],
    ['[]', 'AnnotationCollection'],
    ['{"type":"AnnotationCollection","first":{"items":[{"type":"Annotation"}]}}', 'items[0]'],
    ['{"type":"AnnotationCollection","first":null}', 'first page'],
  ])('says what is wrong with %j', (text, words) => {
    const back = fromJsonLd(text, TEXT);
    expect(back.ok ? '' : back.error).toContain(words);
  });

  it('survives any JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void fromJsonLd(JSON.stringify(value), TEXT)));
  });
});
