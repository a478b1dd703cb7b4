import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSiteClock } from '@/lib/capture/page/site-clock';

const page = { location: { host: 'x.com', origin: 'https://x.com' } } as Window & typeof globalThis;
const answer = () => new Response(null, { headers: { date: new Date().toUTCString() } });

describe('the question for the site’s time', () => {
  const asked = vi.fn<typeof fetch>();
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('fetch', asked);
    asked.mockReset();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('goes to a file that is nobody’s page, and carries neither cookies nor the address of the page', async () => {
    asked.mockImplementation(async () => answer());
    const clock = await createSiteClock(page, new AbortController().signal)();
    expect(clock).toMatchObject({ state: 'compared', host: 'x.com' });
    expect(asked).toHaveBeenCalledOnce();
    expect(asked).toHaveBeenCalledWith(
      'https://x.com/robots.txt',
      expect.objectContaining({
        method: 'HEAD',
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
      }),
    );
  });

  it('is put once for all flags of ten minutes, and anew after that', async () => {
    asked.mockImplementation(async () => answer());
    const read = createSiteClock(page, new AbortController().signal);
    await Promise.all([read(), read()]);
    await vi.advanceTimersByTimeAsync(9 * 60_000);
    await read();
    expect(asked).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(2 * 60_000);
    await read();
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('is put anew when the device’s clock was set since', async () => {
    asked.mockImplementation(async () => answer());
    const read = createSiteClock(page, new AbortController().signal);
    await read();
    vi.setSystemTime(Date.now() + 3_600_000);
    await read();
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('ends without a time where the site does not answer, and is put again with the next flag', async () => {
    asked.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const read = createSiteClock(page, new AbortController().signal);
    expect(await read()).toEqual({ state: 'not-compared', why: 'no-answer' });
    asked.mockImplementation(async () => answer());
    expect(await read()).toMatchObject({ state: 'compared' });
  });
});
