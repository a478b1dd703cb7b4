import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createQuota } from '@/lib/capture/quota';

describe('the capture quota', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('lets two calls through at once and holds the third until a second has passed', async () => {
    const quota = createQuota(2, 1_000, () => Date.now());
    const times: number[] = [];
    const start = Date.now();
    const run = (async () => {
      for (let i = 0; i < 5; i++) {
        await quota.ready();
        quota.spent();
        times.push(Date.now() - start);
      }
    })();
    await vi.advanceTimersByTimeAsync(5_000);
    await run;
    expect(times).toEqual([0, 0, 1_000, 1_000, 2_000]);
  });

  it('never has more than two calls in any window of a second', async () => {
    const quota = createQuota(2, 1_000, () => Date.now());
    const times: number[] = [];
    for (const pause of [0, 300, 600, 0, 900, 50, 0]) {
      await vi.advanceTimersByTimeAsync(pause);
      const ready = quota.ready();
      await vi.advanceTimersByTimeAsync(1_000);
      await ready;
      quota.spent();
      times.push(Date.now());
    }
    for (const t of times) expect(times.filter((u) => u >= t && u < t + 1_000).length).toBeLessThanOrEqual(2);
  });
});
