import { createHash } from 'node:crypto';
import { answerPicture } from '@/tests/fixtures/sites/pictures/answer';
import { PLACES, practicePost } from '@/tests/fixtures/sites/school';
import { expect, test } from './firefox-extension';
import { expectSound, flagByShortcut } from './firefox-posts';
import { expectOwnSource, sourceIn } from './kept-source';
import { filesOf, newest } from './posts';

test.describe.configure({ timeout: 150_000 });

const SCENES = [
  { address: PLACES.xHome, key: 'x-sports-photo', answer: 'no', readable: true },
  { address: PLACES.facebookGroup, key: 'fb-allegation', answer: undefined, readable: true },
  // In Firefox the page's own policy holds for what is asked for beside it, too; this one names no picture host.
  { address: PLACES.instagramHome, key: 'ig-sports-day', answer: 'no', readable: false },
] as const;

for (const { address, key, answer, readable } of SCENES) {
  test(`Firefox: the page source of ${key} is of that post alone, and its pictures are the site’s own files or said not to be had`, async ({
    firefox,
  }) => {
    const page = await firefox.visit(address);
    const stored = await flagByShortcut(firefox, page, key, answer);
    const flag = newest(stored);
    const [source] = flag.sources;
    test.info().annotations.push({
      type: 'page source',
      description: `${flag.platform}: ${Date.parse(source?.to ?? '') - Date.parse(source?.from ?? '')} ms, ${source?.bytes} bytes, ${source?.nodes} nodes`,
    });
    expectOwnSource(sourceIn(stored, flag), key);
    await expectSound(stored, flag);
    expect(flag.mediaFiles.map(({ why }) => why)).toEqual(
      practicePost(key).pictures.map(() => (readable ? null : 'cors')),
    );
    for (const media of flag.mediaFiles.filter(({ file }) => file !== null)) {
      const file = filesOf(stored, flag).find(({ name }) => name === media.file);
      const served = answerPicture(new URL(media.address ?? ''))?.body ?? '';
      expect(file?.sha256).toBe(createHash('sha256').update(served).digest('hex'));
    }
    await page.close();
  });
}
