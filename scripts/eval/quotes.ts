import { documentFromText } from '../../src/engine/document';
import { analyze } from '../../src/engine/analyze';
import { LANGS, type Lang } from '../../src/engine/span';
import { corpusCases, goldCases, storyCase } from './quotes/cases';
import { FigureTable } from './quotes/figures';
import { score } from './quotes/score';
import { showWorst } from './quotes/show';
import type { Figure } from './figure';

declare const __ROOT__: string;

/**
 * `npm run eval -- quotes [--lang fr] [--only fr-asfalda] [--show N]`: who says what, on our gold and, where they lie beside the
 * repository, on public corpora that may be measured with but not shipped.
 */
export async function run(args: readonly string[]): Promise<readonly Figure[]> {
  const option = (name: string): string | null => {
    const at = args.indexOf(name);
    return at < 0 ? null : (args[at + 1] ?? '');
  };
  const langs = LANGS.filter((l: Lang) => !option('--lang') || l === option('--lang'));
  const only = option('--only');
  const show = Number(option('--show') ?? 0);
  const table = new FigureTable();
  const sets = [
    ...langs.flatMap((l) => goldCases(__ROOT__, l)),
    ...storyCase(__ROOT__, langs),
    ...corpusCases(__ROOT__, langs),
  ];
  for (const set of sets.filter((s) => !only || s.name.includes(only))) {
    const results = set.cases.map((one) =>
      score(one, analyze(documentFromText(one.text, { declaredLang: one.lang })), set.rules),
    );
    table.add(set, results);
    if (show > 0) showWorst(set, results, show);
  }
  return table.figures();
}
