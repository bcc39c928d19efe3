import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { parseLine } from '../../scripts/annotate/input';
import { isError, streamLines } from '../../scripts/annotate/jsonl';

describe('a line of input', () => {
  it.each([
    ['not json', '{"id":1', null, /expected one JSON object a line/],
    ['a list', '[1]', null, /expected a JSON object, got an array/],
    ['null', 'null', null, /expected a JSON object, got null/],
    ['neither text nor page', '{"id":"a"}', 'a', /expected "text" or "html", got neither/],
    ['a text that is a number', '{"id":7,"text":3}', 7, /expected "text" to be a string, got number/],
    ['a list of titles', '{"id":7,"text":"x","title":["y"]}', 7, /expected "title" to be a string, got an array/],
  ])('%s is refused in words and keeps its id', (_, line, id, error) => {
    const parsed = parseLine(line);
    expect(parsed).toMatchObject({ ok: false, id, error: expect.stringMatching(error) as string });
  });

  it('takes a text with its hints, and null as not given', () => {
    expect(parseLine('{"id":"a","text":"Bonjour","lang":"fr","date":null}')).toEqual({
      ok: true,
      input: { id: 'a', text: 'Bonjour', lang: 'fr', title: '', date: null },
    });
  });

  it('takes a page without address', () => {
    expect(parseLine('{"html":"<p>x</p>"}')).toEqual({ ok: true, input: { id: null, html: '<p>x</p>', url: '' } });
  });
});

/** Answers out of order: the longer the line, the sooner. */
const slow = (line: string): Promise<string> =>
  new Promise((settle) =>
    setTimeout(
      () => settle(line === 'bad' ? '{"id":null,"error":"expected …"}' : JSON.stringify({ id: line })),
      20 - line.length,
    ),
  );

async function stream(lines: string, options: { width: number; skip?: number }) {
  const output = new PassThrough();
  const written = text(output);
  const tally = await streamLines({ input: Readable.from([lines]), output, answer: slow, skip: 0, ...options });
  output.end();
  return { tally, out: (await written).trim().split('\n') };
}

describe('a stream of lines', () => {
  it.each([1, 3, 16])('keeps the order of the input with %i under way', async (width) => {
    const { out } = await stream('a\nbbbbbbbb\ncc\nddddd\n', { width });
    expect(out.map((l) => (JSON.parse(l) as { id: string }).id)).toEqual(['a', 'bbbbbbbb', 'cc', 'ddddd']);
  });

  it('goes on after a bad line and counts it', async () => {
    const { tally, out } = await stream('a\nbad\nc\n', { width: 2 });
    expect(tally).toEqual({ lines: 3, bad: 1 });
    expect(out).toHaveLength(3);
    expect(isError(out[1] as string)).toBe(true);
  });

  it('passes over what a former run answered, and empty lines', async () => {
    const { out } = await stream('a\n\nb\nc\n', { width: 1, skip: 1 });
    expect(out).toEqual(['{"id":"b"}', '{"id":"c"}']);
  });
});
