import { test as base } from '@playwright/test';
import { type FirefoxFlagpost, startFirefoxFlagpost } from '@/tests/browser/firefox-flagpost';

/** Tests in one real Firefox with the production build, set up for the practice school. */
export const test = base.extend<object, { firefox: FirefoxFlagpost }>({
  firefox: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads from the pattern what a fixture needs.
    async ({}, use) => {
      const firefox = await startFirefoxFlagpost();
      await use(firefox);
      await firefox.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

export { expect } from '@playwright/test';
