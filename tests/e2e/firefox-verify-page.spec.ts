import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { verifyHtml } from '@/lib/bundle/verify-html';
import { startFirefox } from '@/tests/browser/firefox';
import type { FirefoxPage } from '@/tests/browser/firefox-page';
import { bagsOnDisk, SAMPLE } from '@/tests/fixtures/bag-on-disk';

const bags = bagsOnDisk();
test.afterAll(() => bags.remove());

/** Chooses a ZIP, checks it, and gives the verdict and the checks that do not hold. */
async function checked(page: FirefoxPage, file: string): Promise<{ verdict: string; broken: string[] }> {
  await page.reload();
  await page.type('#fingerprint', bags.key.fingerprint);
  await page.type('#roots', bags.roots);
  await page.type('#zip', file);
  await page.click('button');
  return page.waitFor(
    'the verdict',
    () => {
      const verdict = document.querySelector<HTMLElement>('[data-verdict]')?.dataset.verdict;
      const broken = Array.from(
        document.querySelectorAll<HTMLElement>('[data-state="broken"]'),
        (one) => one.dataset.check ?? '',
      );
      return verdict ? { verdict, broken } : null;
    },
    [],
    30_000,
  ) as Promise<{ verdict: string; broken: string[] }>;
}

test('the page checks bundles from a disk in Firefox, too', async () => {
  test.setTimeout(240_000);
  const html = join(bags.top, 'verify.html');
  writeFileSync(html, verifyHtml(readFileSync('.output/firefox-mv3/verify-page.js', 'utf8')));
  const firefox = await startFirefox({ extensionDir: null });
  try {
    const page = await firefox.open(pathToFileURL(html).href);
    expect(await checked(page, await bags.zip('good'))).toEqual({ verdict: 'holds', broken: [] });
    for (const [name, id] of SAMPLE) {
      const { verdict, broken } = await checked(page, await bags.zip('bad', bags.tampered(name)));
      expect(verdict, name).toBe('broken');
      expect(broken, name).toContain(id);
    }
  } finally {
    await firefox.close();
  }
});
