import type { Flagpost } from '@/tests/browser/flagpost';

/** The real side panel beside the page. It has no handle as tabs have, so it is spoken to through the inspector. */
export interface SidePanel {
  /** Runs in the panel as after a person's own click. `work` may only use what stands in it. */
  run<T, A = undefined>(work: (argument: A) => T | Promise<T>, argument?: A): Promise<T>;
  /** Presses the first visible button with this name. @throws Error where there is none. */
  press(name: string): Promise<void>;
  /** Waits until the panel shows the words. @throws Error with what it shows. */
  waitFor(words: string | RegExp, timeoutMs?: number): Promise<void>;
  close(): Promise<void>;
}

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
  const text = () => run(() => document.body.innerText);
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
    async close() {
      await devtools.send('Target.detachFromTarget', { sessionId });
    },
  };
}
