import type { FirefoxPage } from './firefox-page';

let marked = 0;

/** Marks the element that `find` gives, so that the browser's own clicking and typing finds it. @returns its selector */
async function mark<A extends unknown[]>(
  page: FirefoxPage,
  what: string,
  find: (mark: string, ...args: A) => boolean,
  ...args: A
): Promise<string> {
  const name = `t${++marked}`;
  await page.waitFor(what, find, [name, ...args], 30_000);
  return `[data-test-mark="${name}"]`;
}

/** Clicks, as trusted input, the first control in view that says exactly `words`; `among` where several may say so. */
export async function press(
  page: FirefoxPage,
  words: string,
  among = 'button, a, label, summary, option',
): Promise<void> {
  const selector = await mark(
    page,
    `a control “${words}”`,
    (name, text, kinds) => {
      const controls = document.querySelectorAll<HTMLElement>(kinds);
      const said = (e: HTMLElement) =>
        (e.localName === 'label' ? (e.querySelector('span') ?? e) : e).textContent?.replace(/\s+/g, ' ').trim();
      const found = [...controls].find((e) => said(e) === text && e.checkVisibility());
      found?.setAttribute('data-test-mark', name);
      return found !== undefined;
    },
    words,
    among,
  );
  await page.click(selector);
}

/** Types into the field in view whose label begins with `label`, as trusted input, in place of what stands there. */
export async function fill(page: FirefoxPage, label: string, text: string): Promise<void> {
  const selector = await mark(
    page,
    `a field “${label}”`,
    (name, words) => {
      const labels = [...document.querySelectorAll<HTMLLabelElement>('label[for]')];
      const of = labels.find((l) => l.textContent?.trim().startsWith(words) && l.checkVisibility());
      const control = of?.control as HTMLInputElement | HTMLTextAreaElement | null | undefined;
      control?.setAttribute('data-test-mark', name);
      // Selected, so that typing replaces it; fields for dates have nothing to select and take the whole value anyway.
      if (control && !/date/.test(control.type)) control.select();
      return Boolean(control);
    },
    label,
  );
  await page.type(selector, text);
}

/** Chooses an entry of the list in view whose label begins with `label`. */
export async function choose(page: FirefoxPage, label: string, entry: string): Promise<void> {
  const selector = await mark(
    page,
    `“${entry}” under “${label}”`,
    (name, words, wanted) => {
      const labels = [...document.querySelectorAll<HTMLLabelElement>('label[for]')];
      const of = labels.find((l) => l.textContent?.trim().startsWith(words) && l.checkVisibility());
      const options = [...((of?.control as HTMLSelectElement | null | undefined)?.options ?? [])];
      const found = options.find((option) => option.textContent?.trim() === wanted);
      found?.setAttribute('data-test-mark', name);
      return found !== undefined;
    },
    label,
    entry,
  );
  await page.click(selector);
}

/** Everything that the page says, without what is folded away or hidden. */
export const allWords = (page: FirefoxPage): Promise<string> =>
  // biome-ignore lint/performance/useDomNodeTextContent: that has the hidden words, too.
  page.evaluate(() => document.body.innerText);

/** Waits until the page says the words. */
export async function waitForWords(page: FirefoxPage, words: string): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await allWords(page)).includes(words)) {
    if (Date.now() > end) throw new Error(`Waited 30 seconds for the words “${words}”.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
