import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

declare const __ROOT__: string;

/** Our own pages with what is expected of them: one folder a trouble in tests/cases. */
export interface CasePage {
  readonly name: string;
  readonly html: string;
  readonly expected: {
    readonly url: string;
    readonly verdict: string;
    readonly text: readonly string[];
    readonly title?: string;
    readonly authors?: readonly string[];
    readonly published?: string;
  };
}

export function casePages(): CasePage[] {
  const folder = join(__ROOT__, 'tests/cases');
  return readdirSync(folder).map((name) => ({
    name,
    html: readFileSync(join(folder, name, 'page.html'), 'utf8'),
    expected: JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as CasePage['expected'],
  }));
}
