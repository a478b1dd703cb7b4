import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import type { Sites } from '@/tests/fixtures/server';
import { findExtensionId, runningWorker, stopWorker, triggerAction, until, workerTarget } from './extension-worker';
import { findChromium } from './find-chromium';
import { type Display, withDisplay } from './find-display';
import type { Progress } from './program';
import { RawDevTools } from './raw-devtools';
import { realHands } from './real-hands';

export interface ChromiumOptions {
  /** Folder of the built extension, or null for a browser without one. */
  extensionDir: string | null;
  /** The practice pages; without them the browser finds no site at all. */
  sites?: Pick<Sites, 'chromiumArgs'>;
  /** Headless has no keyboard: shortcuts cannot be pressed in it. A window nobody sees (the default) costs little more. */
  headless?: boolean;
  /** Profile folder to use again; without it a fresh one is made, and removed at the end. */
  userDataDir?: string;
  /** Size of the window in CSS pixels at scale 1. */
  size?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  /** Browser zoom of every page, 1 = 100 %. */
  zoom?: number;
  deviceScaleFactor?: number;
  /** `own` (default): an unseen display of its own, so that keys never go astray. `desktop`: where a person can watch. */
  display?: 'own' | 'desktop';
  /** The person's language, `en-GB` where not given. */
  language?: string;
  /** Further command line switches. */
  args?: string[];
  progress?: Progress;
}

export interface ChromiumWithExtension {
  context: BrowserContext;
  /** Empty where no extension was asked for. */
  extensionId: string;
  userDataDir: string;
  /** `156.0.8078.79` */
  version: string;
  /** The browser's main process. */
  pid: number;
  /** Opens an address in a new tab (the first one in the empty tab that the browser starts with) and waits until it has loaded. */
  open(address: string): Promise<Page>;
  /** Opens a page of the extension (`register.html`) in a new tab. */
  openExtensionPage(path: string): Promise<Page>;
  /** Brings the page to the front and presses real keys. Rejects in headless mode. */
  pressShortcut(page: Page, keys?: string): Promise<void>;
  /** Presses real keys where the focus is, a browser menu included. Rejects in headless mode. */
  pressKeys(keys: string): Promise<void>;
  /** Moves the real mouse to a point of the page, in CSS pixels from the top left of what is in view. */
  movePointer(page: Page, x: number, y: number): Promise<void>;
  /** Clicks with the real mouse. */
  clickAt(page: Page, x: number, y: number, button?: 'left' | 'right'): Promise<void>;
  /** Says yes, with real keys, to the question for a permission that a click on the page has just brought up. */
  acceptPrompt(): Promise<void>;
  /** The running service worker; waits for it where it has not started. */
  worker(): Promise<Worker>;
  workerRuns(): Promise<boolean>;
  /** Stops the service worker the hard way and waits until it is gone. False where none was running. */
  stopWorker(): Promise<boolean>;
  /** Presses the extension's toolbar button on the page's tab, which grants `activeTab` as a person's click does. */
  triggerAction(page: Page): Promise<void>;
  devtools: RawDevTools;
  /** Ends every process of the browser at once, as a power cut would; the profile stays where `userDataDir` was given. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** How long the browser takes to put a question on the screen, on a machine that is busy with other things (ms). */
const PROMPT_IS_UP = 1_500;

const DEFAULT_LANGUAGE = 'en-GB';

/** Switches that keep the browser from talking to anybody by itself, and from asking questions. */
const QUIET = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a real Chromium, in a real window, with the given extension.
 *
 * @throws Error in plain words where there is no browser or no display, or where the extension does not load.
 */
export async function startChromium(options: ChromiumOptions): Promise<ChromiumWithExtension> {
  const { headless = false, size = { width: 1280, height: 900 }, progress } = options;
  const executablePath = await findChromium(progress);
  const extensionDir = options.extensionDir && (await realpath(options.extensionDir));
  const userDataDir = options.userDataDir ?? (await mkdtemp(join(tmpdir(), 'flagpost-chromium-')));
  // A killed browser leaves its old DevTools address behind.
  await rm(join(userDataDir, 'DevToolsActivePort'), { force: true });
  await writePreferences(userDataDir, options);
  const scale = options.deviceScaleFactor ?? 1;
  const room = { width: Math.ceil(size.width * scale) + 200, height: Math.ceil(size.height * scale) + 100 };
  const display = headless ? null : await withDisplay({ own: options.display !== 'desktop', size: room, progress });

  const removeOwnProfile = async () => {
    // A browser that was just told to go may still be writing.
    if (!options.userDataDir) await rm(userDataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  const clearUp = async () => {
    await display?.close();
    await removeOwnProfile();
  };

  const context = await chromium
    .launchPersistentContext(userDataDir, {
      executablePath,
      headless,
      // The window's own size and colours count: what would be emulated on top of them is not what people see.
      viewport: null,
      colorScheme: null,
      chromiumSandbox: process.getuid?.() !== 0,
      ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache', '--disable-popup-blocking'],
      env: environment(display, options.language ?? DEFAULT_LANGUAGE),
      args: [
        ...QUIET,
        '--remote-debugging-port=0',
        '--enable-unsafe-extension-debugging',
        `--window-size=${size.width},${size.height}`,
        '--window-position=0,0',
        `--lang=${options.language ?? DEFAULT_LANGUAGE}`,
        ...(scale === 1 ? [] : [`--force-device-scale-factor=${scale}`]),
        ...(options.colorScheme === 'dark' ? ['--force-dark-mode'] : []),
        ...(options.sites?.chromiumArgs ?? []),
        ...(extensionDir ? [`--disable-extensions-except=${extensionDir}`, `--load-extension=${extensionDir}`] : []),
        ...(options.args ?? []),
      ],
    })
    .catch(async (error: unknown) => {
      await clearUp();
      throw error;
    });

  try {
    const devtools = await RawDevTools.connect(await devtoolsAddress(userDataDir));
    const extensionId = extensionDir ? await findExtensionId(devtools) : '';
    const { processInfo } = await devtools.send<{ processInfo: { type: string; id: number }[] }>(
      'SystemInfo.getProcessInfo',
    );
    const pid = processInfo.find((process) => process.type === 'browser')?.id ?? Number.NaN;
    const hands = await realHands(display, 'chromium', progress);
    const open = async (address: string) => {
      const blank = context.pages().find((page) => page.url() === 'about:blank');
      const page = blank ?? (await context.newPage());
      await page.goto(address);
      return page;
    };
    return {
      context,
      extensionId,
      userDataDir,
      version: context.browser()?.version() ?? '',
      pid,
      devtools,
      open,
      openExtensionPage: (path) => open(`chrome-extension://${extensionId}/${path.replace(/^\//, '')}`),
      async pressShortcut(page, keys = 'alt+shift+l') {
        await page.bringToFront();
        await hands.focus(await page.title());
        await hands.press(keys);
      },
      pressKeys: (keys) => hands.press(keys),
      async movePointer(page, x, y) {
        await hands.moveTo(await onScreen(page, scale, x, y));
      },
      async clickAt(page, x, y, button = 'left') {
        await hands.moveTo(await onScreen(page, scale, x, y));
        await hands.click(button);
      },
      async acceptPrompt() {
        // No page and no protocol tells that the question is up; it stands in the browser's own window.
        await new Promise((resolve) => setTimeout(resolve, PROMPT_IS_UP));
        // The focus is on "Deny".
        await hands.press('shift+Tab');
        await hands.press('Return');
      },
      worker: () => runningWorker(context, extensionId),
      workerRuns: async () => Boolean(await workerTarget(devtools, extensionId)),
      stopWorker: () => stopWorker(devtools, extensionId),
      triggerAction: (page) => triggerAction(devtools, extensionId, page),
      async kill() {
        const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
        // Playwright starts the browser as the head of a process group of its own.
        process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
        await closed;
        devtools.close();
        await clearUp();
      },
      async close() {
        devtools.close();
        await context.close();
        await clearUp();
      },
    };
  } catch (error) {
    await context.close();
    await clearUp();
    throw error;
  }
}

function environment(display: Display | null, language: string): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const own = { ...display?.env, TZ: 'Europe/London', LANGUAGE: language.replace('-', '_') };
  return { ...Object.fromEntries(inherited), ...own };
}

/** Chromium writes where its DevTools listen into the profile, first line the port, second the path. */
async function devtoolsAddress(userDataDir: string): Promise<string> {
  const file = join(userDataDir, 'DevToolsActivePort');
  const [port, path] = await until('the browser’s DevTools', async () => {
    if (!existsSync(file)) return null;
    const lines = (await readFile(file, 'utf8')).trim().split('\n');
    return lines.length === 2 ? lines : null;
  });
  return `ws://127.0.0.1:${port}${path}`;
}

/** What a person would choose in the browser's settings: zoom (counted in steps of a factor of 1.2) and languages. */
async function writePreferences(userDataDir: string, { zoom, language }: ChromiumOptions): Promise<void> {
  const folder = join(userDataDir, 'Default');
  const file = join(folder, 'Preferences');
  const before = existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : {};
  const languages = languageList(language ?? DEFAULT_LANGUAGE);
  const intl = { ...before.intl, accept_languages: languages, selected_languages: languages };
  const levels = zoom ? { default_zoom_level: { x: Math.log(zoom) / Math.log(1.2) } } : {};
  const partition = { ...before.partition, ...levels };
  await mkdir(folder, { recursive: true });
  await writeFile(file, JSON.stringify({ ...before, intl, partition }));
}

const languageList = (language: string): string => [...new Set([language, language.slice(0, 2)])].join(',');

/** A point of the page as a point of the display, in the display's pixels. */
async function onScreen(page: Page, scale: number, x: number, y: number): Promise<{ x: number; y: number }> {
  const seen = await page.evaluate(() => ({
    left: window.screenX,
    bottom: window.screenY + window.outerHeight,
    height: window.innerHeight,
    ratio: window.devicePixelRatio,
  }));
  // Around the page the browser draws at the screen's scale; inside, the page's zoom comes on top of it. The page reaches
  // down to the window's lower edge, so its top is found from there.
  const top = seen.bottom * scale - seen.height * seen.ratio;
  return { x: seen.left * scale + x * seen.ratio, y: top + y * seen.ratio };
}
