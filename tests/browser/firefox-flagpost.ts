import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Sites, startSites } from '@/tests/fixtures/server';
import { type FirefoxOptions, type FirefoxWithExtension, startFirefox } from './firefox';
import type { FirefoxPage } from './firefox-page';
import { inFrame } from './firefox-parts';
import { FIREFOX_BUILD } from './flagpost';
import { setUpMarlbrook } from './set-up';
import { readStored, type Stored, waitForStored } from './stored';

/** How the element of a post is found: by selector, and by words in it where the selector fits many. */
export interface PostQuery {
  selector: string;
  words?: string;
}

export interface FirefoxFlagpost {
  browser: FirefoxWithExtension;
  sites: Sites;
  /** A page of the add-on, for reading what is stored. */
  eye: FirefoxPage;
  stored(bytes?: boolean): Promise<Stored>;
  waitFor(holds: (stored: Stored) => boolean, timeoutMs?: number): Promise<Stored>;
  /** Opens a practice page in front. */
  visit(address: string): Promise<FirefoxPage>;
  /** What the add-on says under a key of its messages file (`policy.decide.save`), as the build has it. */
  words(key: string): string;
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const run = promisify(execFile);
const WEB_EXT = join(import.meta.dirname, '..', '..', 'node_modules', 'web-ext', 'bin', 'web-ext.js');
const ID = 'flagpost@flagpost.example';

/** Puts the build into a profile for good, as a person's installation is; Firefox ESR lets unsigned ones in when told to. */
async function installInto(userDataDir: string): Promise<Partial<FirefoxOptions>> {
  const folder = join(userDataDir, 'extensions');
  // Firefox knows an add-on in a profile by its file's name.
  const file = join(folder, `${ID}.xpi`);
  if (!existsSync(file)) {
    const args = ['build', '--source-dir', FIREFOX_BUILD, '--artifacts-dir', folder, '--filename', 'flagpost.xpi'];
    await run(process.execPath, [WEB_EXT, ...args, '--no-config-discovery']);
    await rename(join(folder, 'flagpost.xpi'), file);
  }
  const preferences = { 'xpinstall.signatures.required': false, 'extensions.autoDisableScopes': 0 };
  return { extensionDir: null, installedId: ID, preferences };
}

/**
 * Starts a real Firefox with the production build on the practice pages, set up for the practice school. With `userDataDir` the
 * add-on is installed for good in that profile, and stays with all that it stores when the browser ends.
 */
export async function startFirefoxFlagpost(
  options: Partial<FirefoxOptions> & { setUp?: boolean } = {},
): Promise<FirefoxFlagpost & { close(): Promise<void> }> {
  const { setUp = true, ...given } = options;
  const installed = given.userDataDir ? await installInto(given.userDataDir) : {};
  const rest = { ...given, ...installed, preferences: { ...given.preferences, ...installed.preferences } };
  const messages = JSON.parse(await readFile(join(FIREFOX_BUILD, '_locales', 'en_GB', 'messages.json'), 'utf8'));
  const sites = await startSites();
  const browser = await startFirefox({
    extensionDir: FIREFOX_BUILD,
    sites,
    size: { width: 1360, height: 900 },
    ...rest,
  });
  const eye = await browser.openExtensionPage('register.html');
  await eye.waitFor('the database', async () => (await indexedDB.databases()).some((d) => d.name === 'flagpost'), []);
  if (setUp) await setUpMarlbrook(eye);
  return {
    browser,
    sites,
    eye,
    stored: (bytes) => readStored(eye, bytes),
    // Several times as long as it takes: the machine may be busy with other things.
    waitFor: (holds, timeoutMs = 40_000) => waitForStored(eye, holds, timeoutMs),
    async visit(address) {
      const page = await browser.open(address);
      // Without a window manager the keyboard follows the mouse, and menus close when it leaves the page for them, until the
      // window is given the keyboard. A key that means nothing does so.
      await browser.pressShortcut(page, 'shift');
      // The layer is attached at the first pointing; until then nothing of ours is in the page to wait for.
      await pause(300);
      return page;
    },
    words(key) {
      const found = messages[key.replaceAll('.', '_')]?.message;
      if (typeof found !== 'string') throw new Error(`The add-on has no words for ${key}.`);
      return found;
    },
    async close() {
      await browser.close();
      await sites.close();
    },
  };
}

/** Where the post stands in the window, in CSS pixels; null where it is not on the page (yet). */
export const boxOf = (page: FirefoxPage, { selector, words = '' }: PostQuery) =>
  page.evaluate(
    (css, text) => {
      const folded = (said: string | null) => (said ?? '').replace(/\s+/g, ' ').toLowerCase();
      const found = [...document.querySelectorAll(css)].find((e) => folded(e.textContent).includes(folded(text)));
      if (!found) return null;
      const { x, y, width, height } = found.getBoundingClientRect();
      return { x, y, width, height };
    },
    selector,
    words,
  );

/**
 * Scrolls a feed until it has drawn the post, and a point of the post is in view with nothing over it.
 *
 * @returns that point, near the post's upper left corner, in CSS pixels of the window.
 */
export async function reach(page: FirefoxPage, post: PostQuery): Promise<{ x: number; y: number }> {
  const look = () =>
    page.evaluate(
      (css, text) => {
        const folded = (said: string | null) => (said ?? '').replace(/\s+/g, ' ').toLowerCase();
        const found = [...document.querySelectorAll(css)].find((e) => folded(e.textContent).includes(folded(text)));
        if (!found) return 'absent';
        const r = found.getBoundingClientRect();
        const x = Math.min(Math.max(r.x + Math.min(60, r.width / 2), 2), innerWidth - 2);
        // From the top on: the first place that is really the post's, and not under a bar of the site.
        for (const into of [Math.min(24, r.height / 2), 80, 140, 200, 300])
          if (into < r.height && found.contains(document.elementFromPoint(x, r.y + into))) {
            const whole = r.height > innerHeight * 0.8 || (r.y >= 0 && r.bottom <= innerHeight);
            if (whole) return { x, y: r.y + into };
          }
        found.scrollIntoView({ block: r.height > innerHeight * 0.8 ? 'start' : 'center', behavior: 'instant' });
        return 'moved';
      },
      post.selector,
      post.words ?? '',
    );
  for (let step = 0; step < 80; step++) {
    const at = await look();
    if (typeof at === 'object') return at;
    if (at === 'absent')
      await page.evaluate((first) => {
        if (first) scrollTo({ top: 0, behavior: 'instant' });
        else scrollBy({ top: innerHeight * 0.7, behavior: 'instant' });
      }, step === 0);
    await pause(100);
  }
  throw new Error(`No post ${post.selector} “${post.words ?? ''}” comes into view.`);
}

/** Puts the real mouse on a post, which brings the button there. */
export async function pointAt({ browser }: FirefoxFlagpost, page: FirefoxPage, post: PostQuery): Promise<void> {
  await page.bringToFront();
  const { x, y } = await reach(page, post);
  await browser.movePointer(page, x - 3, y - 3);
  await browser.movePointer(page, x, y);
}

/** Clicks the button on the post under the pointer with the real mouse: it stands at the post's upper right edge. */
export async function clickButton({ browser }: FirefoxFlagpost, page: FirefoxPage, post: PostQuery): Promise<void> {
  const box = await boxOf(page, post);
  if (!box) throw new Error('The post has no place on the page.');
  const at = { x: box.x + box.width - 60, y: Math.max(6, box.y - 15) + 15 };
  await page.waitFor(
    'the button on the post',
    (x, y) => document.elementFromPoint(x, y)?.localName === 'flagpost-layer',
    [at.x, at.y],
  );
  await browser.clickAt(page, at.x, at.y);
}

/** Waits for the safety question and answers it with real keys, in its own order. */
export async function answerQuestion(
  flagpost: FirefoxFlagpost,
  page: FirefoxPage,
  answer: 'no' | 'not-sure' | 'yes' | 'cancel',
): Promise<void> {
  const asked = flagpost.words('page.question.ask');
  await page.waitFor(
    'the safety question',
    () => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.localName === 'flagpost-layer',
    [],
  );
  await waitForLayer(flagpost, (said) => said.includes(asked));
  const presses = { no: 1, 'not-sure': 2, yes: 3, cancel: 4 }[answer];
  for (let i = 0; i < presses; i++) await flagpost.browser.pressKeys('Tab');
  await flagpost.browser.pressKeys('Return');
}

/** What Flagpost shows on the page in front. Its root is closed to the page; the browser's own parts see into it. */
export const layerText = ({ browser }: FirefoxFlagpost): Promise<string> =>
  inFrame(browser, 'tab', (content) => {
    const layer = content.document.querySelector('flagpost-layer') as
      | (Element & { openOrClosedShadowRoot: ShadowRoot | null })
      | null;
    const shown = [...(layer?.openOrClosedShadowRoot?.children ?? [])].filter(
      (part) => part.localName !== 'style' && !(part as HTMLElement).hidden,
    );
    return shown.map((part) => part.textContent ?? '').join(' ');
  });

/** Clicks a button of the layer by its words, with the real mouse, as soon as it stands still. */
export async function clickInLayer({ browser }: FirefoxFlagpost, page: FirefoxPage, words: string): Promise<void> {
  const until = Date.now() + 20_000;
  for (let before = ''; ; ) {
    const at = await inFrame(
      browser,
      'tab',
      (content, text) => {
        const layer = content.document.querySelector('flagpost-layer') as
          | (Element & { openOrClosedShadowRoot: ShadowRoot | null })
          | null;
        const buttons = layer?.openOrClosedShadowRoot?.querySelectorAll('button') ?? [];
        const found = [...buttons].find((b) => b.textContent?.startsWith(text) && b.getClientRects().length > 0);
        const r = found?.getBoundingClientRect();
        return r ? { x: r.x + r.width / 2, y: r.y + r.height / 2 } : null;
      },
      words,
    );
    if (at && JSON.stringify(at) === before) {
      await browser.clickAt(page, at.x, at.y);
      return;
    }
    if (Date.now() > until) throw new Error(`The layer shows no button “${words}”.`);
    before = JSON.stringify(at);
    await pause(150);
  }
}

/** Waits until the layer shows what is wanted. @throws Error with what it shows where it takes too long. */
export async function waitForLayer(
  flagpost: FirefoxFlagpost,
  holds: (said: string) => boolean,
  timeoutMs = 20_000,
): Promise<string> {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const said = await layerText(flagpost);
    if (holds(said)) return said;
    if (Date.now() > until) throw new Error(`The layer on the page says “${said}”.`);
    await pause(100);
  }
}
