import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BlockRole } from '../../../src/engine/document';
import { documentFromText } from '../../../src/engine/document';
import { AGENCIES, AGENCY_OF_FORM } from '../../../src/engine/origin/lexicon';
import { findOrigin } from '../../../src/engine/origin/origin';
import type { Lang } from '../../../src/engine/span';

interface CreditCase {
  id: string;
  lang: Lang;
  agency: string | null;
  paragraphs: string[];
  prefix?: string;
  suffix?: string;
  last?: string;
  aside?: [BlockRole, string];
  author?: string;
  publisher?: string;
}
const CASES = JSON.parse(readFileSync('tests/stories/credits.json', 'utf8')) as CreditCase[];

function agencyOf(c: CreditCase): string | null {
  const paragraphs = [...c.paragraphs];
  paragraphs[0] = (c.prefix ?? '') + paragraphs[0];
  paragraphs[paragraphs.length - 1] += c.suffix ?? '';
  if (c.last) paragraphs.push(c.last);
  const document = documentFromText(paragraphs.join('\n'), {
    authors: c.author ? [c.author] : [],
    publisher: c.publisher ?? '',
  });
  return findOrigin(c.aside ? { ...document, asides: [{ role: c.aside[0], text: c.aside[1] }] } : document, c.lang)
    .agency;
}

const told = (c: CreditCase): string =>
  [c.prefix, c.suffix, c.last, c.aside?.join(': '), c.author, c.publisher].filter(Boolean).join('').trim();

describe('agencies', () => {
  it('are more than forty, each with forms and an own id', () => {
    expect(AGENCIES.length).toBeGreaterThan(40);
    expect(new Set(AGENCIES.map((a) => a.id)).size).toBe(AGENCIES.length);
    expect(AGENCIES.filter((a) => a.forms.length === 0)).toEqual([]);
  });

  it('do not share a form', () => {
    const forms = AGENCIES.flatMap((a) => a.forms);
    expect(forms.filter((f, i) => forms.indexOf(f) < i)).toEqual([]);
    expect(AGENCY_OF_FORM.size).toBe(forms.length);
  });

  it.each(CASES.filter((c) => c.agency !== null).map((c) => [c.lang, told(c), c] as const))(
    '%s “%s” credits its agency',
    (_, __, c) => {
      expect(agencyOf(c)).toBe(c.agency);
    },
  );

  it.each(CASES.filter((c) => c.agency === null).map((c) => [c.lang, told(c), c] as const))(
    '%s “%s” credits none',
    (_, __, c) => {
      expect(agencyOf(c)).toBeNull();
    },
  );

  it('gives the credit with its place in the text', () => {
    const text =
      'La ville a ouvert un pont.\nIl était attendu.\nLe maire est content.\nLa foule aussi.\n© Copyright ANSA';
    const cue = findOrigin(documentFromText(text), 'fr').cues[0];
    expect(cue).toMatchObject({ rule: 'agency-copyright', text: '© Copyright ANSA' });
    expect(text.slice(cue?.span?.start, cue?.span?.end)).toBe('© Copyright ANSA');
  });
});

describe('bylines that belong to pictures', () => {
  const body = 'Der Rat hat am Montag getagt.\nDie Sitzung dauerte bis in die Nacht.\nAm Ende stand kein Beschluss.';
  const withBylines = (...lines: string[]) => {
    const document = documentFromText(body);
    const asides = lines.map((text) => ({ role: 'byline' as const, text }));
    return findOrigin({ ...document, asides }, 'de').agency;
  };

  it('two bare agencies apart are none of the text’s', () => {
    expect(withBylines('AP', 'Ammar Awad / Reuters')).toBeNull();
    expect(withBylines('AFP', 'Jana Roth / Reuters', 'AFP')).toBeNull();
  });

  it('one agency is, also twice, and beside a line that brings its agency in', () => {
    expect(withBylines('AFP')).toBe('afp');
    expect(withBylines('AFP', 'AFP')).toBe('afp');
    expect(withBylines('Quelle: dpa', 'AFP')).toBe('dpa');
    expect(withBylines('dpa/AFP')).toBe('dpa');
    expect(withBylines('Quelle: sid/dpa')).toBe('sid');
  });
});
