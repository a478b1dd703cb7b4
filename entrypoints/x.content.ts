import { defineContentScript } from '#imports';
import { startOnPage } from '@/lib/capture/page/start';
import { sitePatterns } from '@/lib/platforms/sites';
import { x } from '@/lib/platforms/x/adapter';

export default defineContentScript({
  matches: sitePatterns('x'),
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    startOnPage(x, window, ctx.signal);
  },
});
