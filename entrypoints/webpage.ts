import { defineUnlistedScript } from '#imports';
import { startOnWebPage } from '@/lib/capture/page/start-web';

/** Brought into a page that is none of the three sites by the worker, when a person presses Flagpost's own button there. */
export default defineUnlistedScript(() => {
  startOnWebPage(window, new AbortController().signal);
});
