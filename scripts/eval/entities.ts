import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cluster } from '../../src/engine/analysis';
import type { Lang, Span } from '../../src/engine/span';
import { LANGS, overlaps } from '../../src/engine/span';
import type { Context } from '../../src/knowledge/context';
import type { Knowledge } from '../../src/knowledge/open';
import { openKnowledge } from '../../src/knowledge/open';
import { fileSource } from '../data/file-source';
import { loadGold } from '../gold/load';
import type { Figure, Run } from './figure';

declare const __ROOT__: string;

/** Linking against gold: which record each marked place means. Clusters come from the engine as a reader's page has them. */
interface Case {
  readonly id: string;
  readonly lang: Lang;
  readonly title: string;
  readonly date: string | null;
  readonly text: string;
  readonly entities: Readonly<Record<string, readonly Span[]>>;
}

const FIRST = join(__ROOT__, '../shared/story');
/** A world-news article's genres: the others name few entities that a dataset of world news should hold. */
const WORLD = /^(?:world|politics|economy)$/;

function firstArticle(): Case[] {
  if (!existsSync(join(FIRST, 'gold.json'))) return [];
  const gold = JSON.parse(readFileSync(join(FIRST, 'gold.json'), 'utf8')) as {
    entities: { id: string; mentions: Span[] }[];
  };
  const text = readFileSync(join(FIRST, 'article.fr.txt'), 'utf8');
  const entities = Object.fromEntries(gold.entities.map((e) => [e.id, e.mentions]));
  return [{ id: 'first', lang: 'fr', title: '', date: '2024-06-20', text, entities }];
}

/** Ids that gold files write in two ways. */
const SAME: Readonly<Record<string, string>> = {
  'volodymyr-zelenskyy': 'volodymyr-zelensky',
  'czech-republic': 'czechia',
};

const goldOf = (lang: Lang): Case[] =>
  existsSync(join(__ROOT__, 'tests/gold', lang))
    ? loadGold(__ROOT__, lang).map((a) => ({
        ...a,
        entities: Object.fromEntries(Object.entries(a.entities).map(([id, places]) => [SAME[id] ?? id, places])),
      }))
    : [];

/** The engine's clusters where the engine is built; else none, and the names alone must do. */
async function clustersOf(item: Case): Promise<readonly Cluster[]> {
  const modules = import.meta.glob<Record<string, unknown>>('../../src/engine/analyze.ts');
  const load = modules['../../src/engine/analyze.ts'];
  if (!load) return [];
  const { documentFromText } = await import('../../src/engine/document');
  const analyze = (await load())['analyze'] as (document: unknown) => { clusters: readonly Cluster[] };
  return analyze(documentFromText(item.text, { title: item.title, published: item.date, declaredLang: item.lang }))
    .clusters;
}

interface Score {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  readonly lines: readonly string[];
}

/**
 * Entities, not mentions: an entity is found where one of its marked places is linked to it. A link that touches a marked
 * place of another entity is wrong; a link at a place that the gold leaves unmarked counts as wrong too when its entity is
 * nowhere in the gold of that article.
 */
function score(item: Case, context: Context): Score {
  const lines: string[] = [];
  let [right, wrong, missed] = [0, 0, 0];
  for (const [id, places] of Object.entries(item.entities)) {
    const found = context.entities.find(
      (e) => e.id === id && e.mentions.some((m) => places.some((p) => overlaps(m, p))),
    );
    if (found) right++;
    else {
      missed++;
      lines.push(`  missed ${id} "${places.map((p) => item.text.slice(p.start, p.end)).join('", "')}"`);
    }
  }
  for (const entity of context.entities) {
    if (entity.id in item.entities) continue;
    wrong++;
    lines.push(`  extra  ${entity.id} "${entity.mentions.map((m) => item.text.slice(m.start, m.end)).join('", "')}"`);
  }
  return { right, wrong, missed, lines };
}

async function measure(cases: readonly Case[], knowledge: Knowledge, show: boolean): Promise<Score> {
  let total: Score = { right: 0, wrong: 0, missed: 0, lines: [] };
  for (const item of cases) {
    const clusters = await clustersOf(item);
    const question = { text: item.text, lang: item.lang, title: item.title, date: item.date, host: '', clusters };
    const one = score(item, await knowledge.lookUp(question));
    if (show && one.lines.length > 0) console.log([`${item.id}:`, ...one.lines].join('\n'));
    total = {
      right: total.right + one.right,
      wrong: total.wrong + one.wrong,
      missed: total.missed + one.missed,
      lines: [],
    };
  }
  return total;
}

const ratio = (part: number, rest: number): number => (part + rest === 0 ? 1 : part / (part + rest));

/** The first article's gold marks what its story needs, not every name: precision there is for information. */
function figures(name: string, { right, wrong, missed }: Score, note: string): Figure[] {
  return [
    {
      name: `entities/${name}/precision`,
      value: ratio(right, wrong),
      n: right + wrong,
      better: 'up',
      bar: name === 'first-article' ? null : 0.97,
      note: `entities linked that are in the gold, ${note}`,
    },
    {
      name: `entities/${name}/recall`,
      value: ratio(right, missed),
      n: right + missed,
      better: 'up',
      bar: 0.85,
      note: `gold entities linked, ${note}`,
    },
  ];
}

/** The names that world news cannot do without: one line each, "lang<TAB>name<TAB>id". */
async function coverage(knowledge: Knowledge): Promise<Figure[]> {
  const path = join(__ROOT__, 'data/coverage.tsv');
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .filter((l) => l && !l.startsWith('#'))
    .map((l) => l.split('\t'));
  let [linked, rich] = [0, 0];
  for (const [lang = 'en', name = '', id = ''] of rows) {
    const kind = 'unknown';
    const clusters: Cluster[] = [
      { id: 'c', name, kind, role: '', anonymous: false, mentions: [{ start: 0, end: name.length, form: 'name' }] },
    ];
    const context = await knowledge.lookUp({
      text: name,
      lang: lang as Lang,
      title: '',
      date: '2024-06-20',
      host: '',
      clusters,
    });
    if (!context.entities.some((e) => e.id === id)) {
      console.log(`  not covered: ${lang} ${name} (${id})`);
      continue;
    }
    linked++;
    const card = await knowledge.card({ kind: 'entity', id, date: '2024-06-20', langs: [lang as Lang], others: [] });
    if (card && card.then.length + card.since.length > 0) rich++;
  }
  return [
    {
      name: 'entities/coverage/linked',
      value: linked / rows.length,
      n: rows.length,
      better: 'up',
      bar: 0.95,
      note: 'names of data/coverage.tsv that link to their record',
    },
    {
      name: 'entities/coverage/with-facts',
      value: rich / rows.length,
      n: rows.length,
      better: 'up',
      bar: 0.8,
      note: 'of these, with a card of more than a template line',
    },
  ];
}

export const run: Run = async (args) => {
  const opened = await openKnowledge(fileSource());
  if (!opened.ok) throw new Error(`entities: ${opened.reason}: run "npm run data" first`);
  const { knowledge } = opened;
  const show = args.includes('--show');
  const all = LANGS.flatMap(goldOf);
  const found = [
    ...figures('first-article', await measure(firstArticle(), knowledge, show), 'first article'),
    ...figures('gold', await measure(all, knowledge, show), 'our gold, six languages'),
    ...figures(
      'gold-world',
      await measure(
        all.filter((a) => WORLD.test((a as unknown as { genre?: string }).genre ?? '')),
        knowledge,
        show,
      ),
      'our gold, world news',
    ),
  ];
  return existsSync(join(__ROOT__, 'data/coverage.tsv')) ? [...found, ...(await coverage(knowledge))] : found;
};
