import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import type { Way } from './client';
import type { FeedSite } from './markup';
import { feedAddress, type Variant } from './pages';

export const POSTS = 500;
const BATCH = 10;
/** Where the pointer rests: on the posts, a third down the window. */
const POINTER = { x: 640, y: 300 };

export interface Condition {
  site: FeedSite;
  way: Way;
  /** True with the pointer resting over the feed while it moves. */
  pointer: boolean;
}

export interface Measured {
  /** CPU of the page's main thread, in ms per post. */
  perPost: number;
  /** What the feed added, after a collection: DOM nodes, listeners, and used heap in KB. */
  nodes: number;
  listeners: number;
  heapKb: number;
}

type Metrics = Record<string, number>;

async function metrics(devtools: CDPSession): Promise<Metrics> {
  const answer = (await devtools.send('Performance.getMetrics')) as { metrics: { name: string; value: number }[] };
  return Object.fromEntries(answer.metrics.map(({ name, value }) => [name, value]));
}

const collected = async (devtools: CDPSession): Promise<Metrics> => {
  await devtools.send('HeapProfiler.collectGarbage');
  return metrics(devtools);
};

/** Opens the feed at the variant's address, ready to run, with the pointer where the condition wants it. */
export async function openFeed(context: BrowserContext, { site, pointer }: Condition, variant: Variant): Promise<Page> {
  const page = await context.newPage();
  await page.goto(feedAddress(site, variant));
  if (pointer) await page.mouse.move(POINTER.x, POINTER.y);
  // Whatever starts with the page has started.
  await page.waitForTimeout(250);
  return page;
}

export const runFeed = (page: Page, { site, way }: Condition, posts = POSTS): Promise<void> =>
  page.evaluate(
    ([s, w, n, b]) => (globalThis as unknown as { runFeed: (...all: unknown[]) => Promise<void> }).runFeed(s, w, n, b),
    [site, way, posts, BATCH] as const,
  );

/** One run in a tab of its own. Thread time, so that whoever else uses the machine is not counted. */
export async function measure(context: BrowserContext, condition: Condition, variant: Variant): Promise<Measured> {
  const page = await openFeed(context, condition, variant);
  try {
    const devtools = await context.newCDPSession(page);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    const before = await collected(devtools);
    const start = (await metrics(devtools)).TaskDuration ?? Number.NaN;
    await runFeed(page, condition);
    const end = (await metrics(devtools)).TaskDuration ?? Number.NaN;
    const after = await collected(devtools);
    const grown = (name: string) => (after[name] ?? Number.NaN) - (before[name] ?? Number.NaN);
    return {
      perPost: ((end - start) * 1000) / POSTS,
      nodes: grown('Nodes'),
      listeners: grown('JSEventListeners'),
      heapKb: grown('JSHeapUsedSize') / 1024,
    };
  } finally {
    await page.close();
  }
}
