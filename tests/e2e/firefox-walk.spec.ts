import { boxOf, clickInLayer, type FirefoxFlagpost, waitForLayer } from '@/tests/browser/firefox-flagpost';
import type { FirefoxPage } from '@/tests/browser/firefox-page';
import { clickInSidebar, inFrame, waitInFrame } from '@/tests/browser/firefox-parts';
import { PLACES } from '@/tests/fixtures/sites/school';
import { answering } from './attention';
import { expect, test } from './firefox-extension';
import { flagByShortcut } from './firefox-posts';
import { newest, queryOf } from './posts';

test.describe.configure({ timeout: 150_000 });

/** Presses something in the sidebar by its selector and words, past what is folded. */
const pressInSidebar = (firefox: FirefoxFlagpost, selector: string, words: string) =>
  waitInFrame(
    firefox.browser,
    'sidebar',
    `“${words}”`,
    (content, css, wanted) => {
      for (const details of content.document.querySelectorAll('details')) details.open = true;
      const all = [...content.document.querySelectorAll<HTMLElement>(css)];
      const found = all.find((one) => one.textContent?.includes(wanted));
      found?.click();
      return Boolean(found);
    },
    [selector, words],
  );

/** Clicks a part of the page with the real mouse. */
async function clickOn(firefox: FirefoxFlagpost, page: FirefoxPage, selector: string, words?: string): Promise<void> {
  const query = { selector, ...(words !== undefined && { words }) };
  const box = await boxOf(page, query);
  if (!box) throw new Error(`The page has no ${selector} ${words ?? ''}.`);
  await firefox.browser.clickAt(page, box.x + box.width / 2, box.y + box.height / 2);
}

test('Firefox: the site’s own menu is outlined row by row, a renamed row is noted, and nothing is pressed', async ({
  firefox,
}) => {
  const page = await firefox.visit(`${PLACES.xHome}?renamed=Violent%20Speech`);
  await flagByShortcut(firefox, page, 'x-threat');
  await waitInFrame(
    firefox.browser,
    'sidebar',
    'the check',
    (content, wanted) => content.document.body.textContent?.includes(wanted),
    ['It rests on:'],
  );
  await waitInFrame(firefox.browser, 'sidebar', 'the answers', answering('content', 'breaches-policy'), []);
  await pressInSidebar(firefox, 'button', firefox.words('policy.decide.save'));
  await waitInFrame(
    firefox.browser,
    'sidebar',
    'the report',
    (content, wanted) => {
      for (const details of content.document.querySelectorAll('details')) details.open = true;
      return content.document.body.textContent?.includes(wanted);
    },
    [firefox.words('report.where.show')],
  );
  await clickInSidebar(firefox.browser, page, firefox.words('report.where.show'));
  await waitForLayer(firefox, (said) => /Step 1 of 3.*three-dots menu on the post/s.test(said));
  await clickOn(firefox, page, `${queryOf('x-threat').selector} [data-testid="caret"]`);
  await waitForLayer(firefox, (said) => /Step 2 of 3.*Report post.*It is outlined/s.test(said));
  await clickOn(firefox, page, '[role="menuitem"][data-testid="report"]');
  await waitForLayer(firefox, (said) => /Step 3 of 3.*Violent Speech.*not on the screen now/s.test(said));
  await clickInLayer(firefox, page, firefox.words('page.walk.different'));
  await clickInLayer(firefox, page, 'Violent Speech (new wording)');
  const stored = await firefox.waitFor((s) => newest(s).labelNotes.length === 1);
  expect(newest(stored).labelNotes).toMatchObject([
    { expected: 'Violent Speech', seen: 'Violent Speech (new wording)', platform: 'x' },
  ]);
  await waitForLayer(firefox, (said) => said.includes('Noted, with your name'));
  expect(await page.evaluate(() => document.documentElement.dataset.reportPresses ?? '0')).toBe('0');
  await clickInLayer(firefox, page, firefox.words('page.walk.stop'));
  await waitForLayer(firefox, (said) => !said.includes('Step 3 of 3'));
  const shown = await inFrame(firefox.browser, 'tab', (content) => content.document.documentElement.textContent ?? '');
  expect(shown).not.toContain('Step 3 of 3');
  await page.close();
});
