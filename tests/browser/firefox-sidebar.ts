import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { FirefoxWithExtension } from './firefox';
import { inFrame, waitInFrame } from './firefox-parts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The real sidebar beside the page, which no tab holds. */
export interface FirefoxSidebar {
  /** Runs on the sidebar's window with the browser's own rights. `work` may only use what stands in it. */
  run<A extends unknown[], R>(work: (content: Window, ...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** Presses the first button in view with this name, as soon as it is there. @throws Error where it does not come. */
  press(name: string): Promise<void>;
  /** Waits until the sidebar shows the words. @throws Error with what it shows. */
  waitFor(words: string, timeoutMs?: number): Promise<void>;
  /** Sets a field by its label, as typing or choosing does. */
  fill(label: string, value: string): Promise<void>;
  /** Light or dark: the sidebar goes by the browser's own theme, not by what pages are given. */
  as(scheme: 'light' | 'dark'): Promise<void>;
  /** What axe finds against WCAG 2.2 AA in the sidebar as it is now. */
  faults(): Promise<string[]>;
  /** A PNG of the whole page that the sidebar shows. */
  picture(): Promise<Buffer>;
}

/** The sidebar of the window in front, which has to be open. */
export function firefoxSidebar(browser: FirefoxWithExtension): FirefoxSidebar {
  const run: FirefoxSidebar['run'] = (work, ...args) => inFrame(browser, 'sidebar', work, ...args);
  return {
    run,
    async press(name) {
      await waitInFrame(browser, 'sidebar', `a button “${name}”`, pressIn, [name]);
    },
    async waitFor(words, timeoutMs = 20_000) {
      // biome-ignore lint/performance/useDomNodeTextContent: what is folded away is not said.
      const shown = () => run((content) => content.document.body?.innerText ?? '');
      for (const end = Date.now() + timeoutMs; ; ) {
        const text = await shown();
        if (text.includes(words)) return;
        if (Date.now() > end) throw new Error(`The sidebar does not say “${words}”. It says: ${text}`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    async fill(label, value) {
      await waitInFrame(browser, 'sidebar', `a field “${label}”`, fillIn, [label, value]);
    },
    as: (scheme) => browser.evaluateInBrowser(colourSidebar, scheme),
    async faults() {
      const found = await run(checkIn, await readFile(AXE, 'utf8'), RULES);
      return JSON.parse(found) as string[];
    },
    async picture() {
      const height = await run((content) => content.document.documentElement.scrollHeight);
      return Buffer.from(await browser.evaluateInBrowser(drawSidebar, height), 'base64');
    },
  };
}

// What follows runs within the browser, where none of the names above exist.

function pressIn(content: Window, name: string): boolean {
  const buttons = [...content.document.querySelectorAll('button')];
  const found = buttons.find((one) => one.textContent?.trim() === name && one.checkVisibility());
  if (!found || found.ariaDisabled === 'true') return false;
  found.scrollIntoView({ block: 'center' });
  found.click();
  return true;
}

function fillIn(content: Window, label: string, value: string): boolean {
  const labels = [...content.document.querySelectorAll('label')];
  const field = labels.find((one) => one.textContent === label && one.checkVisibility())?.control;
  if (!field) return false;
  const { Event } = content as unknown as { Event: typeof globalThis.Event };
  // Set past the page's own scripts, so that these see a change, as after typing.
  (field as HTMLInputElement).value = value;
  field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
  return true;
}

interface SandboxMaker {
  Sandbox: new (principal: unknown, options: object) => object;
  evalInSandbox(code: string, sandbox: object): void;
  exportFunction(work: (text: string) => void, into: object, as: { defineAs: string }): void;
}

/** axe as a script of the page’s own origin, with its answer as JSON. */
function checkIn(content: Window, axe: string, values: string[]): Promise<string> {
  const { Cu } = globalThis as unknown as { Cu: SandboxMaker };
  const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, sameZoneAs: content, wantXrays: false });
  const asked = JSON.stringify({ preload: false, runOnly: { type: 'tag', values } });
  return new Promise((resolve) => {
    Cu.exportFunction((text) => resolve(text), sandbox, { defineAs: 'tell' });
    Cu.evalInSandbox(
      `${axe};
      window.axe.run(document, ${asked}).then(
        ({ violations }) => tell(JSON.stringify(
          violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))),
        (error) => tell(JSON.stringify([String(error)])),
      );`,
      sandbox,
    );
  });
}

function colourSidebar(scheme: string): void {
  const { Services } = globalThis as unknown as { Services: { wm: { getMostRecentWindow(kind: string): Window } } };
  const { document } = Services.wm.getMostRecentWindow('navigator:browser');
  const frame = document.getElementById('sidebar') as HTMLIFrameElement | null;
  const panel = frame?.contentDocument?.getElementById('webext-panels-browser') as unknown as {
    browsingContext: { prefersColorSchemeOverride: string };
  };
  panel.browsingContext.prefersColorSchemeOverride = scheme;
}

async function drawSidebar(height: number): Promise<string> {
  const { Services } = globalThis as unknown as {
    Services: { wm: { getMostRecentWindow(kind: string): Window & { DOMRect: typeof DOMRect } } };
  };
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const frame = window.document.getElementById('sidebar') as HTMLIFrameElement | null;
  const panel = frame?.contentDocument?.getElementById('webext-panels-browser') as unknown as {
    browsingContext: {
      currentWindowGlobal: {
        drawSnapshot(part: DOMRect, scale: number, under: string): Promise<ImageBitmap>;
      };
    };
  };
  const drawn = await panel.browsingContext.currentWindowGlobal.drawSnapshot(
    new window.DOMRect(0, 0, frame?.clientWidth ?? 400, height),
    1,
    'white',
  );
  const canvas = window.document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
  canvas.width = drawn.width;
  canvas.height = drawn.height;
  canvas.getContext('2d')?.drawImage(drawn, 0, 0);
  return canvas.toDataURL('image/png').replace(/^[^,]*,/, '');
}
