import { withBuildThatMayAlways } from '@/tests/browser/allowed-build';
import { startFlagpost } from '@/tests/browser/flagpost';
import { practicePost } from '@/tests/fixtures/sites/school';
import { expect, test } from './extension';
import { lookAgain } from './look-again';
import { decodePng } from './png';
import { filesOf, flagByShortcut, newest } from './posts';

test.describe.configure({ timeout: 120_000 });

test('where pictures are always allowed the second look has one, told by share and sizes and never as a verdict', () =>
  withBuildThatMayAlways(async (extensionDir) => {
    const flagpost = await startFlagpost({ extensionDir });
    try {
      const key = 'x-insult-head';
      // The page of the post itself: a second look then draws it in the same way.
      const page = await flagpost.visit(practicePost(key).address);
      const first = newest(await flagByShortcut(flagpost, page, key));
      expect(first.capture).toBe('complete');
      const { tab, look, flag, stored, panel } = await lookAgain(flagpost, first);
      expect(look).toMatchObject({ result: 'same', picture: { state: 'compared', summary: { faults: [] } } });
      if (look.picture?.state !== 'compared') throw new Error('no picture was compared');
      const { pixels, first: before, summary } = look.picture;
      const [shot] = filesOf(stored, flag).filter(({ name }) => name === 'look-01-screenshot-01.png');
      const [own] = filesOf(stored, flag).filter(({ name }) => name === 'screenshot-01.png');
      const pictures = [own, shot].map((file) => decodePng(Buffer.from(file?.base64 ?? '', 'base64')));
      const { width, height } = pixels.compared;
      expect(pixels.compared).toEqual({
        width: Math.min(before.width, summary.width),
        height: Math.min(before.height, summary.height),
      });
      const [a, b] = pictures.map((picture) => picture.part(0, 0, width, height));
      // Counted by another decoder, of the files as they are stored.
      const share = a && b ? a.differs(b) : 1;
      expect(Math.abs(Number(pixels.share) - share)).toBeLessThanOrEqual(0.0001);
      // The pointer lay on the post and tinted it; in the new tab it does not.
      expect(Number(pixels.share)).toBeGreaterThan(0.5);
      expect(Number(pixels.clearShare)).toBeLessThan(0.02);
      await panel.waitFor('The same as when it was flagged');
      await panel.run(() => {
        for (const details of document.querySelectorAll('.flag-look details')) details.setAttribute('open', '');
      });
      await panel.waitFor('These numbers alone say nothing.');
      await panel.close();
      await tab.close();
      await page.close();
    } finally {
      await flagpost.close();
    }
  }));
