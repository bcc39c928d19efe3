import { beforeAll, describe, expect, it } from 'vitest';
import type { Lang } from '../../src/engine/span';
import { LANGS } from '../../src/engine/span';
import { countWords } from '../../src/knowledge/card';
import type { Card, Fact } from '../../src/knowledge/context';
import { compareDates } from '../../src/knowledge/dates';
import type { Knowledge } from '../../src/knowledge/open';
import { openKnowledge } from '../../src/knowledge/open';
import { builtFiles } from '../../scripts/data/build';
import { readCardWords } from '../../scripts/data/card-words';
import { memorySource } from '../../scripts/data/file-source';

let knowledge: Knowledge;

beforeAll(async () => {
  const opened = await openKnowledge(memorySource(builtFiles()));
  if (!opened.ok) throw new Error(opened.reason);
  knowledge = opened.knowledge;
}, 60_000);

/** People, bodies, places, documents and an outlet of every sort of statement; terms of office that began and ended. */
const RECORDS = [
  ...['olaf-scholz', 'joe-biden', 'boris-johnson', 'gabriel-attal', 'antony-blinken', 'annalena-baerbock'],
  ...['jean-noel-barrot', 'fumio-kishida', 'vladimir-putin', 'kim-jong-un', 'luiz-inacio-lula-da-silva', 'maia-sandu'],
  ...['russia', 'france', 'germany', 'brazil', 'united-kingdom', 'hanoi', 'moscow', 'brussels'],
  ...['nato', 'united-nations', 'european-commission', 'ansa', 'kcna', 'reuters', 'un-charter'],
  ...['russia-dprk-treaty-2024', 'world-war-2', 'un-security-council'],
];
const DATES = ['1990-01-15', '2019-03-01', '2022-12-01', '2024-06-20', '2026-08-01', null];
const WORDS = readCardWords();

const ask = (id: string, lang: Lang, date: string | null): Promise<Card | null> =>
  knowledge.card({ kind: 'entity', id, date, langs: [lang], others: RECORDS });

const all = (card: Card): Fact[] => [...card.then, ...card.since, ...card.relations];

describe.each(LANGS)('cards in %s', (lang) => {
  it.each(RECORDS)('%s keeps its promises on every date', async (id) => {
    for (const date of DATES) {
      const card = await ask(id, lang, date);
      expect(card?.lang).toBe(lang);
      if (!card) continue;
      const said = [card.summary, ...all(card).map((f) => `${f.label} ${f.text}`)].join(' ');
      expect(countWords(said)).toBeLessThanOrEqual(80);
      expect(said).not.toMatch(/[{}]|undefined|NaN/);
      expect(card.summary).not.toBe('');
      for (const fact of all(card)) {
        expect(fact.label).not.toBe('');
        expect(fact.evidence.length).toBeGreaterThan(0);
        for (const page of fact.evidence) {
          expect(page.url).toMatch(/^https:\/\//);
          expect(page.date).toMatch(/^\d{4}/);
          expect(page.publisher && page.title && page.licence).toBeTruthy();
        }
      }
      if (date === null) expect(card.since).toEqual([]);
      else expectTimes(card, date, WORDS.labels['office']?.[lang] ?? '');
    }
  });
});

/** What is told as held had begun by that day; what is told as since came or ended after it. */
function expectTimes(card: Card, day: string, office: string): void {
  for (const fact of card.then.filter((f) => f.label === office))
    if (fact.from) expect(compareDates(fact.from, day)).toBeLessThanOrEqual(0);
  for (const fact of card.since) {
    const after = [fact.from, fact.to].some((d) => d !== null && compareDates(d, day) >= 0);
    expect(after || fact.label !== office).toBe(true);
  }
}

describe('a term of office seen from before, within and after it', () => {
  const texts = async (id: string, date: string, lang: Lang = 'fr'): Promise<{ then: string[]; since: string[] }> => {
    const card = await ask(id, lang, date);
    return { then: card?.then.map((f) => f.text) ?? [], since: card?.since.map((f) => f.text) ?? [] };
  };
  it('before: it is what came since, with its whole time', async () => {
    const { then, since } = await texts('olaf-scholz', '2021-01-10');
    expect(then).not.toContain('chancelier de l’Allemagne');
    expect(since).toContain('chancelier de l’Allemagne (8 décembre 2021 – 6 mai 2025)');
  });
  it('within: it is held, and its end is told as since', async () => {
    const { then, since } = await texts('olaf-scholz', '2024-06-20');
    expect(then).toContain('chancelier de l’Allemagne');
    expect(since).toEqual(['chancelier de l’Allemagne (jusqu’à : 6 mai 2025)']);
  });
  it('after: it is told with its end, and nothing came since', async () => {
    const { then, since } = await texts('olaf-scholz', '2026-03-01');
    expect(then[0]).toBe('chancelier de l’Allemagne (jusqu’à : 6 mai 2025)');
    expect(since).toEqual([]);
  });
  it('an open office that began later shows its beginning and the day of its source', async () => {
    const { since } = await texts('jean-noel-barrot', '2024-06-20', 'en');
    expect(since).toEqual(['foreign minister of France (since 21 September 2024; as of 12 October 2025)']);
  });
  it('long after its source an open office is only what was last known', async () => {
    const { then } = await texts('yasar-guler', '2026-03-01', 'es');
    expect(then[0]).toBe('ministro de Defensa de Turquía (actualizado: 3 de junio de 2023)');
    expect((await texts('hakan-fidan', '2026-03-01', 'es')).then).toEqual(['ministro de Exteriores de Turquía']);
  });
  it('who holds an office needs none that an old source last knew', async () => {
    const { then } = await texts('yulia-svyrydenko', '2025-11-01', 'en');
    expect(then).toEqual(['prime minister of Ukraine']);
  });
  it('a figure says its year where it is long past', async () => {
    const { then } = await texts('hanoi', '2024-06-20', 'de');
    expect(then).toEqual(['Vietnam', '4,4 Millionen (Stand: 2017)']);
  });
});
