import { PassThrough, Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createAnnotate } from '../../scripts/annotate/annotator';
import { answerLine, streamLines } from '../../scripts/annotate/jsonl';
import { textsOf } from '../../scripts/bench/texts';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heap(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

/** A reader that takes everything and keeps nothing. */
function sink(): PassThrough {
  const output = new PassThrough();
  output.resume();
  return output;
}

describe('memory over a stream', () => {
  it('reading waits for answers: however long the stream, no more lines are under way than may be', async () => {
    const LINES = 50_000;
    let [underWay, most, given] = [0, 0, 0];
    function* source(): Generator<string> {
      for (; given < LINES; given++) yield `{"id":${given}}\n`;
    }
    let ahead = 0;
    const answer = async (line: string): Promise<string> => {
      underWay += 1;
      most = Math.max(most, underWay);
      ahead = Math.max(ahead, given - Number(/\d+/.exec(line)?.[0]));
      await Promise.resolve();
      underWay -= 1;
      return line;
    };
    const tally = await streamLines({ input: Readable.from(source()), output: sink(), answer, width: 16, skip: 0 });
    expect(tally).toEqual({ lines: LINES, bad: 0 });
    expect(most).toBeLessThanOrEqual(16);
    expect(ahead, 'lines read before they are wanted').toBeLessThan(5_000);
  });

  it('the heap after twelve hundred articles is what it was after four hundred', { timeout: 120_000 }, async () => {
    const annotate = await createAnnotate(ROOT);
    const texts = textsOf(150);
    const stream = (from: number, count: number): Promise<unknown> => {
      // No two articles are alike, as in life: whatever is kept by its words would show.
      const lines = Array.from({ length: count }, (_, i) => {
        const text = (texts[(from + i) % texts.length] ?? '').replace(
          /(\p{Lu}\p{Ll}{3,})/gu,
          `$1${(from + i).toString(36)}`,
        );
        return `${JSON.stringify({ id: from + i, text })}\n`;
      });
      return streamLines({
        input: Readable.from(lines),
        output: sink(),
        answer: (line) => answerLine(line, annotate),
        width: 1,
        skip: 0,
      });
    };
    await stream(0, 400);
    const early = heap();
    await stream(400, 800);
    const late = heap();
    expect(late / early, `heap ${early} → ${late}`).toBeLessThan(1.1);
  });
});
