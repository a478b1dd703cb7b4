import type { ShownMedia } from '@/lib/capture/media';
import type { PageHandlers } from '@/lib/messages/answer-page';
import type { Candidate, PlatformAdapter } from '@/lib/platforms/platform';
import { fetchMedia, portionOf, shownMedia, toldAddress } from './media';
import { sourceOf } from './source';
import { WordsWatch } from './words-watch';

/** A post as it was when it was flagged. */
interface FlaggedPost {
  adapter: PlatformAdapter;
  candidate: Candidate;
  key: string | null;
  text: string | null;
}

/** A picture that was not asked for to its end is forgotten after this long (ms). */
const FORGOTTEN_AFTER = 20_000;

/** The post in whatever element it is by now; null where the site has taken it away. Identity goes by key, never by element. */
function whereNow({ adapter, candidate, key }: FlaggedPost, doc: Document): Candidate | null {
  if (candidate.root.isConnected && adapter.key(candidate) === key) return candidate;
  return key === null ? null : (adapter.collect(doc).find((other) => adapter.key(other) === key) ?? null);
}

/** Gives the worker the files of flagged posts: their page source, and the pictures that they show. */
export class PageFiles {
  private shown: { of: string; list: ShownMedia[] } | null = null;
  private held: { flagId: string; bytes: Uint8Array } | null = null;
  private forgetting: number | undefined;

  /** @param postOf the nth post of a flag that was made from this page. */
  constructor(
    private readonly window: Window & typeof globalThis,
    private readonly postOf: (flagId: string, item: number) => FlaggedPost | undefined,
  ) {}

  private async source(post: FlaggedPost) {
    const { window } = this;
    const { adapter } = post;
    const here = whereNow(post, window.document);
    if (!here) return null;
    const watch = new WordsWatch(window, adapter, here, post);
    try {
      const { html, nodes, cut, leftOut } = await sourceOf(here, adapter, window);
      const key = here.root.isConnected ? adapter.key(here) : null;
      const text = adapter.words ? null : adapter.extract(here).text.value;
      const words = adapter.words ? adapter.words(here) : text;
      const same = here.root.isConnected && !watch.changed && words === post.text;
      return { html, nodes, cut, leftOut, key, text, same, showsMedia: adapter.mediaElements(here).length > 0 };
    } finally {
      watch.stop();
    }
  }

  private hold(flagId: string, bytes: Uint8Array): void {
    this.held = { flagId, bytes };
    this.window.clearTimeout(this.forgetting);
    this.forgetting = this.window.setTimeout(() => {
      this.held = null;
      this.shown = null;
    }, FORGOTTEN_AFTER);
  }

  private shownIn(of: string, index: number, post: FlaggedPost): ShownMedia | undefined {
    // What the post shows is looked at once, so that the numbers mean the same from one question to the next.
    if (index === 0 || this.shown?.of !== of) {
      const here = whereNow(post, this.window.document);
      this.shown = { of, list: here ? shownMedia(here, post.adapter) : [] };
    }
    return this.shown.list[index];
  }

  readonly handlers: Pick<PageHandlers, 'source' | 'media' | 'mediaPortion'> = {
    source: async ({ flagId, item }) => {
      const post = this.postOf(flagId, item);
      return { source: post ? await this.source(post) : null };
    },
    media: async ({ flagId, item, index, fetch }) => {
      const post = this.postOf(flagId, item);
      const one = post && this.shownIn(`${flagId} ${item}`, index, post);
      if (!one) return { media: null };
      const had = fetch ? await fetchMedia(one, this.window) : null;
      if (had?.ok) this.hold(flagId, had.bytes);
      const address = toldAddress(one.address);
      const outcome = had?.ok ? { bytes: had.bytes.length, why: null } : { bytes: null, why: had?.why ?? null };
      return { media: { ...one, address, ...outcome } };
    },
    mediaPortion: async ({ flagId, portion }) => {
      const { held } = this;
      return { base64: held?.flagId === flagId ? portionOf(held.bytes, portion) : null };
    },
  };
}
