import type { PageResult } from './results';
import { fieldScore, FIELDS, isArticle } from './scores';
import type { Metrics, SetName } from './sets';

const WORST = 12;
/** Blocks printed of each kind a page. */
const LINES = 8;

/** Blocks of a text that do not stand in the other: what was read too much, what was missed. */
function onlyIn(text: string, other: string): string[] {
  const squeeze = (s: string): string => s.replace(/[^\p{L}\p{N}]+/gu, ' ');
  const known = squeeze(other);
  return text.split(/\n+/).filter((block) => block.trim() && !known.includes(squeeze(block).trim()));
}

const clip = (text: string): string => (text.length > 140 ? `${text.slice(0, 140)}…` : text);

/** Prints the worst pages of a set with the blocks that should not be there and those that should. */
export function showWorst(
  set: SetName,
  results: readonly PageResult[],
  options: { metrics: Metrics; args: readonly string[] },
): void {
  const { metrics, args } = options;
  const what = args[args.indexOf('--show') + 2] ?? 'body';
  if (what === 'verdict') return showVerdicts(set, results);
  const field = FIELDS.find((f) => f.name === what);
  if (field) {
    for (const r of results) {
      const gold = field.gold(r);
      if (gold && fieldScore(field, metrics, gold, field.ours(r)) === 0)
        console.log(`${r.gold.url}\n   gold ${JSON.stringify(gold)}\n   got  ${JSON.stringify(field.ours(r))}`);
    }
    return;
  }
  const pages = results.filter((r) => r.gold.text && r.gold.pageType === 'article');
  const scores = metrics.shingleScores(
    pages.map((r) => ({ truth: r.gold.text ?? '', pred: r.ours.document.text })),
  ).per;
  const order = pages.map((r, i) => ({ r, s: scores[i] })).sort((a, b) => (a.s?.f ?? 0) - (b.s?.f ?? 0));
  for (const { r, s } of order.slice(0, Number(args[args.indexOf('--show') + 3] ?? WORST))) {
    console.log(`\n== ${s?.f.toFixed(3)} P ${s?.p.toFixed(3)} R ${s?.r.toFixed(3)} ${r.gold.id} ${r.gold.url}`);
    const gold = r.gold.text ?? '';
    const { text, blocks } = r.ours.document;
    const extra = blocks.filter((b) => onlyIn(text.slice(b.start, b.end), gold).length > 0);
    for (const b of extra.slice(0, LINES)) console.log(`   + [${b.role}] ${clip(text.slice(b.start, b.end))}`);
    const missing = onlyIn(gold, text);
    for (const block of missing.slice(0, LINES)) console.log(`   - ${clip(block)} ${where(r, block)}`);
    console.log(`   ${extra.length} blocks too many, ${missing.length} missing`);
  }
}

/** The role under which a missed block was seen. */
function where(result: PageResult, block: string): string {
  const start = block.trim().slice(0, 40);
  const seen = result.ours.blocks.find((b) => b.text.includes(start));
  return seen ? `[${seen.role}]` : '[not seen]';
}

function showVerdicts(set: SetName, results: readonly PageResult[]): void {
  for (const r of results) {
    const expected = set === 'wcxb' || set === 'home-pages' ? r.gold.pageType === 'article' : true;
    if (isArticle(r) !== expected)
      console.log(
        `${r.gold.pageType} → ${r.ours.verdict.kind} (${r.ours.verdict.because.join(', ')}) ${r.gold.lang} ${r.gold.url}`,
      );
  }
}

/** Prints the pages of a sample that the browser reads otherwise than the emulated DOM, the largest differences first. */
export function showSides(
  sample: readonly (readonly [SetName, PageResult])[],
  inBrowser: readonly (readonly [SetName, PageResult])[],
  metrics: Metrics,
): void {
  const scoreOf = ({ gold, ours }: PageResult): number =>
    metrics.shingleScores([{ truth: gold.text ?? '', pred: ours.document.text }]).per[0]?.f ?? 0;
  const pairs = inBrowser.flatMap(([set, after]) => {
    const before = sample.find(([, r]) => r.gold === after.gold)?.[1];
    return before ? [{ set, before, after, moved: scoreOf(after) - scoreOf(before) }] : [];
  });
  for (const { set, before, after, moved } of pairs.sort((a, b) => Math.abs(b.moved) - Math.abs(a.moved))) {
    if (Math.abs(moved) < 0.01) continue;
    console.log(`\n== ${moved > 0 ? '+' : ''}${moved.toFixed(3)} ${set} ${after.gold.id} ${after.gold.url}`);
    const [was, is] = [before.ours.document.text, after.ours.document.text];
    for (const block of onlyIn(was, is).slice(0, LINES)) console.log(`   - ${clip(block)} ${where(after, block)}`);
    for (const block of onlyIn(is, was).slice(0, LINES)) console.log(`   + ${clip(block)} ${where(before, block)}`);
  }
}
