import type { FirefoxWithExtension } from './firefox';
import type { FirefoxPage } from './firefox-page';

/** A document that no tab holds, or a page seen with the browser's own rights: past closed shadow roots. */
export type Frame = 'tab' | 'sidebar';

interface MessageManager {
  addMessageListener(name: string, listener: (message: { data: Answer }) => void): void;
  removeMessageListener(name: string, listener: (message: { data: Answer }) => void): void;
  loadFrameScript(address: string, alsoLater: boolean): void;
}

type Answer = { value?: unknown; error?: string };
type BrowserElement = Element & {
  messageManager: MessageManager;
  browsingContext: {
    currentWindowGlobal: { drawSnapshot(part: DOMRect | null, scale: number, under: string): Promise<ImageBitmap> };
  };
};

/** Where a document begins, in CSS pixels of the screen: known to Firefox only. */
interface OnScreen {
  mozInnerScreenX: number;
  mozInnerScreenY: number;
}

interface BrowserWindow {
  document: Document;
  gBrowser: { selectedBrowser: BrowserElement };
  ZoomManager: { zoom: number };
  DOMRect: typeof DOMRect;
  SidebarController: { isOpen: boolean; currentID: string; show(id: string): Promise<unknown>; hide(): void };
}

interface BrowserGlobals {
  Services: { wm: { getMostRecentWindow(kind: string): BrowserWindow } };
}

/**
 * Runs a function on the window of the tab in front, or of the add-on's sidebar, with the browser's own rights. It sees
 * nothing of its surroundings but `content` and the arguments; arguments and answer travel as JSON.
 */
export async function inFrame<A extends unknown[], R>(
  browser: FirefoxWithExtension,
  frame: Frame,
  work: (content: Window, ...args: A) => R | Promise<R>,
  ...args: A
): Promise<R> {
  const answer = await browser.evaluateInBrowser(runThere, frame, work.toString(), JSON.stringify(args));
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer.value as R;
}

/** Asks every 100 ms until the answer is true-like, and gives that. @throws Error after `timeoutMs` */
export async function waitInFrame<A extends unknown[], R>(
  browser: FirefoxWithExtension,
  frame: Frame,
  what: string,
  look: (content: Window, ...args: A) => R | Promise<R>,
  args: A,
  timeoutMs = 20_000,
): Promise<NonNullable<R>> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const found = await inFrame(browser, frame, look, ...args);
    if (found) return found;
    if (Date.now() > end) throw new Error(`Waited ${timeoutMs / 1000} seconds for ${what} in the ${frame}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** A point of the screen in CSS pixels, as Firefox counts them, clicked with the real mouse. */
async function clickOnScreen(browser: FirefoxWithExtension, page: FirefoxPage, at: { x: number; y: number }) {
  const origin = await page.evaluate(() => {
    const { mozInnerScreenX, mozInnerScreenY } = window as unknown as OnScreen;
    return { x: mozInnerScreenX, y: mozInnerScreenY };
  });
  await browser.clickAt(page, at.x - origin.x, at.y - origin.y);
}

/**
 * Clicks a part of the browser itself (a button of its toolbar, an entry of an open menu) with the real mouse, as soon as it
 * is shown and stands still.
 *
 * @param selector in the window's own document. @param page any tab of the window
 */
export async function clickPart(browser: FirefoxWithExtension, page: FirefoxPage, selector: string): Promise<void> {
  const end = Date.now() + 20_000;
  for (let before = ''; ; ) {
    const at = await browser.evaluateInBrowser((css) => {
      const { Services } = globalThis as unknown as BrowserGlobals;
      const part = Services.wm.getMostRecentWindow('navigator:browser').document.querySelector(css);
      const box = part?.getBoundingClientRect();
      if (!box?.width || !box.height) return null;
      const { screenX, screenY } = part as Element & { screenX: number; screenY: number };
      return { x: screenX + box.width / 2, y: screenY + box.height / 2 };
    }, selector);
    if (at && JSON.stringify(at) === before) {
      await clickOnScreen(browser, page, at);
      return;
    }
    if (Date.now() > end) throw new Error(`Firefox shows no ${selector}.`);
    before = JSON.stringify(at);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

/**
 * Clicks a control of the sidebar by its words, with the real mouse, as soon as it stands still: a sidebar that has just been
 * opened slides in, and its notices come one after the other.
 *
 * @param page the tab beside the sidebar
 */
export async function clickInSidebar(browser: FirefoxWithExtension, page: FirefoxPage, words: string): Promise<void> {
  const end = Date.now() + 20_000;
  for (let before = ''; ; ) {
    const at = await waitInFrame(
      browser,
      'sidebar',
      `“${words}”`,
      (content, text) => {
        const controls = content.document.querySelectorAll<HTMLElement>('button, summary, label, a, option');
        const found = [...controls].find((e) => e.textContent?.trim() === text && e.getClientRects().length > 0);
        if (!found) return null;
        found.scrollIntoView({ block: 'center', behavior: 'instant' });
        const r = found.getBoundingClientRect();
        const { mozInnerScreenX, mozInnerScreenY } = content as unknown as OnScreen;
        return { x: mozInnerScreenX + r.x + r.width / 2, y: mozInnerScreenY + r.y + r.height / 2 };
      },
      [words],
    );
    if (JSON.stringify(at) === before) {
      await clickOnScreen(browser, page, at);
      return;
    }
    if (Date.now() > end) throw new Error(`“${words}” does not come to rest in the sidebar.`);
    before = JSON.stringify(at);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

/** Which add-on's panel is open beside the page: the id of its button, or null where the sidebar is closed. */
export const openSidebar = (browser: FirefoxWithExtension): Promise<string | null> =>
  browser.evaluateInBrowser(() => {
    const { Services } = globalThis as unknown as BrowserGlobals;
    const { SidebarController } = Services.wm.getMostRecentWindow('navigator:browser');
    return SidebarController.isOpen ? SidebarController.currentID : null;
  });

/** Opens the add-on's sidebar, as its entry in the browser's menu of sidebars does. */
export const showSidebar = (browser: FirefoxWithExtension): Promise<void> =>
  browser.evaluateInBrowser(async (id) => {
    const { Services } = globalThis as unknown as BrowserGlobals;
    const button = `${id.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-sidebar-action`;
    await Services.wm.getMostRecentWindow('navigator:browser').SidebarController.show(button);
  }, browser.extensionId);

export const closeSidebar = (browser: FirefoxWithExtension): Promise<void> =>
  browser.evaluateInBrowser(() => {
    const { Services } = globalThis as unknown as BrowserGlobals;
    Services.wm.getMostRecentWindow('navigator:browser').SidebarController.hide();
  });

/** Zooms the page in front, as the browser's menu does: 1.1 for 110 %. */
export const zoomTo = (browser: FirefoxWithExtension, zoom: number): Promise<void> =>
  browser.evaluateInBrowser((wanted) => {
    const { Services } = globalThis as unknown as BrowserGlobals;
    Services.wm.getMostRecentWindow('navigator:browser').ZoomManager.zoom = wanted;
  }, zoom);

/**
 * A PNG of a part of the page in front, drawn by the browser in one piece, also where it reaches beyond the window.
 *
 * @param part in CSS pixels of the whole page; null for what is in view. @param scale pixels of the picture per CSS pixel
 */
export async function drawPart(
  browser: FirefoxWithExtension,
  part: { x: number; y: number; width: number; height: number } | null,
  scale: number,
): Promise<Buffer> {
  const base64 = await browser.evaluateInBrowser(
    async (rect, pixels) => {
      const { Services } = globalThis as unknown as BrowserGlobals;
      const window = Services.wm.getMostRecentWindow('navigator:browser');
      const { currentWindowGlobal } = window.gBrowser.selectedBrowser.browsingContext;
      const wanted = rect && new window.DOMRect(rect.x, rect.y, rect.width, rect.height);
      const drawn = await currentWindowGlobal.drawSnapshot(wanted, pixels, 'white');
      const canvas = window.document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
      canvas.width = drawn.width;
      canvas.height = drawn.height;
      canvas.getContext('2d')?.drawImage(drawn, 0, 0);
      return canvas.toDataURL('image/png').replace(/^[^,]*,/, '');
    },
    part,
    scale,
  );
  return Buffer.from(base64, 'base64');
}

// What follows runs within the browser, where none of the names above exist.

function runThere(frame: string, source: string, args: string): Promise<Answer> {
  const { Services } = globalThis as unknown as BrowserGlobals;
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const sidebar = window.document.getElementById('sidebar') as HTMLIFrameElement | null;
  const panel = sidebar?.contentDocument?.getElementById('webext-panels-browser') as unknown as BrowserElement | null;
  const target = frame === 'tab' ? window.gBrowser.selectedBrowser : panel;
  if (!target?.messageManager) return Promise.resolve({ error: 'The sidebar is closed.' });
  const name = `flagpost-tests-${Math.random()}`;
  const { messageManager } = target;
  return new Promise((resolve) => {
    const take = ({ data }: { data: Answer }) => {
      messageManager.removeMessageListener(name, take);
      resolve(data);
    };
    messageManager.addMessageListener(name, take);
    const script = `{
      const __name = (inner) => inner;
      Promise.resolve()
        .then(() => (${source})(content, ...${args}))
        .then(
          (value) => sendAsyncMessage(${JSON.stringify(name)}, { value }),
          (error) => sendAsyncMessage(${JSON.stringify(name)}, { error: String(error) }),
        );
    }`;
    messageManager.loadFrameScript(`data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`, false);
  });
}
