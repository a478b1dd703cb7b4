import type { Locator, Page } from '@playwright/test';
import { type Flagpost, pointAt } from '@/tests/browser/flagpost';
import type { Stored } from '@/tests/browser/stored';
import { test } from './extension';
import { answerQuestion, newest } from './posts';

/** The same posts as on the hostile pages, left in peace. */
export const PLAIN = 'https://x.com/i/practice/hostile-plain';

export const countFlags = async (flagpost: Flagpost): Promise<number> => (await flagpost.stored(false)).flags.length;

/**
 * Flags a post with the real shortcut, the pointer on it, and waits for the record.
 *
 * @param asked the safety question will come up although no picture of the site's own kind stands in the post.
 */
export async function flagHere(flagpost: Flagpost, page: Page, post: Locator, asked = false): Promise<Stored> {
  const before = await countFlags(flagpost);
  await pointAt(page, post);
  const shows = (element: Element) => Boolean(element.querySelector('[data-testid="tweetPhoto"], video'));
  const asks = asked || (await post.evaluate(shows));
  await flagpost.browser.pressShortcut(page);
  if (asks) await answerQuestion(page, 'no');
  return flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded', 60_000);
}

/** Notes every task of more than 50 ms from now on, ours and the page's alike. */
export const watchLongTasks = (page: Page) =>
  page.evaluate(() => {
    const tasks: number[] = [];
    (globalThis as unknown as { longTasks: number[] }).longTasks = tasks;
    new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => Math.round(duration))),
    ).observe({
      type: 'longtask',
    });
  });

/** Times are told, never judged: the machine may be busy with other things. */
export async function tellLongTasks(page: Page, what: string): Promise<void> {
  const tasks = await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks);
  test.info().annotations.push({ type: 'long tasks (ms)', description: `${what}: ${tasks.join(', ') || 'none'}` });
}
