import type { FirefoxPage } from './firefox-page';

/** Which part of a page is meant: what the selector finds, and of that the first with this accessible name. */
export interface Place {
  css: string;
  name?: string;
}

type Kind = 'press' | 'unfold' | 'field' | 'label';

let marked = 0;

/**
 * One part of an extension page, for forms that stand on a page more than once. Everything is pressed and typed as the browser's
 * own input, and waited for until it is in view.
 */
export class FirefoxSection {
  #page: FirefoxPage;
  #place: Place;

  constructor(page: FirefoxPage, place: Place) {
    this.#page = page;
    this.#place = place;
  }

  /** Presses the button, link or folded heading that says exactly `words`, or begins with them where none says exactly that. */
  async press(words: string): Promise<void> {
    await this.#page.click(await this.#find('press', words));
  }

  /** Unfolds the part whose line has the words, where it is folded. */
  async unfold(words: string): Promise<void> {
    const line = await this.#find('unfold', words);
    const folded = await this.#page.evaluate(
      (css) => !(document.querySelector(css)?.parentElement as HTMLDetailsElement | null)?.open,
      line,
    );
    if (folded) await this.#page.click(line);
  }

  /** Ticks the box, or chooses the entry of a group, whose label begins with `words`. */
  async check(words: string): Promise<void> {
    await this.#page.click(await this.#find('label', words));
  }

  /**
   * Types into boxes by how their labels begin, in place of what stands there. Days as `2026-11-27`, moments as
   * `2026-11-27T10:30`; files by their path.
   */
  async fill(boxes: Record<string, string>): Promise<void> {
    for (const [label, text] of Object.entries(boxes)) {
      const box = await this.#find('field', label, true);
      if (!(await this.#page.evaluate(setMoment, box, text))) await this.#page.type(box, text);
    }
  }

  /** Chooses an entry of a list by its value, or by what it says. */
  async choose(label: string, entry: string): Promise<void> {
    const list = await this.#find('field', label);
    const mark = `s${++marked}`;
    await this.#page.waitFor(`“${entry}” under “${label}”`, markEntry, [list, entry, mark]);
    await this.#page.click(`[data-test-part="${mark}"]`);
  }

  /** What the part shows, without what is folded away; empty where there is no such part. */
  text(): Promise<string> {
    return this.#page.evaluate(textIn, this.#place);
  }

  /** Waits until the part shows the words, which may run over several lines. @throws Error with what it shows. */
  async waitFor(words: string, timeoutMs = 20_000): Promise<void> {
    const end = Date.now() + timeoutMs;
    for (;;) {
      const shown = await this.text();
      if (shown.replace(/\s+/g, ' ').includes(words)) return;
      if (Date.now() > end) throw new Error(`The part does not say “${words}”. It says: ${shown}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** Marks what is meant, so that the browser's own clicking and typing finds it. @returns its selector */
  async #find(kind: Kind, words: string, select = false): Promise<string> {
    const mark = `s${++marked}`;
    await this.#page.waitFor(
      `“${words}” in ${this.#place.css} ${this.#place.name ?? ''}`,
      markIn,
      [{ ...this.#place, kind, words, mark, select }],
      30_000,
    );
    return `[data-test-part="${mark}"]`;
  }
}

// What follows runs within the page, where none of the names above exist.

function textIn({ css, name }: Place): string {
  const parts = [...document.querySelectorAll<HTMLElement>(css)];
  const nameOf = (one: Element) =>
    one.getAttribute('aria-label') ??
    document.getElementById(one.getAttribute('aria-labelledby') ?? '')?.textContent?.trim();
  // biome-ignore lint/performance/useDomNodeTextContent: that has the hidden words, too.
  return parts.find((one) => name === undefined || nameOf(one) === name)?.innerText ?? '';
}

function markEntry(list: string, entry: string, mark: string): boolean {
  const entries = [...document.querySelectorAll<HTMLOptionElement>(`${list} option`)];
  const found = entries.find(({ value, textContent }) => value === entry || textContent?.trim() === entry);
  found?.setAttribute('data-test-part', mark);
  return found !== undefined;
}

/** Fields for moments take keys in the order of the browser's own language, and no whole value: they are set. */
function setMoment(selector: string, value: string): boolean {
  const field = document.querySelector(selector) as HTMLInputElement | null;
  if (field?.type !== 'datetime-local') return false;
  // Past what the page keeps of its own on the field, so that it sees a change, as after keys.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
}

function markIn(job: Place & { kind: Kind; words: string; mark: string; select: boolean }): boolean {
  const nameOf = (one: Element) =>
    one.getAttribute('aria-label') ??
    document.getElementById(one.getAttribute('aria-labelledby') ?? '')?.textContent?.trim();
  const part = [...document.querySelectorAll(job.css)].find(
    (one) => job.name === undefined || nameOf(one) === job.name,
  );
  if (!part) return false;
  // A line that unfolds a form often says the same as the button that saves it, which is then what is meant.
  const among = { press: ['button', 'a', 'summary'], unfold: ['summary'], field: ['label'], label: ['label'] }[
    job.kind
  ];
  const said = (one: Element) => one.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const shown = among
    .flatMap((kind) => [...part.querySelectorAll<HTMLElement>(kind)])
    .filter((one) => one.checkVisibility());
  const first = (holds: (text: string) => boolean) => shown.find((one) => holds(said(one)));
  let found: HTMLElement | undefined | null =
    first((text) => text === job.words) ??
    first((text) => text.startsWith(job.words)) ??
    (job.kind === 'unfold' ? first((text) => text.includes(job.words)) : undefined);
  if (found && job.kind === 'field') found = (found as HTMLLabelElement).control;
  if (!found || found.getAttribute('aria-disabled') === 'true') return false;
  found.setAttribute('data-test-part', job.mark);
  // Selected, so that typing replaces what stands there; fields for days and files take the whole value anyway.
  if (job.select && !/date|file/.test((found as HTMLInputElement).type)) (found as HTMLInputElement).select();
  return true;
}

/** A region of the page by its accessible name. */
export const section = (page: FirefoxPage, name: string): FirefoxSection =>
  new FirefoxSection(page, { css: 'section', name });

/** The page's own main part, or what a selector finds. */
export const partOf = (page: FirefoxPage, css = 'main'): FirefoxSection => new FirefoxSection(page, { css });
