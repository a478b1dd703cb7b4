import { findLabel, frontLayer, isLayerOpen, rowsInFront } from './find-label';
import type { Overlay } from './overlay';
import { WalkCard } from './walk-card';
import { words } from './words';

export interface WalkStep {
  label: string;
  /** What the screen asks there, where that was seen. */
  question: string | null;
}

export interface WalkPlan {
  /** The first one opens the menu, and is found by `menu`. */
  steps: readonly WalkStep[];
  /** When the labels were last seen, as a line. */
  seen: string;
  ends: readonly string[];
  /** The site's own menu button, where it is known and on the page now. */
  menu(): Element | null;
  /** Stores that a label was another one. */
  note(expected: string, seen: string): Promise<unknown>;
}

const LASTS_MS = 5 * 60_000;
/** Between two looks at a page that goes on changing. */
const CALM_MS = 150;
/** A screen may be empty for a moment between two others; then the menu counts as closed. */
const CLOSED_AFTER_MS = 2_000;

/**
 * Goes through a report menu with a person: outlines the site's own row for the next step as each screen opens, and presses nothing.
 * Ends with Escape, after five minutes, and with the page.
 */
export class Walk {
  private readonly card: WalkCard;
  private readonly frame: HTMLElement;
  private readonly ending = new AbortController();
  private readonly labels: string[];
  private at = 0;
  private target: Element | null = null;
  /** The person has pressed what the current step is about. */
  private pressed = false;
  /** The person has gone to a step by hand: the page does not take them elsewhere until they press something in it. */
  private byHand = false;
  private emptySince: number | null = null;
  private shown = '';

  constructor(
    private readonly window: Window & typeof globalThis,
    private readonly overlay: Overlay,
    private readonly plan: WalkPlan,
    signal: AbortSignal,
  ) {
    const { document } = window;
    const ended = this.ending.signal;
    this.labels = plan.steps.map(({ label }) => label);
    this.frame = document.createElement('div');
    this.frame.className = 'outline';
    this.frame.hidden = true;
    overlay.mount(this.frame);
    overlay.quiet = true;
    this.card = new WalkCard(window, overlay, {
      previous: () => this.byHandTo(this.at - 1),
      next: () => this.byHandTo(this.at + 1),
      stop: () => this.end(),
      rows: () => rowsInFront(document),
      different: (seen) => void this.different(seen),
    });
    const stop = () => this.end();
    signal.addEventListener('abort', stop, { once: true, signal: ended });
    window.addEventListener('pagehide', stop, { signal: ended });
    document.addEventListener('keydown', (event) => event.isTrusted && event.key === 'Escape' && stop(), {
      capture: true,
      signal: ended,
    });
    document.addEventListener('click', (event) => event.isTrusted && this.clicked(event.target), {
      capture: true,
      signal: ended,
    });
    const timers = [window.setTimeout(stop, LASTS_MS), window.setInterval(() => this.look(), CLOSED_AFTER_MS / 4)];
    let waiting = 0;
    const observer = new window.MutationObserver(() => {
      waiting ||= window.setTimeout(() => {
        waiting = 0;
        this.look();
      }, CALM_MS);
    });
    observer.observe(document.documentElement, { childList: true, subtree: true });
    ended.addEventListener('abort', () => {
      observer.disconnect();
      for (const timer of [...timers, waiting]) window.clearTimeout(timer);
    });
    this.look();
    this.follow();
  }

  private find(step: number): Element | null {
    const label = this.labels[step];
    if (label === undefined) return null;
    return step === 0 ? this.plan.menu() : findLabel(this.window.document, label);
  }

  private clicked(target: EventTarget | null): void {
    if (target === this.overlay.host || !(target instanceof this.window.Node)) return;
    this.byHand = false;
    if (this.target?.contains(target)) this.pressed = true;
    this.window.setTimeout(() => this.look(), CALM_MS);
  }

  private byHandTo(step: number): void {
    this.byHand = true;
    this.go(Math.max(0, Math.min(step, this.labels.length)));
    this.look();
  }

  private go(step: number): void {
    this.at = step;
    this.pressed = false;
    this.emptySince = null;
  }

  /** Where the person is by now, as far as the page shows it. Whoever knows the way may be several screens further. */
  private whereNow(): number {
    const { at, labels } = this;
    const last = labels.length - 1;
    if (this.byHand || at > last) return at;
    if (this.pressed && at === last) return at + 1;
    const here = this.find(at) !== null;
    const isOpen = isLayerOpen(this.window.document);
    // The button that opens the menu stays where it is when the menu is open.
    if (this.pressed || !here || at === 0) {
      for (let step = at + 1; step <= (isOpen ? last : at + 1); step++) if (this.find(step)) return step;
    }
    if (here || at === 0) return at;
    // Pressed, and the next screen is there, with its row called otherwise.
    if (this.pressed && isOpen) return at + 1;
    for (let step = at - 1; step > 0; step--) if (this.find(step)) return step;
    return at;
  }

  /** True where no menu has been open for so long that it must have been closed. */
  private isClosed(): boolean {
    const { at, labels } = this;
    if (this.byHand || at === 0 || at >= labels.length || this.find(at) || isLayerOpen(this.window.document)) {
      this.emptySince = null;
      return false;
    }
    const now = this.window.performance.now();
    this.emptySince ??= now;
    return now - this.emptySince > CLOSED_AFTER_MS && this.plan.menu() !== null;
  }

  private look(): void {
    if (this.ending.signal.aborted) return;
    const now = this.whereNow();
    if (now !== this.at) this.go(now);
    else if (this.isClosed()) this.go(0);
    this.show();
  }

  private show(): void {
    const step = this.plan.steps[this.at];
    this.target = this.find(this.at);
    const state = {
      number: Math.min(this.at + 1, this.labels.length),
      of: this.labels.length,
      label: step?.label ?? '',
      question: step?.question ?? null,
      isOutlined: this.target !== null,
      isEnd: step === undefined,
      ends: this.plan.ends,
      seen: this.plan.seen,
    };
    const told = JSON.stringify(state);
    if (told === this.shown) return;
    this.shown = told;
    this.overlay.raise();
    this.card.show(state);
    if (this.target && this.at > 0) this.target.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const layer = frontLayer(this.window.document);
    this.card.place([this.target, layer].flatMap((one) => one?.getBoundingClientRect() ?? []));
  }

  private follow(): void {
    if (this.ending.signal.aborted) return;
    const r = this.target?.isConnected ? this.target.getBoundingClientRect() : null;
    this.frame.hidden = r === null || r.width === 0;
    if (r) {
      const { style } = this.frame;
      style.left = `${r.x - 6}px`;
      style.top = `${r.y - 6}px`;
      style.width = `${r.width + 12}px`;
      style.height = `${r.height + 12}px`;
    }
    this.window.requestAnimationFrame(() => this.follow());
  }

  private async different(seen: string): Promise<void> {
    const expected = this.labels[this.at];
    if (expected === undefined) return;
    try {
      await this.plan.note(expected, seen);
      if (this.ending.signal.aborted) return;
      // From here on it is the row to choose.
      this.labels[this.at] = seen;
      this.look();
      this.card.say(words('walk_noted'));
    } catch (error) {
      this.card.say(`${words('failed')} ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  end(): void {
    if (this.ending.signal.aborted) return;
    this.ending.abort();
    this.card.end();
    this.overlay.quiet = false;
    this.frame.remove();
  }
}
