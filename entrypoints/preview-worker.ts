import { defineUnlistedScript } from '#imports';
import { drawOnRequest } from '@/lib/bundle/draw-on-request';

/** Draws previews of pictures for a bundle, beside the page that makes it. */
export default defineUnlistedScript(() => {
  drawOnRequest();
});
