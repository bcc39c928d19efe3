import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../src/engine/analyze';
import { documentFromText } from '../../../../src/engine/document';

/** Each quotation as "kind | words | speaker | cue". */
const said = (text: string): string[] => {
  const { quotes, clusters } = analyze(documentFromText(text, { declaredLang: 'en' }));
  return quotes.map((q) => {
    const words = q.segments.map((s) => text.slice(s.start, s.end)).join(' … ');
    const speaker = clusters.find((c) => c.id === q.speaker)?.name ?? '-';
    return `${q.kind} | ${words} | ${speaker} | ${q.cue ? text.slice(q.cue.start, q.cue.end) : '-'}`;
  });
};

describe('reported clauses', () => {
  it('needs no "that"', () => {
    expect(said('Mayor Anna Reed said the bridge would close in May.')).toEqual([
      'indirect | the bridge would close in May | Anna Reed | said',
    ]);
  });
  it('starts the clause at its own subject, not at a later "that"', () => {
    expect(said('Anna Reed said they shared the belief that every child matters.')).toEqual([
      'indirect | they shared the belief that every child matters | Anna Reed | said',
    ]);
  });
  it('takes plural speakers of "said"', () => {
    expect(said('Fire officials said the barn was lost.')[0]).toContain('indirect | the barn was lost | ');
  });
  it('reads the clause before its cue', () => {
    expect(said('The bridge will close in May, the council announced on Friday.')).toEqual([
      'indirect | The bridge will close in May | council | announced',
    ]);
  });
  it('does not break at a noun that is also a verb', () => {
    expect(said('The report says the plan broke federal and state law.')[0]).toContain('broke federal and state law');
  });
});

describe('marks', () => {
  it('joins what a cue interrupts', () => {
    expect(said('“We won,” Anna Reed said, “and we go on.”')).toEqual([
      'direct | “We won,” … “and we go on.” | Anna Reed | said',
    ]);
  });
  it.each([
    'The trophy, which both teams call ‘the Kettle’, went home.',
    'He read “Stand Clear of the Doors” aloud.',
    'That dispute, remembered as the “Marmalade Strike”, lasted 11 weeks.',
  ])('%s', (text) => {
    expect(said(text)).toEqual([]);
  });
});
