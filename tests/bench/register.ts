import type { Page } from '@playwright/test';
import { type Flagpost, startFlagpost } from '@/tests/browser/flagpost';
import { lockTestVault, openTestVault } from '@/tests/browser/vault';
import { SCHOOL } from '@/tests/fixtures/sites/school';
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

/** Milliseconds from the key being there, as this page is told, to the first frame with rows of flags in it. */
async function rowsAfterUnlocking(page: Page, flagpost: Flagpost): Promise<number> {
  await lockTestVault(flagpost.eye);
  await page.getByRole('heading', { name: 'Flagpost is locked' }).waitFor();
  await page.evaluate(() => {
    type Changed = { addListener(listener: (changes: object) => void): void };
    const { chrome } = globalThis as unknown as { chrome: { storage: { onChanged: Changed } } };
    const mark = globalThis as unknown as { keyAt?: number; rowsAt?: number };
    mark.keyAt = undefined;
    mark.rowsAt = undefined;
    chrome.storage.onChanged.addListener((changes) => {
      if ('vaultOpen' in changes) mark.keyAt ??= performance.now();
    });
    const look = () => {
      if (mark.keyAt !== undefined && document.querySelector('[data-flag-row]')) {
        requestAnimationFrame(() => setTimeout(() => Object.assign(mark, { rowsAt: performance.now() })));
      } else requestAnimationFrame(look);
    };
    look();
  });
  await openTestVault(flagpost.eye, { person: SCHOOL.user, designation: { by: '', on: '' } });
  await page.waitForFunction(() => (globalThis as unknown as { rowsAt?: number }).rowsAt !== undefined);
  return page.evaluate(() => {
    const { keyAt = 0, rowsAt = 0 } = globalThis as unknown as { keyAt?: number; rowsAt?: number };
    return rowsAt - keyAt;
  });
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
    const unlocked: number[] = [];
    for (let i = 0; i < 8; i++) {
      progress(`unlocking ${i + 1} of 8`);
      unlocked.push(await rowsAfterUnlocking(page, flagpost));
      await page.waitForTimeout(1_500);
    }
    progress('typing into the search box');
    const keys = await keystrokes(page);
    await page.getByRole('searchbox').first().fill('');
    await page.waitForTimeout(500);
    progress('scrolling');
    const scrolled = await scrolling(page);
    const f = {
      firstRows: figures(first.slice(2)),
      afterUnlocking: figures(unlocked.slice(1)),
      keystroke: figures(keys),
    };
    return {
      json: {
        browser: `Chromium ${flagpost.browser.version}`,
        flags: FLAGS,
        ...f,
        scrolling: scrolled,
        limits: { firstRows: 300, afterUnlocking: 300, keystroke: 50 },
      },
      lines: [
        `Chromium ${flagpost.browser.version}, production build, ${FLAGS} flags`,
        line('opening to first rows', f.firstRows),
        line('unlocking to first rows', f.afterUnlocking),
        line('keystroke in the search box to its frame', f.keystroke),
        `scrolling: ${scrolled.over50} tasks over 50 ms, longest ${Math.round(scrolled.longest)} ms`,
      ],
    };
  } finally {
    await flagpost.close();
  }
}
