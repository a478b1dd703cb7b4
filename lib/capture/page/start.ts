import type { Gesture } from '@/lib/capture-state';
import { answerPage } from '@/lib/messages/answer-page';
import type { Candidate, PlatformAdapter } from '@/lib/platforms/platform';
import { beginWalk } from './begin-walk';
import { Flagger } from './flagger';
import { lookFor } from './look-for';
import { MoreWays } from './more-ways';
import { Overlay } from './overlay';
import { ownPostHandlers } from './own-post';
import { PostButton } from './post-button';
import { createSiteClock } from './site-clock';
import { Pointing } from './target';
import { watchVisibility } from './visibility';
import { words } from './words';

/** Starts Flagpost on a page of one site. Everything ends with `signal`. */
export function startOnPage(adapter: PlatformAdapter, window: Window & typeof globalThis, signal: AbortSignal): void {
  const { document } = window;
  const overlay = new Overlay(window, signal);
  const pointing = new Pointing(window, adapter);
  const seen = watchVisibility(overlay.button, signal);
  const flagger = new Flagger(window, overlay, signal, () => button.place());
  const more = new MoreWays(window, overlay, flagger, adapter, signal);
  const button = new PostButton(window, adapter, overlay, flagger, signal);
  const siteClock = createSiteClock(window, signal);

  const on = <K extends keyof DocumentEventMap>(type: K, listener: (event: DocumentEventMap[K]) => void) =>
    document.addEventListener(type, listener, { capture: true, passive: true, signal });

  const reach = (event: PointerEvent) => {
    if (pointing.pointerOver(event.target as Element, event)) button.reach(event.target as Element);
  };
  on('pointerover', (event) => {
    if (event.isTrusted && event.target !== overlay.host) reach(event);
  });
  on('pointerout', (event) => {
    if (!event.isTrusted || event.relatedTarget !== null || event.pointerType !== 'mouse') return;
    pointing.pointerLeft();
    // The button marks the post at hand.
    if (!pointing.focusCounts) button.leave();
  });
  on('pointermove', (event) => {
    if (!event.isTrusted) return;
    // Whoever moves inside the element that lay under the mouse from the beginning enters none.
    if (pointing.lost && event.target !== overlay.host) reach(event);
    else pointing.pointerMoved(event);
  });
  on('pointerdown', (event) => event.isTrusted && pointing.pointerPressed());
  on('keydown', (event) => event.isTrusted && pointing.keyPressed(event));
  on('keyup', (event) => event.isTrusted && pointing.keysReleased());
  window.addEventListener('blur', (event) => event.isTrusted && pointing.keysReleased(), { signal });
  // A focus that a script of the page has moved is trusted, too.
  on('focusin', (event) => {
    if (!event.isTrusted || !pointing.focusCounts || event.target === overlay.host) return;
    if (event.target instanceof Element) button.reach(event.target);
  });
  on('contextmenu', (event) => event.isTrusted && pointing.menuOpened(event.target as Element));

  overlay.button.addEventListener('pointerdown', (event) => {
    const candidate = button.post;
    if (event.isTrusted && candidate) flagger.press({ adapter, candidate });
  });
  on('pointerup', () => flagger.release());
  on('pointercancel', () => flagger.release());
  // The page keeps its focus: taking it would redraw the post in the very moment of its picture.
  for (const one of [overlay.button, overlay.more])
    one.addEventListener('mousedown', (event) => event.preventDefault());
  overlay.button.addEventListener('click', (event) => {
    const candidate = button.post;
    // The second click of a double click means nothing more than the first.
    if (!event.isTrusted || event.detail > 1 || !candidate) return;
    // What stands in the element now is what the person saw and meant, whatever stood there when the pointer came.
    void flag(adapter.candidateAt(candidate.root) ?? candidate, 'button', seen.visible);
  });
  overlay.more.addEventListener('click', (event) => {
    if (event.isTrusted) more.open(button.post);
  });

  const pointed = (via: Gesture): Candidate | null => {
    if (via === 'context-menu') return pointing.byMenu();
    return via === 'toolbar' ? pointing.best(false) : pointing.byShortcut();
  };
  const flag = (candidate: Candidate, via: Gesture, buttonVisible: boolean | null) =>
    flagger.flag({ adapter, candidate }, via, { buttonVisible, actions: more.actionsFor(candidate) });

  /** The post of a flag on this page, the very element where it is still there. */
  const findPost = ({ key, flagId }: { key: string | null; flagId: string }): Candidate | null => {
    const known = flagger.postOf(flagId);
    if (known?.root.isConnected && adapter.key(known) === key) return known;
    return adapter.collect(document).find((c) => key !== null && adapter.key(c) === key) ?? null;
  };

  answerPage(
    {
      ...flagger.handlers,
      ...flagger.files.handlers,
      ...ownPostHandlers(adapter, window, overlay, flagger),
      clock: async () => ({ clock: await siteClock() }),
      begin: async ({ via }) => {
        const candidate = pointed(via);
        if (!candidate) {
          overlay.say(words('noPost'), true, { label: words('pick_label'), run: () => void more.pick(adapter.id) });
          return { found: false };
        }
        // Not awaited: the safety question may take minutes, and the worker only needs to know that a post was found.
        void flag(candidate, via, null);
        return { found: true };
      },
      moreWays: async () => {
        more.open(pointing.byShortcut());
        return {};
      },
      lookFor: lookFor(adapter, document, flagger),
      walk: beginWalk(window, overlay, adapter, findPost, signal),
    },
    signal,
  );
}
