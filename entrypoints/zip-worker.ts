import { defineUnlistedScript } from '#imports';
import { zipOnRequest } from '@/lib/bundle/zip-on-request';

/** Writes the ZIP of a bundle, beside the page that reads and verifies what goes into it. */
export default defineUnlistedScript(() => {
  zipOnRequest();
});
