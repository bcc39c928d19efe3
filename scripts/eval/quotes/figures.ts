import type { Figure } from '../figure';
import type { CaseSet } from './cases';
import type { Matching, Result } from './score';

const ratio = (a: number, b: number): number => (b > 0 ? a / b : 0);
const sum = (results: readonly Result[], of: (r: Result) => number): number => results.reduce((n, r) => n + of(r), 0);

export class FigureTable {
  private readonly rows: Figure[] = [];

  add(set: CaseSet, results: readonly Result[]): void {
    const row = (name: string, value: number, n: number, note: string): void => {
      const better = name === 'false-alarms' ? 'down' : 'up';
      this.rows.push({ name: `quotes/${set.name}/${name}`, value, n, better, bar: set.bars[name] ?? null, note });
    };
    for (const at of ['>.3', '>.8', 'iou'] as const) {
      const count = (of: (m: Matching) => number): number => sum(results, (r) => of(r.at[at]));
      const [hits, missed, extra] = [
        count((m) => m.pairs.length),
        count((m) => m.missed.length),
        count((m) => m.extra.length),
      ];
      const [precision, recall] = [ratio(hits, hits + extra), ratio(hits, hits + missed)];
      row(`R${at}`, recall, hits + missed, 'recall');
      if (!set.rules.exhaustive) continue;
      row(`P${at}`, precision, hits + extra, 'precision');
      row(`F1${at}`, ratio(2 * precision * recall, precision + recall), hits + missed, 'F1');
    }
    const pairs = results.flatMap((r) => r.at['>.3'].pairs);
    row(
      'speaker',
      ratio(pairs.filter((p) => p.speakerRight).length, pairs.length),
      pairs.length,
      'right speaker among those found',
    );
    const chances = sum(results, (r) => r.chances);
    if (chances > 0)
      row(
        'false-alarms',
        ratio(
          sum(results, (r) => r.falseAlarms.length),
          chances,
        ),
        chances,
        'quotations on words that are none',
      );
    for (const kind of [...new Set(results.flatMap((r) => r.one.quotes.map((q) => q.kind)))].sort())
      this.kind(set, results, kind);
    if (set.rules.exhaustive) this.calibration(set, results);
  }

  private kind(set: CaseSet, results: readonly Result[], kind: string): void {
    const hits = sum(results, (r) => r.at['>.3'].pairs.filter((p) => p.gold.kind === kind).length);
    const all = hits + sum(results, (r) => r.at['>.3'].missed.filter((g) => g.kind === kind).length);
    if (all > 0)
      this.rows.push({
        name: `quotes/${set.name}/R>.3/${kind}`,
        value: ratio(hits, all),
        n: all,
        better: 'up',
        bar: null,
        note: 'recall of the kind',
      });
  }

  /** Of quotations with confidence of .9 and more, how many are right in span and speaker. */
  private calibration(set: CaseSet, results: readonly Result[]): void {
    const sure = results.flatMap((r) => [
      ...r.at['>.3'].pairs.map((p) => ({ c: p.found.confidence, right: p.speakerRight })),
      ...r.at['>.3'].extra.map((q) => ({ c: q.confidence, right: false })),
    ]);
    for (const [low, high] of [
      [0.9, 1.01],
      [0.7, 0.9],
      [0, 0.7],
    ] as const) {
      const some = sure.filter((s) => s.c >= low && s.c < high);
      if (some.length > 0)
        this.rows.push({
          name: `quotes/${set.name}/right-at-${low}`,
          value: ratio(some.filter((s) => s.right).length, some.length),
          n: some.length,
          better: 'up',
          bar: null,
          note: 'calibration: right in span and speaker',
        });
    }
  }

  figures(): readonly Figure[] {
    return this.rows;
  }
}
