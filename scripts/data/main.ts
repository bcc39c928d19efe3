import { importCities } from './import/cities';
import { importCountries } from './import/countries';
import { importLeaders } from './import/leaders';
import { importOutlets } from './import/outlets';
import { importRegions } from './import/regions';
import { importUniversities } from './import/universities';
import { importPoliticians } from './import/politicians';
import { importYears } from './import/years';
import { build } from './build';
import { check } from './check';
import { writeSourcesPage } from './sources-page';

/**
 * `npm run data` checks the records and writes public/data. `npm run data -- check` only checks; `npm run data -- import NAME`
 * makes a file of data/records/core from a downloaded source, `npm run data -- sources` writes data/SOURCES.md.
 */
const IMPORTS: Readonly<Record<string, () => void>> = { countries: importCountries, cities: importCities,
  politicians: importPoliticians,
  leaders: importLeaders,
  universities: importUniversities,
  outlets: importOutlets,
  regions: importRegions,
  years: importYears,
};

const [command = 'build', name = ''] = process.argv.slice(2);
if (command === 'import') {
  const run = IMPORTS[name];
  if (run) run();
  else fail(`expected one of ${Object.keys(IMPORTS).join(', ')}, got "${name}"`);
} else if (command === 'sources') writeSourcesPage();
else if (command === 'build' || command === 'check') {
  const faults = check();
  for (const fault of faults.slice(0, 50)) console.error(fault);
  if (faults.length > 0) fail(`${faults.length} faults in data/records`);
  else if (command === 'build') build();
} else fail(`expected "build", "check", "sources" or "import", got "${command}"`);

function fail(why: string): void {
  console.error(`data: ${why}`);
  process.exitCode = 1;
}
