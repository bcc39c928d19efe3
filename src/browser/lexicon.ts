import { readBundled } from './bundled';
import { LEXICON_FILE } from './files';

/** Names a table as its file does: "fr/verbs". */
type Tables = Readonly<Record<string, string>>;

/** What the modules of the engine that hold a table have left: how to give it to them (scripts/build/lexicon.ts). */
const LACKING = Symbol.for('newsgloss lexicon');
let laying: Promise<void> | null = null;

/**
 * Gives the engine the tables of its languages, read from the package at the first analysis and not at each start of the worker, which
 * most often wakes for less. Where the build left them inside, nothing is lacking. Throws where the file is damaged or missing; the next
 * call tries again.
 */
export function layTables(): Promise<void> {
  laying ??= lay().catch((error: unknown) => {
    laying = null;
    throw error;
  });
  return laying;
}

async function lay(): Promise<void> {
  const lacking = (globalThis as { [LACKING]?: ReadonlyMap<string, (table: string) => void> })[LACKING];
  if (!lacking) return;
  const tables = JSON.parse(new TextDecoder().decode(await readBundled(LEXICON_FILE))) as Tables;
  for (const [name, give] of lacking) {
    const table = tables[name];
    if (table === undefined) throw new Error(`${LEXICON_FILE}: expected a table "${name}", got none`);
    give(table);
  }
}
