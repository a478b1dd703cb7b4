import type { Gesture } from '@/lib/capture-state';
import { answerPage } from '@/lib/messages/answer-page';
import { picked } from '@/lib/platforms/picked';
import { article } from './article';
import { Flagger } from './flagger';
import { Overlay } from './overlay';
import { pickElement } from './pick';

/** Starts Flagpost on any other page, on a person's own gesture there. It shows nothing until asked, and watches nothing. */
export function startOnWebPage(window: Window & typeof globalThis, signal: AbortSignal): void {
  const { document } = window;
  const overlay = new Overlay(window, signal);
  const flagger = new Flagger(window, overlay, signal, () => {});
  let choosing = false;

  async function choose(via: Gesture): Promise<void> {
    if (choosing) return;
    choosing = true;
    try {
      const wanted = await overlay.choose('web', { whole: 'whole', part: 'part' }, signal);
      if (wanted === 'whole') {
        const candidate = { root: document.documentElement, kind: 'post' as const };
        await flagger.flag({ adapter: article, candidate }, via);
      } else if (wanted === 'part') {
        const root = await pickElement(window, overlay, signal);
        if (root) await flagger.flag({ adapter: picked('web'), candidate: { root, kind: 'post' } }, via);
      }
    } finally {
      choosing = false;
    }
  }

  answerPage(
    {
      ...flagger.handlers,
      ...flagger.files.handlers,
      // No other site is asked anything.
      clock: async () => ({ clock: { state: 'not-compared' as const, why: 'other-site' as const } }),
      begin: async ({ via }) => {
        void choose(via);
        return { found: true };
      },
      moreWays: async () => {
        void choose('shortcut');
        return {};
      },
      // Posts of other sites have no number by which they could be found again.
      lookFor: async () => ({ address: document.URL, post: null, foundBy: null, posts: 0, login: false, said: null }),
      // Nobody knows where such a site has its menu.
      walk: async () => ({ walking: 'nothing' as const }),
      // The school's own pages are on the three sites only.
      openedPost: async () => ({ post: null }),
      listComments: async () => ({ list: null }),
      pointAtComment: async () => ({ found: false }),
      captureComment: async () => ({ found: false, flagId: null }),
    },
    signal,
  );
}
