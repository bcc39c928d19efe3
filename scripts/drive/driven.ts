import type { CDPSession } from 'playwright-core';

/** What a test may do with a page, the same in both browsers. */
export interface DrivenPage {
  goto(url: string): Promise<void>;
  /** Value of an expression in the page's own world; awaited if it is a promise, copied as JSON. */
  evaluate<T>(expression: string): Promise<T>;
  /** A real key press: "Enter", "Escape", "Tab", "ArrowDown" or a character. */
  press(key: string): Promise<void>;
  /** A real click at a point of the viewport, in CSS pixels. */
  clickAt(x: number, y: number): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  colorScheme(scheme: 'light' | 'dark'): Promise<void>;
  /** PNG of what is seen. */
  screenshot(path: string): Promise<void>;
  /**
   * Text of every closed shadow root on the page, as a reader would see it: our card. Empty: there is none. No page can do this;
   * the browser's own tools can.
   */
  closedText(): Promise<string>;
  /** Errors that were reported to the page's console, or thrown in it, since it was opened. */
  errors(): Promise<readonly string[]>;
  /** What the page costs after a full collection of garbage; null where the browser does not tell (Firefox). */
  counters(): Promise<Counters | null>;
  /** A line to the browser's own tools, for traces and a slowed processor; null where there is none (Firefox). */
  tools(): Promise<CDPSession | null>;
  bringToFront(): Promise<void>;
  close(): Promise<void>;
}

/** Bytes of script heap, and event listeners, of all worlds of one page. */
export interface Counters {
  readonly heap: number;
  readonly listeners: number;
}

/** A real browser with the built extension in it. */
export interface DrivenBrowser {
  readonly name: 'chromium' | 'firefox';
  /** "chrome-extension://…/" or "moz-extension://…/". */
  readonly extension: string;
  newPage(): Promise<DrivenPage>;
  /** One of our own pages ("src/popup/popup.html") in a tab. */
  extensionPage(path: string): Promise<DrivenPage>;
  /** Runs a shortcut of ours on the tab in front, as if its keys had been pressed. */
  command(name: string): Promise<void>;
  /** Ends the background at once, as browsers do after half a minute of rest. */
  stopBackground(): Promise<void>;
  /** Bytes of script heap of the background, after a collection; null where the browser does not tell (Firefox), or none runs. */
  backgroundHeap(): Promise<number | null>;
  /** Resolves when the browser has ended, by itself or by its reader. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** The built folder, with the origins that the test grants already moved into host_permissions (granted.ts). */
  readonly folder: string;
  readonly headless: boolean;
  /** "127.0.0.1:9": every request but those to the loopback address goes there. */
  readonly proxy?: string;
}
