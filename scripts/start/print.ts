import type { Reading } from '../../src/knowledge/reading';
import { toContract } from '../annotate/contract';
import { toOutline } from '../annotate/outline';

/** Who says what and the key claims, as `npm run annotate` prints them. */
export function print(reading: Reading): void {
  const text = '';
  console.log(`${reading.title}\n`);
  console.log(toOutline({ reading, because: [], text, output: toContract(null, text, reading) }, false));
}
