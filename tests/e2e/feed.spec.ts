import type { CDPSession, Page } from '@playwright/test';
import { FEEDS, type FeedSite } from '@/tests/bench/feed/markup';
import { feedAddress, serveFeeds, type Variant } from '@/tests/bench/feed/pages';
import { expect, test } from './extension';

/** What a script can ask of a page: how often it was asked in the world of the extension, by name. */
type Asked = Record<string, number>;

interface World {
  id: number;
  devtools: CDPSession;
}

const grow = (page: Page, site: FeedSite, posts: number) =>
  page.evaluate(
    ([s, n]) =>
      (globalThis as unknown as { runFeed: (...all: unknown[]) => Promise<void> }).runFeed(s, 'appended', n, 10),
    [site, posts] as const,
  );

async function openFeed(page: Page, site: FeedSite, variant: Variant): Promise<CDPSession> {
  await serveFeeds(page);
  await page.goto(feedAddress(site, variant));
  await page.bringToFront();
  // The extension's script starts when the page is idle.
  await page.waitForTimeout(500);
  return page.context().newCDPSession(page);
}

/** The worlds that the extension has in the page. */
async function worldsOf(devtools: CDPSession, extensionId: string): Promise<World[]> {
  const worlds: World[] = [];
  devtools.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === `chrome-extension://${extensionId}`) worlds.push({ id: context.id, devtools });
  });
  // The worlds that are there already are told at once.
  await devtools.send('Runtime.enable');
  return worlds;
}

/**
 * Counts in the extension's own world whatever asks the page for elements, attributes, words or places. Each world has
 * prototypes of its own, so neither the page nor these tests are counted; nor is what stands outside the page still, as the
 * layer does until it is needed.
 */
const COUNT = `(() => {
  const asked = {};
  globalThis.askedOfPage = asked;
  const inPage = Object.getOwnPropertyDescriptor(Node.prototype, 'isConnected').get;
  const count = (name) => { asked[name] = (asked[name] ?? 0) + 1; };
  for (const type of [Node, Element, Document, DocumentFragment, HTMLElement, HTMLAnchorElement, CharacterData]) {
    for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(type.prototype))) {
      if (name === 'constructor') continue;
      const { value, get } = property;
      if (typeof value === 'function') property.value = function (...all) { if (inPage.call(this)) count(name); return value.apply(this, all); };
      else if (get) property.get = function () { if (inPage.call(this)) count(name); return get.call(this); };
      else continue;
      if (property.configurable) Object.defineProperty(type.prototype, name, property);
    }
  }
  for (const observer of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver']) {
    const { observe } = globalThis[observer].prototype;
    globalThis[observer].prototype.observe = function (...all) { count(observer); return observe.apply(this, all); };
  }
})()`;

const evaluate = async ({ devtools, id }: World, expression: string): Promise<unknown> => {
  const answer = await devtools.send('Runtime.evaluate', { contextId: id, expression, returnByValue: true });
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? 'it threw');
  return answer.result.value;
};

const askedIn = async (world: World): Promise<Asked> => (await evaluate(world, 'askedOfPage')) as Asked;

async function held(devtools: CDPSession): Promise<{ nodes: number; listeners: number }> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

async function heldAfter(page: Page, site: FeedSite, variant: Variant, posts: number) {
  const devtools = await openFeed(page, site, variant);
  await devtools.send('Performance.enable');
  const before = await held(devtools);
  await grow(page, site, posts);
  const after = await held(devtools);
  return { nodes: after.nodes - before.nodes, listeners: after.listeners - before.listeners };
}

for (const site of FEEDS) {
  test.describe(`a feed of ${site} that nobody points at`, () => {
    test('is not read while it grows and is scrolled, and is once somebody points', async ({ flagpost }) => {
      const page = await flagpost.browser.context.newPage();
      const devtools = await openFeed(page, site, 'with');
      const [world, ...others] = await worldsOf(devtools, flagpost.browser.extensionId);
      if (!world) throw new Error('the extension does not run in the feed');
      expect(others).toEqual([]);
      await evaluate(world, COUNT);
      await grow(page, site, 200);
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      await page.evaluate(() => history.pushState(null, '', `${location.pathname}?moved`));
      await page.waitForTimeout(300);
      expect(await askedIn(world)).toEqual({});
      expect(await page.locator('flagpost-layer').count()).toBe(0);

      await page.mouse.move(620, 120);
      await page.mouse.move(640, 140);
      await expect(page.locator('flagpost-layer')).toHaveCount(1);
      const asked = await askedIn(world);
      expect((asked.closest ?? 0) + (asked.querySelector ?? 0) + (asked.getAttribute ?? 0)).toBeGreaterThan(0);
      await page.close();
    });

    test('holds as many nodes and listeners as without the extension', async ({ flagpost }) => {
      const page = await flagpost.browser.context.newPage();
      const bare = await heldAfter(page, site, 'bare', 150);
      expect(bare.nodes).toBeGreaterThan(150 * 20);
      expect(await heldAfter(page, site, 'with', 150)).toEqual(bare);
      await page.close();
    });
  });
}

test('a feed that is pointed at over and over gets one layer and keeps nothing of its posts', async ({ flagpost }) => {
  const page = await flagpost.browser.context.newPage();
  const devtools = await openFeed(page, 'x', 'with');
  await devtools.send('Performance.enable');
  await grow(page, 'x', 10);
  const pointEverywhere = async (times: number) => {
    for (let i = 0; i < times; i += 1) {
      await page.mouse.move(600 + (i % 5), 150 + (i % 3) * 200);
      await page.mouse.wheel(0, 90);
      await page.waitForTimeout(40);
    }
  };
  await grow(page, 'x', 60);
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await pointEverywhere(5);
  await expect(page.locator('flagpost-layer')).toHaveCount(1);
  const first = await held(devtools);
  await pointEverywhere(60);
  expect(await held(devtools)).toEqual(first);
  await expect(page.locator('flagpost-layer')).toHaveCount(1);
  await page.close();
});

test('another site gets no script at all', async ({ flagpost }) => {
  const page = await flagpost.browser.context.newPage();
  const devtools = await openFeed(page, 'x', 'bare');
  const worlds = await worldsOf(devtools, flagpost.browser.extensionId);
  await grow(page, 'x', 20);
  await page.mouse.move(640, 140);
  await page.waitForTimeout(200);
  expect(worlds).toEqual([]);
  await page.close();
});
