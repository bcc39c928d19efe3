import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { renderSite } from './render';

export interface Site {
  /** "http://127.0.0.1:8080", without a slash at the end. */
  readonly origin: string;
  /** Path of every request served so far, in order. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

export interface SiteOptions {
  readonly root: string;
  /** 0: any free port. */
  readonly port: number;
  /** Further pages by path: a test's own. They win over the site's. */
  readonly extra?: ReadonlyMap<string, Page>;
}

export interface Page {
  readonly body: string;
  /** "text/html; charset=utf-8" unless given. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const HTML = 'text/html; charset=utf-8';

/** Serves the sample site on the loopback address only. Rejects with EADDRINUSE where the port is taken. */
export function serveSite({ root, port, extra = new Map() }: SiteOptions): Promise<Site> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://site.invalid').pathname;
    requests.push(path);
    answer(response, find(path, { root, extra }), request);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const { port: taken } = server.address() as AddressInfo;
      resolve({ origin: `http://127.0.0.1:${taken}`, requests, close: () => close(server) });
    });
  });
}

function find(path: string, { root, extra }: Pick<Required<SiteOptions>, 'root' | 'extra'>): Page | null {
  const own = extra.get(path);
  if (own) return own;
  const page = renderSite(root).get(path);
  if (page !== undefined) return { body: page };
  // Browsers ask for it by themselves where a page names no icon.
  const asset = path === '/favicon.ico' ? '/assets/favicon.svg' : path;
  const name = /^\/assets\/([\w-]+\.\w+)$/.exec(asset)?.[1];
  const file = name ? join(root, 'tests/site/assets', name) : '';
  if (!file || !existsSync(file)) return null;
  return { body: readFileSync(file, 'utf8'), type: TYPES[extname(file)] ?? 'application/octet-stream' };
}

function answer(response: ServerResponse, page: Page | null, request: IncomingMessage): void {
  const {
    body,
    type = HTML,
    headers = {},
  } = page ?? { body: '<!doctype html><title>404</title><p>Cette page n’existe pas.' };
  response.writeHead(page ? 200 : 404, { 'content-type': type, 'cache-control': 'no-store', ...headers });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
