import { beforeAll, describe, expect, it } from 'vitest';
import type { Cluster, MentionForm } from '../../src/engine/analysis';
import type { Lang } from '../../src/engine/span';
import type { Card, Context } from '../../src/knowledge/context';
import { DamagedFile } from '../../src/knowledge/index/source';
import { countWords } from '../../src/knowledge/card';
import type { Knowledge } from '../../src/knowledge/open';
import { openKnowledge } from '../../src/knowledge/open';
import { builtFiles } from '../../scripts/data/build';
import { memorySource } from '../../scripts/data/file-source';

let knowledge: Knowledge;
let built: Record<string, Uint8Array>;

beforeAll(async () => {
  built = builtFiles();
  const opened = await openKnowledge(memorySource(built));
  if (!opened.ok) throw new Error(opened.reason);
  knowledge = opened.knowledge;
}, 60_000);

/** Marks [name] in the text as a cluster of its own, as the engine would find it. */
function marked(
  written: string,
  kind: Cluster['kind'],
  form: MentionForm = 'name',
): { text: string; clusters: Cluster[] } {
  const start = written.indexOf('[');
  const end = written.indexOf(']') - 1;
  const text = written.replace('[', '').replace(']', '');
  return {
    text,
    clusters: [
      { id: 'c1', name: text.slice(start, end), kind, role: '', anonymous: false, mentions: [{ start, end, form }] },
    ],
  };
}

const ask = (
  text: string,
  lang: Lang,
  more: { clusters?: Cluster[]; date?: string | null; host?: string } = {},
): Promise<Context> =>
  knowledge.lookUp({
    text,
    lang,
    title: '',
    date: more.date === undefined ? '2024-06-20' : more.date,
    host: more.host ?? '',
    clusters: more.clusters ?? [],
  });

const ids = (context: Context): string[] => context.entities.map((e) => e.id).sort();

async function card(id: string, date: string | null, lang: Lang = 'fr', others: string[] = []): Promise<Card> {
  const found = await knowledge.card({ kind: 'entity', id, date, langs: [lang], others });
  if (!found) throw new Error(`expected a card of ${id}`);
  return found;
}

it('offices are told in the reader’s language, names as the article writes them', async () => {
  const question = { text: 'Vladimir Poutine a parlé.', lang: 'fr', title: '', date: '2024-06-20', host: '' } as const;
  const told = await knowledge.lookUp({ ...question, clusters: [], reader: 'en' });
  expect(told.entities[0]).toMatchObject({ name: 'Vladimir Poutine', role: 'president of Russia' });
  const untold = await knowledge.lookUp({ ...question, clusters: [] });
  expect(untold.entities[0]?.role).toBe('président de la Russie');
});

describe('names in running text', () => {
  it.each([
    ['fr', 'Vladimir Poutine a parlé à Hanoï.', ['hanoi', 'vladimir-putin']],
    ['de', 'Wladimir Putins Reise nach Pjöngjang', ['pyongyang', 'vladimir-putin']],
    ['it', 'Il presidente Putin è arrivato a Pechino.', ['beijing', 'vladimir-putin']],
    ['fr', 'les pays de l’Otan et ceux de l’OTAN', ['nato']],
    ['it', 'il segretario della Nato', ['nato']],
    ['fr', 'la dénucléarisation de la péninsule coréenne', ['korean-peninsula']],
    ['fr', 'le Traité de partenariat stratégique global signé mercredi', ['russia-dprk-treaty-2024']],
    ['pt', 'as tropas da Rússia na Ucrânia', ['russia', 'ukraine']],
    ['en', 'the U.S. and Russia', ['russia', 'united-states']],
  ] as const)('%s: %s', async (lang, text, expected) => {
    expect(ids(await ask(text, lang))).toEqual([...expected]);
  });

  it.each([
    ['fr', 'Il fait nice et orange, mars sera tours.'],
    ['fr', 'un ado de la otan imaginaire'],
    ['it', 'ha limato la lima con la crema'],
    ['en', 'join us for lunch'],
    ['fr', 'Hunter Biden a parlé.'],
    ['fr', 'les étudiants de l’Université de Machin-sur-Mer'],
  ] as const)('%s: nothing in "%s"', async (lang, text) => {
    expect(ids(await ask(text, lang))).toEqual([]);
  });

  it('takes "Kim" for Kim Jong-un only beside his full name', async () => {
    expect(ids(await ask('Kim Jong-un a reçu Kim.', 'fr'))).toEqual(['kim-jong-un']);
    expect(ids(await ask('Kim est arrivé.', 'fr'))).toEqual([]);
  });

  it('prefers the longer name: North Korea is not Korea', async () => {
    const context = await ask('La Corée du Nord et la Corée du Sud.', 'fr');
    expect(ids(context)).toEqual(['north-korea', 'south-korea']);
    expect(context.entities[0]?.mentions).toEqual([{ start: 3, end: 16 }]);
  });
});

describe('roles on a date', () => {
  const role = (written: string, lang: Lang, date: string | null): Promise<Context> => {
    const { text, clusters } = marked(written, 'person', 'role');
    return ask(text, lang, { clusters, date });
  };
  it('links "le président américain" to the holder on the article’s day', async () => {
    expect((await role('[le président américain] a dit', 'fr', '2024-06-20')).links).toEqual({ c1: 'joe-biden' });
    expect((await role('[der russische Präsident] sagte', 'de', '2024-06-20')).links).toEqual({ c1: 'vladimir-putin' });
  });
  it('abstains for former holders, other offices and undated pages', async () => {
    expect((await role('[l’ancien président américain] a dit', 'fr', '2024-06-20')).links).toEqual({});
    expect((await role('[le président de la fédération russe de ski] a dit', 'fr', '2024-06-20')).links).toEqual({});
    expect((await role('[le président américain] a dit', 'fr', null)).links).toEqual({});
  });
});

describe('cards', () => {
  it('shows the office of the article’s day, then what changed', async () => {
    const shown = await card('joe-biden', '2024-06-20');
    expect(shown.then.map((f) => f.text)).toContain('président des États-Unis');
    expect(shown.since.map((f) => f.text)).toEqual(['président des États-Unis (jusqu’à : 20 janvier 2025)']);
    expect(shown.then[0]?.evidence[0]?.url).toMatch(/^https:/);
  });
  it('tells the last high office beside a mere seat, and never an office whose next holder is known', async () => {
    const shown = await card('boris-johnson', '2022-12-01');
    expect(shown.then[0]?.text).toBe('Premier ministre du Royaume-Uni (jusqu’à : 6 septembre 2022)');
    const london = await card('united-kingdom', '2022-12-01');
    expect(london.then.map((f) => f.text)).toContain('Rishi Sunak');
  });
  it('says whole times where the page has no date', async () => {
    const shown = await card('joe-biden', null, 'en');
    expect(shown.since).toEqual([]);
    expect(shown.then.map((f) => f.text)).toContain(
      'president of the United States (20 January 2021 – 20 January 2025)',
    );
  });
  it('tells a treaty in force only from its day on', async () => {
    const before = await card('russia-dprk-treaty-2024', '2024-06-20');
    expect(before.since.map((f) => f.label)).toContain('Entrée en vigueur');
    const after = await card('russia-dprk-treaty-2024', '2025-01-10');
    expect(after.then.map((f) => f.label)).toContain('Entrée en vigueur');
  });
  it('shows sources that differ as differing', async () => {
    const shown = await card('kim-jong-un', '2024-06-20', 'en');
    expect(shown.then.map((f) => f.text)).toContain('sources differ: 8 January 1982 ; 8 January 1983');
  });
  it('relates only to entities of this article', async () => {
    expect((await card('vladimir-putin', '2024-06-20', 'fr', ['kim-jong-un'])).relations).toHaveLength(1);
    expect((await card('vladimir-putin', '2024-06-20', 'fr', ['japan'])).relations).toHaveLength(0);
  });
  it.each(['fr', 'it', 'en', 'de', 'es', 'pt'] as const)('stays within 80 words and has a line in %s', async (lang) => {
    for (const id of [
      'vladimir-putin',
      'kim-jong-un',
      'ansa',
      'kcna',
      'russia',
      'un-charter',
      'lin-jian',
      'hanoi',
      'csis',
    ]) {
      const shown = await card(id, '2024-06-20', lang);
      const all = [...shown.then, ...shown.since, ...shown.relations];
      expect(countWords([shown.summary, ...all.map((f) => `${f.label} ${f.text}`)].join(' '))).toBeLessThanOrEqual(80);
      expect(shown.summary).not.toBe('');
      for (const fact of all)
        expect(fact.evidence.every((e) => e.url.startsWith('https://') && e.licence && e.date)).toBe(true);
    }
  });
  it('knows no card for an unknown id', async () => {
    expect(await knowledge.card({ kind: 'entity', id: 'nobody', date: null, langs: ['fr'], others: [] })).toBeNull();
  });
});

describe('damaged files', () => {
  const files = (): Record<string, Uint8Array> => ({ ...built });
  it.each([
    [
      'index.bin cut short',
      (f: Record<string, Uint8Array>) => ({ ...f, 'index.bin': (f['index.bin'] as Uint8Array).slice(0, 1000) }),
      /index\.bin: expected \d+ bytes, got 1000/,
    ],
    [
      'index.bin with a flipped bit',
      (f: Record<string, Uint8Array>) => ({ ...f, 'index.bin': flipped(f['index.bin'] as Uint8Array) }),
      /damaged/,
    ],
    [
      'index.bin of an older format',
      (f: Record<string, Uint8Array>) => ({ ...f, 'index.bin': withVersion(f['index.bin'] as Uint8Array, 2) }),
      /index\.bin: expected format 3, got 2/,
    ],
    [
      'postings.bin of a newer format',
      (f: Record<string, Uint8Array>) => ({ ...f, 'postings.bin': withVersion(f['postings.bin'] as Uint8Array, 4) }),
      /postings\.bin: expected format 3, got 4/,
    ],
    [
      'a frame without its words',
      (f: Record<string, Uint8Array>) => ({
        ...f,
        'frame.json': withoutField(f['frame.json'] as Uint8Array, 'linkWords'),
      }),
      /frame\.json: expected .* words, some are missing/,
    ],
    [
      'records.bin missing',
      (f: Record<string, Uint8Array>) =>
        Object.fromEntries(Object.entries(f).filter(([name]) => name !== 'records.bin')),
      /cannot be read/,
    ],
    [
      'ids.bin of another build',
      (f: Record<string, Uint8Array>) => ({ ...f, 'ids.bin': otherBuild(f['ids.bin'] as Uint8Array) }),
      /ids\.bin: .*not of one build/,
    ],
    [
      'records.bin of another build',
      (f: Record<string, Uint8Array>) => ({ ...f, 'records.bin': otherBuild(f['records.bin'] as Uint8Array) }),
      /not of one build/,
    ],
    [
      'frame.json cut short',
      (f: Record<string, Uint8Array>) => ({ ...f, 'frame.json': (f['frame.json'] as Uint8Array).slice(0, 500) }),
      /frame\.json: it is not JSON/,
    ],
  ])('%s: closed with a reason', async (_, damage, reason) => {
    const opened = await openKnowledge(memorySource(damage(files())));
    expect(opened.ok).toBe(false);
    expect(opened.ok ? '' : opened.reason).toMatch(reason);
  });

  it('ids.bin with a flipped bit: names are still found, a card is refused with the reason', async () => {
    const opened = await openKnowledge(
      memorySource({ ...files(), 'ids.bin': flipped(files()['ids.bin'] as Uint8Array) }),
    );
    if (!opened.ok) throw new Error(opened.reason);
    const question = { text: 'Vladimir Poutine', lang: 'fr', title: '', date: null, host: '', clusters: [] } as const;
    expect(ids(await opened.knowledge.lookUp(question))).toEqual(['vladimir-putin']);
    const request = { kind: 'entity', id: 'vladimir-putin', date: null, langs: ['fr'], others: [] } as const;
    const asked = opened.knowledge.card(request);
    await expect(asked).rejects.toThrow(/ids\.bin: its checksum does not match/);
    await expect(asked).rejects.toBeInstanceOf(DamagedFile);
  });

  it.each([
    ['whose lengths lead nowhere', (bytes: ArrayBuffer) => new Uint8Array(bytes.byteLength).fill(255).buffer],
    ['that ends early', (bytes: ArrayBuffer) => bytes.slice(1)],
    ['that is gone', () => Promise.reject(new Error('not found'))],
  ])('postings %s: the look-up is refused with the file’s name', async (_, damage) => {
    const whole = memorySource(built);
    const read = async (file: string, from?: number, to?: number): Promise<ArrayBuffer> => {
      const bytes = await whole.read(file, from, to);
      return file === 'postings.bin' && from !== 0 ? damage(bytes) : bytes;
    };
    const opened = await openKnowledge({ read });
    if (!opened.ok) throw new Error(opened.reason);
    const question = { text: 'Vladimir Poutine', lang: 'fr', title: '', date: null, host: '', clusters: [] } as const;
    const asked = opened.knowledge.lookUp(question);
    await expect(asked).rejects.toThrow(/postings\.bin: /);
    await expect(asked).rejects.toBeInstanceOf(DamagedFile);
  });
});

it('opening reads the names whole, and of ids, postings and records only the head; an id asked for brings the ids', async () => {
  const whole = memorySource(built);
  const read: string[] = [];
  const opened = await openKnowledge({
    read: (file, from, to) => (
      read.push(to === undefined ? file : `${file} ${to - (from ?? 0)}`),
      whole.read(file, from, to)
    ),
  });
  expect(read).toEqual(['frame.json', 'index.bin', 'ids.bin 16', 'postings.bin 16', 'records.bin 16']);
  if (!opened.ok) throw new Error(opened.reason);
  read.length = 0;
  const request = { kind: 'entity', id: 'vladimir-putin', date: null, langs: ['fr'], others: [] } as const;
  for (let i = 0; i < 2; i++) expect(await opened.knowledge.card(request)).not.toBeNull();
  expect(read.filter((r) => r === 'ids.bin')).toHaveLength(1);
});

function flipped(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  copy[copy.length - 100] = (copy[copy.length - 100] ?? 0) ^ 4;
  return copy;
}

function withVersion(bytes: Uint8Array, version: number): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setUint32(4, version, true);
  return copy;
}

function withoutField(bytes: Uint8Array, field: string): Uint8Array {
  const frame = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
  return new TextEncoder().encode(JSON.stringify({ ...frame, [field]: undefined }));
}

function otherBuild(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  copy[8] = (copy[8] ?? 0) ^ 1;
  return copy;
}
