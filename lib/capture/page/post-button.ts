import type { Candidate, PlatformAdapter } from '@/lib/platforms/platform';
import type { Flagger } from './flagger';
import { missingWords } from './missing-words';
import { watchMoving } from './moving';
import type { Overlay } from './overlay';

/** How long the button rests on a post before the post is read for what is missing of it (ms): nothing is read in passing. */
const DWELL = 450;

/** A page that shifts by no more than this (CSS pixels) carries the button with it: a hand may be about to press it. */
const SHIFT = 8;

/**
 * Keeps the one button at the post that the pointer or the focus has reached. While the page moves under it the button is away:
 * it would stand beside the wrong post, and following every post in passing would cost the page more than all the rest of us.
 */
export class PostButton {
  private shown: Candidate | null = null;
  /** What the pointer or the focus reached last. */
  private pointed: WeakRef<Element> | null = null;
  /** Reached while the page moved: what is there is read when it has come to rest. */
  private arrived = false;
  /** The button was taken away because the page moved. */
  private resting = false;
  private dwelling: number | undefined;
  private frame = 0;
  /** How far down the page was when the button came to its post (CSS pixels). */
  private placedAt = 0;
  /** The page has hardly moved since: pages settle by a pixel, and so does our own scrolling back after a picture. */
  private shifted = false;
  private readonly moving: { readonly now: boolean };

  constructor(
    private readonly window: Window,
    private readonly adapter: PlatformAdapter,
    private readonly overlay: Overlay,
    private readonly flagger: Flagger,
    signal: AbortSignal,
  ) {
    this.moving = watchMoving(
      window,
      (scroller) => this.isIn(scroller),
      (scroller) => this.moved(scroller),
      () => this.rested(),
      signal,
    );
    window.addEventListener('resize', () => this.follow(), { passive: true, signal });
  }

  /** The post that the button belongs to, while it is on the page. */
  get post(): Candidate | null {
    return this.shown?.root.isConnected ? this.shown : null;
  }

  /** Goes to the post around `node`; where the page is only being passed over, as soon as it rests. */
  reach(node: Element): void {
    this.pointed = new WeakRef(node);
    if (this.passing) this.arrived = true;
    else this.moveTo(node);
  }

  /** Goes away: the pointer has left the page. */
  leave(): void {
    this.arrived = false;
    this.resting = false;
    this.overlay.hideButton();
  }

  /** Puts the button where its post is now. */
  place(): void {
    this.put();
    this.placedAt = this.window.scrollY;
  }

  private put(): void {
    const { window, overlay, post } = this;
    if (!post || this.flagger.asking) {
      overlay.hideButton();
      return;
    }
    if (this.passing) {
      this.resting = true;
      return;
    }
    const r = post.root.getBoundingClientRect();
    if (r.bottom < 20 || r.top > window.innerHeight - 8 || r.width === 0) {
      overlay.hideButton();
      return;
    }
    const { clientWidth } = window.document.documentElement;
    overlay.placeButton(Math.max(8, clientWidth - r.right + 12), Math.max(6, r.top - 15));
  }

  /** Taking the button away now would lose the click that has begun, or the keyboard's place. */
  private get holding(): boolean {
    return this.flagger.pressing || this.overlay.toolsFocused;
  }

  /** Posts are passed over: nothing is read or placed. */
  private get passing(): boolean {
    return this.moving.now && !this.holding && !this.shifted;
  }

  private moveTo(node: Element): void {
    const candidate = this.adapter.candidateAt(node);
    if (candidate?.root === this.shown?.root && this.overlay.buttonShown) return;
    // Leaving a post towards the button passes over its neighbours' gaps; the button stays until another post is reached.
    if (!candidate) return;
    this.shown = candidate;
    this.place();
    this.overlay.sayGaps([]);
    this.window.clearTimeout(this.dwelling);
    this.dwelling = this.window.setTimeout(() => this.sayGaps(candidate), DWELL);
  }

  /** Says what the page does not show of the post, while the button rests there. */
  private sayGaps(candidate: Candidate): void {
    if (candidate !== this.post || !this.overlay.buttonShown) return;
    this.overlay.sayGaps(missingWords(this.adapter.extract(candidate).missing));
  }

  private follow(): void {
    if (this.frame || !this.overlay.toolsShown) return;
    this.frame = this.window.requestAnimationFrame(() => {
      this.frame = 0;
      this.put();
    });
  }

  /** A feed that throws its elements away leaves nothing to look for in the scroller: it then counts as the one that moved. */
  private isIn(scroller: Node): boolean {
    const pointed = this.pointed?.deref();
    const at = pointed?.isConnected ? pointed : this.post?.root;
    return at === undefined || scroller.contains(at);
  }

  private moved(scroller: Node): void {
    this.shifted = false;
    if (this.flagger.pressing || !this.overlay.toolsShown) return;
    // Asked only while the button is shown: where a page is costs it a layout.
    const { document, scrollY } = this.window;
    this.shifted = scroller === document && Math.abs(scrollY - this.placedAt) <= SHIFT;
    if (this.overlay.toolsFocused || this.shifted) {
      this.follow();
      return;
    }
    this.resting = true;
    this.overlay.hideButton();
  }

  private rested(): void {
    if (this.flagger.pressing) {
      this.window.setTimeout(() => this.rested(), DWELL);
      return;
    }
    const node = this.pointed?.deref();
    const { arrived, resting } = this;
    this.arrived = false;
    this.resting = false;
    if (arrived && node?.isConnected) this.moveTo(node);
    if (resting || this.overlay.toolsShown) this.place();
  }
}
