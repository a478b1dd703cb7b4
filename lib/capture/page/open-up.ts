import type { PageAction } from '@/lib/capture-state';
import type { Candidate, Fold, PlatformAdapter } from '@/lib/platforms/platform';
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
  const there = () =>
    candidate.root.isConnected && adapter.key(candidate) === key && window.location.pathname === address;
  for (;;) {
    if (signal.aborted) return { actions, ended: 'stopped' };
    if (!there()) return { actions, ended: 'gone' };
    const folds = adapter
      .folds(candidate)
      .filter(
        ({ what, control }) => control.isConnected && !done.has(control) && (what !== 'text' || texts.has(control)),
      );
    const next = folds.find(({ what }) => what === 'text') ?? folds[0];
    if (!next) return { actions, ended: 'open' };
    if (actions.length >= MOST_CLICKS) return { actions, ended: 'limit' };
    progress(actions.length + 1);
    if (actions.length > 0) await rest(window, PACE, signal);
    if (signal.aborted || !there() || !next.control.isConnected) continue;
    const label = labelOf(next.control);
    const settled = watchChange(window, candidate.root);
    const at = new Date().toISOString();
    next.control.click();
    const worked = await settled;
    if (!worked || next.what === 'text') done.add(next.control);
    actions.push({ at, did: DID[next.what], label, worked });
  }
}

const rest = (window: Window, ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = window.setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      window.clearTimeout(timer);
      resolve();
    });
  });

/** Resolves once the page has come to rest again: true where something came or went inside `root`. */
function watchChange(window: Window & typeof globalThis, root: Element): Promise<boolean> {
  return new Promise((resolve) => {
    let changed = false;
    let quiet: number | undefined;
    const finish = () => {
      observer.disconnect();
      window.clearTimeout(quiet);
      window.clearTimeout(limit);
      resolve(changed);
    };
    const observer = new window.MutationObserver(() => {
      changed = true;
      window.clearTimeout(quiet);
      quiet = window.setTimeout(finish, QUIET);
    });
    observer.observe(root.parentElement ?? root, { subtree: true, childList: true, characterData: true });
    const limit = window.setTimeout(finish, PATIENCE);
  });
}
