// Set-up that `npm start`, `npm test` and every `npm run …` do for themselves: dependencies and, where asked, browsers.
// Plain JavaScript without dependencies: it runs before anything is installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const MIN_NODE = [20, 19];

/** Ends the process with one clear sentence. */
export function stop(sentence) {
  console.error(`newsgloss: ${sentence}`);
  process.exit(1);
}

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < MIN_NODE[0] || (major === MIN_NODE[0] && minor < MIN_NODE[1]))
    stop(
      `needs Node ${MIN_NODE.join('.')} or newer, this is ${process.versions.node}: install it from nodejs.org and run again.`,
    );
}

/** Installs what package-lock.json names, unless the same lock is already installed. */
export function ensureDependencies(root) {
  requireNode();
  if (isInstalled(root)) return;
  console.error('newsgloss: installing dependencies (npm ci) …');
  const done = spawnSync('npm', ['ci', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) stop('npm ci failed: see its message above, then run again.');
}

function isInstalled(root) {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const want = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const have = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(want).every(([path, p]) => path === '' || p.optional || have[path]?.version === p.version);
}

const BROWSERS = {
  chromium: {
    package: 'chromium',
    commands: ['chromium', 'chromium-browser', 'google-chrome-for-testing'],
    variable: 'CHROMIUM',
  },
  firefox: { package: 'firefox-esr', commands: ['firefox-esr', 'firefox'], variable: 'FIREFOX' },
};

/**
 * Path of the browser's executable. Looks at $CHROMIUM / $FIREFOX, then at the usual commands, then installs
 * Debian's package when run as root there; ends with a sentence that says what to install otherwise.
 * Google Chrome proper is not used: since 137 it ignores --load-extension.
 */
export function ensureBrowser(name) {
  const browser = BROWSERS[name];
  const found = find(browser);
  if (found) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.error(`newsgloss: installing ${browser.package} (apt-get) …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 2, 2], env });
    spawnSync('apt-get', ['install', '-y', '-qq', browser.package], { stdio: ['ignore', 'ignore', 2], env });
  }
  return (
    find(browser) ??
    stop(
      `${name} was not found: install it (Debian: apt-get install ${browser.package}) or set ${browser.variable} to its path.`,
    )
  );
}

function find({ commands, variable }) {
  const given = process.env[variable];
  if (given && existsSync(given)) return given;
  for (const command of commands) {
    try {
      return execFileSync('which', [command], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      // Not this one.
    }
  }
  return null;
}
