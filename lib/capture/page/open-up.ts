import type { PageAction } from '@/lib/capture-state';
import { type Candidate, type Fold, type PlatformAdapter, wordsOf } from '@/lib/platforms/platform';
import { labelOf } from './point';

/** Between two clicks (ms): no faster than a person who reads what comes. */
const PACE = 900;
/** How long the site is given to show what was asked for (ms), and for how long nothing may move before it counts as done. */
const PATIENCE = 5_000;
const QUIET = 350;
/** More clicks than this for one post are not what "open it up" means. */
const MOST_CLICKS = 40;

const DID: Record<Fold['what'], PageAction['did']> = {
  text: 'opened-text',
  comments: 'opened-comments',
  replies: 'opened-replies',
};

export interface OpenedUp {
  actions: PageAction[];
  /** The post where it stands now: a feed may have drawn it anew meanwhile. Null where it is gone. */
  candidate: Candidate | null;
  /** Why it ended: nothing more to open, enough, stopped by the person, or the post was gone. */
  ended: 'open' | 'limit' | 'stopped' | 'gone';
}

/**
 * Opens what is folded of one post, click by click, at the speed of a person: its cut text first, then comments and replies in
 * the order of the page. Every click is told. A control that brought nothing is not pressed again; one of a text never is, for
 * what stands there then may fold it up again.
 *
 * @param progress is told before each click. @param signal ends it after the click at hand.
 */
export async function openUp(
  window: Window & typeof globalThis,
  adapter: PlatformAdapter,
  candidate: Candidate,
  progress: (clicks: number) => void,
  signal: AbortSignal,
): Promise<OpenedUp> {
  const actions: PageAction[] = [];
  const done = new WeakSet<Element>();
  const texts = new WeakSet<Element>();
  for (const { what, control } of adapter.folds(candidate)) if (what === 'text') texts.add(control);
  const key = adapter.key(candidate);
  const address = window.location.pathname;
  let post: Candidate | null = candidate;
  /** Goes by the post's key, never by its element. */
  const find = (): Candidate | null => {
    if (window.location.pathname !== address) return null;
    if (post?.root.isConnected && adapter.key(post) === key) return post;
    return key === null ? null : (adapter.collect(window.document).find((one) => adapter.key(one) === key) ?? null);
  };
  const result = (ended: OpenedUp['ended']): OpenedUp => ({ actions, ended, candidate: find() });
  // Each press takes one round, and one more where the site drew the post anew just before it.
  for (let round = 0; round < 2 * MOST_CLICKS; round += 1) {
    if (signal.aborted) return result('stopped');
    post = find();
    if (!post) return result('gone');
    const here = post;
    const folds = adapter
      .folds(here)
      .filter(
        ({ what, control }) => control.isConnected && !done.has(control) && (what !== 'text' || texts.has(control)),
      );
    const next = folds.find(({ what }) => what === 'text') ?? folds[0];
    if (!next) return result('open');
    if (actions.length >= MOST_CLICKS) return result('limit');
    progress(actions.length + 1);
    if (actions.length > 0) await rest(window, PACE, signal);
    if (signal.aborted || find() !== here || !next.control.isConnected) continue;
    const label = labelOf(next.control);
    const before = shownOf(adapter, here, next.what);
    const brought = () => {
      const now = find();
      return !next.control.isConnected || (now !== null && shownOf(adapter, now, next.what) !== before);
    };
    const settled = watchChange(window, here.root, brought);
    const at = new Date().toISOString();
    next.control.click();
    const worked = await settled;
    if (!worked || next.what === 'text') done.add(next.control);
    actions.push({ at, did: DID[next.what], label, worked });
  }
  return result('limit');
}

/** How much of what a press is for shows: the words themselves, or the number of comments; of a comment, the answers around it. */
function shownOf(adapter: PlatformAdapter, candidate: Candidate, what: Fold['what']): string | number | null {
  if (what === 'text') return wordsOf(adapter, candidate);
  const post = adapter.thread(candidate)[0] ?? candidate;
  return adapter.answers(post).length;
}

const rest = (window: Window, ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = window.setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      window.clearTimeout(timer);
      resolve();
    });
  });

/** What a site draws a post and its answers in. */
const AROUND = '[role="dialog"],[role="main"],main,[role="feed"]';

/**
 * Resolves once the page around `root` has come to rest after it brought what was asked for: true. False where it has not by the end
 * of the patience: a wheel that turns while the site loads is not yet an answer.
 */
function watchChange(window: Window & typeof globalThis, root: Element, brought: () => boolean): Promise<boolean> {
  return new Promise((resolve) => {
    let quiet: number | undefined;
    const finish = (worked: boolean) => {
      observer.disconnect();
      window.clearTimeout(quiet);
      window.clearTimeout(limit);
      resolve(worked);
    };
    const observer = new window.MutationObserver(() => {
      window.clearTimeout(quiet);
      quiet = window.setTimeout(() => brought() && finish(true), QUIET);
    });
    observer.observe(root.closest(AROUND) ?? root.parentElement ?? root, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    const limit = window.setTimeout(() => finish(brought()), PATIENCE);
  });
}
