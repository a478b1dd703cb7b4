import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { startChromium } from '@/tests/browser/chromium';
import { bundleFixture } from '../fixtures/bundle-facts';
import { readBy } from './pdf-programs';
import { reportInPage } from './report-in-page';

test('look', async () => {
  const { facts } = await bundleFixture();
  const browser = await startChromium({ extensionDir: null, headless: true });
  const made = await reportInPage(facts, (address) => browser.open(address));
  mkdirSync('/tmp/shots/pdf', { recursive: true });
  writeFileSync('/tmp/shots/pdf/report.pdf', made.bytes);
  console.log(made.figures);
  expect(readBy(made.bytes, 'qpdf', ['--check', 'PDF'])).toContain('No syntax or stream encoding errors found');
  await browser.close();
});
