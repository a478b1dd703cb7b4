import type { Locator, Page } from '@playwright/test';
import type { PostSnapshot } from '@/lib/platforms/platform';
import { pointAt } from '@/tests/browser/flagpost';
import { readListing } from '@/tests/browser/stored';
import { hostileAddress, practicePost } from '@/tests/fixtures/sites/school';
import { expect, test } from './extension';
import { countFlags, flagHere, tellLongTasks, watchLongTasks } from './hostile-page';
import { filesOf, newest } from './posts';
import { expectAccessible, openPanel, openRegister } from './screens';

// A browser of its own: reading all that is stored takes long where a text of a megabyte lies there.
test.use({ options: {} });
test.describe.configure({ timeout: 240_000 });

/** The page still answers, scrolls and draws. */
async function expectAlive(page: Page): Promise<void> {
  const at = await page.evaluate(async () => {
    scrollTo({ top: 400, behavior: 'instant' });
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return scrollY;
  });
  expect(at).toBe(400);
}

const codesIn = (element: Locator) =>
  element.locator('.ui-hidden-character').evaluateAll((all) => all.map((one) => one.getAttribute('data-code')));

/** No character in it that turns the direction or hides, and the whole kept apart from what stands around it. */
async function expectTame(element: Locator): Promise<void> {
  const captured = element.locator('.ui-captured').first();
  expect(await captured.textContent()).not.toMatch(/(?!\n)[\p{Cf}\p{Cc}\u2028\u2029]/u);
  expect(await captured.evaluate((one) => getComputedStyle(one).unicodeBidi)).toMatch(/isolate|plaintext/);
}

test('a post of 50,000 elements is kept whole, the page goes on, and the panel shows it', async ({ flagpost }) => {
  const page = await flagpost.visit(hostileAddress('hostile-huge-post'));
  await watchLongTasks(page);
  const stored = await flagHere(flagpost, page, page.locator('article').first());
  const flag = newest(stored);
  const text = flag.snapshot?.text.value ?? '';
  expect(text.startsWith(practicePost('x-insult-head').text)).toBe(true);
  expect(text.match(/moo/g)).toHaveLength(300);
  expect(text.endsWith('at the bottom of the well')).toBe(true);
  expect(flag.snapshot?.textCut).toBe(false);
  expect(flag.capture).toBe('complete');
  await expectAlive(page);
  await tellLongTasks(page, '50,000 elements');
  const panel = await openPanel(flagpost);
  await expect(panel.getByText('at the bottom of the well').first()).toBeVisible();
  await panel.close();
  await page.close();
});

test('a text of a million characters is kept whole, its picture says where it ends, and the panel shows it in portions', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(hostileAddress('hostile-long-text'));
  await watchLongTasks(page);
  // Looked at through the register's short lines: reading a megabyte over and over would be the slowest thing in the browser.
  const lines = () => readListing(flagpost.eye);
  const before = (await lines()).length;
  await pointAt(page, page.locator('article').first());
  await flagpost.browser.pressShortcut(page);
  const state = async () => (await lines())[before]?.capture;
  await expect.poll(state, { timeout: 170_000, intervals: [1_000] }).toBe('partial');
  const stored = await flagpost.waitFor((s) => newest(s).step === 'recorded');
  const flag = newest(stored);
  const sentence = 'Nobody ever rings back. ';
  const whole = sentence.repeat(Math.ceil(1_000_000 / sentence.length)).trim();
  expect(flag.snapshot?.text.value === whole, 'every character').toBe(true);
  expect(flag.snapshot?.textCut).toBe(false);
  expect(flag).toMatchObject({ capture: 'partial', faults: ['cut-by-limit'] });
  const file = filesOf(stored, flag).find(({ kind }) => kind === 'text');
  expect(Buffer.from(file?.base64 ?? '', 'base64').toString() === whole, 'every character in the file').toBe(true);
  await expectAlive(page);
  await tellLongTasks(page, 'a million characters');
  const panel = await openPanel(flagpost);
  await expect(panel.getByText(/^1,500 of 1,000,007 characters shown$/)).toBeVisible();
  await panel.getByRole('button', { name: 'Show more' }).click();
  await expect(panel.getByText(/^13,500 of 1,000,007 characters shown$/)).toBeVisible();
  await expect(panel.getByText('The post is longer than Flagpost photographs.')).toBeVisible();
  await panel.close();
  await page.close();
});

test('of a post that lacks something, everything else is kept, and nothing is made up for it', async ({ flagpost }) => {
  const page = await flagpost.visit(hostileAddress('hostile-missing-parts'));
  const lacking = async (what: string) => {
    const stored = await flagHere(flagpost, page, page.locator(`article[data-lacks="${what}"]`));
    const flag = newest(stored);
    expect(flag.capture, what).toBe('complete');
    return flag.snapshot as PostSnapshot;
  };
  const text = await lacking('text');
  expect(text.text.value ?? '').toBe('');
  expect(text.id.value).toMatch(/^\d+$/);
  const author = await lacking('author');
  expect(author.author.name.value).toBeNull();
  expect(author.text.value).not.toBe('');
  const time = await lacking('time');
  expect(time.time.shown).toBeNull();
  const address = await lacking('address');
  expect(address).toMatchObject({ key: null, id: { value: null }, permalink: { value: null } });
  expect(address.text.value).not.toBe('');
  expect((await lacking('buttons')).counts).toEqual([]);
  expect((await lacking('menu')).id.value).toMatch(/^\d+$/);
  expect((await lacking('portrait')).author.name.value).not.toBeNull();
  const sensibleTime = await lacking('a sensible time');
  expect(sensibleTime.time.source).not.toBe('datetime');
  const sensibleId = await lacking('a sensible id');
  expect(sensibleId).toMatchObject({ key: null, id: { value: null } });
  const panel = await openPanel(flagpost);
  await expect(panel.getByText('The page does not give it.').first()).toBeVisible();
  await expectAccessible(panel, 'a flag that lacks address and id');
  await panel.close();
  // Nothing to flag in an article that is empty.
  const before = await countFlags(flagpost);
  expect(await page.locator('article[data-lacks="everything"]').count()).toBe(1);
  expect(await countFlags(flagpost)).toBe(before);
  await page.close();
});

test('text that runs backwards or hides letters is stored as it is, and shown so that nobody is fooled', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(hostileAddress('hostile-bidi'));
  const ids: string[] = [];
  const texts: string[] = [];
  for (let i = 0; i < 6; i++) {
    const flag = newest(await flagHere(flagpost, page, page.locator('article').nth(i)));
    ids.push(flag.id);
    texts.push(flag.snapshot?.text.value ?? '');
  }
  expect(texts[0]).toBe('Mr \u202EkcillahneP\u202C did nothing wrong \u2066\u202Eat all\u202C\u2069');
  expect(texts[1]).toBe('P\u200Ben\u200Bha\u200Cll\u200Dic\uFEFFk is a b\u00ADul\u00ADly');
  expect(texts[2]).toBe('\u202E\u202E\u202E reversed for ever');
  expect(texts[3]).toBe(`zal${'\u0310\u0353\u033F'.repeat(40)}go`);
  expect(texts[4]).toBe('soft\u2028line\u2029paragraph\u0000null\u0007bell');
  expect(texts[5]).toBe('\uD83D alone \uDE21');

  const panel = await openPanel(flagpost);
  const register = await openRegister(flagpost);
  for (const [i, codes] of [
    [0, ['RLO', 'PDF', 'LRI', 'RLO', 'PDF', 'PDI']],
    [1, ['ZWSP', 'ZWSP', 'ZWNJ', 'ZWJ', 'BOM', 'SHY', 'SHY']],
    [2, ['RLO', 'RLO', 'RLO']],
    [4, ['LSEP', 'PSEP', 'U+0000', 'U+0007']],
  ] as const) {
    // In the register's line.
    const line = register.locator(`a[href="#/flag/${ids[i]}"] .register-line-words`);
    await expect.poll(() => codesIn(line), `line ${i}`).toEqual(codes);
    await expectTame(line);
    // On the flag's page, which is the panel's view of it too.
    const flag = await openRegister(flagpost, ids[i]);
    const quote = flag.locator('.flag-text blockquote');
    await expect.poll(() => codesIn(quote), `page ${i}`).toEqual(codes);
    await expectTame(quote);
    await flag.close();
  }
  // What stands beside such a text is not turned round by it.
  const time = await register.locator(`a[href="#/flag/${ids[2]}"] time`).textContent();
  expect(time).toMatch(/^\d+ \w+ \d{4}, \d\d:\d\d$/);
  // Marks piled up do not reach over the lines above and below.
  const pile = register.locator(`a[href="#/flag/${ids[3]}"]`);
  const [above, own] = [await register.locator(`a[href="#/flag/${ids[4]}"]`).boundingBox(), await pile.boundingBox()];
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(own?.y ?? 0);
  expect(await pile.evaluate((line) => getComputedStyle(line).overflow)).not.toBe('visible');
  // Words are found although something hides in them.
  await register.getByRole('searchbox').fill('penhallick is a bully');
  await expect(register.locator(`a[href="#/flag/${ids[1]}"]`)).toBeVisible();
  await panel.close();
  await register.close();
  await page.close();
});

test('markup of a captured post does nothing: not in the record, not in the panel, not in the register', async ({
  flagpost,
}) => {
  const executed = () => flagpost.sites.seen.filter(({ path }) => path.startsWith('/i/practice/executed'));
  const fetched = (from: number) => flagpost.sites.seen.slice(from).map(({ host, path }) => `${host}${path}`);
  const page = await flagpost.visit(hostileAddress('hostile-markup'));
  const stored = await flagHere(flagpost, page, page.locator('article').first(), true);
  const flag = newest(stored);
  expect(flag.capture).toBe('complete');
  expect(flag.snapshot?.text.value).toContain('Ends with </textarea></style></script><!-- --> ]]> as text');
  expect(flag.snapshot?.links.map(({ href }) => href)).not.toContainEqual(expect.stringMatching(/^(javascript|data):/));
  await page.close();
  const from = flagpost.sites.seen.length;
  const panel = await openPanel(flagpost);
  const register = await openRegister(flagpost, flag.id);
  for (const screen of [panel, register]) {
    await expect(screen.getByText('Ends with </textarea></style></script><!-- --> ]]> as text').first()).toBeVisible();
    await screen.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const show = screen.getByRole('button', { name: /^Show (snapshot|post|record)/ });
    while ((await show.count()) > 0) await show.first().click();
    await screen.waitForTimeout(500);
    expect(
      await screen.locator('iframe, object, embed, form[action], base, img:not([src^="blob:"]), video').count(),
    ).toBe(0);
    expect(await screen.locator('a[href^="javascript:" i], a[href^="data:" i]').count()).toBe(0);
    expect(
      await screen.evaluate(() =>
        [...document.querySelectorAll('*')].flatMap((e) => e.getAttributeNames()).filter((n) => n.startsWith('on')),
      ),
    ).toEqual([]);
    await screen.close();
  }
  expect(executed()).toEqual([]);
  expect(fetched(from)).toEqual([]);
});
