import { type Candidate, type PlatformAdapter, wordsOf } from '@/lib/platforms/platform';

/** Attributes that decide what of a post is read. */
const ATTRIBUTES = ['hidden', 'style', 'aria-hidden'];

/**
 * Notices when a post shows other words than it should, if only for one frame: looking before and after a picture misses
 * what comes and goes in between.
 */
export class WordsWatch {
  private other = false;
  private readonly observer: MutationObserver;

  /** @param words the key and text that the post should show. */
  constructor(
    window: Window & typeof globalThis,
    private readonly adapter: PlatformAdapter,
    readonly candidate: Candidate,
    readonly words: { key: string | null; text: string | null },
  ) {
    // Called after the script that made the change and before the next frame is drawn.
    this.observer = new window.MutationObserver(() => this.look());
    this.observer.observe(candidate.root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ATTRIBUTES,
    });
  }

  private look(): void {
    if (this.other) return;
    const { adapter, candidate, words } = this;
    this.other = adapter.key(candidate) !== words.key || wordsOf(adapter, candidate) !== words.text;
  }

  /** True where other words have stood there since the start or the last reset. */
  get changed(): boolean {
    if (this.observer.takeRecords().length > 0) this.look();
    return this.other;
  }

  reset(): void {
    this.observer.takeRecords();
    this.other = false;
  }

  stop(): void {
    this.observer.disconnect();
  }
}
