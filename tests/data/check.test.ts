import { describe, expect, it } from 'vitest';
import { compareDates, dayOf, standing } from '../../src/knowledge/dates';
import { evidenceFor } from '../../src/knowledge/evidence';
import { fold, nameKey } from '../../src/knowledge/fold';
import { checksum, hashKey } from '../../src/knowledge/index/hash';
import { decodeUtf8 } from '../../src/knowledge/index/utf8';
import { withSuccessors } from '../../scripts/data/successors';
import { ofCountry } from '../../scripts/data/import/country-grammar';
import { parseTable } from '../../scripts/data/import/io';

describe('folding', () => {
  it.each([
    ['Nguyễn Phú Trọng', 'nguyen phu trong'],
    ['Kim Jong-un', 'kim jong un'],
    ['l’Otan', 'l otan'],
    ['Straße', 'strasse'],
    ['ŁÓDŹ', 'lodz'],
  ])('%s → %s', (name, key) => expect(nameKey(name)).toBe(key));
  it('leaves plain words alone', () => expect(fold('nato')).toBe('nato'));
});

describe('utf-8', () => {
  it.each(['', 'plain', 'né à Kyïv', '北京', '🇫🇷 𝒳'])('decodes "%s" as it was', (text) =>
    expect(decodeUtf8(new TextEncoder().encode(text))).toBe(text),
  );
});

describe('hashes are for ever: built files depend on them', () => {
  it('has not changed', () => {
    expect(hashKey('vladimir poutine')).toEqual({ a: 4186084240, b: 2274376954 });
    expect(checksum(new Uint8Array([1, 2, 3, 4, 5]), 0)).toBe(3581338507);
    expect(checksum(new Uint8Array([1, 2, 3, 4, 5]), 0)).not.toBe(checksum(new Uint8Array([1, 2, 3, 4, 6]), 0));
    expect(hashKey('a b')).not.toEqual(hashKey('b a'));
  });
});

describe('time', () => {
  it.each([
    [{ from: '2012-05-07', asOf: '2026-01' }, '2024-06-20', 'held'],
    [{ from: '2021-01-20', to: '2025-01-20' }, '2024-06-20', 'held'],
    [{ from: '2021-01-20', to: '2025-01-20' }, '2025-01-21', 'ended'],
    [{ from: '2025-01-20' }, '2024-06-20', 'not-yet'],
    [{ from: '2019-07-24', asOf: '2022-07-23' }, '2024-06-20', 'last-known'],
    [{ from: '2019-07-24', asOf: '2022-07-23', superseded: true }, '2022-12-01', 'last-known'],
    [{ from: '2024' }, '2024-06-20', 'held'],
  ] as const)('%o on %s: %s', (held, day, expected) => expect(standing(held, day)).toBe(expected));
  it('compares partial dates at the coarser of the two', () => {
    expect(compareDates('2024', '2024-06-20')).toBe(0);
    expect(compareDates('2024-05', '2024-06-20')).toBe(-1);
  });
  it('reads the day of a time and refuses what is none', () => {
    expect(dayOf('2024-06-20T20:00+02:00')).toBe('2024-06-20');
    expect(dayOf('June 2024')).toBeNull();
  });
});

describe('an open office whose next term is known', () => {
  const office = (role: string, from: string): object => ({ role, of: 'utopia', from, asOf: '2022-07-23', ev: ['x'] });
  it('is marked, the last one is not', () => {
    const record = (id: string, from: string): never =>
      ({ record: { id, kind: 'person', names: { en: id }, offices: [office('president', from)] }, sure: true }) as never;
    const marked = withSuccessors([record('first', '2015'), record('second', '2023')]);
    expect(marked.map((l) => l.record.offices?.[0]?.superseded ?? false)).toEqual([true, false]);
  });
});

describe('evidence', () => {
  const table = {
    pages: { p1: { publisher: 'P', title: 'T', url: 'https://example.org/', date: '2024-01-01', licence: 'facts only' } },
    sources: { wd: { id: 'wd', publisher: 'W', title: 'Item', url: 'https://example.org/{id}', date: '2022-01-01', licence: 'CC0-1.0' } },
  };
  const record = { qid: 'Q1', names: { en: 'N' } };
  it('is a page, or an item of a source with the day it was read', () => {
    expect(evidenceFor('p1', record, table)?.publisher).toBe('P');
    expect(evidenceFor('wd:@2022-07-23', record, table)).toMatchObject({ url: 'https://example.org/Q1', date: '2022-07-23' });
    expect(evidenceFor('wd:Q2', record, table)?.url).toBe('https://example.org/Q2');
  });
  it('is null for an unknown reference', () => {
    expect(evidenceFor('nowhere', record, table)).toBeNull();
    expect(evidenceFor('xx:Q1', record, table)).toBeNull();
  });
});

describe('imports', () => {
  it('gives countries their grammar', () => {
    expect(ofCountry('Royaume-Uni', 'fr')).toBe('du Royaume-Uni');
    expect(ofCountry('Ucraina', 'it')).toBe('dell’Ucraina');
    expect(ofCountry('Vereinigte Staaten', 'de')).toBe('der Vereinigten Staaten');
    expect(ofCountry('Países Bajos', 'es')).toBe('de los Países Bajos');
    expect(ofCountry('Japão', 'pt')).toBe('do Japão');
    expect(ofCountry('Netherlands', 'en')).toBe('of the Netherlands');
  });
  it('reads quoted fields with separators, quotes and breaks', () => {
    expect(parseTable('a,b\n"x, ""y""","1\n2"\n')).toEqual([{ a: 'x, "y"', b: '1\n2' }]);
  });
});
