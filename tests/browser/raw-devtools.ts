/** A target as the DevTools protocol describes it. */
export interface TargetInfo {
  targetId: string;
  type: string;
  title: string;
  url: string;
  attached: boolean;
}

interface Message {
  id?: number;
  result?: unknown;
  error?: { message: string };
  method?: string;
  sessionId?: string;
  params?: { targetInfo: TargetInfo };
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/**
 * A bare connection to a Chromium's DevTools protocol that attaches to nothing.
 *
 * Playwright attaches to every worker it sees, and a worker with a debugger on it is kept from stopping; what stops workers
 * and presses the toolbar button must therefore go past Playwright.
 */
export class RawDevTools {
  #socket: WebSocket;
  #next = 1;
  #waiting = new Map<number, Waiting>();
  #onAttached: ((parentSession: string | undefined, target: TargetInfo) => void) | null = null;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', (event) => this.#take(String(event.data)));
    socket.addEventListener('close', () => {
      for (const waiting of this.#waiting.values()) waiting.reject(new Error('The browser closed the connection.'));
      this.#waiting.clear();
    });
  }

  /** @param address `ws://127.0.0.1:PORT/devtools/browser/ID` */
  static connect(address: string): Promise<RawDevTools> {
    if (typeof WebSocket === 'undefined') {
      throw new Error('This needs Node 22 or newer; `npm test` and `npm start` bring their own.');
    }
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(address);
      socket.addEventListener('open', () => resolve(new RawDevTools(socket)), { once: true });
      socket.addEventListener('error', () => reject(new Error(`No DevTools at ${address}.`)), { once: true });
    });
  }

  /** Sends one command. Rejects with the browser's own words where it refuses. */
  send<T = unknown>(method: string, params: Record<string, unknown> = {}, sessionId?: string): Promise<T> {
    const id = this.#next++;
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve: (result) => resolve(result as T), reject });
      this.#socket.send(JSON.stringify({ id, method, params, sessionId }));
    });
  }

  /** Targets of the given types; without types, those that the protocol lists by itself (tabs are not among them). */
  async targets(...types: string[]): Promise<TargetInfo[]> {
    const filter = types.length > 0 ? types.map((type) => ({ type })) : undefined;
    const { targetInfos } = await this.send<{ targetInfos: TargetInfo[] }>(
      'Target.getTargets',
      filter ? { filter } : {},
    );
    return targetInfos;
  }

  /** True where the page with target id `page` is the one that the tab shows. */
  async tabHolds(tab: string, page: string): Promise<boolean> {
    const { sessionId } = await this.send<{ sessionId: string }>('Target.attachToTarget', {
      targetId: tab,
      flatten: true,
    });
    const held: string[] = [];
    this.#onAttached = (attached, target) => {
      if (attached === sessionId) held.push(target.targetId);
    };
    // The answer comes after an event for each target within the tab.
    await this.send(
      'Target.setAutoAttach',
      { autoAttach: true, waitForDebuggerOnStart: false, flatten: true },
      sessionId,
    );
    this.#onAttached = null;
    await this.send('Target.detachFromTarget', { sessionId });
    return held.includes(page);
  }

  close(): void {
    this.#socket.close();
  }

  #take(text: string): void {
    const message = JSON.parse(text) as Message;
    if (message.method === 'Target.attachedToTarget' && message.params) {
      this.#onAttached?.(message.sessionId, message.params.targetInfo);
    }
    const waiting = message.id === undefined ? undefined : this.#waiting.get(message.id);
    if (message.id === undefined || !waiting) return;
    this.#waiting.delete(message.id);
    if (message.error) waiting.reject(new Error(message.error.message));
    else waiting.resolve(message.result);
  }
}
