// `npm test [-- unit|extension|checks]`: set-up, every check, every suite; ends with one line "N passed, N failed".
// Plain JavaScript without dependencies: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser, ensureDependencies } from './setup.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const only = process.argv[2];
const wants = (part) => only === undefined || only === part;
const total = { passed: 0, failed: 0 };

ensureDependencies(root);
if (wants('extension')) for (const browser of ['chromium', 'firefox']) ensureBrowser(browser);

// Data and build come first: types, unit tests and browsers all read what they make.
check('the dataset is built', () => program('data'));
if (wants('checks')) check('the dataset is the same when built again', sameAgain);
check('the extension is built', () => program('build'));
if (wants('checks')) {
  check('types', () => tool('typescript/bin/tsc', '-b'));
  check('lint', () => tool('eslint/bin/eslint.js', '.'));
  check('format', () => tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'));
  check('boundaries between the parts', () => program('boundaries'));
  check('gold files', () => program('gold', 'check'));
  check('sizes of what is loaded', () => program('size'));
}
if (wants('unit')) suite('unit tests');
if (wants('extension')) suite('the extension in Chromium and Firefox', '--config', 'tests/extension/vitest.config.ts');

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** One check counts as one test. It passes where `run` gives true. */
function check(name, run) {
  console.log(`\n── ${name}`);
  const passed = run();
  total[passed ? 'passed' : 'failed'] += 1;
  if (!passed) console.log(`FAILED: ${name}`);
}

/** A vitest run; its tests are counted, and a file that could not even be loaded counts as one that failed. */
function suite(name, ...args) {
  console.log(`\n── ${name}`);
  const folder = mkdtempSync(join(tmpdir(), 'newsgloss-test-'));
  const report = join(folder, 'report.json');
  const run = tool(
    'vitest/vitest.mjs',
    'run',
    '--root',
    root,
    ...args,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  );
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const unloaded = testResults.filter((f) => f.status === 'failed' && f.assertionResults.length === 0).length;
    total.passed += numPassedTests;
    total.failed += Math.max(numFailedTests + unloaded, run ? 0 : 1);
  } catch {
    total.failed += 1;
    console.log(`FAILED: ${name} did not run`);
  }
  rmSync(folder, { recursive: true, force: true });
}

function tool(file, ...args) {
  return spawn(join(root, 'node_modules', file), ...args);
}

function program(name, ...args) {
  return spawn(join(root, 'scripts/run.mjs'), name, ...args);
}

function spawn(script, ...args) {
  const env = { ...process.env, FORCE_COLOR: '0' };
  return (
    spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env })
      .status === 0
  );
}

/** The stores rebuild from source and accept no difference, so nothing in the dataset may depend on time or place. */
function sameAgain() {
  const before = fingerprint();
  return program('data') && before !== '' && before === fingerprint();
}

function fingerprint() {
  const folder = join(root, 'public/data');
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((f) => f.isFile());
  const paths = files.map((f) => join(f.parentPath ?? f.path, f.name)).sort();
  for (const path of paths) hash.update(path.slice(folder.length)).update(readFileSync(path));
  return paths.length > 0 ? hash.digest('hex') : '';
}
