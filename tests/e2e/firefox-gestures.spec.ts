import { answerQuestion, clickButton, pause, pointAt, reach, waitForLayer } from '@/tests/browser/firefox-flagpost';
import { clickPart, closeSidebar, openSidebar, waitInFrame } from '@/tests/browser/firefox-parts';
import { PLACES, practicePost } from '@/tests/fixtures/sites/school';
import { expect, test } from './firefox-extension';
import { bytesOf, countFlags, expectSound, flagByShortcut, nextFlag } from './firefox-posts';
import { decodePng } from './png';
import { filesOf, newest, queryOf } from './posts';

test.describe.configure({ timeout: 120_000 });

const SIDEBAR = 'flagpost_flagpost_example-sidebar-action';

test('Firefox: the context menu keeps the post that it was opened on, with its picture', async ({ firefox }) => {
  const page = await firefox.visit(PLACES.xHome);
  const before = await countFlags(firefox);
  const at = await reach(page, queryOf('x-insult-head'));
  await firefox.browser.clickAt(page, at.x + 200, at.y, 'right');
  await clickPart(firefox.browser, page, '#contentAreaContextMenu [id*="flagpost_flagpost_example-menuitem"]');
  const stored = await nextFlag(firefox, before);
  expect(newest(stored)).toMatchObject({ via: 'context-menu', capture: 'complete' });
  expect(newest(stored).snapshot?.id.value).toBe(practicePost('x-insult-head').id);
  await page.close();
});

test('Firefox: the toolbar button keeps the post in the middle of the window, not one that the mouse crossed on its way', async ({
  firefox,
}) => {
  const page = await firefox.visit(PLACES.xHome);
  await page.evaluate((selector) => {
    document.querySelector(selector)?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }, queryOf('x-racist').selector);
  await pause(400);
  const middle = () => {
    const hit = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    return hit?.closest('article')?.textContent ?? '';
  };
  const before = await countFlags(firefox);
  await firefox.browser.movePointer(page, 500, 200);
  await firefox.browser.movePointer(page, 600, 60);
  await clickPart(firefox.browser, page, '#unified-extensions-button');
  await clickPart(
    firefox.browser,
    page,
    '[data-extensionid="flagpost@flagpost.example"] .unified-extensions-item-action-button',
  );
  const stored = await nextFlag(firefox, before);
  expect(newest(stored)).toMatchObject({ via: 'toolbar', capture: 'complete' });
  expect(await page.evaluate(middle)).toContain(newest(stored).snapshot?.author.name.value);
  await expectSound(stored, newest(stored));
  await page.close();
});

test('Firefox: the shortcut opens the sidebar and shows the flag there, also when Flagpost had been put to sleep', async ({
  firefox,
}) => {
  const page = await firefox.visit(PLACES.xHome);
  await closeSidebar(firefox.browser);
  expect(await openSidebar(firefox.browser)).toBeNull();
  await pause(500);
  expect(await firefox.browser.stopBackground()).toBe(true);
  // The page becomes narrower while the picture is taken: what is kept has to be of one moment all the same.
  const stored = await flagByShortcut(firefox, page, 'x-allegation');
  expect(newest(stored)).toMatchObject({ capture: 'complete', faults: [] });
  expect(newest(stored).snapshot?.id.value).toBe(practicePost('x-allegation').id);
  expect(await openSidebar(firefox.browser)).toBe(SIDEBAR);
  const words = practicePost('x-allegation').text.slice(0, 40);
  await waitInFrame(
    firefox.browser,
    'sidebar',
    'the flag',
    (content, text) => content.document.body.textContent?.includes(text),
    [words],
  );
  await page.close();
});

test('Firefox: a mouse that lay on the post before the page was there means that post', async ({ firefox }) => {
  const page = await firefox.visit(PLACES.xHome);
  await pointAt(firefox, page, queryOf('x-insult-head'));
  const at = await reach(page, queryOf('x-insult-head'));
  await page.reload();
  await page.waitFor('the post', (css) => document.querySelector(css) !== null, [queryOf('x-insult-head').selector]);
  await pause(500);
  const before = await countFlags(firefox);
  await firefox.browser.movePointer(page, at.x + 2, at.y + 2);
  await firefox.browser.pressShortcut(page);
  const stored = await nextFlag(firefox, before);
  expect(newest(stored).snapshot?.id.value).toBe(practicePost('x-insult-head').id);
  await page.close();
});

test('Firefox: a reload takes the leave to photograph back, moving inside the site does not', async ({ firefox }) => {
  const page = await firefox.visit(PLACES.xHome);
  await flagByShortcut(firefox, page, 'x-praise');
  await page.evaluate((selector) => {
    const post = document.querySelector<HTMLElement>(selector);
    post?.click();
  }, queryOf('x-praise').selector);
  await page.waitFor('the post’s own page', () => location.pathname.includes('/status/'), []);
  await pause(500);
  let before = await countFlags(firefox);
  await pointAt(firefox, page, queryOf('x-praise'));
  await clickButton(firefox, page, queryOf('x-praise'));
  const inside = newest(await nextFlag(firefox, before));
  expect(inside).toMatchObject({ via: 'button', capture: 'complete', faults: [] });
  expect(inside.snapshot?.openedAddress).toBe(practicePost('x-praise').address);
  await page.reload();
  before = await countFlags(firefox);
  await pointAt(firefox, page, queryOf('x-praise'));
  await clickButton(firefox, page, queryOf('x-praise'));
  expect(newest(await nextFlag(firefox, before))).toMatchObject({
    via: 'button',
    capture: 'text-only',
    faults: ['tab-not-armed'],
  });
  await page.close();
});

test.describe('Firefox: the safety question', () => {
  test('stands before the first pixel and the first word; "no" lets the post be kept', async ({ firefox }) => {
    const page = await firefox.visit(PLACES.xHome);
    const before = await countFlags(firefox);
    await pointAt(firefox, page, queryOf('x-sports-photo'));
    await firefox.browser.pressShortcut(page);
    await waitForLayer(firefox, (said) => said.includes(firefox.words('page.question.ask')));
    await pause(1_000);
    expect(await countFlags(firefox)).toBe(before);
    await answerQuestion(firefox, page, 'no');
    const stored = await nextFlag(firefox, before);
    expect(newest(stored)).toMatchObject({ capture: 'complete', safety: { asked: true, answer: 'no' } });
    expect(newest(stored).snapshot?.media.length).toBeGreaterThan(0);
    await expectSound(stored, newest(stored));
    await page.close();
  });

  for (const answer of ['yes', 'not-sure'] as const)
    test(`"${answer}" keeps address and ids only: no pixel, no media, no words`, async ({ firefox }) => {
      const page = await firefox.visit(PLACES.xHome);
      const stored = await flagByShortcut(firefox, page, 'x-sports-photo', answer);
      const flag = newest(stored);
      expect(flag).toMatchObject({ capture: 'withheld', snapshot: null, picture: null, check: null, tabTitle: null });
      expect(flag.stub).toMatchObject({ openedAddress: PLACES.xHome, id: practicePost('x-sports-photo').id });
      const files = filesOf(stored, flag);
      expect(files.map((f) => f.kind)).toEqual(['limits', 'record']);
      const everything = `${files.map(bytesOf).join(' ')} ${JSON.stringify(flag)} ${JSON.stringify(stored.listing.at(-1))}`;
      for (const word of ['egg and spoon', 'twimg', 'Wolverdale']) expect(everything).not.toContain(word);
      await expectSound(stored, flag);
      await waitForLayer(firefox, (said) => said.includes(firefox.words('page.withheld')));
      await page.close();
    });

  test('"do not flag" keeps nothing', async ({ firefox }) => {
    const page = await firefox.visit(PLACES.xHome);
    const before = await countFlags(firefox);
    await pointAt(firefox, page, queryOf('x-sports-photo'));
    await firefox.browser.pressShortcut(page);
    await answerQuestion(firefox, page, 'cancel');
    await pause(1_000);
    expect(await countFlags(firefox)).toBe(before);
    await page.close();
  });
});

test('Firefox: a background stopped in mid-story leaves a flag that the next start closes as interrupted', async ({
  firefox,
}) => {
  const page = await firefox.visit(PLACES.xHome);
  // The custody log has one writer at a time: while another page writes, the story waits right before its record.
  await firefox.eye.evaluate(() => {
    const held = window as unknown as { release?: () => void };
    return new Promise<void>((taken) => {
      void navigator.locks.request('flagpost-custody', () => {
        taken();
        return new Promise<void>((release) => {
          held.release = release;
        });
      });
    });
  });
  const before = await countFlags(firefox);
  await pointAt(firefox, page, queryOf('x-tall'));
  await firefox.browser.pressShortcut(page);
  await answerQuestion(firefox, page, 'no');
  await firefox.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'stitched');
  expect(await firefox.browser.stopBackground()).toBe(true);
  await firefox.eye.evaluate(() => (window as unknown as { release: () => void }).release());
  expect(newest(await firefox.stored(false))).toMatchObject({ capture: 'capturing', step: 'stitched', record: null });
  expect(await firefox.browser.backgroundRuns()).toBe(false);
  // Any gesture starts it again; this one finds no post and makes no flag of its own.
  const elsewhere = await firefox.visit(PLACES.elsewhere);
  await firefox.browser.pressShortcut(elsewhere);
  const stored = await firefox.waitFor((s) => newest(s).step === 'recorded');
  expect(stored.flags.length).toBe(before + 1);
  const flag = newest(stored);
  expect(flag).toMatchObject({ capture: 'interrupted', faults: ['stopped-early'] });
  expect(new Set(filesOf(stored, flag).map((f) => f.kind))).toEqual(
    new Set(['tile', 'screenshot', 'source', 'media', 'text', 'snapshot', 'limits', 'record']),
  );
  const record = await expectSound(stored, flag);
  expect(record.capture).toBe('interrupted');
  expect(stored.custody.filter((line) => line.flagId === flag.id).map((line) => line.act)).toEqual(['interrupted']);
  await elsewhere.close();
  await page.close();
});

test('Firefox: a tab switched in the middle of a picture leaves none of the other tab’s pixels', async ({
  firefox,
}) => {
  const other = await firefox.visit(PLACES.elsewhere);
  await other.evaluate(() => {
    document.documentElement.style.cssText = 'background:rgb(255,0,255)';
  });
  const page = await firefox.visit(PLACES.xHome);
  const faults = new Set<string>();
  for (const delay of [0, 80, 200]) {
    // A page that remembers the flag would add the picture that it lacks.
    await page.reload();
    const before = await countFlags(firefox);
    await pointAt(firefox, page, queryOf('x-tall'));
    await firefox.browser.pressShortcut(page);
    await answerQuestion(firefox, page, 'no');
    await pause(delay);
    await other.bringToFront();
    const stored = await nextFlag(firefox, before);
    const flag = newest(stored);
    if (flag.capture !== 'complete') expect(flag.faults.length).toBeGreaterThan(0);
    for (const fault of flag.faults) faults.add(fault);
    for (const file of filesOf(stored, flag).filter((f) => f.kind === 'tile' || f.kind === 'screenshot'))
      expect(decodePng(bytesOf(file)).share([255, 0, 255]), file.name).toBe(0);
    await expectSound(stored, flag);
  }
  expect(faults).toContain('tab-not-in-front');
  await other.close();
  await page.close();
});
