import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../src/engine/analyze';
import { documentFromText } from '../../src/engine/document';
import { choose } from '../../src/engine/claims/select';
import { LANGS, type Lang, type Span } from '../../src/engine/span';
import { loadGold, type GoldArticle } from '../gold/load';
import { fitClaims, labelArticle, type Labelled } from '../train/claims';
import { iou, SAME_CLAIM } from '../train/claims-data';
import { score, type LinearWeights } from '../train/logistic';
import type { Figure, Run } from './figure';

declare const __ROOT__: string;

/** Claims that an article's reader is shown at most, whatever its length. */
const CHOSEN = 8;
/** One article of each language is left out at a time: 21 articles a language, no article scored by weights that saw it. */
const FOLDS = 21;

interface Scored {
  readonly article: GoldArticle;
  readonly labelled: readonly Labelled[];
  readonly weights: ReturnType<typeof fitClaims>;
}

interface Tally {
  hits: number;
  tops: number;
  found: number;
  keys: number;
  /** Key in both passes. */
  foundSure: number;
  sure: number;
  reached: number;
  claims: number;
  rightTypes: number;
  types: number;
}

const sum = (a: Tally, b: Tally): Tally =>
  Object.fromEntries(Object.entries(a).map(([k, v]) => [k, v + b[k as keyof Tally]])) as unknown as Tally;

/** Precision of the first five, key claims among the chosen eight, candidates that reach a gold claim, types. */
function tally({ article, labelled, weights }: Scored): Tally {
  const choosable = labelled.map(({ described: d }) => ({
    start: d.candidate.start,
    end: d.candidate.end,
    block: d.candidate.sentence.block,
    sentence: d.candidate.sentence.index,
    stems: d.stems,
    inner: d.candidate.inner,
    score: 1 / (1 + Math.exp(-score(d.features, weights.score))),
  }));
  const ranked = choose(choosable, CHOSEN).map((i) => labelled[i] as Labelled);
  const top = ranked.slice(0, 5);
  const keys = article.claims.filter((c) => c.key);
  const sure = keys.filter((c) => c.keySecond);
  const isFound = (c: GoldArticle['claims'][number], among: readonly Labelled[]): boolean =>
    among.some(({ described }) => iou(c, described.candidate) >= SAME_CLAIM);
  const typed = labelled.filter((l) => l.gold);
  return {
    hits: top.filter((l) => l.gold).length,
    tops: top.length,
    found: keys.filter((c) => isFound(c, ranked)).length,
    keys: keys.length,
    foundSure: sure.filter((c) => isFound(c, ranked)).length,
    sure: sure.length,
    reached: article.claims.filter((c) => isFound(c, labelled)).length,
    claims: article.claims.length,
    rightTypes: typed.filter(({ described, gold }) => bestType(described.features, weights.types) === gold?.type)
      .length,
    types: typed.length,
  };
}

const bestType = (features: Parameters<typeof score>[0], types: Record<string, LinearWeights>): string | undefined =>
  Object.entries(types)
    .map(([type, w]) => ({ type, z: score(features, w) }))
    .sort((a, b) => b.z - a.z)[0]?.type;

/** Each article is scored by weights that never saw it. Folds go by the article's place in its language's list. */
function crossValidate(articles: readonly GoldArticle[]): Scored[] {
  const labelled = articles.map((article, i) => ({ article, fold: i % FOLDS, labelled: labelArticle(article) }));
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    fitClaims(labelled.filter((l) => l.fold !== fold).flatMap((l) => l.labelled)),
  );
  return labelled.map(({ article, labelled: own, fold }) => ({
    article,
    labelled: own,
    weights: models[fold] as Scored['weights'],
  }));
}

/** Of the two passes over `key`: how often they say the same, and Cohen's kappa, which takes off what chance alone would give. */
function agreement(articles: readonly GoldArticle[]): { readonly raw: number; readonly kappa: number } {
  const claims = articles.flatMap((a) => a.claims);
  const n = Math.max(1, claims.length);
  const raw = claims.filter((c) => c.key === c.keySecond).length / n;
  const p = claims.filter((c) => c.key).length / n;
  const q = claims.filter((c) => c.keySecond).length / n;
  const chance = p * q + (1 - p) * (1 - q);
  return { raw, kappa: (raw - chance) / (1 - chance) };
}

function goldFigures(lang: Lang, scored: readonly Scored[]): Figure[] {
  const own = scored.filter((s) => s.article.lang === lang);
  if (own.length === 0) return [];
  const t = own.map(tally).reduce(sum);
  const { raw, kappa } = agreement(own.map((o) => o.article));
  const named = (figures: Readonly<Record<string, Omit<Figure, 'name' | 'better'>>>): Figure[] =>
    Object.entries(figures).map(([name, f]) => ({ name: `claims/${lang}-gold/${name}`, better: 'up', ...f }));
  const share = (part: number, n: number): { value: number; n: number } => ({ value: part / Math.max(1, n), n });
  return named({
    'precision@5': { ...share(t.hits, t.tops), bar: 0.8, note: 'of the five best, gold claims (left out)' },
    key: { ...share(t.found, t.keys), bar: 0.75, note: 'key claims among the chosen eight (left out)' },
    reach: { ...share(t.reached, t.claims), bar: null, note: 'gold claims that a candidate covers, IoU ≥ .5' },
    type: { ...share(t.rightTypes, t.types), bar: null, note: 'type right (left out)' },
    'key-of-both': {
      ...share(t.foundSure, t.sure),
      bar: null,
      note: 'claims that both passes call key, among the eight',
    },
    agreement: { value: raw, n: t.claims, bar: null, note: 'the two passes say the same of key' },
    kappa: { value: kappa, n: t.claims, bar: null, note: "Cohen's kappa of the two passes on key" },
  });
}

/** Gold type down, found type across, over all articles given: where the types are mixed up. */
function showTypes(scored: readonly Scored[]): void {
  const pairs = scored.flatMap(({ labelled, weights }) =>
    labelled.flatMap(({ gold, described }) => (gold ? [[gold.type, bestType(described.features, weights.types)]] : [])),
  );
  const types = [...new Set(pairs.map(([gold]) => gold))].sort();
  console.log(['', ...types].map((t) => (t ?? '').slice(0, 6).padStart(7)).join(''));
  for (const gold of types) {
    const row = types.map((t) => pairs.filter(([g, f]) => g === gold && f === t).length);
    console.log([(gold ?? '').slice(0, 6), ...row].map((c) => String(c).padStart(7)).join(''));
  }
}

function show(scored: readonly Scored[], count: number): void {
  for (const { article, labelled, weights } of scored.slice(0, count)) {
    console.log(`\n== ${article.id}`);
    const missed = article.claims.filter((c) => !labelled.some((l) => iou(c, l.described.candidate) >= SAME_CLAIM));
    for (const c of missed) console.log(`  MISSED ${c.key ? 'KEY ' : ''}${article.text.slice(c.start, c.end)}`);
    for (const l of [...labelled].sort(
      (a, b) => score(b.described.features, weights.score) - score(a.described.features, weights.score),
    )) {
      const mark = l.gold ? (l.gold.key ? 'KEY  ' : 'claim') : '     ';
      const { start, end } = l.described.candidate;
      console.log(
        `  ${score(l.described.features, weights.score).toFixed(2).padStart(6)} ${mark} ${article.text.slice(start, end)}`,
      );
    }
  }
}

/** Key claims of the first article among the chosen, by the weights that ship (they never saw it). Empty: it is not here. */
function firstArticle(): Figure[] {
  const folder = join(__ROOT__, '../shared/story');
  if (!existsSync(folder)) return [];
  const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as { claims: (Span & { key: boolean })[] };
  const document = documentFromText(readFileSync(join(folder, 'article.fr.txt'), 'utf8'), {
    declaredLang: 'fr',
    published: '2024-06-20',
  });
  const chosen = analyze(document).claims.filter((c) => c.key);
  const keys = gold.claims.filter((c) => c.key);
  const found = keys.filter((k) => chosen.some((c) => iou(k, c) >= SAME_CLAIM)).length;
  const note = 'key claims among the chosen eight';
  return [
    { name: 'claims/first-article/key', value: found / keys.length, n: keys.length, better: 'up', bar: 0.875, note },
  ];
}

export const run: Run = async (args) => {
  const langs = LANGS.filter((lang) => !args.includes('--lang') || args[args.indexOf('--lang') + 1] === lang);
  const articles = langs.flatMap((lang) => loadGold(__ROOT__, lang));
  const scored = crossValidate(articles);
  if (args.includes('--types')) showTypes(scored);
  if (args.includes('--show')) show(scored, Number(args[args.indexOf('--show') + 1] ?? 5));
  return [...langs.flatMap((lang) => goldFigures(lang, scored)), ...firstArticle()];
};
