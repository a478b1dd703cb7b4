import { defineUnlistedScript } from '#imports';
import { startVerifyPage } from '@/lib/bundle/verify-page/start';

/** The script inside `verify.html` of every bundle, which runs from a file, without the extension and without a network. */
export default defineUnlistedScript(() => {
  startVerifyPage();
});
