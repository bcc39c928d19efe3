import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { parse, type DomName } from './dom';

declare const __ROOT__: string;

/** What another extractor says of a page, and how long it took without the parsing. */
export interface PeerRead {
  readonly text: string;
  readonly title: string;
  readonly byline: string;
  readonly date: string;
  readonly isArticle: boolean;
  readonly ms: number;
}

export type PeerName = 'readability' | 'defuddle';
export const PEERS: readonly PeerName[] = ['readability', 'defuddle'];

const EMPTY = { text: '', title: '', byline: '', date: '' };
const BLOCK_END = /<\/(?:p|div|li|h[1-6]|blockquote|section|figcaption|td|tr)>|<br\s*\/?>/gi;
const PACKAGE: Readonly<Record<PeerName, string>> = { readability: '@mozilla/readability', defuddle: 'defuddle' };
const versionOf = (peer: PeerName): string =>
  (
    JSON.parse(readFileSync(join(__ROOT__, 'node_modules', PACKAGE[peer], 'package.json'), 'utf8')) as {
      version: string;
    }
  ).version;

/** Peers give HTML; words of neighbouring blocks must not run together. */
function textOf(html: string, dom: DomName): string {
  const page = parse(`<body>${html.replace(BLOCK_END, (tag) => `${tag} \n`)}</body>`, '', dom);
  const text = page.body.textContent ?? '';
  if (dom === 'jsdom') page.defaultView?.close();
  return text;
}

function readReadability(page: Document, dom: DomName): Omit<PeerRead, 'ms'> {
  const isArticle = isProbablyReaderable(page);
  const read = new Readability(page, { charThreshold: 500 }).parse();
  if (!read) return { ...EMPTY, isArticle };
  return {
    text: textOf(read.content ?? '', dom),
    title: read.title ?? '',
    byline: read.byline ?? '',
    date: read.publishedTime ?? '',
    isArticle,
  };
}

function readDefuddle(page: Document, url: string, dom: DomName): Omit<PeerRead, 'ms'> {
  const read = new Defuddle(page, { url }).parse();
  return {
    text: textOf(read.content, dom),
    title: read.title,
    byline: read.author,
    date: read.published,
    isArticle: true,
  };
}

/** Runs a peer once a page and keeps what it said, so that reruns measure only what changed. */
export function peerRead(peer: PeerName, id: string, html: string, options: { url: string; dom: DomName }): PeerRead {
  const { url, dom } = options;
  const folder = join(__ROOT__, 'node_modules/.cache/newsgloss-peers', `${peer}-${versionOf(peer)}-${dom}`);
  const path = join(folder, `${createHash('sha1').update(id).update(html).digest('hex')}.json`);
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as PeerRead;
  const page = parse(html, url, dom);
  const began = performance.now();
  let read: Omit<PeerRead, 'ms'>;
  try {
    read = peer === 'readability' ? readReadability(page, dom) : readDefuddle(page, url, dom);
  } catch {
    read = { ...EMPTY, isArticle: false };
  }
  const whole = { ...read, ms: performance.now() - began };
  if (dom === 'jsdom') page.defaultView?.close();
  mkdirSync(folder, { recursive: true });
  const json = JSON.stringify(whole);
  writeFileSync(path, json);
  return JSON.parse(json) as PeerRead;
}
