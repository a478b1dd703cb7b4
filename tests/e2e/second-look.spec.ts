import { createHash } from 'node:crypto';
import { brokenAt } from '@/lib/evidence/custody';
import { type Flagpost, pointAt } from '@/tests/browser/flagpost';
import { PLACES, practiceComment, practicePost } from '@/tests/fixtures/sites/school';
import { expect, test } from './extension';
import { alterWords, LOOK, lookAgain, wordsOf } from './look-again';
import { expectSigned, filesOf, flagByShortcut, newest, postOn, queryOf } from './posts';
import { sidePanel } from './side-panel';

// A browser of its own: looks at one author are counted.
test.use({ options: {} });
test.describe.configure({ timeout: 120_000 });

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** A post of each site, and words of it that a forger would put in the place of others. */
const SITES = [
  { site: 'X', address: PLACES.xHome, key: 'x-insult-head', answer: undefined },
  { site: 'Facebook', address: PLACES.facebookGroup, key: 'fb-allegation', answer: undefined },
  { site: 'Instagram', address: PLACES.instagramHome, key: 'ig-sports-day', answer: 'no' },
] as const;

/** The first longer word of a post's plain text. */
const wordIn = (key: string) => /\p{L}{4,}/u.exec(queryOf(key).words ?? practicePost(key).text)?.[0] ?? '';

/** Asks for a second look as a page of ours does, past its button. */
const askForLook = (flagpost: Flagpost, flagId: string) =>
  flagpost.eye.evaluate(async (id) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        runtime: { sendMessage(message: object): Promise<unknown> };
        windows: { getCurrent(): Promise<{ id: number }> };
      };
    };
    const { id: windowId } = await chrome.windows.getCurrent();
    return chrome.runtime.sendMessage({ flagpost: 'lookAgain', flagId: id, windowId });
  }, flagId);

for (const { site, address, key, answer } of SITES) {
  test(`on ${site} an unaltered post is the same at its own address, and that is recorded`, async ({ flagpost }) => {
    const page = await flagpost.visit(address);
    const first = newest(await flagByShortcut(flagpost, page, key, answer));
    const visits = flagpost.sites.seen.length;
    const { tab, look, flag, stored, panel } = await lookAgain(flagpost, first);
    expect(look).toMatchObject({
      number: 1,
      result: 'same',
      why: null,
      by: { name: 'Owen Prydderch-Lowe' },
      addressOpened: practicePost(key).address,
      // A new tab may not be photographed by itself, and the press in the panel does not change that.
      picture: { state: 'none', faults: ['tab-not-armed'] },
      comparison: { different: [] },
    });
    expect(look.comparison?.same).toContain('text');
    expect(flag).toMatchObject({ capture: first.capture, snapshot: first.snapshot, faults: first.faults });
    for (const file of filesOf(stored, flag)) expect(sha256(Buffer.from(file.base64, 'base64'))).toBe(file.sha256);
    expect(wordsOf(stored, flag, 'look-01-post.txt').trim()).not.toBe('');
    const record = JSON.parse(wordsOf(stored, flag, 'record-2.json'));
    expect(record).toMatchObject({ previous: first.record?.sha256, secondLooks: [look] });
    expectSigned(stored, flag);
    expect(await brokenAt(stored.custody)).toBeNull();
    expect(stored.custody.at(-1)?.act).toBe('second-look');
    await panel.waitFor('The same as when it was flagged');
    // The page was asked for once, and the tab stays with the person.
    const path = new URL(practicePost(key).address).pathname;
    expect(flagpost.sites.seen.slice(visits).filter((seen) => seen.path.startsWith(path))).toHaveLength(1);
    expect(tab.isClosed()).toBe(false);
    await panel.close();
    await tab.close();
    await page.close();
  });

  test(`on ${site} words that were altered in the browser before show, with both texts`, async ({ flagpost }) => {
    const page = await flagpost.visit(address);
    const word = wordIn(key);
    await pointAt(page, postOn(page, key));
    await page.waitForTimeout(300);
    const { selector } = queryOf(key);
    expect(await alterWords(page, selector, word, 'Forgery')).toBeGreaterThan(0);
    const before = (await flagpost.stored(false)).flags.length;
    await flagpost.browser.pressShortcut(page);
    if (answer) {
      await page.waitForTimeout(700);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    }
    const forged = newest(
      await flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded'),
    );
    expect(forged.snapshot?.text.value).toContain('Forgery');
    const { tab, look, flag, stored, panel } = await lookAgain(flagpost, forged);
    expect(look.result).toBe('differs');
    const [text] = look.comparison?.different ?? [];
    expect(text).toMatchObject({ field: 'text', first: forged.snapshot?.text.value });
    const marked = (of: 'first' | 'second') =>
      text?.marks?.[of].map(({ start, end }) => text[of].slice(start, end)).join(' ');
    expect([marked('first'), marked('second')]).toEqual(['Forgery', word]);
    expect(wordsOf(stored, flag, 'post.txt')).toContain('Forgery');
    expect(wordsOf(stored, flag, 'look-01-post.txt')).not.toContain('Forgery');
    await panel.waitFor('Not the same as when it was flagged');
    await panel.close();
    await tab.close();
    await page.close();
  });
}

test.describe('where the post is not found', () => {
  const key = 'x-racist';
  const { address } = practicePost(key);
  // Two looks at one author are as many as go without the agreement of two people.
  const another = practicePost('x-complaint');
  const html = (body: string) => ({
    status: 200,
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="en">${body}</html>`,
  });

  test('it could not be found from here, and nothing calls it removed', async ({ flagpost }) => {
    const page = await flagpost.visit(PLACES.xHome);
    const first = newest(await flagByShortcut(flagpost, page, key));
    flagpost.sites.instead.set(address, html('<main>Something went wrong. Try reloading.</main>'));
    const { tab, look, panel } = await lookAgain(flagpost, first);
    expect(look).toMatchObject({ result: 'cannot-tell', why: 'not-found', comparison: null, addressArrived: address });
    await panel.waitFor('could not be found from here');
    expect(await panel.run(() => /removed\.(?! It may)/.test(document.body.textContent ?? ''))).toBe(false);
    flagpost.sites.instead.clear();
    await panel.close();
    await tab.close();
    await page.close();
  });

  test('the site’s own words that there is no such post are told as such, and kept', async ({ flagpost }) => {
    const page = await flagpost.visit(PLACES.xHome);
    const first = newest(await flagByShortcut(flagpost, page, key));
    const words = 'Hmm...this page doesn’t exist. Try searching for something else.';
    flagpost.sites.instead.set(address, html(`<main><div><span>${words}</span></div></main>`));
    const { tab, look, flag, stored, panel } = await lookAgain(flagpost, first);
    expect(look).toMatchObject({ result: 'gone', why: null, said: { words, means: 'gone' } });
    expect(JSON.parse(wordsOf(stored, flag, 'record-2.json')).secondLooks).toMatchObject([{ result: 'gone' }]);
    expectSigned(stored, flag);
    await panel.waitFor('The site says that it is not there');
    await panel.waitFor('It does not say who removed it, when or why');
    expect(await panel.run(() => /\bremoved\.(?! It may)/.test(document.body.textContent ?? ''))).toBe(false);
    flagpost.sites.instead.clear();
    await panel.close();
    await tab.close();
    await page.close();
  });

  test('a login in its place is called one, before the time for the post is over', async ({ flagpost }) => {
    const page = await flagpost.visit(PLACES.xHome);
    // Somebody who is looked at nowhere else here: a third look at one author would want two people to agree.
    const other = practicePost('x-welsh');
    const first = newest(await flagByShortcut(flagpost, page, other.key));
    flagpost.sites.instead.set(other.address, html('<form><label>Password <input type="password"></label></form>'));
    const { tab, look, panel } = await lookAgain(flagpost, first);
    expect(look).toMatchObject({ result: 'cannot-tell', why: 'login-wall' });
    await panel.waitFor('The site asked for a login.');
    flagpost.sites.instead.clear();
    await panel.close();
    await tab.close();
    await page.close();
  });

  test('a worker that is stopped meanwhile leaves the flag as it was, and the panel says so', async ({ flagpost }) => {
    const page = await flagpost.visit(PLACES.xHome);
    const first = newest(await flagByShortcut(flagpost, page, another.key));
    flagpost.sites.instead.set(another.address, html('<main>Loading</main>'));
    const panel = await sidePanel(flagpost);
    const opens = flagpost.browser.context.waitForEvent('page');
    await panel.waitFor(LOOK);
    await panel.press(LOOK);
    const tab = await opens;
    await tab.waitForLoadState();
    expect(await flagpost.browser.stopWorker()).toBe(true);
    await panel.waitFor('There was no second look.');
    expect(newest(await flagpost.stored(false))).toEqual(first);
    flagpost.sites.instead.clear();
    await panel.close();
    await tab.close();
    await page.close();
  });

  test('a second wish meanwhile is refused, and a tab that is closed ends the look and leaves the flag whole', async ({
    flagpost,
  }) => {
    const page = await flagpost.visit(PLACES.xHome);
    const first = newest(await flagByShortcut(flagpost, page, another.key));
    flagpost.sites.instead.set(another.address, html('<main>Loading</main>'));
    const { look, flag, panel } = await lookAgain(flagpost, first, async (tab) => {
      await tab.waitForLoadState();
      const tabs = flagpost.browser.context.pages().length;
      expect(await askForLook(flagpost, first.id)).toMatchObject({
        ok: false,
        error: expect.stringContaining('Another post is being looked at'),
      });
      expect(flagpost.browser.context.pages()).toHaveLength(tabs);
      await tab.close();
    });
    expect(look).toMatchObject({ result: 'cannot-tell', why: 'tab-closed' });
    expect(flag.capture).toBe(first.capture);
    await panel.waitFor('The new tab was closed');
    flagpost.sites.instead.clear();
    await panel.close();
    await page.close();
  });
});

test('comments are found again among others, at the address of the comment', async ({ flagpost }) => {
  const scenes = [
    { key: 'fb-comment-insult', page: 'fb-allegation', selector: '[role=article][aria-label]' },
    { key: 'ig-comment-insult', page: 'ig-sports-day', selector: null },
  ];
  for (const { key, page: under, selector } of scenes) {
    const { comment, address } = practiceComment(key);
    const page = await flagpost.visit(practicePost(under).address);
    const link = page.locator(`a[href*="${comment.id}"]`);
    await pointAt(page, (selector ? page.locator(selector).filter({ has: link }) : link).first());
    const before = (await flagpost.stored(false)).flags.length;
    await flagpost.browser.pressShortcut(page);
    const first = newest(await flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded'));
    expect(first.snapshot?.id.value).toBe(comment.id);
    const { tab, look, panel } = await lookAgain(flagpost, first);
    expect(look, key).toMatchObject({ result: 'same', addressOpened: address });
    await panel.close();
    await tab.close();
    await page.close();
  }
});

test('a text that a feed cuts is the same as far as it was shown, and that is said', async ({ flagpost }) => {
  const page = await flagpost.visit(PLACES.facebookGroup);
  const first = newest(await flagByShortcut(flagpost, page, 'fb-long'));
  expect(first.snapshot?.textCut).toBe(true);
  const { tab, look, panel } = await lookAgain(flagpost, first);
  expect(look).toMatchObject({ result: 'same', comparison: { beginningOnly: true, different: [] } });
  await panel.waitFor('Only the beginning of the words was shown');
  await panel.close();
  await tab.close();
  await page.close();
});

test('a post that was withheld is not offered to be opened again', async ({ flagpost }) => {
  const page = await flagpost.visit(PLACES.instagramHome);
  const stored = await flagByShortcut(flagpost, page, 'ig-sports-day', 'yes');
  expect(newest(stored)).toMatchObject({ capture: 'withheld', secondLooks: [] });
  const panel = await sidePanel(flagpost);
  await panel.waitFor(/DSL|999|safeguarding/i);
  const buttons = await panel.run(() => [...document.querySelectorAll('button')].map((one) => one.textContent.trim()));
  expect(buttons).not.toContain(LOOK);
  await panel.close();
  await page.close();
});
