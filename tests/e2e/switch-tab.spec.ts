import type { Page } from '@playwright/test';
import { type Flagpost, pointAt } from '@/tests/browser/flagpost';
import { PLACES, practicePost } from '@/tests/fixtures/sites/school';
import { expect, test } from './extension';
import { decodePng, type Picture } from './png';
import { clickButton, filesOf, flagByShortcut, newest, postOn } from './posts';

/** A colour that no practice page uses, so that one wrong pixel tells. */
const OTHER_TAB: [number, number, number] = [255, 0, 255];

const shareOf = (picture: Picture, [r, g, b]: readonly number[]) => {
  let found = 0;
  for (let i = 0; i < picture.data.length; i += 4)
    if (picture.data[i] === r && picture.data[i + 1] === g && picture.data[i + 2] === b) found += 1;
  return found / (picture.width * picture.height);
};

async function otherTab(flagpost: Flagpost): Promise<Page> {
  const page = await flagpost.browser.open(PLACES.elsewhere);
  await page.setContent('<body style="margin:0;background:rgb(255,0,255);height:100vh"></body>');
  return page;
}

test.describe('a tab switched right after the click', () => {
  test.setTimeout(240_000);

  for (const state of ['warm', 'cold'] as const) {
    test(`never leaves the other tab's pixels in a flag, worker ${state}`, async ({ flagpost }) => {
      const page = await flagpost.visit(PLACES.xHome);
      await flagByShortcut(flagpost, page, 'x-praise');
      const other = await otherTab(flagpost);
      const outcomes: string[] = [];
      for (const delay of [0, 3, 7, 12, 20, 30, 40]) {
        await page.bringToFront();
        await pointAt(page, postOn(page, 'x-insult-head'));
        await page.waitForTimeout(300);
        if (state === 'cold') await flagpost.browser.stopWorker();
        const before = (await flagpost.stored(false)).flags.length;
        await clickButton(page, postOn(page, 'x-insult-head'));
        await page.waitForTimeout(delay);
        await other.bringToFront();
        const stored = await flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded');
        const flag = newest(stored);
        expect(flag.snapshot?.id.value).toBe(practicePost('x-insult-head').id);
        const pictures = filesOf(stored, flag).filter((f) => f.kind === 'tile' || f.kind === 'screenshot');
        for (const file of pictures)
          expect(shareOf(decodePng(Buffer.from(file.base64, 'base64')), OTHER_TAB), `${delay} ms`).toBe(0);
        if (pictures.length === 0) expect(flag.faults.length).toBeGreaterThan(0);
        outcomes.push(`${delay} ms: ${flag.capture}`);
      }
      test.info().annotations.push({ type: 'outcomes', description: outcomes.join(', ') });
      await other.close();
      await page.close();
    });
  }
});
