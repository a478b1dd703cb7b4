import type { Candidate, PlatformAdapter } from '@/lib/platforms/platform';

const inView = (element: Element, window: Window) => {
  const r = element.getBoundingClientRect();
  return (
    r.width > 0 &&
    r.height > 0 &&
    r.bottom > 0 &&
    r.top < window.innerHeight &&
    r.right > 0 &&
    r.left < window.innerWidth
  );
};

/**
 * Remembers where the pointer and the context menu were last, by element, without reading anything of the page, and which of
 * pointer and keys the person used last: a page can move the focus by itself, but not the person's hands.
 */
export class Pointing {
  private over: WeakRef<Element> | null = null;
  private menu: WeakRef<Element> | null = null;
  private place = '';
  private byKeys = false;

  constructor(
    private readonly window: Window,
    private readonly adapter: PlatformAdapter,
  ) {}

  /** @returns false where the pointer lies still and the page moved under it, after the person had gone on with the keys. */
  pointerOver(element: Element | null, at: { screenX: number; screenY: number }): boolean {
    this.over = element ? new WeakRef(element) : null;
    const place = `${at.screenX} ${at.screenY}`;
    if (place !== this.place) this.byKeys = false;
    this.place = place;
    return !this.byKeys;
  }

  /** On its way to the toolbar the mouse crosses other posts; outside the page it is on none. */
  pointerLeft(): void {
    this.over = null;
  }

  pointerPressed(): void {
    this.byKeys = false;
  }

  keyPressed({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): void {
    // Shortcuts, ours among them, say nothing about where the person is.
    if (!altKey && !ctrlKey && !metaKey && key !== 'Shift') this.byKeys = true;
  }

  /** True where a change of the focus is the person's own. */
  get focusCounts(): boolean {
    return this.byKeys;
  }

  menuOpened(element: Element | null): void {
    this.menu = element ? new WeakRef(element) : null;
  }

  private at(element: Element | null | undefined): Candidate | null {
    if (!element?.isConnected) return null;
    const candidate = this.adapter.candidateAt(element);
    return candidate && inView(candidate.root, this.window) ? candidate : null;
  }

  /** The post where the context menu was opened. */
  fromMenu(): Candidate | null {
    return this.at(this.menu?.deref());
  }

  /**
   * The post under the pointer, else the focused one, else the most central one in view. Whoever went on with the keys means
   * the focused one, wherever the pointer was left lying.
   *
   * @param pointerCounts false for the toolbar: where the mouse is after a press there says nothing about the page.
   */
  best(pointerCounts = true): Candidate | null {
    const over = () => (pointerCounts ? this.at(this.over?.deref()) : null);
    const focused = () => this.at(this.window.document.activeElement);
    return (this.byKeys ? (focused() ?? over()) : (over() ?? focused())) ?? this.mostCentral();
  }

  private mostCentral(): Candidate | null {
    const { innerWidth, innerHeight, document } = this.window;
    const x = innerWidth / 2;
    // What stands in the middle of the window is most likely what is being read; look there first.
    for (const share of [0.5, 0.4, 0.6, 0.3, 0.7]) {
      const hit = document.elementFromPoint(x, innerHeight * share);
      const candidate = this.at(hit);
      if (candidate) return candidate;
    }
    let best: Candidate | null = null;
    let distance = Number.POSITIVE_INFINITY;
    for (const candidate of this.adapter.collect(document)) {
      if (!inView(candidate.root, this.window)) continue;
      const r = candidate.root.getBoundingClientRect();
      const away = Math.hypot(r.x + r.width / 2 - x, r.y + r.height / 2 - innerHeight / 2);
      if (away < distance) {
        distance = away;
        best = candidate;
      }
    }
    return best;
  }
}
