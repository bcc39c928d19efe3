import { fitHashed, hashedScore, type HashedCase, type HashedFit } from '../train/hashed';
import { averagePrecision, f1At, readCorpus, type Row } from './checkworthy/corpora';
import { bucketsOf } from './checkworthy/features';
import type { Figure, Run } from './figure';

declare const __ROOT__: string;

/**
 * How well sentence features tell check-worthy sentences, on corpora that may be measured with but not shipped: the
 * weights learnt here live for the run only. 2^16 buckets of one byte: 64 kB.
 */
const FIT: HashedFit = { bits: 16, epochs: 6, rate: 0.12, penalty: 1e-5, positiveWeight: 2 };
const FOLDS = 5;

interface Ready extends HashedCase {
  readonly row: Row;
}

const ready = (rows: readonly Row[], positive: (row: Row) => boolean): Ready[] =>
  rows.map((row, i) => ({ row, buckets: bucketsOf(rows, i, FIT.bits), positive: positive(row) }));

/** MAP over debates, each scored by a model that never saw it. */
function debates(): Figure[] {
  const rows = readCorpus(__ROOT__, 'en-checkthat19-debates');
  if (!rows) return [];
  const cases = ready(rows, (r) => r.label === 'cw');
  const docs = [...new Set(rows.map((r) => r.doc))];
  const foldOf = (c: Ready): number => docs.indexOf(c.row.doc) % FOLDS;
  const precisions: number[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = fitHashed(
      cases.filter((c) => foldOf(c) !== fold),
      { ...FIT, positiveWeight: 8 },
    );
    for (const doc of docs.filter((_, i) => i % FOLDS === fold)) {
      const own = cases.filter((c) => c.row.doc === doc);
      if (own.some((c) => c.positive))
        precisions.push(
          averagePrecision(own.map((c) => ({ score: hashedScore(c.buckets, model), positive: c.positive }))),
        );
    }
  }
  const map = precisions.reduce((a, b) => a + b, 0) / precisions.length;
  return [
    {
      name: 'claims/en-debates/map',
      value: map,
      n: precisions.length,
      better: 'up',
      bar: 0.18,
      note: 'CheckThat! 2019, five-fold by debate, 64 kB',
    },
  ];
}

interface Task {
  readonly corpus: string;
  readonly name: string;
  readonly positive: (row: Row) => boolean;
  readonly bar: number | null;
  readonly note: string;
}

const TASKS: readonly Task[] = [
  {
    corpus: 'en-checkthat24',
    name: 'en-checkthat24',
    positive: (r) => r.label === 'cw',
    bar: 0.75,
    note: 'CheckThat! 2024, train → dev',
  },
  {
    corpus: 'es-checkthat24',
    name: 'es-checkthat24',
    positive: (r) => r.label === 'cw',
    bar: null,
    note: 'CheckThat! 2024 tweets, five-fold',
  },
  {
    corpus: 'de-germeval21',
    name: 'de-germeval21',
    positive: (r) => r.label === 'cw',
    bar: null,
    note: 'fact-claiming comments, five-fold',
  },
  {
    corpus: 'pt-factnews',
    name: 'pt-factnews',
    positive: (r) => r.label === 'factual',
    bar: null,
    note: 'factual against quote and biased, five-fold',
  },
  {
    corpus: 'it-subjectivity',
    name: 'it-subjectivity',
    positive: (r) => r.label === 'obj',
    bar: null,
    note: 'objective against subjective, train → dev',
  },
  {
    corpus: 'de-subjectivity',
    name: 'de-subjectivity',
    positive: (r) => r.label === 'obj',
    bar: null,
    note: 'objective against subjective, train → dev',
  },
  {
    corpus: 'en-subjectivity',
    name: 'en-subjectivity',
    positive: (r) => r.label === 'obj',
    bar: null,
    note: 'objective against subjective, train → dev',
  },
];

/** Trained on the corpus's own train part and scored on its dev part; five-fold where it has one part only. */
function sentences(task: Task): Figure[] {
  const rows = readCorpus(__ROOT__, task.corpus);
  if (!rows) return [];
  const cases = ready(rows, task.positive);
  const train = cases.filter((c) => c.row.split === 'train');
  const dev = cases.filter((c) => c.row.split === 'dev');
  const scored = train.length > 0 && dev.length > 0 ? score(train, dev) : folds(cases);
  const figure = (name: string, value: number, bar: number | null): Figure => ({
    name: `claims/${task.name}/${name}`,
    value,
    n: scored.length,
    better: 'up',
    bar,
    note: task.note,
  });
  return [figure('f1', f1At(scored, 0), task.bar), figure('ap', averagePrecision(scored), null)];
}

const score = (train: readonly Ready[], test: readonly Ready[]) => {
  const model = fitHashed(train, FIT);
  return test.map((c) => ({ score: hashedScore(c.buckets, model), positive: c.positive }));
};

const folds = (cases: readonly Ready[]) =>
  Array.from({ length: FOLDS }, (_, f) => f).flatMap((f) =>
    score(
      cases.filter((_, i) => i % FOLDS !== f),
      cases.filter((_, i) => i % FOLDS === f),
    ),
  );

export const run: Run = async () => [...debates(), ...TASKS.flatMap(sentences)];
