import { beforeAll, describe, expect, it } from 'vitest';
import type { Cluster, EntityKind } from '../../src/engine/analysis';
import type { Lang } from '../../src/engine/span';
import type { LookUp } from '../../src/knowledge/context';
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

/** Ids that the text links to; the engine's mentions are in square brackets, each a cluster of its own. */
async function ids(written: string, lang: Lang, more: { kind?: EntityKind; host?: string } = {}): Promise<string[]> {
  const clusters: Cluster[] = [];
  let text = '';
  for (const part of written.split(/(\[[^\]]+\])/)) {
    const name = part.replace(/[[\]]/g, '');
    const span = { start: text.length, end: text.length + name.length, form: 'name' as const };
    if (part.startsWith('['))
      clusters.push({
        id: `c${clusters.length}`,
        name,
        kind: more.kind ?? 'unknown',
        role: '',
        anonymous: false,
        mentions: [span],
      });
    text += name;
  }
  const context = await knowledge.lookUp({
    text,
    lang,
    title: '',
    date: '2024-06-20',
    host: more.host ?? '',
    clusters,
  });
  return context.entities.map((e) => e.id).sort();
}

describe('a place inside the name of something else is not that place', () => {
  it.each([
    ['fr', 'Il enseigne au Collège de France.', []],
    ['fr', 'Il parle au nom de la France.', ['france']],
    ['fr', 'le parquet de Paris a ouvert une enquête', ['paris']],
    ['fr', 'le règlement Dublin II est critiqué', []],
    ['en', 'economists at the Bank of Montreal said', []],
    ['en', 'that one-sided tour of Syria ended', ['syria']],
    ['en', 'she studied at the [London] School of Economics', []],
    ['en', 'the [Kyiv] Post reported', []],
    ['en', 'the mayor of London said', ['london']],
    ['en', 'visited by the Princess of Wales on Monday', []],
    ['en', 'a game at the Los Angeles Coliseum', []],
    ['en', 'the port of Los Angeles is closed', ['los-angeles']],
    ['de', 'der Professor an der Universität Düsseldorf', []],
    ['de', 'die Stadt Berlin hat entschieden', ['berlin']],
    ['de', 'nach dem Berlin-Besuch des Ministers', ['berlin']],
    ['it', 'arbitro per Torino-Roma', []],
    ['es', 'su fórmula vicepresidencial, [Francia] Márquez', []],
    ['es', 'viven en la provincia de Buenos Aires', []],
    ['es', 'viven en Buenos Aires', ['buenos-aires']],
    ['es', 'dijo a La Estrella de Panamá que no', []],
    ['es', 'el Partido Popular Democrático de la isla', []],
    ['es', 'el Partido Popular pide elecciones en España', ['partido-popular-spain', 'spain']],
    ['pt', 'em todo o Estado do Rio de Janeiro', []],
  ] as const)('%s: %s', async (lang, text, expected) => {
    expect(await ids(text, lang)).toEqual([...expected]);
  });
});

describe('sport', () => {
  const REPORT = 'Der Trainer der Mannschaft lobte den Stürmer vor dem Elfmeter. ';
  it('a town is its team unless the text says that something is there', async () => {
    expect(await ids(`${REPORT}Liverpool verliert, der AFC Bournemouth auch.`, 'de')).toEqual([]);
    expect(await ids(`${REPORT}Gespielt wurde in Liverpool.`, 'de')).toEqual(['liverpool']);
    expect(await ids('Liverpool wählt einen Bürgermeister.', 'de')).toEqual(['liverpool']);
  });
  it('a club’s letters before a place make it the club in any article', async () => {
    expect(await ids('Der FC Liverpool baut ein Stadion.', 'de')).toEqual([]);
    expect(await ids('As Lesotho grapples with the crisis', 'en')).toEqual(['lesotho']);
  });
});

describe('letters', () => {
  it('mean what the article explains them to mean', async () => {
    const explained = 'told the Namibian Broadcasting Corporation (NBC) on Sunday. The NBC interview';
    expect(await ids(explained, 'en')).toEqual([]);
    expect(await ids('told NBC on Sunday in the United States', 'en')).toContain('nbc-news');
    expect(await ids('the World Health Organization (WHO) said', 'en')).toEqual(['world-health-organization']);
    expect(await ids('the Organization of the Petroleum Exporting Countries (OPEC)', 'en')).toEqual(['opec']);
  });
  it('between words in capitals may be any word', async () => {
    expect(await ids('THE MAN WHO KNEW TOO MUCH', 'en')).toEqual([]);
    expect(await ids('l’OTAN et l’ONU', 'fr')).toEqual(['nato', 'united-nations']);
  });
  it('are not a letter, a point and a number', async () => {
    expect(await ids('pagar G. 20 millones', 'es')).toEqual([]);
    expect(await ids('los líderes del G20', 'es')).toEqual(['g20']);
  });
});

describe('people who share a name', () => {
  it('a frequent name of an imported politician needs politics beside it and more than an aside of the country', async () => {
    const aside = 'Le livre de Stephen Smith compare le Canada, l’Australie et la Suède.';
    expect(await ids(aside, 'fr')).not.toContain('stephen-smith');
    const meant = 'Australia’s former minister Stephen Smith spoke in Canberra. Australia agreed.';
    expect(await ids(meant, 'en')).toContain('stephen-smith');
  });
  it('a rare one needs its country', async () => {
    expect(await ids('François Fillon a parlé de la France.', 'fr')).toContain('francois-fillon');
    expect(await ids('François Fillon a parlé.', 'fr')).toEqual([]);
  });
  it('a surname is the whole of what a hyphen or an apostrophe joins', async () => {
    const text = 'Le député Loïc Prud’homme a filmé. Les droits de l’Homme. La France regarde.';
    const context = await knowledge.lookUp({ text, lang: 'fr', title: '', date: null, host: '', clusters: [] });
    const marks = context.entities.flatMap((e) => e.mentions.map((m) => text.slice(m.start, m.end)));
    expect(marks).toContain('Loïc Prud’homme');
    expect(marks).not.toContain('Homme');
  });
  it('a surname that a stranger of the article bears too means nobody', async () => {
    const both = 'El presidente [Alberto Fernández] y [Aníbal Fernández] callan. Fernández habló en Argentina.';
    const context = await knowledge.lookUp(asked(both));
    const own = context.entities.find((e) => e.id === 'alberto-fernandez');
    expect(own?.mentions).toHaveLength(1);
  });
});

function asked(written: string): LookUp {
  const clusters: Cluster[] = [...written.matchAll(/\[([^\]]+)\]/g)].map((m, i) => ({
    id: `p${i}`,
    name: m[1] ?? '',
    kind: 'person',
    role: '',
    anonymous: false,
    mentions: [{ start: m.index - 2 * i, end: m.index - 2 * i + (m[1] ?? '').length, form: 'name' }],
  }));
  return { text: written.replace(/[[\]]/g, ''), lang: 'es', title: '', date: '2022-05-03', host: '', clusters };
}

describe('a paper that the page’s own address names', () => {
  it('is the page’s paper, not its namesake elsewhere', async () => {
    expect(await ids('según dijeron a El País', 'es', { host: 'www.elpais.com.uy' })).toEqual([]);
    expect(await ids('según dijeron a El País', 'es', { host: 'elpais.com' })).toEqual(['el-pais']);
    expect(await ids('según dijeron a El País', 'es', { host: 'www.ansa.it' })).toEqual(['el-pais']);
  });
});

describe('a long text', () => {
  it('costs in proportion to its length, names upon names included', async () => {
    const line = 'Vladimir Poutine et Kim Jong-un à Hanoï, puis Trump et l’Otan à Bruxelles. ';
    const time = async (times: number): Promise<number> => {
      const text = line.repeat(times);
      const name = (from: number, to: number): { start: number; end: number; form: 'name' } => ({
        start: from,
        end: to,
        form: 'name',
      });
      const mentions = Array.from({ length: times }, (_, i) => name(i * line.length, i * line.length + 16));
      const cluster: Cluster = {
        id: 'c',
        name: 'Vladimir Poutine',
        kind: 'person',
        role: '',
        anonymous: false,
        mentions,
      };
      const question = { text, lang: 'fr', title: '', date: null, host: '', clusters: [cluster] } as const;
      const start = performance.now();
      await knowledge.lookUp(question);
      return performance.now() - start;
    };
    await time(200);
    const small = Math.min(await time(300), await time(300));
    // Eight times the text: sixteen times the time is far from the square, which would be sixty-four.
    expect(await time(2400)).toBeLessThan(16 * Math.max(small, 10));
  }, 60_000);
});
