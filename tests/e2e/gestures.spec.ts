import { pointAt } from '@/tests/browser/flagpost';
import { PLACES, practicePost } from '@/tests/fixtures/sites/school';
import { expect, test } from './extension';
import { readLayer, waitForWords } from './layer';
import { newest, postOn } from './posts';

test('the toolbar button keeps the post in the middle of the window when nothing is pointed at', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(PLACES.xHome);
  await page.mouse.move(2, 2);
  const before = (await flagpost.stored(false)).flags.length;
  const { x, y } = await page.evaluate(() => ({ x: innerWidth / 2, y: innerHeight / 2 }));
  await postOn(page, 'x-racist').evaluate((post) => post.scrollIntoView({ block: 'center' }));
  await page.waitForTimeout(400);
  const expected = await page.evaluate(
    ([left, top]) => document.elementFromPoint(left ?? 0, top ?? 0)?.closest('article')?.textContent ?? '',
    [x, y],
  );
  await flagpost.browser.triggerAction(page);
  const stored = await flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded');
  const flag = newest(stored);
  expect(flag).toMatchObject({ via: 'toolbar', capture: 'complete' });
  expect(expected).toContain(flag.snapshot?.author.name.value ?? 'nobody');
  await page.close();
});

test('the shortcut takes the focused post when the pointer is on none', async ({ flagpost }) => {
  const page = await flagpost.visit(PLACES.xHome);
  await page.mouse.move(2, 2);
  const before = (await flagpost.stored(false)).flags.length;
  await postOn(page, 'x-allegation').focus();
  await flagpost.browser.pressShortcut(page);
  const stored = await flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded');
  expect(newest(stored).snapshot?.id.value).toBe(practicePost('x-allegation').id);
  await page.close();
});

test('the context menu keeps the post that it was opened on', async ({ flagpost }) => {
  const page = await flagpost.visit(PLACES.xHome);
  await pointAt(page, postOn(page, 'x-complaint'));
  const box = await postOn(page, 'x-insult-head').boundingBox();
  const before = (await flagpost.stored(false)).flags.length;
  await flagpost.browser.clickAt(page, (box?.x ?? 0) + 300, (box?.y ?? 0) + 40, 'right');
  await page.waitForTimeout(600);
  // The browser's own menu: our entry is reached by its first letter, as people do.
  await flagpost.browser.pressKeys('f');
  await page.waitForTimeout(200);
  await flagpost.browser.pressKeys('Return');
  const stored = await flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded');
  expect(newest(stored)).toMatchObject({ via: 'context-menu', capture: 'complete' });
  expect(newest(stored).snapshot?.id.value).toBe(practicePost('x-insult-head').id);
  await page.close();
});

test('after moving inside the site, what is flagged is the post of the new page', async ({ flagpost }) => {
  const page = await flagpost.visit(PLACES.xHome);
  await postOn(page, 'x-allegation').click({ position: { x: 300, y: 60 } });
  await page.waitForURL(/\/status\//);
  await page.waitForTimeout(500);
  const before = (await flagpost.stored(false)).flags.length;
  await pointAt(page, postOn(page, 'x-allegation'));
  await flagpost.browser.pressShortcut(page);
  const stored = await flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded');
  expect(newest(stored).snapshot).toMatchObject({
    id: { value: practicePost('x-allegation').id },
    openedAddress: practicePost('x-allegation').address,
  });
  expect(newest(stored).capture).toBe('complete');
  await page.close();
});

test('another site gets no script until a person presses Flagpost’s own button there, and then a question', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(PLACES.elsewhere);
  await page.mouse.move(200, 200);
  await page.mouse.move(260, 260);
  await page.keyboard.press('Tab');
  await page.waitForTimeout(500);
  expect(await readLayer(page)).toBeNull();
  const before = (await flagpost.stored(false)).flags.length;
  await flagpost.browser.triggerAction(page);
  await waitForWords(page, /What do you want to keep/);
  await page.keyboard.press('Escape');
  await page.waitForTimeout(500);
  expect((await flagpost.stored(false)).flags.length).toBe(before);
  await page.close();
});
