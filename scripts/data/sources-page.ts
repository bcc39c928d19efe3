import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEvidence, readSources } from './frame';
import { ROOT } from './root';

/** data/SOURCES.md from data/sources.json: origin, licence, date and transformation of all that the dataset is made of. */
export function writeSourcesPage(): void {
  const rows = readSources().map(
    (s) => `| ${s.id} | [${s.publisher}: ${s.title}](${s.home}) | ${s.licence} | ${s.date} | ${s.attribution} | ${s.transformation} |`,
  );
  const pages = readEvidence().map((e) => `- \`${e.id}\`: ${e.publisher}, [${e.title}](${e.url}), ${e.date} (${e.licence})`);
  const text = `# Where the data comes from

Written by \`npm run data -- sources\` from \`data/sources.json\` and \`data/records/evidence.jsonl\`. Facts, names and figures are carried over into our own
records; sentences are not. Dates are those of the edition that was read: a card shows what held then, "as of" where nothing newer is known.

## Sources of many records

| id | source | licence | date | attribution | what was done with it |
|---|---|---|---|---|---|
${rows.join('\n')}

## Pages cited for single facts

Nothing was copied from them.

${pages.join('\n')}
`;
  writeFileSync(join(ROOT, 'data/SOURCES.md'), text);
}
