import type { Marionette } from './marionette';

/** Turns one thing at a time: which window commands go to is a state of the whole connection. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  take<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work, work);
    // The next in line waits for this one to end, well or badly; whoever asked for it hears of a failure.
    this.#last = mine.then(
      () => undefined,
      () => undefined,
    );
    return mine;
  }
}

/** One tab of Firefox. */
export class FirefoxPage {
  readonly handle: string;
  #marionette: Marionette;
  #turns: Turns;

  constructor(marionette: Marionette, turns: Turns, handle: string) {
    this.#marionette = marionette;
    this.#turns = turns;
    this.handle = handle;
  }

  /** Goes to an address and waits until it has loaded. */
  goto(address: string): Promise<void> {
    return this.#here(async () => {
      await this.#marionette.send('WebDriver:Navigate', { url: address });
    });
  }

  reload(): Promise<void> {
    return this.#here(async () => {
      await this.#marionette.send('WebDriver:Refresh');
    });
  }

  url(): Promise<string> {
    return this.#value('WebDriver:GetCurrentURL');
  }

  title(): Promise<string> {
    return this.#value('WebDriver:GetTitle');
  }

  /**
   * Runs a function in the page, with arguments and answer as JSON; an answer that is a promise is waited for. It sees the
   * page's own globals as `window.wrappedJSObject`, on extension pages `browser` too.
   */
  evaluate<A extends unknown[], R>(work: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return this.#here(() => runScript<R>(this.#marionette, work, args));
  }

  /** Asks the page every 100 ms until the answer is true-like, and gives that. @throws Error after `timeoutMs` */
  async waitFor<A extends unknown[], R>(
    what: string,
    look: (...args: A) => R | Promise<R>,
    args: A,
    timeoutMs = 15_000,
  ): Promise<R> {
    const end = performance.now() + timeoutMs;
    for (;;) {
      const found = await this.evaluate(look, ...args);
      if (found) return found;
      if (performance.now() > end) throw new Error(`Waited ${timeoutMs / 1000} seconds for ${what}.`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** Clicks the first element that a CSS selector finds, as trusted input. */
  click(selector: string): Promise<void> {
    return this.#here(async () => {
      const found = await this.#marionette.send<{ value: Record<string, string> }>('WebDriver:FindElement', {
        using: 'css selector',
        value: selector,
      });
      const id = Object.values(found.value)[0];
      await this.#marionette.send('WebDriver:ElementClick', { id });
    });
  }

  /** Types into the first element that a CSS selector finds. */
  type(selector: string, text: string): Promise<void> {
    return this.#here(async () => {
      const found = await this.#marionette.send<{ value: Record<string, string> }>('WebDriver:FindElement', {
        using: 'css selector',
        value: selector,
      });
      await this.#marionette.send('WebDriver:ElementSendKeys', { id: Object.values(found.value)[0], text });
    });
  }

  /** A PNG of what is in view, or of the whole page. */
  screenshot({ whole = false } = {}): Promise<Buffer> {
    return this.#here(async () => {
      const { value } = await this.#marionette.send<{ value: string }>('WebDriver:TakeScreenshot', {
        full: whole,
        hash: false,
      });
      return Buffer.from(value, 'base64');
    });
  }

  /** Makes this the tab in front. */
  bringToFront(): Promise<void> {
    return this.#here(async () => {
      await this.#marionette.send('WebDriver:SwitchToWindow', { handle: this.handle, focus: true });
    });
  }

  close(): Promise<void> {
    return this.#here(async () => {
      await this.#marionette.send('WebDriver:CloseWindow');
    });
  }

  async #value(command: string): Promise<string> {
    return this.#here(async () => (await this.#marionette.send<{ value: string }>(command)).value);
  }

  /** Without `focus`, commands go to this tab and whatever is in front stays in front. */
  #here<T>(work: () => Promise<T>): Promise<T> {
    return this.#turns.take(async () => {
      await this.#marionette.send('WebDriver:SwitchToWindow', { handle: this.handle, focus: false });
      return work();
    });
  }
}

/** Runs a function where the connection stands: in a page, or among the browser's own parts. */
export async function runScript<R>(
  marionette: Marionette,
  work: (...args: never[]) => unknown,
  args: readonly unknown[],
): Promise<R> {
  // Some compilers wrap inner functions in a call of this name, which exists only on their side.
  const script = `const done = arguments[arguments.length - 1];
    const __name = (inner) => inner;
    const given = Array.from(arguments).slice(0, -1);
    Promise.resolve().then(() => (${work.toString()})(...given)).then(
      (value) => done({ value: value === undefined ? null : value }),
      (error) => done({ error: String(error) }),
    );`;
  const { value } = await marionette.send<{ value: { value?: R; error?: string } }>('WebDriver:ExecuteAsyncScript', {
    script,
    args: [...args],
    scriptTimeout: 60_000,
    newSandbox: false,
  });
  if (value.error !== undefined) throw new Error(value.error);
  return value.value as R;
}
