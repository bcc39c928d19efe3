import { beforeAll, describe, expect, it } from 'vitest';
import type { Cluster, EntityKind } from '../../src/engine/analysis';
import type { Lang } from '../../src/engine/span';
import type { Context } from '../../src/knowledge/context';
import type { Knowledge } from '../../src/knowledge/open';
import { openKnowledge } from '../../src/knowledge/open';
import { builtFiles } from '../../scripts/data/build';
import { memorySource } from '../../scripts/data/file-source';

let knowledge: Knowledge;

beforeAll(async () => {
  const opened = await openKnowledge(memorySource(builtFiles()));
  if (!opened.ok) throw new Error(opened.reason);
  knowledge = opened.knowledge;
}, 60_000);

/** Every [name] is a mention; those that begin alike belong to one cluster, named by the longest. */
function read(written: string, kind: EntityKind): { text: string; clusters: Cluster[] } {
  const mentions: { start: number; end: number; form: 'name' }[] = [];
  let text = '';
  for (const part of written.split(/(\[[^\]]+\])/)) {
    if (part.startsWith('[')) mentions.push({ start: text.length, end: text.length + part.length - 2, form: 'name' });
    text += part.replace(/[[\]]/g, '');
  }
  const names = mentions.map((m) => text.slice(m.start, m.end)).sort((a, b) => b.length - a.length);
  const name = names[0] ?? '';
  return { text, clusters: [{ id: 'c', name, kind, role: '', anonymous: false, mentions }] };
}

async function link(written: string, lang: Lang, kind: EntityKind = 'unknown'): Promise<Context> {
  const { text, clusters } = read(written, kind);
  return knowledge.lookUp({ text, lang, title: '', date: '2024-06-20', host: '', clusters });
}

const ids = (context: Context): string[] => context.entities.map((e) => e.id).sort();

describe('a name that is part of another', () => {
  it('a stranger with a known surname is nobody we know, wherever the surname stands', async () => {
    expect(ids(await link('[Fabio Renzi] ha segnato. [Renzi] esulta.', 'it', 'person'))).toEqual([]);
    expect(ids(await link('O senador [Magno Malta] falou. [Malta] saiu.', 'pt', 'person'))).toEqual([]);
  });
  it('the known bearer keeps the surname when named in full', async () => {
    const context = await link('[Giorgia Meloni] è a Roma. [Meloni] parla.', 'it', 'person');
    expect(ids(context)).toEqual(['giorgia-meloni', 'rome']);
    expect(context.entities.find((e) => e.id === 'giorgia-meloni')?.mentions).toHaveLength(2);
    expect(context.links).toEqual({ c: 'giorgia-meloni' });
  });
  it('a body inside a longer name is linked where it stands but does not name the cluster', async () => {
    const context = await link('i ministri della [Difesa della Nato] a Bruxelles', 'it', 'organisation');
    expect(ids(context)).toContain('nato');
    expect(context.links).toEqual({});
  });
  it('a state in brackets is not the person before it', async () => {
    const context = await link('[Néstor Kirchner] ([Argentinien])', 'de', 'person');
    expect(context.links).toEqual({});
  });
  it('a longer place beats the shorter: New Jersey is not Jersey', async () => {
    expect(ids(await link('voters in New Jersey and North Carolina', 'en'))).toEqual(['new-jersey', 'north-carolina']);
  });
});

describe('the same letters in another language', () => {
  it.each([
    ['it', 'Uno dei due ha vinto.', []],
    ['de', 'Nach einer Studie der UNO', ['united-nations']],
    ['de', 'Bei ihm war er nicht.', []],
    ['pt', 'um patrimônio de US$ 80 milhões', []],
    ['pt', 'a CPI do Senado', []],
    ['fr', 'un mandat de la CPI', ['international-criminal-court']],
    ['es', 'Duda mucho que venga.', []],
    ['de', 'Er stach mehrere Male zu.', []],
  ] as const)('%s: %s', async (lang, text, expected) => {
    expect(ids(await link(text, lang))).toEqual([...expected]);
  });
});

describe('namesakes', () => {
  it('Georgia is the country, or nothing where the United States are in the article too', async () => {
    expect(ids(await link('protests in Georgia', 'en'))).toEqual(['georgia']);
    expect(ids(await link('voters in Georgia and Ohio, said Joe Biden', 'en'))).not.toContain('georgia');
  });
  it('Kim beside two Kims means neither', async () => {
    const text = 'Kim Jong-un et Kim Yo-jong étaient là. Kim a souri.';
    const context = await link(text, 'fr');
    const marks = context.entities.flatMap((e) => e.mentions.map((m) => text.slice(m.start, m.end)));
    expect(marks.sort()).toEqual(['Kim Jong-un', 'Kim Yo-jong']);
  });
});

describe('outlets', () => {
  const outlet = async (host: string): Promise<string | null> =>
    (await knowledge.lookUp({ text: '', lang: 'fr', title: '', date: null, host, clusters: [] })).outlet?.name ?? null;
  it('knows a publisher by its domain and its subdomains, and nobody by a suffix', async () => {
    expect(await outlet('www.ansa.it')).toBe('ANSA');
    expect(await outlet('fr.italy24.press')).toBe('italy24.press');
    expect(await outlet('com')).toBeNull();
    expect(await outlet('example.org')).toBeNull();
  });
  it('tells who is behind it, each statement with its page', async () => {
    const card = await knowledge.card({
      kind: 'outlet',
      id: 'outlet-ansa-it',
      date: '2024-06-20',
      langs: ['fr'],
      others: [],
    });
    expect(card?.kind).toBe('outlet');
    expect(card?.then.map((f) => f.label)).toEqual(expect.arrayContaining(['Propriétaire', 'Financement']));
    for (const fact of card?.then ?? []) expect(fact.evidence.length).toBeGreaterThan(0);
  });
});
