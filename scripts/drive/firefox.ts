import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Marionette } from './marionette';
import { drivenPage, type Window } from './firefox-page';
import type { DrivenBrowser, LaunchOptions } from './driven';

/** Quiet, and no page of Firefox's own in the way. Each line is a preference of about:config. */
const PREFERENCES: Readonly<Record<string, string | number | boolean>> = {
  'marionette.port': 0,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.contentblocking.database.enabled': false,
  'browser.discovery.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.newtabpage.activity-stream.feeds.system.topstories': false,
  'browser.ping-centre.telemetry': false,
  'browser.region.network.url': '',
  'browser.region.update.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.page': 0,
  'captivedetect.canonicalURL': '',
  'datareporting.policy.dataSubmissionEnabled': false,
  'doh-rollout.disable-heuristics': true,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.prefetch-next': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': '',
  'xpinstall.signatures.required': false,
};

export async function launchFirefox(executable: string, options: LaunchOptions): Promise<DrivenBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'newsgloss-firefox-'));
  writeFileSync(join(profile, 'user.js'), preferences(options.proxy));
  const args = ['--marionette', '--remote-allow-system-access', '--no-remote', '--new-instance', '--profile', profile];
  const firefox = spawn(executable, [...args, ...(options.headless ? ['--headless'] : []), 'about:blank'], {
    stdio: 'ignore',
    // Release builds heed the preference of the settings server only with this.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
  });
  const client = await Marionette.connect(await portOf(profile, firefox));
  await client.send('WebDriver:NewSession', { strictFileInteractability: true, unhandledPromptBehavior: 'dismiss' });
  const { value: id } = await client.send<{ value: string }>('Addon:Install', {
    path: options.folder,
    temporary: true,
  });
  const extension = await extensionOrigin(client, id);
  const first = await client.send<string[]>('WebDriver:GetWindowHandles');
  let front: Window = { handle: first[0] ?? '' };
  const open = async (): Promise<Window> => {
    const { handle } = await client.send<{ handle: string }>('WebDriver:NewWindow', { type: 'tab', focus: true });
    front = { handle };
    return front;
  };
  return {
    name: 'firefox',
    extension,
    newPage: async () => drivenPage(client, await open()),
    extensionPage: async (path) => {
      const page = await drivenPage(client, await open());
      await page.goto(extension + path);
      return page;
    },
    command: (name) => runCommand(client, id, name),
    stopBackground: () =>
      client.inContext('chrome', () =>
        client.run<void>('WebExtensionPolicy.getByID(arguments[0]).extension.terminateBackground()', [id]),
      ),
    backgroundHeap: () => Promise.resolve(null),
    closed: new Promise((resolve) => firefox.once('exit', () => resolve())),
    close: async () => {
      await client.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
      client.end();
      await ended(firefox);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

function preferences(proxy?: string): string {
  const [host = '', port = ''] = proxy?.split(':') ?? [];
  const proxied = proxy
    ? {
        'network.proxy.type': 1,
        'network.proxy.http': host,
        'network.proxy.http_port': Number(port),
        'network.proxy.ssl': host,
        'network.proxy.ssl_port': Number(port),
        'network.proxy.no_proxies_on': '127.0.0.1',
      }
    : {};
  const lines = Object.entries({ ...PREFERENCES, ...proxied });
  return lines.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join('');
}

async function portOf(profile: string, firefox: ChildProcess): Promise<number> {
  const file = join(profile, 'MarionetteActivePort');
  for (let waited = 0; waited < 60_000; waited += 100) {
    if (firefox.exitCode !== null)
      throw new Error(`firefox: ended with code ${firefox.exitCode} before it could be driven`);
    if (existsSync(file) && readFileSync(file, 'utf8').trim()) return Number(readFileSync(file, 'utf8'));
    await pause(100);
  }
  throw new Error('firefox: expected its Marionette port within a minute, got none');
}

const extensionOrigin = (client: Marionette, id: string): Promise<string> =>
  client.inContext('chrome', async () => {
    const host = await client.run<string>('return WebExtensionPolicy.getByID(arguments[0]).mozExtensionHostname', [id]);
    return `moz-extension://${host}/`;
  });

/** Raises the shortcut's own handler in the browser's process, as its <key> element does. */
const runCommand = (client: Marionette, id: string, name: string): Promise<void> =>
  client.inContext('chrome', () =>
    client.run<void>('WebExtensionPolicy.getByID(arguments[0]).extension.shortcuts.onCommand(arguments[1])', [
      id,
      name,
    ]),
  );

function ended(firefox: ChildProcess): Promise<void> {
  if (firefox.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const hard = setTimeout(() => firefox.kill('SIGKILL'), 5_000);
    firefox.once('exit', () => {
      clearTimeout(hard);
      resolve();
    });
  });
}
