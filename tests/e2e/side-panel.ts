import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Flagpost } from '@/tests/browser/flagpost';

/** The real side panel beside the page. It has no handle as tabs have, so it is spoken to through the inspector. */
export interface SidePanel {
  /** Runs in the panel as after a person's own click. `work` may only use what stands in it. */
  run<T, A = undefined>(work: (argument: A) => T | Promise<T>, argument?: A): Promise<T>;
  /** Presses the first visible button with this name. @throws Error where there is none. */
  press(name: string): Promise<void>;
  /** Waits until the panel shows the words. @throws Error with what it shows. */
  waitFor(words: string | RegExp, timeoutMs?: number): Promise<void>;
  /** What axe finds against WCAG 2.2 AA in the panel as it is now. */
  faults(): Promise<string[]>;
  /** A picture of the whole panel as it is in that look, for people to look at. `width` in CSS pixels. */
  picture(path: string, look: { scheme: 'light' | 'dark'; width: number }): Promise<void>;
  close(): Promise<void>;
}

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Evaluated {
  result: { value?: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

/** @throws Error where the panel is not open. */
export async function sidePanel(flagpost: Flagpost): Promise<SidePanel> {
  const { devtools } = flagpost.browser;
  // Tabs with the same page are attached to by the test runner; the panel itself is not.
  const target = (await devtools.targets()).find(({ url, attached }) => url.endsWith('/sidepanel.html') && !attached);
  if (!target) throw new Error('The side panel is not open.');
  const { sessionId } = await devtools.send<{ sessionId: string }>('Target.attachToTarget', {
    targetId: target.targetId,
    flatten: true,
  });
  const run = async <T, A>(work: (argument: A) => T | Promise<T>, argument?: A): Promise<T> => {
    const evaluated = await devtools.send<Evaluated>(
      'Runtime.evaluate',
      {
        expression: `(${String(work)})(${JSON.stringify(argument) ?? 'undefined'})`,
        awaitPromise: true,
        returnByValue: true,
        userGesture: true,
      },
      sessionId,
    );
    const { exceptionDetails: failed } = evaluated;
    if (failed) throw new Error(failed.exception?.description ?? failed.text);
    return evaluated.result.value as T;
  };
  // biome-ignore lint/performance/useDomNodeTextContent: what is folded away is not said.
  const text = () => run(() => document.body?.innerText ?? '');
  return {
    run,
    async press(name) {
      await run((wanted) => {
        const buttons = [...document.querySelectorAll('button')];
        const button = buttons.find((one) => one.textContent.trim() === wanted && one.checkVisibility());
        if (!button) throw new Error(`The panel has no button “${wanted}”.`);
        button.scrollIntoView();
        button.click();
      }, name);
    },
    async waitFor(words, timeoutMs = 15_000) {
      const until = Date.now() + timeoutMs;
      for (;;) {
        const shown = await text();
        if (typeof words === 'string' ? shown.includes(words) : words.test(shown)) return;
        if (Date.now() > until) throw new Error(`The panel does not say ${words}. It says: ${shown}`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    async faults() {
      const source = await readFile(AXE, 'utf8');
      await devtools.send('Runtime.evaluate', { expression: `${source}; 0` }, sessionId);
      return run(async () => {
        const { axe } = globalThis as unknown as {
          axe: { run(o: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
        const { violations } = await axe.run({ runOnly: { type: 'tag', values } });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
      });
    },
    async picture(path, { scheme, width }) {
      const features = [{ name: 'prefers-color-scheme', value: scheme }];
      await devtools.send('Emulation.setEmulatedMedia', { features }, sessionId);
      const shape = { width, height: 900, deviceScaleFactor: 1, mobile: false };
      // What is out of view may not be drawn: the view is made as tall as all of it, twice, as drawing changes the height.
      for (const round of [1, 2, 3]) {
        const height = round === 1 ? 900 : await run(() => document.documentElement.scrollHeight);
        await devtools.send('Emulation.setDeviceMetricsOverride', { ...shape, height }, sessionId);
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
      const { data } = await devtools.send<{ data: string }>('Page.captureScreenshot', { format: 'png' }, sessionId);
      await devtools.send('Emulation.clearDeviceMetricsOverride', {}, sessionId);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, Buffer.from(data, 'base64'));
    },
    async close() {
      await devtools.send('Target.detachFromTarget', { sessionId });
    },
  };
}
