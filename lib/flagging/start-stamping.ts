import { browser } from '#imports';
import { watchAuthorities } from '@/lib/store/authorities';
import { askAuthority } from './ask-authority';
import { createStamping } from './stamping';

const STAMPS = 'stamps';

/** Starts the worker's part of stamping. All listeners are added in this turn, so that a cold start misses nothing. */
export function startStamping() {
  const stamping = createStamping({
    ask: askAuthority,
    mayReach: (origin) => browser.permissions.contains({ origins: [origin] }),
    wakeAt: async (when) => void (await browser.alarms.create(STAMPS, { when })),
  });
  // Nobody waits for a stamp: what goes wrong is told to the browser, and the queue stays as it is until the next turn.
  const run = () => void stamping.run().catch(reportError);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === STAMPS) run();
  });
  browser.permissions.onAdded.addListener(() => void stamping.retry().then(run, reportError));
  watchAuthorities(() => void stamping.want().then(run, reportError));
  run();
  return {
    /**
     * Has the log stamped after a story. It is noted at the story's beginning as well, so that a worker that is stopped right
     * after the record still knows of it.
     */
    async after(story: Promise<void>): Promise<void> {
      const noted = stamping.want().catch(reportError);
      try {
        await story;
      } finally {
        await noted;
        void stamping.want().then(run, reportError);
      }
    },
  };
}
