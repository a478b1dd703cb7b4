import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Answered, type Asked, startPreviewWorker } from '@/lib/bundle/preview-worker';

/** Workers that answer when they are told to. */
const workers: StubWorker[] = [];
class StubWorker {
  readonly asked: Asked[] = [];
  isRunning = true;
  readonly #listeners = new Map<string, (event: unknown) => void>();
  constructor() {
    workers.push(this);
  }
  addEventListener(kind: string, listener: (event: unknown) => void) {
    this.#listeners.set(kind, listener);
  }
  postMessage(asked: Asked) {
    this.asked.push(asked);
  }
  terminate() {
    this.isRunning = false;
  }
  answer(how: Partial<Answered> = {}) {
    const one = this.asked.shift();
    if (!one) throw new Error('Nothing was asked.');
    const preview = { jpeg: new Uint8Array([workers.indexOf(this)]), width: 1, height: 1 };
    this.#listeners.get('message')?.({ data: { number: one.number, preview, ...how } });
  }
  fail(message: string) {
    this.#listeners.get('error')?.({ message });
  }
}

beforeEach(() => {
  workers.length = 0;
  vi.stubGlobal('Worker', StubWorker);
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path) => `chrome-extension://id${path}`);
});
afterEach(() => vi.unstubAllGlobals());

const running = () => workers.map(({ isRunning }) => isRunning);
const megabytes = (n: number) => new Uint8Array(n << 20);

describe('workers that draw previews', () => {
  it('are replaced after some megabytes, and end only when they have drawn what they were given', async () => {
    const previews = startPreviewWorker();
    const first = [previews.draw(megabytes(10)), previews.draw(megabytes(10))];
    const next = previews.draw(megabytes(1));
    expect(running()).toEqual([true, true]);
    expect(workers.map(({ asked }) => asked.length)).toEqual([2, 1]);
    workers[0]?.answer();
    expect(running()).toEqual([true, true]);
    workers[0]?.answer();
    expect(running()).toEqual([false, true]);
    workers[1]?.answer();
    expect((await Promise.all([...first, next])).map(({ jpeg }) => jpeg)).toEqual([
      Uint8Array.of(0),
      Uint8Array.of(0),
      Uint8Array.of(1),
    ]);
    previews.close();
    expect(running()).toEqual([false, false]);
  });

  it('tell everybody who waits when one breaks, and those who come to it later', async () => {
    const previews = startPreviewWorker();
    const waiting = [previews.draw(megabytes(1)), previews.draw(megabytes(1))].map((one) => one.catch(String));
    workers[0]?.fail('out of memory');
    expect(await Promise.all(waiting)).toEqual([
      'Error: Previews cannot be drawn: out of memory',
      'Error: Previews cannot be drawn: out of memory',
    ]);
    await expect(previews.draw(megabytes(1))).rejects.toThrow('out of memory');
  });

  it('are all ended at once where nobody wants their previews any more', () => {
    const previews = startPreviewWorker();
    for (let i = 0; i < 5; i++) void previews.draw(megabytes(16));
    expect(running()).toEqual([true, true, true, true, true]);
    previews.close();
    expect(running()).toEqual([false, false, false, false, false]);
  });
});
