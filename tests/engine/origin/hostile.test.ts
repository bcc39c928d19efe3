import { describe, expect, it } from 'vitest';
import { documentFromText } from '../../../src/engine/document';
import { findOrigin } from '../../../src/engine/origin/origin';
import type { Lang } from '../../../src/engine/span';

/** A page's cap (page/article/walk.ts): nothing longer reaches the engine. */
const CAP = 200_000;
/** The languages with most patterns. */
const SLOWEST: readonly Lang[] = ['fr', 'de'];
const fill = (unit: string): string => unit.repeat(Math.ceil(CAP / unit.length)).slice(0, CAP);

/** Texts that make a careless pattern run for minutes. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['one endless word', fill('a')],
  ['capitals', fill('A ')],
  ['commas and marks', fill('a, “')],
  ['open marks', fill('« ')],
  ['small words', fill('le la de que ')],
  ['sentences without an end', fill('Nach dem ')],
  ['figures', fill('1 000 ')],
  ['short lines', fill('(AFP)\n')],
  ['copyright signs', fill('© ')],
  ['apostrophes', fill('l’')],
];

describe('a text of the full 200,000 characters', () => {
  it.each(HOSTILE)(
    '%s is read in seconds',
    (_, text) => {
      const document = documentFromText(text);
      const start = performance.now();
      for (const lang of SLOWEST) findOrigin(document, lang);
      // A pattern that backtracks takes minutes. Generous, for slow machines that do other things.
      expect(performance.now() - start).toBeLessThan(15_000);
    },
    60_000,
  );
});
