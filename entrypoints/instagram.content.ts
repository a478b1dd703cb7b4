import { defineContentScript } from '#imports';
import { startOnPage } from '@/lib/capture/page/start';
import { instagram } from '@/lib/platforms/instagram/adapter';

export default defineContentScript({
  matches: ['*://*.instagram.com/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    startOnPage(instagram, window, ctx.signal);
  },
});
