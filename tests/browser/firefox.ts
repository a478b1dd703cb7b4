import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sites } from '@/tests/fixtures/server';
import { endsWithUs } from './ends-with-us';
import { until } from './extension-worker';
import { type Display, withDisplay } from './find-display';
import { findFirefox } from './find-firefox';
import { FirefoxPage, runScript, Turns } from './firefox-page';
import { firefoxPreferences } from './firefox-preferences';
import { Marionette } from './marionette';
import type { Progress } from './program';
import { realHands } from './real-hands';

export interface FirefoxOptions {
  /** Folder of the built add-on, or null for a browser without one. It is installed for the session, unsigned as it is. */
  extensionDir: string | null;
  /** Id of an add-on that the profile holds already. */
  installedId?: string;
  sites?: Pick<Sites, 'proxyPort'>;
  userDataDir?: string;
  size?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  deviceScaleFactor?: number;
  display?: 'own' | 'desktop';
  language?: string;
  /** Further preferences, as in `about:config`. */
  preferences?: Record<string, string | number | boolean>;
  progress?: Progress;
}

export interface FirefoxWithExtension {
  /** The add-on's id in its manifest; empty where none was asked for. */
  extensionId: string;
  /** The host name of the add-on's own pages: another in every profile. */
  extensionHost: string;
  version: string;
  pid: number;
  userDataDir: string;
  /** Opens an address in a new tab in front (the first one in the empty tab of the start) and waits until it has loaded. */
  open(address: string): Promise<FirefoxPage>;
  /** Opens a page of the add-on (`register.html`) in a new tab in front. */
  openExtensionPage(path: string): Promise<FirefoxPage>;
  /** Brings the page to the front and presses real keys. */
  pressShortcut(page: FirefoxPage, keys?: string): Promise<void>;
  /** Presses real keys where the focus is, a browser menu included. */
  pressKeys(keys: string): Promise<void>;
  /** Moves the real mouse to a point of the page, in CSS pixels from the top left of what is in view. */
  movePointer(page: FirefoxPage, x: number, y: number): Promise<void>;
  /** Clicks with the real mouse. */
  clickAt(page: FirefoxPage, x: number, y: number, button?: 'left' | 'right'): Promise<void>;
  /** Presses the add-on's toolbar button on the page's tab, which grants `activeTab` as a person's click does. */
  triggerAction(page: FirefoxPage): Promise<void>;
  backgroundRuns(): Promise<boolean>;
  /** Stops the add-on's background page as idleness would. False where it was not running. */
  stopBackground(): Promise<boolean>;
  /** Runs a function among the browser's own parts (`Services`, `gBrowser` by way of the front window …). */
  evaluateInBrowser<A extends unknown[], R>(work: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** Ends every process of the browser at once, as a power cut would. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** What a function in the browser's own context finds around it; only what is used here. */
interface BrowserGlobals {
  WebExtensionPolicy: { getByID(id: string): { mozExtensionHostname: string; extension: BackgroundOwner } | null };
  ChromeUtils: { importESModule(path: string): Record<string, unknown> };
  Services: { wm: { getMostRecentWindow(kind: string): unknown } };
}

interface BackgroundOwner {
  backgroundState: string;
  terminateBackground(options: Record<string, boolean>): Promise<void>;
}

/**
 * Starts a real Firefox, in a real window, with the given add-on.
 *
 * @throws Error in plain words where there is no browser or no display, or where the add-on is refused.
 */
export async function startFirefox(options: FirefoxOptions): Promise<FirefoxWithExtension> {
  const { size = { width: 1280, height: 900 }, progress } = options;
  const executable = await findFirefox(progress);
  const userDataDir = options.userDataDir ?? (await mkdtemp(join(tmpdir(), 'flagpost-firefox-')));
  await rm(join(userDataDir, 'MarionetteActivePort'), { force: true });
  await writeFile(join(userDataDir, 'user.js'), firefoxPreferences(options));
  const scale = options.deviceScaleFactor ?? 1;
  const room = { width: Math.ceil(size.width * scale) + 200, height: Math.ceil(size.height * scale) + 100 };
  const display = await withDisplay({ own: options.display !== 'desktop', size: room, progress });
  const browser = spawn(
    executable,
    [
      '--marionette',
      '--remote-allow-system-access',
      '--no-remote',
      '--new-instance',
      '--profile',
      userDataDir,
      '--width',
      String(size.width),
      '--height',
      String(size.height),
      'about:blank',
    ],
    {
      env: { ...process.env, ...display.env, TZ: 'Europe/London', MOZ_ENABLE_WAYLAND: '0' },
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: process.platform !== 'win32',
    },
  );
  const gone = new Promise<void>((resolve) => browser.once('exit', () => resolve()));
  const clearUp = async () => {
    end(browser);
    await gone;
    await display.close();
    if (!options.userDataDir) await rm(userDataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  browser.once(
    'exit',
    endsWithUs(() => end(browser)),
  );

  try {
    const marionette = await connectTo(browser, userDataDir);
    const session = await marionette.send<{ capabilities: { browserVersion: string } }>('WebDriver:NewSession', {
      acceptInsecureCerts: true,
    });
    const window = await windowOf({ marionette, display, size, options });
    return {
      ...window,
      version: session.capabilities.browserVersion,
      pid: browser.pid ?? Number.NaN,
      userDataDir,
      async kill() {
        await clearUp();
        marionette.close();
      },
      async close() {
        // Asked to quit, the browser first writes down what it keeps; it may be gone before it answers.
        // A page with something unsaved asks first, and nobody answers.
        const quit = marionette
          .send('Marionette:Quit', { flags: ['eForceQuit'] })
          .catch((error: Error) => progress?.(error.message));
        await Promise.race([quit.then(() => gone), new Promise((resolve) => setTimeout(resolve, 10_000))]);
        marionette.close();
        await clearUp();
      },
    };
  } catch (error) {
    await clearUp();
    throw error;
  }
}

/** Ends the browser with the processes it started, which form a group of their own. */
function end(browser: ChildProcess): void {
  if (browser.exitCode !== null || browser.signalCode !== null || !browser.pid) return;
  process.kill(process.platform === 'win32' ? browser.pid : -browser.pid, 'SIGKILL');
}

async function connectTo(browser: ChildProcess, userDataDir: string): Promise<Marionette> {
  let complaint = '';
  browser.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-2000);
  });
  const file = join(userDataDir, 'MarionetteActivePort');
  const port = await until(
    'Firefox to listen',
    async () => {
      if (browser.exitCode !== null) throw new Error(`Firefox ended at once. ${complaint}`);
      return existsSync(file) && Number(await readFile(file, 'utf8'));
    },
    60_000,
  );
  return Marionette.connect(port);
}

interface WindowParts {
  marionette: Marionette;
  display: Display;
  size: { width: number; height: number };
  options: FirefoxOptions;
}

type WindowOf = Omit<FirefoxWithExtension, 'version' | 'pid' | 'userDataDir' | 'kill' | 'close'>;

async function windowOf({ marionette, display, size, options }: WindowParts): Promise<WindowOf> {
  const turns = new Turns();
  const hands = await realHands(display, 'firefox', options.progress);
  await marionette.send('WebDriver:SetWindowRect', { x: 0, y: 0, ...size });
  let blank: string | null = await firstTab(marionette);

  const evaluateInBrowser = <A extends unknown[], R>(work: (...args: A) => R | Promise<R>, ...args: A): Promise<R> =>
    turns.take(async () => {
      await marionette.send('Marionette:SetContext', { value: 'chrome' });
      try {
        return await runScript<R>(marionette, work, args);
      } finally {
        await marionette.send('Marionette:SetContext', { value: 'content' });
      }
    });

  const { extensionDir, installedId = '' } = options;
  const extensionId = extensionDir ? await install(marionette, await realpath(extensionDir)) : installedId;
  const extensionHost = extensionId ? await evaluateInBrowser(hostOf, extensionId) : '';

  const open = async (address: string): Promise<FirefoxPage> => {
    const handle = blank ?? (await turns.take(() => newTab(marionette)));
    blank = null;
    const page = new FirefoxPage(marionette, turns, handle);
    await page.bringToFront();
    await page.goto(address);
    return page;
  };
  return {
    extensionId,
    extensionHost,
    evaluateInBrowser,
    open,
    openExtensionPage: (path) => open(`moz-extension://${extensionHost}/${path.replace(/^\//, '')}`),
    async pressShortcut(page, keys = 'alt+shift+l') {
      await page.bringToFront();
      await hands.focus(await page.title());
      await hands.press(keys);
    },
    pressKeys: (keys) => hands.press(keys),
    async movePointer(page, x, y) {
      await hands.moveTo(await onScreen(page, x, y));
    },
    async clickAt(page, x, y, button = 'left') {
      await hands.moveTo(await onScreen(page, x, y));
      await hands.click(button);
    },
    async triggerAction(page) {
      await page.bringToFront();
      await evaluateInBrowser(pressToolbarButton, extensionId);
    },
    backgroundRuns: async () => (await evaluateInBrowser(backgroundState, extensionId)) === 'running',
    stopBackground: () => evaluateInBrowser(terminateBackground, extensionId),
  };
}

async function firstTab(marionette: Marionette): Promise<string> {
  const handles = await marionette.send<string[]>('WebDriver:GetWindowHandles');
  const [first] = handles;
  if (!first) throw new Error('Firefox has no window.');
  return first;
}

async function newTab(marionette: Marionette): Promise<string> {
  // The tab that commands went to last may be closed by now, and every command needs one that is there.
  await marionette.send('WebDriver:SwitchToWindow', { handle: await firstTab(marionette), focus: false });
  const { handle } = await marionette.send<{ handle: string }>('WebDriver:NewWindow', { type: 'tab', focus: true });
  return handle;
}

async function install(marionette: Marionette, path: string): Promise<string> {
  const { value } = await marionette.send<{ value: string }>('Addon:Install', { path, temporary: true });
  return value;
}

/** A point of the page as a point of the display, in the display's pixels. */
async function onScreen(page: FirefoxPage, x: number, y: number): Promise<{ x: number; y: number }> {
  // Firefox tells where the page itself begins, in CSS pixels of the screen.
  const at = await page.evaluate(() => ({
    left: (window as unknown as { mozInnerScreenX: number }).mozInnerScreenX,
    top: (window as unknown as { mozInnerScreenY: number }).mozInnerScreenY,
    ratio: window.devicePixelRatio,
  }));
  return { x: (at.left + x) * at.ratio, y: (at.top + y) * at.ratio };
}

// What follows runs within the browser, where none of the names above exist.

function hostOf(id: string): string {
  const { WebExtensionPolicy } = globalThis as unknown as BrowserGlobals;
  return WebExtensionPolicy.getByID(id)?.mozExtensionHostname ?? '';
}

function backgroundState(id: string): string {
  const { WebExtensionPolicy } = globalThis as unknown as BrowserGlobals;
  return WebExtensionPolicy.getByID(id)?.extension.backgroundState ?? 'no such add-on';
}

async function terminateBackground(id: string): Promise<boolean> {
  const { WebExtensionPolicy } = globalThis as unknown as BrowserGlobals;
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  if (extension?.backgroundState !== 'running') return false;
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
  return true;
}

function pressToolbarButton(id: string): void {
  const { WebExtensionPolicy, ChromeUtils, Services } = globalThis as unknown as BrowserGlobals;
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs') as {
    ExtensionParent: {
      apiManager: { global: { browserActionFor(extension: unknown): { triggerAction(window: unknown): void } } };
    };
  };
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  ExtensionParent.apiManager.global
    .browserActionFor(extension)
    .triggerAction(Services.wm.getMostRecentWindow('navigator:browser'));
}
