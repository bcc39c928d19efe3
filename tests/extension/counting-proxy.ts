import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CountingProxy {
  /** "127.0.0.1:41234". */
  readonly address: string;
  /** Everything that was asked for: "host:443" for encrypted connections, whole addresses otherwise. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** A proxy that lets nothing through and remembers what was asked of it. */
export async function countingProxy(): Promise<CountingProxy> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(403).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    asked,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
