import type { Page } from '@playwright/test';
import { startFlagpost } from '@/tests/browser/flagpost';
import { figures, line } from './figures';
import type { Bench } from './run';
import { seedRegister } from './seed';

const FLAGS = 10_000;
const KEYSTROKES = 'marlbrook primary head';

/** Milliseconds from the start of the navigation to the first frame with rows of flags in it. */
async function firstRows(page: Page): Promise<number> {
  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelector('[data-flag-row]')) {
        requestAnimationFrame(() => setTimeout(() => Object.assign(globalThis, { firstRowsAt: performance.now() })));
      } else requestAnimationFrame(look);
    };
    look();
  });
  await page.reload();
  await page.waitForFunction(() => 'firstRowsAt' in globalThis);
  return page.evaluate(() => (globalThis as unknown as { firstRowsAt: number }).firstRowsAt);
}

/**
 * Milliseconds from a trusted keystroke in the search box to the frame that shows its result, for every key in turn: the
 * event's own time stamp to after the next frame in which the count of results agrees with the box.
 */
async function keystrokes(page: Page): Promise<number[]> {
  const box = page.getByRole('searchbox').first();
  await box.click();
  await page.evaluate(() => {
    const took: number[] = [];
    Object.assign(globalThis, { took });
    addEventListener(
      'input',
      (event) => {
        const at = event.timeStamp;
        // React handles the event in this turn; the frame after it shows the rows.
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => took.push(performance.now() - at);
          channel.port2.postMessage(null);
        });
      },
      true,
    );
  });
  for (const key of KEYSTROKES) {
    await page.keyboard.type(key);
    await page.waitForTimeout(160);
  }
  return page.evaluate(() => (globalThis as unknown as { took: number[] }).took);
}

/** Long tasks (over 50 ms) while scrolling through the whole list. */
async function scrolling(page: Page): Promise<{ longest: number; over50: number }> {
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { longTasks: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.push(entry.duration);
    }).observe({ type: 'longtask' });
  });
  await page.mouse.move(600, 600);
  for (let i = 0; i < 60; i++) {
    await page.mouse.wheel(0, 2_000);
    await page.waitForTimeout(16);
  }
  const tasks = await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks);
  return { longest: Math.max(0, ...tasks), over50: tasks.length };
}

/** The register with ten thousand flags: first rows, a keystroke in the search box, scrolling. */
export async function benchRegister(progress: (text: string) => void): Promise<Bench> {
  const flagpost = await startFlagpost();
  try {
    progress(`seeding ${FLAGS} flags`);
    await seedRegister(flagpost.eye, FLAGS);
    const page = await flagpost.browser.openExtensionPage('register.html');
    await page.waitForSelector('[data-flag-row]');
    const first: number[] = [];
    for (let i = 0; i < 12; i++) {
      progress(`opening ${i + 1} of 12`);
      first.push(await firstRows(page));
      await page.waitForTimeout(700);
    }
    progress('typing into the search box');
    const keys = await keystrokes(page);
    await page.getByRole('searchbox').first().fill('');
    await page.waitForTimeout(500);
    progress('scrolling');
    const scrolled = await scrolling(page);
    const f = { firstRows: figures(first.slice(2)), keystroke: figures(keys) };
    return {
      json: {
        browser: `Chromium ${flagpost.browser.version}`,
        flags: FLAGS,
        ...f,
        scrolling: scrolled,
        limits: { firstRows: 300, keystroke: 50 },
      },
      lines: [
        `Chromium ${flagpost.browser.version}, production build, ${FLAGS} flags`,
        line('opening to first rows', f.firstRows),
        line('keystroke in the search box to its frame', f.keystroke),
        `scrolling: ${scrolled.over50} tasks over 50 ms, longest ${Math.round(scrolled.longest)} ms`,
      ],
    };
  } finally {
    await flagpost.close();
  }
}
