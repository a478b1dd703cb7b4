import { defineContentScript } from '#imports';
import { startOnPage } from '@/lib/capture/page/start';
import { facebook } from '@/lib/platforms/facebook/adapter';
import { sitePatterns } from '@/lib/platforms/sites';

export default defineContentScript({
  matches: sitePatterns('facebook'),
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    startOnPage(facebook, window, ctx.signal);
  },
});
