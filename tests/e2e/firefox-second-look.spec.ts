import { pointAt } from '@/tests/browser/firefox-flagpost';
import { clickInSidebar, waitInFrame } from '@/tests/browser/firefox-parts';
import { PLACES, practicePost } from '@/tests/fixtures/sites/school';
import { expect, test } from './firefox-extension';
import { countFlags, expectSound, flagByShortcut, nextFlag } from './firefox-posts';
import { newest, queryOf } from './posts';

test.describe.configure({ timeout: 120_000 });

test('Firefox: a second look from the sidebar finds the post the same, and an altered one not', async ({ firefox }) => {
  const { browser, words } = firefox;
  const key = 'x-insult-head';
  const page = await firefox.visit(PLACES.xHome);
  const says = (text: string) =>
    waitInFrame(
      browser,
      'sidebar',
      `“${text}”`,
      (content, wanted) => content.document.body.textContent?.includes(wanted),
      [text],
    );
  await flagByShortcut(firefox, page, key);
  await clickInSidebar(browser, page, words('flag.look.open'));
  const same = await firefox.waitFor((s) => newest(s).record?.revision === 2, 40_000);
  expect(newest(same).secondLooks).toMatchObject([
    { result: 'same', addressOpened: practicePost(key).address, picture: { state: 'none', faults: ['tab-not-armed'] } },
  ]);
  await expectSound(same, newest(same));
  await says(words('flag.look.results.same'));

  await page.bringToFront();
  await pointAt(firefox, page, queryOf(key));
  const word = /\p{L}{4,}/u.exec(practicePost(key).text)?.[0] ?? '';
  await page.evaluate(
    (css, before) => {
      const walker = document.createTreeWalker(document.querySelector(css) as Element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (node.nodeValue?.includes(before)) node.nodeValue = node.nodeValue.replace(before, 'Forgery');
    },
    `${queryOf(key).selector} [data-testid="tweetText"]`,
    word,
  );
  const before = await countFlags(firefox);
  await browser.pressShortcut(page);
  const forged = newest(await nextFlag(firefox, before));
  expect(forged.snapshot?.text.value).toContain('Forgery');
  await clickInSidebar(browser, page, words('flag.look.open'));
  const differs = await firefox.waitFor((s) => newest(s).record?.revision === 2, 40_000);
  expect(newest(differs).secondLooks[0]?.comparison?.different).toMatchObject([
    { field: 'text', first: forged.snapshot?.text.value, second: practicePost(key).text },
  ]);
  await expectSound(differs, newest(differs));
  await says(words('flag.look.results.differs'));
  await page.close();
});
