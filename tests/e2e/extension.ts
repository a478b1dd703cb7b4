import { test as base } from '@playwright/test';
import { type Flagpost, type FlagpostOptions, startFlagpost } from '@/tests/browser/flagpost';

export const test = base.extend<object, { options: Partial<FlagpostOptions>; flagpost: Flagpost }>({
  options: [{}, { option: true, scope: 'worker' }],
  flagpost: [
    async ({ options }, use) => {
      const flagpost = await startFlagpost(options);
      await use(flagpost);
      await flagpost.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

export { expect } from '@playwright/test';
