import { describe, expect, it } from 'vitest';
import type { Cluster } from '../../src/engine/analysis';
import { documentOfPart } from '../../src/knowledge/link/parts';
import type { EntityRecord } from '../../src/knowledge/record';

const record = (id: string, kind: EntityRecord['kind']): EntityRecord =>
  ({ id, kind, names: { en: id } }) as unknown as EntityRecord;
const part = (name: string, at: number, kind: Cluster['kind'] = 'document'): Cluster => ({
  id: 'k1',
  name,
  kind,
  role: '',
  anonymous: false,
  mentions: [{ form: 'role', start: at, end: at + name.length }],
});

const BEFORE = [
  { record: record('treaty', 'document'), list: [{ start: 10, end: 20 }] },
  { record: record('charter', 'document'), list: [{ start: 90, end: 99 }] },
  { record: record('russia', 'place'), list: [{ start: 30, end: 36 }] },
];

describe('an article of a text', () => {
  it.each([
    'article 4 du texte',
    'l’article 16',
    'articolo 3',
    'Artikel 5 des Vertrags',
    'artículo 2',
    'artigo 7',
    'clause 3',
  ])('"%s" is part of the document named last before it', (name) =>
    expect(documentOfPart(part(name, 50), BEFORE)?.id).toBe('treaty'),
  );

  it('takes the nearer of two documents', () =>
    expect(documentOfPart(part('article 4', 200), BEFORE)?.id).toBe('charter'));

  it.each([
    ['a press article', part('article de presse', 50)],
    ['a part before any document is named', part('article 4', 5)],
    ['a place called so', part('article 4', 50, 'place')],
  ])('%s belongs to none', (_, cluster) => expect(documentOfPart(cluster, BEFORE)).toBeNull());
});
