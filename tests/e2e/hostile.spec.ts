import { createHash } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { readClock } from '@/lib/clock';
import type { PostSnapshot } from '@/lib/platforms/platform';
import { type Flagpost, pointAt } from '@/tests/browser/flagpost';
import type { Stored } from '@/tests/browser/stored';
import { flagRow } from '@/tests/fixtures/flag-row';
import { hostileAddress, PLACES, practicePost } from '@/tests/fixtures/sites/school';
import { snapshot } from '@/tests/fixtures/snapshot';
import { expect, test } from './extension';
import { waitForWords } from './layer';
import { decodePng, type Picture } from './png';
import { answerQuestion, clickButton, filesOf, newest, postOn } from './posts';
import { expectAccessible, openOptions, openPanel, openRegister } from './screens';
import { lastRow, putRow, setLocal, takeLastRow } from './tamper';

// A browser of its own: what is damaged here is nobody else's.
test.use({ options: {} });
test.describe.configure({ timeout: 120_000 });

/** The same posts as on the hostile pages, left in peace. */
const PLAIN = 'https://x.com/i/practice/hostile-plain';

const count = async (flagpost: Flagpost) => (await flagpost.stored(false)).flags.length;

/** Flags what the pointer is on with the real shortcut and waits for its record. */
async function flagHere(flagpost: Flagpost, page: Page, post: Locator, asked = false): Promise<Stored> {
  const before = await count(flagpost);
  await pointAt(page, post);
  const shows = (element: Element) => Boolean(element.querySelector('[data-testid="tweetPhoto"], video'));
  const asks = asked || (await post.evaluate(shows));
  await flagpost.browser.pressShortcut(page);
  if (asks) await answerQuestion(page, 'no');
  return flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded', 60_000);
}

test('a page that forges clicks, keys and messages makes no flag, and a real click still makes one', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(hostileAddress('hostile-forged-clicks'));
  const before = await count(flagpost);
  await pointAt(page, postOn(page, 'x-threat'));
  const forged = () => page.evaluate(() => Number(document.documentElement.dataset.forged ?? 0));
  const seen = await forged();
  await expect.poll(forged, { timeout: 30_000 }).toBeGreaterThan(seen + 500);
  expect(await page.locator('flagpost-layer').count()).toBe(1);
  expect(await count(flagpost)).toBe(before);
  const stored = await flagHere(flagpost, page, postOn(page, 'x-threat'));
  expect(newest(stored).snapshot?.id.value).toBe(practicePost('x-threat').id);
  await page.waitForTimeout(800);
  expect(await count(flagpost)).toBe(before + 1);
  await page.close();
});

test('a page that takes our layer out, hides it, moves it and covers it does not get rid of it', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(PLACES.xHome);
  const before = await count(flagpost);
  const attacks: [string, (host: HTMLElement) => void][] = [
    ['takes it out', (host) => host.remove()],
    ['closes it', (host) => host.hidePopover()],
    ['unmakes it a popover', (host) => host.removeAttribute('popover')],
    ['marks it hidden', (host) => host.setAttribute('hidden', '')],
    [
      'moves and shrinks it',
      (host) =>
        host.setAttribute(
          'style',
          'transform:translate(-5000px,0)!important;opacity:0!important;display:none!important;zoom:.01!important;clip-path:inset(50%)!important',
        ),
    ],
    ['makes it inert', (host) => host.setAttribute('inert', '')],
    [
      'puts it into a hidden box',
      (host) => {
        const box = document.createElement('div');
        box.style.display = 'none';
        document.body.append(box);
        box.append(host);
      },
    ],
    [
      'forbids popovers',
      (host) => {
        document.addEventListener('beforetoggle', (event) => event.preventDefault(), true);
        host.hidePopover();
      },
    ],
    [
      'takes it into a shadow of its own',
      (host) => {
        const box = document.createElement('div');
        document.body.append(box);
        box.attachShadow({ mode: 'open' }).append(host);
      },
    ],
  ];
  for (const [i, [name, attack]] of attacks.entries()) {
    const key = i % 2 ? 'x-complaint' : 'x-insult-head';
    await test.step(name, async () => {
      await pointAt(page, postOn(page, key));
      await page.evaluate(`(${String(attack)})(document.querySelector('flagpost-layer'))`);
      await page.mouse.move(2, 300);
      await pointAt(page, postOn(page, key));
      await clickButton(page, postOn(page, key));
      const stored = await flagpost.waitFor((s) => s.flags.length === before + i + 1 && newest(s).step === 'recorded');
      expect(newest(stored).snapshot?.id.value).toBe(practicePost(key).id);
    });
  }
  await page.close();
});

/** The post as the screen shows it now, at whole pixels. */
async function seen(page: Page, post: Locator) {
  const box = await post.boundingBox();
  if (!box) throw new Error('The post has no place on the page.');
  const [x, y] = [Math.round(box.x), Math.round(box.y)];
  const clip = { x, y, width: Math.round(box.x + box.width) - x, height: Math.round(box.y + box.height) - y };
  return decodePng(await page.screenshot({ clip }));
}

/** Pixels of a colour that no practice page uses. */
function magenta({ data }: Picture): number {
  let found = 0;
  for (let i = 0; i < data.length; i += 4) if (data[i] === 255 && data[i + 1] === 0 && data[i + 2] === 255) found += 1;
  return found;
}

const pictureOf = (stored: Stored) => {
  const tile = filesOf(stored, newest(stored)).find((file) => file.kind === 'tile');
  return tile ? decodePng(Buffer.from(tile.base64, 'base64')) : null;
};

test('something laid over a post never gets into its picture', async ({ flagpost }) => {
  const page = await flagpost.visit(hostileAddress('hostile-overlays'));
  const stored = await flagHere(flagpost, page, postOn(page, 'x-racist'));
  const flag = newest(stored);
  const id = flag.snapshot?.id.value;
  const key = ['x-complaint', 'x-threat', 'x-racist', 'x-praise'].find((one) => practicePost(one).id === id) ?? '';
  expect(flag.snapshot?.text.value).toBe(practicePost(key).text);
  const picture = pictureOf(stored);
  if (picture) {
    expect(flag.pageChanges.filter(({ what }) => what === 'hidden').length).toBeGreaterThan(0);
    const undisturbed = await flagpost.visit(PLAIN);
    await undisturbed.mouse.move(2, 2);
    expect(picture.differs(await seen(undisturbed, postOn(undisturbed, key)))).toBe(0);
    await undisturbed.close();
  } else {
    expect(flag.faults).toEqual(['post-covered']);
  }
  // What was put aside stands where it stood.
  await expect
    .poll(() => page.evaluate(() => document.elementFromPoint(5, 5)?.textContent))
    .toMatch(/^(Win a tablet.*)?$/);
  await page.close();
});

test('something laid over a post that cannot be put aside leaves no picture, and the fault is said', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(PLAIN);
  const post = postOn(page, 'x-racist');
  await pointAt(page, post);
  await post.evaluate((element) => {
    const cell = element.parentElement as HTMLElement;
    cell.style.position = 'relative';
    const sheet = document.createElement('div');
    sheet.style.cssText = 'position:absolute;inset:0;background:rgb(255 0 255);z-index:5';
    cell.append(sheet);
  });
  const before = await count(flagpost);
  await post.evaluate((element) => (element as HTMLElement).focus());
  await flagpost.browser.pressShortcut(page);
  const stored = await flagpost.waitFor((s) => s.flags.length === before + 1 && newest(s).step === 'recorded', 60_000);
  const flag = newest(stored);
  expect(flag.snapshot?.text.value).toBe(practicePost('x-racist').text);
  expect(flag).toMatchObject({ capture: 'text-only', faults: ['post-covered'] });
  expect(pictureOf(stored)).toBeNull();
  await waitForWords(page, /The text is kept. There is no picture yet./);
  await page.close();
});

test('a post that changes all the time keeps the words of one moment, and no picture of other words', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(hostileAddress('hostile-flicker'));
  const stored = await flagHere(flagpost, page, page.locator('article').first());
  const flag = newest(stored);
  expect(flag.snapshot?.text.value).toMatch(
    /^(What a lovely school|This school is a disgrace|I never said that|Everybody is wonderful)\. \(\d+\)$/,
  );
  expect(flag).toMatchObject({ capture: 'text-only', faults: ['post-changed'], picture: null });
  expect(
    filesOf(stored, flag)
      .map((file) => file.kind)
      .sort(),
  ).toEqual(['record', 'snapshot', 'text']);
  await page.close();
});

test('words that come and go between two looks never get into the picture', async ({ flagpost }) => {
  const page = await flagpost.visit(PLAIN);
  const post = postOn(page, 'x-racist');
  const words = practicePost('x-racist').text;
  await post.locator('[data-testid="tweetText"]').evaluate((text, own) => {
    const mine = document.createElement('span');
    mine.textContent = own;
    const others = document.createElement('span');
    others.textContent = 'Words that nobody is to be blamed for.';
    others.style.background = 'rgb(255 0 255)';
    let turn = 0;
    setInterval(() => text.replaceChildren(turn++ % 2 ? mine : others), 35);
  }, words);
  const outcomes: string[] = [];
  for (let i = 0; i < 8; i++) {
    const stored = await flagHere(flagpost, page, post);
    const flag = newest(stored);
    const picture = pictureOf(stored);
    outcomes.push(`${flag.snapshot?.text.value === words ? 'own' : 'other'} words: ${flag.capture} ${flag.faults}`);
    if (picture && flag.snapshot?.text.value === words) expect(magenta(picture), String(i)).toBe(0);
    if (!picture) expect(flag.faults).toEqual(['post-changed']);
  }
  test.info().annotations.push({ type: 'outcomes', description: outcomes.join('; ') });
  await page.close();
});

/** Notes every task of more than 50 ms from now on, ours and the page's alike. */
const watchLongTasks = (page: Page) =>
  page.evaluate(() => {
    const tasks: number[] = [];
    (globalThis as unknown as { longTasks: number[] }).longTasks = tasks;
    new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => Math.round(duration))),
    ).observe({
      type: 'longtask',
    });
  });

/** Times are told, never judged: the machine may be busy with other things. */
async function tellLongTasks(page: Page, what: string): Promise<void> {
  const tasks = await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks);
  test.info().annotations.push({ type: 'long tasks (ms)', description: `${what}: ${tasks.join(', ') || 'none'}` });
}

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
  const stored = await flagHere(flagpost, page, page.locator('article').first());
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
  const before = await count(flagpost);
  expect(await page.locator('article[data-lacks="everything"]').count()).toBe(1);
  expect(await count(flagpost)).toBe(before);
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
    for (const summary of await screen.locator('summary').all()) if (await summary.isVisible()) await summary.click();
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

/** A whole request as the page's side would send it, changed by `change`, sent as any page of ours can. */
async function ask(flagpost: Flagpost, change: (request: ReturnType<typeof wholeRequest>) => unknown): Promise<string> {
  const request = wholeRequest();
  const reply = await flagpost.eye.evaluate(
    (message) => {
      const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<unknown> } } };
      return chrome.runtime.sendMessage(message);
    },
    { flagpost: 'createFlag', input: change(request) ?? request },
  );
  return JSON.stringify(reply);
}

const wholeRequest = () => ({
  keep: 'post' as string,
  flagId: crypto.randomUUID() as string,
  via: 'shortcut' as string,
  clicked: readClock(),
  view: flagRow({}).view,
  pageId: crypto.randomUUID() as string,
  buttonVisible: null,
  safety: { asked: false, answer: null as string | null, mediaSeen: 0 },
  snapshot: snapshot() as unknown as Record<string, unknown>,
});

test('a request beyond the limits is refused with a plain sentence, and nothing of it is stored', async ({
  flagpost,
}) => {
  const before = await flagpost.stored();
  const field = (value: unknown) => ({ value, strategy: 'forged', rank: 0 });
  const set = (part: object) => (request: ReturnType<typeof wholeRequest>) => ({
    ...request,
    snapshot: { ...request.snapshot, ...part },
  });
  const because = 'Nothing was stored, because this cannot be right:';
  for (const [change, sentence] of [
    [
      set({ text: field('x'.repeat(1_100_001)) }),
      `${because} “snapshot.text.value” is longer than 1100000 characters.`,
    ],
    [set({ openedAddress: `https://x.com/${'x'.repeat(16_000)}` }), 'is longer than 16000 characters'],
    [set({ links: Array.from({ length: 2_001 }, () => ({ text: '', href: '' })) }), 'is longer than 2000 entries'],
    [set({ platform: 'myspace' }), '“snapshot.platform” has to be one of'],
    [set({ school: 'Marlbrook' }), 'no such key'],
    [set({ key: 7 }), 'has to be a text in quotes'],
    [(request) => ({ ...request, flagId: 'one' }), '“flagId”'],
    [(request) => ({ ...request, keep: 'everything' }), '“keep”'],
    [
      (request) => ({ ...request, safety: { asked: true, answer: 'yes', mediaSeen: 1 } }),
      'A post that may not be kept',
    ],
    [() => 'everything', because],
  ] as const satisfies readonly (readonly [Parameters<typeof ask>[1], string])[]) {
    const reply = await ask(flagpost, change);
    expect(reply).toContain('"ok":false');
    expect(reply).toContain(sentence);
  }
  await flagpost.eye.waitForTimeout(500);
  expect(await flagpost.stored()).toEqual(before);
});

test('a flag id that was used before is refused, and the first flag stays as it is', async ({ flagpost }) => {
  const page = await flagpost.visit(PLAIN);
  const before = await flagHere(flagpost, page, postOn(page, 'x-threat'));
  const { id } = newest(before);
  const reply = await ask(flagpost, (request) => ({ ...request, flagId: id }));
  expect(reply).toContain('"ok":false');
  await page.waitForTimeout(500);
  expect(await flagpost.stored()).toEqual(before);
  await page.close();
});

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test('a stored policy that was damaged is refused with line and reason, wherever it would be used', async ({
  flagpost,
}) => {
  const pack = await lastRow(flagpost.eye, 'packs');
  const source = String(pack.source);
  const line = source.split('\n').findIndex((text) => text.includes('"clause": "c2-5"')) + 1;
  const broken = source.replace('"clause": "c2-5"', '"clause": "c9-9"');
  const damages = [
    // A bit that fell over on the disk: the hash no longer fits.
    [{ ...pack, source: `${source} ` }, /Line 1: .*hash/],
    // A pack of an older shape: it still fits its hash, and no longer makes sense.
    [{ ...pack, source: broken, sha256: sha256(broken) }, new RegExp(`Line ${line}, .*c9-9`)],
    [{ ...pack, source: source.slice(0, 2_000), sha256: sha256(source.slice(0, 2_000)) }, /Line \d+.*: not valid JSON/],
  ] as const;
  for (const [row, reason] of damages) {
    await putRow(flagpost.eye, 'packs', row);
    const panel = await openPanel(flagpost);
    await expect(panel.getByText('The installed policy could not be used.').first()).toBeVisible();
    await expect(panel.getByText(reason).first()).toBeVisible();
    await panel.close();
    const options = await openOptions(flagpost);
    await expect(options.getByText('The policy that is installed cannot be used.')).toBeVisible();
    await expect(options.getByText(reason).first()).toBeVisible();
    await options.close();
  }
  // A flag is kept all the same, without a clause.
  await flagpost.browser.stopWorker();
  const page = await flagpost.visit(PLAIN);
  const flag = newest(await flagHere(flagpost, page, postOn(page, 'x-threat')));
  expect(flag).toMatchObject({ capture: 'complete', policy: null });
  expect(flag.check?.suggestions.every(({ policy }) => policy === null)).toBe(true);
  await page.close();
  await putRow(flagpost.eye, 'packs', pack);
  await flagpost.browser.stopWorker();
});

test('settings that were damaged are said to be, nothing else is affected, and flags go on being kept', async ({
  flagpost,
}) => {
  const settings = await setLocal(flagpost.eye, 'settings', { schema: 1, person: 'me', packId: 'marlbrook' });
  const panel = await openPanel(flagpost);
  await expect(panel.getByText('The settings can no longer be read.')).toBeVisible();
  await expect(panel.getByText(/^What is wrong: person/)).toBeVisible();
  await panel.close();
  const options = await openOptions(flagpost);
  await expect(options.getByText('The settings could no longer be read.')).toBeVisible();
  await expect(options.getByRole('heading', { name: 'Set up Flagpost' })).toBeVisible();
  await options.close();
  const page = await flagpost.visit(PLAIN);
  const flag = newest(await flagHere(flagpost, page, postOn(page, 'x-threat')));
  expect(flag).toMatchObject({ capture: 'complete', collector: { name: '', role: '' }, policy: null });
  await page.close();
  const roster = await setLocal(flagpost.eye, 'roster', { staff: 'everybody' });
  await setLocal(flagpost.eye, 'settings', settings);
  const names = await openOptions(flagpost);
  await expect(names.getByText('The names that were stored can no longer be read.')).toBeVisible();
  await names.close();
  await setLocal(flagpost.eye, 'roster', roster);
});

test('a flag that vanished from the database is missed out loud, also after the next one, until somebody takes note', async ({
  flagpost,
}) => {
  const page = await flagpost.visit(PLAIN);
  await flagHere(flagpost, page, postOn(page, 'x-threat'));
  const before = await flagpost.stored(false);
  const [flag, line] = [await takeLastRow(flagpost.eye, 'flags'), await takeLastRow(flagpost.eye, 'custody')];
  expect([flag.seq, line.seq]).toEqual([before.flags.at(-1)?.seq, before.custody.at(-1)?.seq]);
  const flags = `There were at least ${before.flags.length} flags on this device. There are now ${before.flags.length - 1}.`;
  const entries = `The custody log had at least ${before.custody.length} entries. It now has ${before.custody.length - 1}.`;
  const expectLoud = async () => {
    for (const open of [openPanel, openRegister]) {
      const screen = await open(flagpost);
      const alert = screen.getByRole('alert').filter({ hasText: 'Something that was stored is missing.' });
      await expect(alert).toContainText(flags);
      await expect(alert).toContainText(entries);
      await screen.close();
    }
  };
  await flagHere(flagpost, page, postOn(page, 'x-praise'));
  await expectLoud();
  const panel = await openPanel(flagpost);
  await panel.getByRole('button', { name: 'I have written this down' }).click();
  await expect(panel.getByText('Something that was stored is missing.')).toBeHidden();
  await panel.close();
  const again = await openRegister(flagpost);
  await again.getByRole('searchbox').waitFor();
  await expect(again.getByText('Something that was stored is missing.')).toBeHidden();
  await again.close();
  await page.close();
});

test('scrolling a long feed with the pointer on it costs the page nothing that could be felt', async ({ flagpost }) => {
  const page = await flagpost.visit(PLACES.xHome);
  await page.mouse.move(500, 400);
  await watchLongTasks(page);
  for (let i = 0; i < 60; i++) {
    await page.mouse.wheel(0, 350);
    await page.waitForTimeout(30);
  }
  await tellLongTasks(page, 'sixty turns of the wheel');
  // One layer, whatever went by, and nothing of ours in any post.
  expect(await page.locator('flagpost-layer').count()).toBe(1);
  expect(
    await page.locator('article flagpost-layer, [class*="flagpost"], [id*="flagpost"], [data-flagpost]').count(),
  ).toBe(0);
  await page.close();
});
