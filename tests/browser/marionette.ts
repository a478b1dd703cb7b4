import { connect, type Socket } from 'node:net';

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

interface Failure {
  error: string;
  message: string;
}

/** A complaint of the browser, with the name it gives it (`no such window`, `javascript error` …). */
export class MarionetteError extends Error {
  readonly kind: string;

  constructor({ error, message }: Failure) {
    super(`${error}: ${message}`);
    this.kind = error;
  }
}

/**
 * A connection to Firefox's own remote control: messages of the form `LENGTH:JSON` over TCP, answered in any order.
 *
 * WebDriver BiDi, which puppeteer speaks, opens no page of an add-on; this does, and it reaches the browser's own parts.
 */
export class Marionette {
  #socket: Socket;
  #held: Buffer = Buffer.alloc(0);
  #next = 1;
  #waiting = new Map<number, Waiting>();

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (data: Buffer) => this.#take(data));
    const end = () => {
      for (const waiting of this.#waiting.values()) waiting.reject(new Error('Firefox has closed the connection.'));
      this.#waiting.clear();
    };
    socket.on('close', end);
    // What went wrong shows in the `close` that always follows.
    socket.on('error', () => socket.destroy());
  }

  static connect(port: number): Promise<Marionette> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('error', reject);
      // The browser speaks first, telling its version; only then is it ready.
      socket.once('readable', () => {
        socket.off('error', reject);
        resolve(new Marionette(socket));
      });
    });
  }

  /** Sends one command. Rejects with a MarionetteError where the browser refuses. */
  send<T = unknown>(name: string, params: Record<string, unknown> = {}): Promise<T> {
    const id = this.#next++;
    const body = Buffer.from(JSON.stringify([0, id, name, params]));
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve: (result) => resolve(result as T), reject });
      this.#socket.write(Buffer.concat([Buffer.from(`${body.length}:`), body]));
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(data: Buffer): void {
    this.#held = Buffer.concat([this.#held, data]);
    for (;;) {
      const colon = this.#held.indexOf(58);
      if (colon < 0) return;
      const length = Number(this.#held.subarray(0, colon).toString());
      const end = colon + 1 + length;
      if (this.#held.length < end) return;
      const message: unknown = JSON.parse(this.#held.subarray(colon + 1, end).toString());
      this.#held = this.#held.subarray(end);
      if (Array.isArray(message)) this.#answer(message as [number, number, Failure | null, unknown]);
    }
  }

  #answer([, id, failure, result]: [number, number, Failure | null, unknown]): void {
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    this.#waiting.delete(id);
    if (failure) waiting.reject(new MarionetteError(failure));
    else waiting.resolve(result);
  }
}
