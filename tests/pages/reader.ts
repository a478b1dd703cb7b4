import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { build } from 'esbuild';
import { parseAddress } from '@/lib/platforms/address';
import type { PlatformId } from '@/lib/platforms/platform';
import { siteOf } from '@/lib/platforms/sites';
import { findChromium } from '@/tests/browser/find-chromium';
import { type SavedPage, UsageError } from './answer-key';
import type { FoundPost } from './read-in-page';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** A laptop's window: what stands nearest its middle is what a viewer of reels shows. */
const WINDOW = { width: 1280, height: 800 };

/** Loads saved pages in one Chromium and reads them with the adapters as they are shipped. */
export interface PageReader {
  read(page: SavedPage): Promise<FoundPost[]>;
  close(): Promise<void>;
}

export async function startReader(): Promise<PageReader> {
  const browser = await launch();
  const bundles = new Map<PlatformId, Promise<string>>();
  return {
    async read(page) {
      const platform = platformOf(page);
      const bundle = bundles.get(platform) ?? bundleFor(platform);
      bundles.set(platform, bundle);
      return readPage(browser, page, await bundle);
    },
    close: () => browser.close(),
  };
}

async function launch(): Promise<Browser> {
  const executablePath = await findChromium();
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({
    executablePath,
    args: [
      ...asRoot,
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

function platformOf(page: SavedPage): PlatformId {
  const platform = siteOf(parseAddress(page.url)?.hostname ?? '');
  if (platform) return platform;
  throw new UsageError(`${page.name} has an address of none of the three sites: ${page.url}`);
}

/** The adapter and the reading code as one classic script that leaves what it found as its value. */
async function bundleFor(platform: PlatformId): Promise<string> {
  const result = await build({
    stdin: {
      contents: `
        import { ${platform} } from '@/lib/platforms/${platform}/adapter';
        import { readInPage } from './read-in-page';
        export const found = readInPage(${platform});`,
      resolveDir: HERE,
      loader: 'ts',
    },
    alias: { '@': ROOT },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'flagpostPages',
    target: 'chrome123',
    logLevel: 'silent',
  });
  return `(() => { ${result.outputFiles[0]?.text ?? ''}\n return flagpostPages.found; })()`;
}

async function readPage(browser: Browser, saved: SavedPage, bundle: string): Promise<FoundPost[]> {
  // The page's own scripts stay off; what the command evaluates runs all the same.
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: WINDOW, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    await context.route('**/*', (route) =>
      route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
        ? route.fulfill({ path: saved.path, contentType: 'text/html; charset=utf-8' })
        : route.abort(),
    );
    await page.goto(saved.url, { waitUntil: 'domcontentloaded' });
    return (await page.evaluate(bundle)) as FoundPost[];
  } finally {
    await context.close();
  }
}
