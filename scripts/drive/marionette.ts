import { connect, type Socket } from 'node:net';

/** Where a script runs: the page's process, or the browser's own with all rights (`--remote-allow-system-access`). */
export type Context = 'content' | 'chrome';

/**
 * A client of Firefox's own remote protocol (Marionette, protocol level 3): it reaches what WebDriver BiDi does not, the toolbar, the
 * sidebar, real shortcuts and closed shadow roots. A message is `length:[type, id, name or error, body]` in JSON over TCP.
 */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  #buffer = Buffer.alloc(0);
  #next = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk) => this.#receive(chunk));
    socket.on('close', () => this.#fail(new Error('marionette: the connection was closed')));
    socket.on('error', (error) => this.#fail(error));
  }

  static async connect(port: number): Promise<Marionette> {
    const socket = connect(port, '127.0.0.1');
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    return new Marionette(socket);
  }

  /** Sends a command; rejects with the browser's own message. */
  send<T = unknown>(name: string, parameters: Readonly<Record<string, unknown>> = {}): Promise<T> {
    const id = ++this.#next;
    const body = JSON.stringify([0, id, name, parameters]);
    const answer = new Promise<unknown>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    this.#socket.write(`${Buffer.byteLength(body)}:${body}`);
    return answer as Promise<T>;
  }

  /** Value of a function body; `sandbox: 'system'` sees what pages may not, `null` runs in the page's own world. */
  async run<T>(script: string, args: readonly unknown[] = [], sandbox: 'system' | null = null): Promise<T> {
    const { value } = await this.send<{ value: T }>('WebDriver:ExecuteScript', {
      script,
      args,
      sandbox,
      newSandbox: false,
    });
    return value;
  }

  async inContext<T>(context: Context, work: () => Promise<T>): Promise<T> {
    await this.send('Marionette:SetContext', { value: context });
    try {
      return await work();
    } finally {
      await this.send('Marionette:SetContext', { value: 'content' });
    }
  }

  end(): void {
    this.#socket.destroy();
  }

  #receive(chunk: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    for (;;) {
      const colon = this.#buffer.indexOf(58);
      if (colon === -1) return;
      const end = colon + 1 + Number(this.#buffer.subarray(0, colon).toString());
      if (this.#buffer.length < end) return;
      const message: unknown = JSON.parse(this.#buffer.subarray(colon + 1, end).toString());
      this.#buffer = this.#buffer.subarray(end);
      // The first message is a greeting, not an answer.
      if (Array.isArray(message)) this.#settle(message as [number, number, { message: string } | null, unknown]);
    }
  }

  #settle([, id, error, value]: [number, number, { message: string } | null, unknown]): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve(value);
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
