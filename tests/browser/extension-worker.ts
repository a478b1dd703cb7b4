import type { BrowserContext, Page, Worker } from '@playwright/test';
import type { RawDevTools, TargetInfo } from './raw-devtools';

const isWorkerOf = (extensionId: string) => (target: { url: string }) =>
  target.url.startsWith(`chrome-extension://${extensionId}/`);

/** Tries again every 50 ms until `look` finds something. @throws Error naming `what` after `timeoutMs`. */
export async function until<T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
  timeoutMs = 15_000,
): Promise<T> {
  const end = performance.now() + timeoutMs;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`Waited ${timeoutMs / 1000} seconds for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The id of the one extension that was loaded, read from its service worker. */
export async function findExtensionId(devtools: RawDevTools): Promise<string> {
  const worker = await until('the extension’s service worker', async () =>
    (await devtools.targets('service_worker')).find((target) => target.url.startsWith('chrome-extension://')),
  );
  return new URL(worker.url).host;
}

export async function workerTarget(devtools: RawDevTools, extensionId: string): Promise<TargetInfo | undefined> {
  return (await devtools.targets('service_worker')).find(isWorkerOf(extensionId));
}

/**
 * Playwright's handle on the running worker; waits where it has not started yet. A worker that was stopped from outside
 * lingers in Playwright's list and answers nothing, so the handle is tried before it is handed out.
 */
export function runningWorker(context: BrowserContext, extensionId: string): Promise<Worker> {
  return until('the service worker to run', async () => {
    const handles = context.serviceWorkers().filter((worker) => isWorkerOf(extensionId)({ url: worker.url() }));
    for (const worker of handles.reverse()) if (await answers(worker)) return worker;
    return null;
  });
}

function answers(worker: Worker): Promise<boolean> {
  const silence = new Promise<boolean>((resolve) => setTimeout(resolve, 1000, false));
  const answer = worker.evaluate(() => true).catch(() => false);
  return Promise.race([answer, silence]);
}

/** Stops the worker and waits until it is gone. False where none was running. */
export async function stopWorker(devtools: RawDevTools, extensionId: string): Promise<boolean> {
  const target = await workerTarget(devtools, extensionId);
  if (!target) return false;
  let sent = Number.NEGATIVE_INFINITY;
  await until('the service worker to stop', async () => {
    // A browser that is busy with many things lets the wish fall under the table now and then.
    if (performance.now() - sent > 3_000) {
      await devtools.send('Target.closeTarget', { targetId: target.targetId });
      sent = performance.now();
    }
    const now = await workerTarget(devtools, extensionId);
    return now?.targetId !== target.targetId;
  });
  return true;
}

/** Presses the toolbar button on the page's tab. The protocol wants the tab, which is a target of its own around the page. */
export async function triggerAction(devtools: RawDevTools, extensionId: string, page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  const tab = await tabAround(devtools, targetInfo.targetId);
  await devtools.send('Extensions.triggerAction', { id: extensionId, targetId: tab });
}

async function tabAround(devtools: RawDevTools, pageTarget: string): Promise<string> {
  for (const tab of await devtools.targets('tab')) {
    if (await devtools.tabHolds(tab.targetId, pageTarget)) return tab.targetId;
  }
  throw new Error('The page is in no tab.');
}
