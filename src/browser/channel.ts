import type { Runtime } from 'webextension-polyfill';
import { browser } from './api';
import { isEnvelope, type Envelope } from './envelope';
import { isAlive } from './lifetime';
import { fail, type BackgroundProtocol, type Notices, type PageProtocol, type Result } from './messages';
import { BACKGROUND_SHAPES, NOTICE_SHAPES, PAGE_SHAPES } from './shapes';

/**
 * The one way by which our contexts talk. Nothing here throws: an answer is a Result, and the errors of the road itself are
 * `extension-gone` (reloaded or removed), `no-receiver` (nobody is there), `refused` (wrong sender or shape), `crashed`.
 */

/** Who asked, as the browser says it; never as the message says it. */
export interface Sender {
  /** Tab of the asking page or annotator; null: popup, panel, options, background. */
  readonly tabId: number | null;
  readonly url: string;
  /** From a private window: nothing of it may be stored. */
  readonly isPrivate: boolean;
  /** False: an injected script, which shares its process with the page. */
  readonly isExtensionPage: boolean;
}

type Handlers<P extends { [N in keyof P]: [unknown, unknown] }> = {
  readonly [N in keyof P]: (argument: P[N][0], sender: Sender) => Promise<Result<P[N][1]>> | Result<P[N][1]>;
};

/** Only our own pages may ask for these: a script in a page has no business opening panels or reading other tabs. */
const PAGES_ONLY: ReadonlySet<string> = new Set([
  'read-tab',
  'open-panel',
  'note',
] satisfies (keyof BackgroundProtocol)[]);

/** Asks the background. A worker that was killed before it answered is asked once more: all its answers are look-ups. */
export async function askBackground<N extends keyof BackgroundProtocol>(
  name: N,
  argument: BackgroundProtocol[N][0],
): Promise<Result<BackgroundProtocol[N][1]>> {
  const send = (): Promise<unknown> => browser.runtime.sendMessage(envelope('background', name, argument));
  const first = await answered<BackgroundProtocol[N][1]>(send);
  return !first.ok && first.error === 'no-receiver' ? answered(send) : first;
}

/** Asks the annotator of a tab's page. `no-receiver`: none runs there. */
export function ask<N extends keyof PageProtocol>(
  tabId: number,
  name: N,
  argument: PageProtocol[N][0],
): Promise<Result<PageProtocol[N][1]>> {
  return answered(() => browser.tabs.sendMessage(tabId, envelope('page', name, argument), { frameId: 0 }));
}

/** Tells our open pages something. Never answered; that nobody listens is the usual case. */
export async function notify<N extends keyof Notices>(name: N, argument: Notices[N]): Promise<void> {
  await answered(() => browser.runtime.sendMessage(envelope('notice', name, argument)));
}

export function answerBackground(handlers: Handlers<BackgroundProtocol>, signal?: AbortSignal): void {
  answer({ to: 'background', handlers: handlers as AnyHandlers, shapes: BACKGROUND_SHAPES }, signal);
}

export function answerPage(handlers: Handlers<PageProtocol>, signal: AbortSignal): void {
  answer({ to: 'page', handlers: handlers as AnyHandlers, shapes: PAGE_SHAPES }, signal);
}

export function onNotice<N extends keyof Notices>(
  name: N,
  heard: (argument: Notices[N], sender: Sender) => void,
  signal: AbortSignal,
): void {
  const listener = (message: unknown, sender: Runtime.MessageSender): undefined => {
    if (
      isEnvelope(message, 'notice') &&
      message.name === name &&
      sender.id === browser.runtime.id &&
      NOTICE_SHAPES[name](message.argument)
    )
      heard(message.argument as Notices[N], describe(sender));
  };
  listen(listener as Listener, signal);
}

const envelope = (newsgloss: Envelope['newsgloss'], name: string, argument: unknown): Envelope => ({
  newsgloss,
  name,
  argument,
});

async function answered<T>(send: () => Promise<unknown>): Promise<Result<T>> {
  if (!isAlive()) return fail('extension-gone');
  try {
    const result = (await send()) as Result<T> | undefined;
    return result ?? fail('no-receiver');
  } catch {
    return fail(isAlive() ? 'no-receiver' : 'extension-gone');
  }
}

type AnyHandlers = Readonly<
  Record<string, (argument: unknown, sender: Sender) => Promise<Result<unknown>> | Result<unknown>>
>;
type Listener = Parameters<typeof browser.runtime.onMessage.addListener>[0];

interface Answering {
  readonly to: 'background' | 'page';
  readonly handlers: AnyHandlers;
  readonly shapes: Readonly<Record<string, (value: unknown) => boolean>>;
}

function answer({ to, handlers, shapes }: Answering, signal?: AbortSignal): void {
  const listener = (
    message: unknown,
    from: Runtime.MessageSender,
    respond: (answer: unknown) => void,
  ): true | undefined => {
    if (!isEnvelope(message, to)) return undefined;
    const sender = describe(from);
    const handler = Object.hasOwn(handlers, message.name) ? handlers[message.name] : undefined;
    const allowed =
      from.id === browser.runtime.id &&
      (sender.isExtensionPage || (to === 'background' && !PAGES_ONLY.has(message.name)));
    if (!handler || !allowed || !shapes[message.name]?.(message.argument)) respond(fail('refused'));
    else void settle(() => handler(message.argument, sender)).then(respond);
    // `true` keeps the road open: understood by both browsers, unlike a returned promise.
    return true;
  };
  listen(listener as Listener, signal);
}

async function settle(run: () => Promise<Result<unknown>> | Result<unknown>): Promise<Result<unknown>> {
  try {
    return await run();
  } catch (error) {
    return fail(`crashed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function describe(sender: Runtime.MessageSender): Sender {
  const url = sender.url ?? '';
  return {
    tabId: sender.tab?.id ?? null,
    url,
    isPrivate: sender.tab?.incognito ?? false,
    // Messages of the background have no url in Chromium's worker; those of scripts in pages always have the page's.
    isExtensionPage: url === '' ? sender.tab === undefined : url.startsWith(browser.runtime.getURL('')),
  };
}

function listen(listener: Listener, signal?: AbortSignal): void {
  if (signal?.aborted) return;
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => isAlive() && browser.runtime.onMessage.removeListener(listener), {
    once: true,
  });
}
