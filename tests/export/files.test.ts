import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/export/csv';
import { toMarkdown } from '../../src/export/markdown';
import { toPlainText } from '../../src/export/plain-text';
import { shareLink } from '../../src/export/share-link';
import type { Reading } from '../../src/knowledge/reading';
import { exportWords } from '../../src/sidepanel/export-words';
import { catalogue } from '../../src/ui/catalogues';
import { createStrings } from '../../src/ui/strings';
import { READING, TEXT, TITLE, URL_OF_SAMPLE } from '../ui/sample';

const source = { reading: READING, url: URL_OF_SAMPLE, version: '0.1.0', text: TEXT };
const words = exportWords(READING, '0.1.0', createStrings(catalogue('fr')));

/** RFC 4180, read by the letter. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('CSV', () => {
  const csv = toCsv(source);
  const [head = [], ...rows] = readCsv(csv.replace(/^\uFEFF/, ''));
  const column = (row: readonly string[], name: string) => row[head.indexOf(name)] ?? '';

  it('has a mark of its encoding, one width, and a row for each segment, key claim and mention', () => {
    expect(csv.startsWith('\uFEFF')).toBe(true);
    const segments = READING.quotes.flatMap((q) => q.segments).length;
    const mentions = READING.entities.flatMap((e) => e.mentions).length;
    expect(rows).toHaveLength(segments + READING.claims.filter((c) => c.key).length + mentions);
    for (const row of rows) expect(row).toHaveLength(head.length);
  });

  it('every row’s text stands at its offsets', () => {
    for (const row of rows)
      expect(TEXT.slice(Number(column(row, 'start')), Number(column(row, 'end')))).toBe(column(row, 'text'));
  });

  it('leaves a quotation without a speaker without one', () => {
    expect(rows.filter((r) => column(r, 'id') === 'q8').map((r) => column(r, 'speaker'))).toEqual(['']);
  });

  it.each(['=1+1', '+33 1', '-2 %', '@name', '\tx'])('%j does not become a formula', (text) => {
    const claims = READING.claims.slice(0, 1).map((c) => ({ ...c, text }));
    const reading: Reading = { ...READING, quotes: [], entities: [], claims };
    const [, row = []] = readCsv(toCsv({ ...source, reading }).replace(/^\uFEFF/, ''));
    expect(column(row, 'text')).toBe(`'${text}`);
  });

  it('any text comes out as it went in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(!/^[=+\-@\t\r]/.test(text));
        const claims = [{ ...READING.claims[0], text }] as unknown as typeof READING.claims;
        const [, row = []] = readCsv(
          toCsv({ ...source, reading: { ...READING, quotes: [], entities: [], claims } }).replace(/^\uFEFF/, ''),
        );
        expect(column(row, 'text')).toBe(text);
      }),
    );
  });
});

describe('Markdown', () => {
  const markdown = toMarkdown(source, words);

  it('has the title as a link, the claims numbered, each voice with its words, the sources', () => {
    expect(markdown).toContain(`# [${TITLE}](${URL_OF_SAMPLE})`);
    expect(markdown).toContain('## Affirmations clés\n\n1. La Valmérie pourrait se retirer');
    expect(markdown).toContain(
      '### Paol Brandt (premier ministre de la Sorrène)\n\n> «\u00A0Les chiffres de nos voisins sont anciens',
    );
    expect(markdown).toContain('### Auteur des propos non identifié');
    expect(markdown).toMatch(/- \[Agence du Lac, Castel présente un barrage commun\]\(https:/);
    expect(markdown.endsWith('*\n')).toBe(true);
  });

  it('puts a corrected quotation under the dossier’s speaker, with the note', () => {
    const castel = markdown.slice(
      markdown.indexOf('### Irène Castel'),
      markdown.indexOf('### ', markdown.indexOf('### Irène Castel') + 4),
    );
    expect(castel).toContain('barrage commun');
    expect(castel).toContain('Le projet est celui de la présidente');
  });

  it('signs of a page’s text stay signs', () => {
    const reading = { ...READING, title: '*a* [b](c) <d>\n# e' };
    expect(toMarkdown({ ...source, reading, url: '' }, words).split('\n')[0]).toBe(
      '# \\*a\\* \\[b\\](c) \\<d\\> \\# e',
    );
  });
});

describe('plain text', () => {
  const text = toPlainText(source, words);

  it('names page, claims, who said what, sources with their addresses', () => {
    expect(text).toContain(URL_OF_SAMPLE);
    expect(text).toContain('• Irène Castel: «\u00A0Nous ne signerons pas');
    expect(text).toContain('• Auteur des propos non identifié: «\u00A0paix de l’eau\u00A0»');
    expect(text).toMatch(
      /Agence du Lac, Castel présente un barrage commun, 3 septembre 2025 \(facts only\)\n {2}https:/,
    );
  });

  it('a reading with nothing in it has no empty parts', () => {
    const empty = { ...READING, quotes: [], claims: [], entities: [], speakers: [], story: null };
    expect(toPlainText({ ...source, reading: empty }, words)).not.toMatch(/Affirmations|Voix|viennent/);
    expect(toMarkdown({ ...source, reading: empty }, words)).not.toContain('##');
  });
});

describe('shareLink', () => {
  it.each([
    [
      'https://example.org/a',
      'sous-marin, oui & non',
      'https://example.org/a#:~:text=sous%2Dmarin%2C%20oui%20%26%20non',
    ],
    ['https://example.org/a#part', 'un mot', 'https://example.org/a#part:~:text=un%20mot'],
    ['https://example.org/a#part:~:text=old', 'un mot', 'https://example.org/a#part:~:text=un%20mot'],
    ['https://example.org/a', '  ', 'https://example.org/a'],
    ['file:///a.html', 'un mot', 'file:///a.html'],
  ])('%s + %j', (url, passage, link) => {
    expect(shareLink(url, passage)).toBe(link);
  });

  it('names a long passage by its first and last words, both of which stand in it', () => {
    const passage = TEXT.slice(0, 290);
    const [start = '', end = ''] = (shareLink(URL_OF_SAMPLE, passage).split(':~:text=')[1] ?? '')
      .split(',')
      .map(decodeURIComponent);
    expect(passage.startsWith(start)).toBe(true);
    expect(passage.trim().endsWith(end)).toBe(true);
    expect(start.split(' ')).toHaveLength(6);
  });

  it('any passage stays one directive: no bare comma, ampersand or hyphen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }), (passage) => {
        fc.pre(passage.trim() !== '');
        const directive = shareLink('https://example.org/', passage).split(':~:text=')[1] ?? '';
        expect(directive.replaceAll(',', '')).not.toMatch(/[-&\s]/);
      }),
    );
  });
});
