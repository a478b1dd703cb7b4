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

/** How long after its keys were let go a shortcut still counts (ms): the worker may have to be started first. */
const SHORTCUT_ARRIVES = 2_000;

const MODIFIERS = new Set(['Alt', 'Control', 'Meta']);

/** Where the hands are: the place of the mouse on the screen, and the modifier keys. */
type Hands = Pick<PointerEvent, 'screenX' | 'screenY' | 'altKey' | 'ctrlKey' | 'metaKey'>;
type Keys = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'repeat'>;

/** Another modifier is down besides this one, so that the press has begun before. */
const isFurther = ({ key, altKey, ctrlKey, metaKey, shiftKey }: Keys) =>
  (altKey && key !== 'Alt') ||
  (ctrlKey && key !== 'Control') ||
  (metaKey && key !== 'Meta') ||
  (shiftKey && key !== 'Shift');

/** A post that a person had before them when they began a gesture. */
interface Meant {
  candidate: Candidate;
  key: string | null;
}

const modified = ({ altKey, ctrlKey, metaKey }: Pick<Keys, 'altKey' | 'ctrlKey' | 'metaKey'>) =>
  altKey || ctrlKey || metaKey;

/**
 * Remembers where the pointer and the context menu were last, by element, without reading anything of the page, and which of
 * pointer and keys the person used last: a page can move the focus by itself, but not the person's hands.
 *
 * Of a shortcut the page sees the modifier keys only. What the person had before them at that moment is what they mean: until
 * the worker asks, the panel has opened, the page has become narrower, and another post may lie under the pointer.
 */
export class Pointing {
  private over: WeakRef<Element> | null = null;
  private menu: Meant | null = null;
  private place = '';
  private byKeys = false;
  private shortcut: Meant | null = null;
  /** When `shortcut` lapses, as `performance.now()` counts; infinite while the keys are held. */
  private lapses = 0;

  constructor(
    private readonly window: Window,
    private readonly adapter: PlatformAdapter,
  ) {}

  /** @returns false where the pointer lies still and the page moved under it, after the person had gone on with the keys. */
  pointerOver(element: Element | null, hands: Hands): boolean {
    this.over = element ? new WeakRef(element) : null;
    if (this.pointerMoved(hands) && this.held) this.pressed();
    return !this.byKeys;
  }

  /** @returns true where it was the hand that moved, and not the page. */
  pointerMoved(hands: Hands): boolean {
    const place = `${hands.screenX} ${hands.screenY}`;
    if (place === this.place) return false;
    this.place = place;
    this.byKeys = false;
    // The end of a press that happened in another window is not told here.
    if (this.held && !modified(hands)) this.lapses = 0;
    return true;
  }

  /** Nothing is known of what the pointer lies on: the page was loaded under a resting mouse, or has taken the element away. */
  get lost(): boolean {
    return !this.over?.deref()?.isConnected;
  }

  /** On its way to the toolbar the mouse crosses other posts; outside the page it is on none. */
  pointerLeft(): void {
    this.over = null;
  }

  pointerPressed(): void {
    this.byKeys = false;
  }

  keyPressed(keys: Keys): void {
    const shortcut = MODIFIERS.has(keys.key) || modified(keys);
    // Shortcuts, ours among them, say nothing about where the person is.
    if (!shortcut && keys.key !== 'Shift') this.byKeys = true;
    // With one key of the shortcut down the page may move already: the next one says nothing new.
    if (shortcut && !keys.repeat && !(this.held && isFurther(keys))) this.pressed();
  }

  /** A key was let go, or the keyboard went to another window. */
  keysReleased(): void {
    if (this.held) this.lapses = this.window.performance.now() + SHORTCUT_ARRIVES;
  }

  private get held(): boolean {
    return this.lapses === Number.POSITIVE_INFINITY;
  }

  private pressed(): void {
    this.shortcut = this.mean(this.best());
    this.lapses = Number.POSITIVE_INFINITY;
  }

  /** True where a change of the focus is the person's own. */
  get focusCounts(): boolean {
    return this.byKeys;
  }

  menuOpened(element: Element | null): void {
    this.menu = this.mean(this.at(element));
  }

  private mean(candidate: Candidate | null): Meant | null {
    return candidate && { candidate, key: this.adapter.key(candidate) };
  }

  /** The post that was meant, in whatever element it is by now; null where the site has taken it away. */
  private again({ candidate, key }: Meant): Candidate | null {
    const { adapter, window } = this;
    if (candidate.root.isConnected && adapter.key(candidate) === key) return candidate;
    return key === null ? null : (adapter.collect(window.document).find((c) => adapter.key(c) === key) ?? null);
  }

  private at(element: Element | null | undefined): Candidate | null {
    if (!element?.isConnected) return null;
    const candidate = this.adapter.candidateAt(element);
    return candidate && inView(candidate.root, this.window) ? candidate : null;
  }

  /** The post on which the context menu was opened; where it was opened beside all posts, the best one now. */
  byMenu(): Candidate | null {
    return this.menu ? this.again(this.menu) : this.best();
  }

  /** The post that was best when the keys of the shortcut went down; where this page has seen no keys, the best one now. */
  byShortcut(): Candidate | null {
    const { shortcut } = this;
    return shortcut && this.window.performance.now() <= this.lapses ? this.again(shortcut) : this.best();
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
