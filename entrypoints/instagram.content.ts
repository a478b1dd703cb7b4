import { defineContentScript } from '#imports';
import { startOnPage } from '@/lib/capture/page/start';
import { instagram } from '@/lib/platforms/instagram/adapter';
import { sitePatterns } from '@/lib/platforms/sites';

export default defineContentScript({
  matches: sitePatterns('instagram'),
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    startOnPage(instagram, window, ctx.signal);
  },
});
