import type { PageHandlers } from '@/lib/messages/answer-page';
import { send } from '@/lib/messages/send';
import type { Candidate, PlatformAdapter } from '@/lib/platforms/platform';
import { findLabel } from './find-label';
import type { Overlay } from './overlay';
import { Walk } from './walk';
import { words } from './words';

/** The words that a menu is called by on its own button, where the flow quotes them: `'See options' on the Page`. */
const quotedIn = (label: string): string | null => /^'([^']+)'/.exec(label)?.[1] ?? null;

/**
 * Begins a walk through the site's report menu, for the flagged post where that is what is reported, else for whatever page is open.
 * One at a time: another one takes its place.
 *
 * @param find the flagged post on this page, null where it is not there.
 */
export function beginWalk(
  window: Window & typeof globalThis,
  overlay: Overlay,
  adapter: PlatformAdapter,
  find: (asked: { key: string | null; flagId: string }) => Candidate | null,
  signal: AbortSignal,
): PageHandlers['walk'] {
  let walk: Walk | null = null;
  return async ({ flagId, key, ofPost, steps, seen, ends }) => {
    walk?.end();
    const post = ofPost ? find({ key, flagId }) : null;
    if (ofPost && !post) {
      overlay.say(words('menuMissing'));
      return { walking: 'nothing' };
    }
    post?.root.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const named = quotedIn(steps[0]?.label ?? '');
    const menu = () => {
      // Lists draw their posts anew all the time.
      const here = post?.root.isConnected ? post : ofPost ? find({ key, flagId }) : null;
      if (here) return adapter.menuButton(here) ?? here.root;
      return named === null ? null : findLabel(window.document, named);
    };
    const note = (expected: string, label: string) => send('labelSeen', { flagId, expected, seen: label });
    walk = new Walk(window, overlay, { steps, seen, ends, menu, note }, signal);
    const begun = menu();
    return { walking: begun === null ? 'begun' : begun === post?.root ? 'post' : 'menu' };
  };
}
