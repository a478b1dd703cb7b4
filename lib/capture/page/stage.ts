import { intersect, type PageChange, type Rect, type TileMeasure } from '@/lib/geometry';
import { type Candidate, type PlatformAdapter, wordsOf } from '@/lib/platforms/platform';
import { WordsWatch } from './words-watch';

/** How long the page is given to come to rest before a tile (ms). */
const SETTLE_LIMIT = 2_500;
/** Distance of the points at which it is asked what stands there (CSS pixels): less than the height of the sites' bars. */
const SAMPLE_PITCH = 24;
/** About as many points at most, however large the window is. */
const SAMPLES = 1_500;
/** A whole page is gone through in at most so many steps before its picture, and looked at for so long each (ms). */
const MOST_STEPS = 30;
const STEP_TIME = 120;
/** After this long without a word from the worker the page is put back as it was (ms). */
const ABANDONED_AFTER = 15_000;

const rectOf = (element: Element): Rect => {
  const r = element.getBoundingClientRect();
  return { x: r.x, y: r.y, width: r.width, height: r.height };
};

/** What was done for the picture already at the click: our own parts are on their way out of it. */
export interface Prepared {
  painted: Promise<void>;
  /** Where the post stood at the click. */
  post: Rect;
  /** Follows the post since before the frame was drawn. */
  watch: WordsWatch;
  /** What lay over the post as it stood there; null until `lookAhead`, and where it is not whole in view. */
  clear: Coverage | null;
}

/**
 * Starts a picture at the click itself, so that the frame that hides our own parts is drawn while the text is stored.
 *
 * @param hidden when that frame is drawn, where our parts went already with the press before the click.
 */
export const prepare = (window: Window, watch: WordsWatch, hidden: Promise<void> | null): Prepared => ({
  painted: hidden ?? nextPaint(window),
  post: rectOf(watch.candidate.root),
  watch,
  clear: null,
});

/**
 * Looks at what lies over the post while the worker stores the text: the dearest part of making ready, and it changes nothing.
 * What comes over the post later is found after the picture.
 */
export function lookAhead(prepared: Prepared, window: Window, ownHost: Element | null): void {
  const { root } = prepared.watch.candidate;
  const slice = visiblePart(root, window);
  const whole = Math.abs(slice.height - prepared.post.height) < 1;
  prepared.clear = whole ? coverageOf(root, slice, window, ownHost) : null;
}

const sameRect = (a: Rect, b: Rect) =>
  Math.abs(a.x - b.x) < 0.5 &&
  Math.abs(a.y - b.y) < 0.5 &&
  Math.abs(a.width - b.width) < 0.5 &&
  Math.abs(a.height - b.height) < 0.5;

/** Evenly spread, one in each `pitch`. */
function samples(start: number, length: number, pitch: number): number[] {
  const count = Math.max(1, Math.ceil(length / pitch));
  return Array.from({ length: count }, (_, i) => start + (length * (i + 0.5)) / count);
}

/** Ancestors that clip: everything between the post and the viewport whose overflow is not visible. */
function clippers(root: Element, window: Window): Element[] {
  const found: Element[] = [];
  for (let e = root.parentElement; e && e !== root.ownerDocument.documentElement; e = e.parentElement) {
    const { overflowX, overflowY } = window.getComputedStyle(e);
    if ((overflowX !== 'visible' || overflowY !== 'visible') && e !== root.ownerDocument.body) found.push(e);
  }
  return found;
}

/** The part of the post that the window shows. */
function visiblePart(root: Element, window: Window): Rect {
  const view = { x: 0, y: 0, width: window.document.documentElement.clientWidth, height: window.innerHeight };
  return clippers(root, window).reduce(
    (slice, element) => intersect(slice, rectOf(element)),
    intersect(rectOf(root), view),
  );
}

/** Share of the sampled points that show something else than the post, and what stands there. */
interface Coverage {
  share: number;
  by: Set<Element>;
}

function coverageOf(root: Element, slice: Rect, window: Window, ownHost: Element | null): Coverage {
  const by = new Set<Element>();
  let points = 0;
  let hits = 0;
  if (slice.width < 4 || slice.height < 4) return { share: 0, by };
  const pitch = Math.max(SAMPLE_PITCH, Math.sqrt((slice.width * slice.height) / SAMPLES));
  for (const x of samples(slice.x, slice.width, pitch)) {
    for (const y of samples(slice.y, slice.height, pitch)) {
      points += 1;
      const top = window.document.elementFromPoint(x, y);
      if (!top || top === ownHost || root.contains(top) || top.contains(root)) continue;
      hits += 1;
      by.add(top);
    }
  }
  return { share: hits / points, by };
}

const canScroll = (element: Element, window: Window) =>
  element.scrollHeight > element.clientHeight + 1 &&
  /auto|scroll|overlay/.test(window.getComputedStyle(element).overflowY);

/** A frame has been drawn with what was changed before the call. */
export const nextPaint = (window: Window): Promise<void> =>
  new Promise((resolve) => {
    const done = () => resolve();
    // A hidden tab draws no frames; the worker then finds that the tab is not in front.
    const timeout = window.setTimeout(done, 150);
    window.requestAnimationFrame(() => {
      window.requestAnimationFrame(() => {
        window.clearTimeout(timeout);
        done();
      });
    });
  });

/**
 * The page's side of the pictures of one post: scrolls it through the window, keeps other things from covering it,
 * measures, and puts everything back.
 */
export class Stage {
  readonly changes: PageChange[] = [];
  private readonly hidden = new Map<HTMLElement, string | null>();
  private readonly scrolled = new Map<Element, { top: number; left: number }>();
  private abandoned: number | undefined;
  /** The element that was read and had the flagged words. */
  private verified: Element | null = null;
  private over = false;
  private watch: WordsWatch;

  /** @param prepared what the click has made ready, where that is not long ago. */
  constructor(
    private readonly window: Window & typeof globalThis,
    private readonly adapter: PlatformAdapter,
    private candidate: Candidate,
    private readonly flagged: { key: string | null; text: string | null },
    private readonly ownHost: Element | null,
    private readonly onOver: () => void,
    private readonly prepared: Prepared | null,
  ) {
    this.watch = prepared?.watch ?? new WordsWatch(window, adapter, candidate, flagged);
    this.stillWanted();
  }

  private stillWanted() {
    this.window.clearTimeout(this.abandoned);
    this.abandoned = this.window.setTimeout(() => this.end(), ABANDONED_AFTER);
  }

  /** A recycled feed may show the post in another element now; identity goes by key, never by element. */
  private refind() {
    if (this.candidate.root.isConnected && this.adapter.key(this.candidate) === this.flagged.key) return;
    if (this.flagged.key === null) return;
    const other = this.adapter.collect(this.window.document).find((c) => this.adapter.key(c) === this.flagged.key);
    if (!other) return;
    this.candidate = other;
    this.watch.stop();
    this.watch = new WordsWatch(this.window, this.adapter, other, this.flagged);
  }

  /** @param covered what lies over the post, where that was looked at a moment ago. */
  measure(covered?: number): TileMeasure {
    this.stillWanted();
    const { root } = this.candidate;
    const { window } = this;
    const post = rectOf(root);
    const slice = visiblePart(root, window);
    const connected = root.isConnected;
    const key = connected ? this.adapter.key(this.candidate) : null;
    return {
      key,
      same: connected && !this.watch.changed && key === this.flagged.key && this.readsTheSame(),
      post,
      slice,
      viewport: { width: window.document.documentElement.clientWidth, height: window.innerHeight },
      devicePixelRatio: window.devicePixelRatio,
      scrollX: window.scrollX,
      scrollY: window.scrollY,
      showsMedia: connected && this.adapter.mediaElements(this.candidate).length > 0,
      covered: covered ?? coverageOf(root, slice, window, this.ownHost).share,
    };
  }

  /** Read once; from then on the watch tells of every change. */
  private readsTheSame(): boolean {
    if (this.verified !== this.candidate.root)
      this.verified = wordsOf(this.adapter, this.candidate) === this.flagged.text ? this.candidate.root : null;
    return this.verified !== null;
  }

  /** Hides what floats over the post: fixed and sticky parts that neither hold it nor lie in it. @returns whether any. */
  private uncover(): boolean {
    const { root } = this.candidate;
    for (let round = 0; round < 4; round++) {
      const { by } = coverageOf(root, visiblePart(root, this.window), this.window, this.ownHost);
      let found = false;
      for (const element of by) {
        const floating = this.floatingAround(element);
        if (!floating || this.hidden.has(floating)) continue;
        found = true;
        this.hide(floating);
      }
      if (!found) return round > 0;
    }
    return true;
  }

  /** The outermost fixed or sticky part around `element` that does not hold the post. */
  private floatingAround(element: Element): HTMLElement | null {
    const { root } = this.candidate;
    let floating: HTMLElement | null = null;
    for (let e: Element | null = element; e && !e.contains(root); e = e.parentElement) {
      const { position } = this.window.getComputedStyle(e);
      if ((position === 'fixed' || position === 'sticky') && e instanceof HTMLElement) floating = e;
    }
    return floating;
  }

  private hide(floating: HTMLElement): void {
    this.hidden.set(floating, floating.getAttribute('style'));
    floating.style.setProperty('visibility', 'hidden', 'important');
    this.changes.push({ what: 'hidden', detail: structureOf(floating) });
  }

  private get wholePage(): boolean {
    return this.candidate.root === this.window.document.documentElement;
  }

  /** Of a whole page the bars that float over it belong to the first tile; in every other one they would hide what it is for. */
  private hideBars(): void {
    const { document, innerWidth, innerHeight } = this.window;
    for (const x of samples(0, innerWidth, SAMPLE_PITCH * 4))
      for (const y of samples(0, innerHeight, SAMPLE_PITCH)) {
        const top = document.elementFromPoint(x, y);
        const floating = top && top !== this.ownHost ? this.floatingAround(top) : null;
        if (floating && !this.hidden.has(floating)) this.hide(floating);
      }
  }

  /** Goes once through a whole page, so that pictures which come only when they come into view are there and it grows no more. */
  private async walkThrough(): Promise<void> {
    const { window } = this;
    const page = window.document.scrollingElement;
    if (!page) return;
    const { scrollTop: top, scrollLeft: left } = page;
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const before = page.scrollTop;
      page.scrollTo({ top: before + window.innerHeight * 0.9, left, behavior: 'instant' });
      if (page.scrollTop === before) break;
      this.changes.push({
        what: 'scrolled',
        detail: `html from ${Math.round(before)} to ${Math.round(page.scrollTop)}`,
      });
      await new Promise((resolve) => window.setTimeout(resolve, STEP_TIME));
    }
    page.scrollTo({ top, left, behavior: 'instant' });
    this.scrolled.set(page, { top, left });
  }

  /** Waits until the post stands still over two frames. */
  private async settle(): Promise<void> {
    const started = this.window.performance.now();
    // What stood there before has left the screen by the time this resolves.
    this.watch.reset();
    let before = rectOf(this.candidate.root);
    for (;;) {
      await nextPaint(this.window);
      const now = rectOf(this.candidate.root);
      if (sameRect(before, now) || this.window.performance.now() - started > SETTLE_LIMIT) return;
      before = now;
    }
  }

  /** Makes the post ready where it stands, scrolling only where it is not whole in view. */
  async begin(): Promise<TileMeasure> {
    const { prepared } = this;
    this.refind();
    if (this.wholePage) await this.walkThrough();
    const { root } = this.candidate;
    const standsStill = () =>
      prepared !== null && prepared.watch.candidate.root === root && sameRect(prepared.post, rectOf(root));
    const clear = standsStill() && prepared?.clear?.by.size === 0 ? prepared.clear : null;
    const wholeInView = () => Math.abs(visiblePart(root, this.window).height - rectOf(root).height) < 1;
    const untouched = clear !== null || (wholeInView() && !this.uncover());
    if (!untouched) {
      await this.scrollTo(0, true);
      this.uncover();
    }
    if (prepared) await prepared.painted;
    if (untouched && standsStill()) return this.measure(clear?.share);
    await this.settle();
    return this.measure();
  }

  /** Scrolls so that `offset` (CSS pixels from the post's top) stands at the top of what can be seen, and measures. */
  async tile(offset: number): Promise<TileMeasure> {
    this.refind();
    // The first tile again, after a refused one: a post that fits stays where it stands then, too.
    await this.scrollTo(offset, offset === 0);
    this.uncover();
    if (this.wholePage && offset > 0) this.hideBars();
    await this.settle();
    return this.measure();
  }

  private async scrollTo(offset: number, wholeIfItFits: boolean): Promise<void> {
    const { root } = this.candidate;
    const { window } = this;
    // Pages scroll by whole pixels of the screen, which may be several of their own: a little less far loses no row.
    const slack = 1 + Math.ceil(1 / window.devicePixelRatio);
    const page = window.document.scrollingElement ?? window.document.documentElement;
    const inner: Element[] = [];
    for (let e = root.parentElement; e && e !== page; e = e.parentElement) if (canScroll(e, window)) inner.push(e);
    for (const scroller of [...inner, page]) {
      const box = scroller === page ? { y: 0, height: window.innerHeight } : rectOf(scroller);
      const post = rectOf(root);
      const toTop = post.y + offset - box.y;
      let move = toTop - slack;
      // A post that fits is moved only as far as needed, so that the person's place on the page hardly changes.
      if (wholeIfItFits && post.height <= box.height) {
        if (post.y >= box.y && post.y + post.height <= box.y + box.height) move = 0;
        else if (post.y > box.y) move = Math.min(post.y + post.height - (box.y + box.height) + slack, toTop);
      }
      if (Math.abs(move) < 1) continue;
      if (!this.scrolled.has(scroller))
        this.scrolled.set(scroller, { top: scroller.scrollTop, left: scroller.scrollLeft });
      const before = scroller.scrollTop;
      scroller.scrollTo({ top: before + Math.round(move), left: scroller.scrollLeft, behavior: 'instant' });
      if (scroller.scrollTop !== before)
        this.changes.push({
          what: 'scrolled',
          detail: `${structureOf(scroller)} from ${Math.round(before)} to ${Math.round(scroller.scrollTop)}`,
        });
    }
  }

  /** Puts everything back. Safe to call twice. */
  end(): PageChange[] {
    if (this.over) return this.changes;
    this.over = true;
    this.watch.stop();
    this.window.clearTimeout(this.abandoned);
    for (const [element, style] of this.hidden) {
      if (style === null) element.removeAttribute('style');
      else element.setAttribute('style', style);
    }
    for (const [element, place] of this.scrolled) element.scrollTo({ ...place, behavior: 'instant' });
    if (this.hidden.size > 0 || this.scrolled.size > 0)
      this.changes.push({ what: 'restored', detail: `${this.hidden.size} hidden, ${this.scrolled.size} scrolled` });
    this.onOver();
    return this.changes;
  }
}

/** Names an element by structure only: no text, no address, nobody's name. */
function structureOf(element: Element): string {
  const role = element.getAttribute('role');
  const test = element.getAttribute('data-testid');
  return `${element.localName}${role ? `[role=${role.slice(0, 40)}]` : ''}${test ? `[data-testid=${test.slice(0, 60)}]` : ''}`;
}
