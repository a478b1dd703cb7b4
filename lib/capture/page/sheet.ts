import type { Overlay } from './overlay';
import { words } from './words';

interface SheetOptions {
  /** Said at the top for as long as it lasts. */
  says: string;
  /** The element of the page under the pointer has changed. */
  over(element: Element | null): void;
  /** A trusted click, with what lies there. */
  pick(element: Element): void;
  /** A key that the sheet itself has no use for. @returns true where it was used */
  key?(event: KeyboardEvent): boolean;
  /** Buttons beside the words, in order. */
  buttons?: { label: string; run(): void }[];
}

/**
 * A clear sheet over the whole page, while a person points something out: the page below gets no click, no key and no pointer of
 * it, and goes on scrolling.
 */
export class Sheet {
  private readonly element: HTMLElement;
  private readonly line: HTMLElement;
  private readonly frames = new Map<Element, HTMLElement>();
  private readonly buttons: HTMLButtonElement[];
  private readonly before: Element | null;
  private frame = 0;
  readonly ended: Promise<void>;
  private finish: () => void = () => {};

  constructor(
    private readonly window: Window & typeof globalThis,
    private readonly overlay: Overlay,
    private readonly options: SheetOptions,
    signal: AbortSignal,
  ) {
    const { document } = window;
    this.before = document.activeElement;
    this.ended = new Promise((resolve) => {
      this.finish = resolve;
    });
    this.element = document.createElement('div');
    this.element.className = 'sheet';
    this.element.tabIndex = -1;
    this.element.setAttribute('role', 'dialog');
    this.element.setAttribute('aria-modal', 'true');
    this.element.setAttribute('aria-label', options.says);
    const bar = document.createElement('div');
    bar.className = 'bar';
    this.line = document.createElement('p');
    this.line.setAttribute('role', 'status');
    this.line.textContent = options.says;
    this.buttons = [...(options.buttons ?? []), { label: words('pick_cancel'), run: () => this.end() }].map((told) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = told.label;
      button.addEventListener('click', (event) => {
        event.stopPropagation();
        if (event.isTrusted) told.run();
      });
      return button;
    });
    bar.append(this.line, ...this.buttons);
    this.element.append(bar);
    this.listen(bar, signal);
    overlay.mount(this.element);
    this.element.focus({ preventScroll: true });
    this.follow();
  }

  private listen(bar: HTMLElement, signal: AbortSignal): void {
    const { element, options } = this;
    let over: Element | null = null;
    element.addEventListener('pointermove', (event) => {
      if (!event.isTrusted) return;
      const below = event.composedPath().includes(bar) ? null : this.below(event.clientX, event.clientY);
      if (below !== over) options.over(below);
      over = below;
    });
    element.addEventListener('click', (event) => {
      if (!event.isTrusted || event.composedPath().includes(bar)) return;
      const below = this.below(event.clientX, event.clientY);
      if (below) options.pick(below);
    });
    // What would scroll without the sheet scrolls with it.
    element.addEventListener(
      'wheel',
      (event) => {
        const target = this.below(event.clientX, event.clientY);
        scrollerOf(target, event.deltaY, this.window)?.scrollBy({ top: event.deltaY, behavior: 'instant' });
        event.preventDefault();
      },
      { passive: false },
    );
    element.addEventListener('keydown', (event) => {
      if (!event.isTrusted) return;
      if (event.key === 'Escape') this.end();
      else if (event.key === 'Tab') this.turn(event);
      // Enter and space on a button press that button.
      else if (!this.buttons.includes(event.composedPath()[0] as HTMLButtonElement) && options.key?.(event))
        event.preventDefault();
    });
    signal.addEventListener('abort', () => this.end(), { once: true });
  }

  /** Keeps the keyboard within the sheet: the page behind it is not to be used meanwhile. */
  private turn(event: KeyboardEvent): void {
    event.preventDefault();
    const root = this.element.getRootNode() as ShadowRoot;
    const at = this.buttons.indexOf(root.activeElement as HTMLButtonElement);
    const step = event.shiftKey ? -1 : 1;
    this.buttons[(Math.max(at, event.shiftKey ? 0 : -1) + step + this.buttons.length) % this.buttons.length]?.focus();
  }

  private below(x: number, y: number): Element | null {
    return this.window.document.elementsFromPoint(x, y).find((one) => one !== this.overlay.host) ?? null;
  }

  say(text: string): void {
    this.line.textContent = text;
  }

  /** Frames these elements and no others. */
  outline(elements: Iterable<Element>): void {
    const wanted = new Set(elements);
    for (const [element, frame] of this.frames)
      if (!wanted.has(element)) {
        frame.remove();
        this.frames.delete(element);
      }
    for (const element of wanted) {
      if (this.frames.has(element)) continue;
      const frame = this.window.document.createElement('div');
      frame.className = 'outline';
      this.element.prepend(frame);
      this.frames.set(element, frame);
    }
    this.place();
  }

  private place(): void {
    for (const [element, { style }] of this.frames) {
      const r = element.getBoundingClientRect();
      style.left = `${r.x - 4}px`;
      style.top = `${r.y - 4}px`;
      style.width = `${r.width + 8}px`;
      style.height = `${r.height + 8}px`;
    }
  }

  private follow(): void {
    this.place();
    this.frame = this.window.requestAnimationFrame(() => this.follow());
  }

  end(): void {
    this.window.cancelAnimationFrame(this.frame);
    this.element.remove();
    if (this.before instanceof this.window.HTMLElement) this.before.focus({ preventScroll: true });
    this.finish();
  }
}

/** The innermost part around `node` that can still scroll in this direction. */
function scrollerOf(node: Element | null, delta: number, window: Window): Element | null {
  const page = window.document.scrollingElement;
  for (let e = node; e && e !== page; e = e.parentElement) {
    if (!/auto|scroll/.test(window.getComputedStyle(e).overflowY)) continue;
    if (delta < 0 ? e.scrollTop > 0 : e.scrollTop + e.clientHeight < e.scrollHeight - 1) return e;
  }
  return page;
}
