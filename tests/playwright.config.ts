import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  // Real windows on real displays: two at a time would fight for two cores and make every wait longer.
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // Real keys, windows and clocks: once in some hundred tests the display is late. Where asked for, such a test is tried once more and
  // told as flaky; by hand it fails.
  retries: Number(process.env.FLAGPOST_RETRIES ?? 0),
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
});
