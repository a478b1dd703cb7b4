import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { chromium, expect, test } from '@playwright/test';
import { picturesOf } from '@/lib/bundle/documents';
import type { BundleItem, Preview } from '@/lib/bundle/facts';
import { findChromium } from '../browser/find-chromium';
import { bundleFixture } from '../fixtures/bundle-facts';
import { TEXTS } from '../fixtures/bundle-flags';
import { readDocuments } from '../fixtures/read-entries';

test('the report of a bundle reads in light, dark and narrow windows, and prints every text', async () => {
  test.setTimeout(90_000);
  const { facts } = await bundleFixture();
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] });
  try {
    const page = await (await browser.newContext()).newPage();
    const draw = async (height: number): Promise<Preview> => {
      const data = await page.evaluate((tall) => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 600, height: tall });
        const on = canvas.getContext('2d') as CanvasRenderingContext2D;
        on.fillStyle = '#dde';
        on.fillRect(0, 0, 600, tall);
        on.fillStyle = '#123';
        on.font = '24px sans-serif';
        for (let y = 40; y < tall; y += 60) on.fillText(`Line at ${y} of a picture`, 30, y);
        return canvas.toDataURL('image/jpeg', 0.8).split(',')[1] ?? '';
      }, height);
      return { jpeg: new Blob([Buffer.from(data, 'base64')]), width: 600, height };
    };
    const preview = (item: BundleItem) =>
      Promise.all(picturesOf(item).map(() => draw(item.number === 3 ? 3_000 : 700)));
    const folder = mkdtempSync(join(tmpdir(), 'flagpost-report-'));
    const file = join(folder, 'report.html');
    writeFileSync(file, (await readDocuments(facts, preview)).get('data/report.html') as Buffer);
    for (const [name, colorScheme, width] of [
      ['light', 'light', 1200],
      ['dark', 'dark', 1200],
      ['narrow', 'light', 360],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await page.goto(pathToFileURL(file).href);
      await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(width);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${name} ${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
    }
    const picture = page.locator('.frame svg').first();
    await expect(picture).toHaveCSS('filter', /blur/);
    await page.locator('.look input').first().focus();
    await page.keyboard.press('Space');
    await expect(picture).toHaveCSS('filter', 'none');
    const pdf = join(folder, 'report.pdf');
    await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
    const words = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
    for (const text of [TEXTS.polish, TEXTS.welsh, TEXTS.chinese]) expect(words).toContain(text);
    for (const { flag } of facts.items) expect(words).toContain(flag.id);
  } finally {
    await browser.close();
  }
});
