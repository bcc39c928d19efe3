import type { Quote } from '../../../src/engine/analysis';
import type { CaseSet, GoldQuote } from './cases';
import type { Result } from './score';

const flat = (text: string): string => text.replace(/\s+/g, ' ');

/** Prints misses, false quotations and wrong speakers with their surroundings, the first `n` of each. */
export function showWorst(set: CaseSet, results: readonly Result[], n: number): void {
  const print = (title: string, lines: readonly string[]): void => {
    console.log(`\n== ${set.name}: ${title} (${lines.length})`);
    for (const line of lines.slice(0, n)) console.log(line);
  };
  print(
    'missed',
    results.flatMap((r) => r.at['>.3'].missed.map((g) => `- ${around(r, g)}\n    gold ${g.kind} cue=${g.cue ?? '-'}`)),
  );
  if (set.rules.exhaustive)
    print(
      'false',
      results.flatMap((r) => r.at['>.3'].extra.map((q) => `- ${around(r, q)}\n    ${told(r, q)}`)),
    );
  print(
    'false alarms',
    results.flatMap((r) => r.falseAlarms.map((q) => `- ${around(r, q)}\n    ${told(r, q)}`)),
  );
  const wrong = results.flatMap((r) =>
    r.at['>.3'].pairs
      .filter((p) => !p.speakerRight)
      .map(
        (p) =>
          `- ${around(r, p.gold)}\n    ${told(r, p.found)}\n    gold source=${p.gold.source ? flat(r.one.text.slice(p.gold.source.start, p.gold.source.end)) : '-'} ${p.gold.speaker ?? ''}`,
      ),
  );
  print('wrong speaker', wrong);
  print(
    'found loosely',
    results.flatMap((r) =>
      r.at['>.3'].pairs
        .filter((p) => !r.at['>.8'].pairs.some((x) => x.gold === p.gold))
        .map((p) => `- ${around(r, p.gold)}\n    ${told(r, p.found)}`),
    ),
  );
}

function around(r: Result, s: GoldQuote | Quote): string {
  const [a, z] = [Math.max(0, s.start - 110), Math.min(r.one.text.length, s.end + 110)];
  const { text } = r.one;
  return `${r.one.id}: ${flat(text.slice(a, s.start))}[[${flat(text.slice(s.start, s.end))}]]${flat(text.slice(s.end, z))}`;
}

function told(r: Result, q: Quote): string {
  const cut = (s: { start: number; end: number } | null): string => (s ? flat(r.one.text.slice(s.start, s.end)) : '-');
  const speaker = r.analysis.clusters.find((c) => c.id === q.speaker)?.name ?? '-';
  return `found ${q.kind} [${q.segments.map((s) => cut(s).slice(0, 80)).join(' | ')}] cue=${cut(q.cue)} source=${cut(q.source)} speaker=${flat(speaker)} ${q.confidence} ${q.because.map((b) => b.rule).join(' ')}`;
}
