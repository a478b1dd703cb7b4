import { defineContentScript } from '#imports';
import { startOnPage } from '@/lib/capture/page/start';
import { x } from '@/lib/platforms/x/adapter';

export default defineContentScript({
  matches: ['*://*.x.com/*', '*://*.twitter.com/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    startOnPage(x, window, ctx.signal);
  },
});
