import { defineContentScript } from '#imports';
import { startOnPage } from '@/lib/capture/page/start';
import { facebook } from '@/lib/platforms/facebook/adapter';

export default defineContentScript({
  matches: ['*://*.facebook.com/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    startOnPage(facebook, window, ctx.signal);
  },
});
