import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { aptInstall, majorVersion, type Progress, runToEnd, toTerminal, versionLine, whereIs } from './program';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-for-testing',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const WHAT_TO_DO = [
  'No Chromium was found that takes an extension from the command line, and none could be installed.',
  'Install one of these and start again:',
  '  Debian, Ubuntu:    sudo apt-get install chromium',
  '  anywhere, online:  npx playwright install chromium',
  'or say where it is:  CHROMIUM_PATH=/path/to/chromium',
  'Google Chrome itself will not do: from version 137 on it ignores --load-extension.',
].join('\n');

/** Why this browser cannot be used, or null where it can. Branded Chrome lost `--load-extension` in version 137. */
export function unfit(version: string | null): string | null {
  if (version === null) return 'it does not start';
  if (/for testing/i.test(version) || /^chromium\b/i.test(version)) return null;
  if (/^google chrome\b/i.test(version) && majorVersion(version) < 137) return null;
  return `${version} ignores --load-extension`;
}

/**
 * The path of a Chromium that loads unpacked extensions: CHROMIUM_PATH, then one on PATH, then Playwright's own; where there
 * is none, Playwright's download and then apt-get are tried.
 *
 * @throws Error in plain words, where there is none and none can be installed, or where CHROMIUM_PATH names an unfit one.
 */
export async function findChromium(progress: Progress = toTerminal): Promise<string> {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    const reason = existsSync(asked) ? unfit(versionLine(asked)) : 'there is no such file';
    if (reason) throw new Error(`CHROMIUM_PATH is ${asked}, but ${reason}.`);
    return asked;
  }
  const here = installed(progress) ?? playwrights(progress);
  if (here) return here;

  progress('No Chromium found. Downloading the one that Playwright uses …');
  if (await playwrightInstall(progress)) {
    const downloaded = playwrights(progress);
    if (downloaded) return downloaded;
  }
  progress('That did not work.');
  if (await aptInstall(['chromium'], progress)) {
    const fresh = installed(progress);
    if (fresh) return fresh;
  }
  throw new Error(WHAT_TO_DO);
}

function installed(progress: Progress): string | null {
  for (const name of NAMES) {
    const path = whereIs([name]);
    if (!path) continue;
    const reason = unfit(versionLine(path));
    if (!reason) return path;
    progress(`Passing over ${path}: ${reason}.`);
  }
  return null;
}

function playwrights(progress: Progress): string | null {
  const path = chromium.executablePath();
  if (!existsSync(path)) return null;
  // On Windows the browser prints no version; a download for Windows brings all it needs, so its being there is enough.
  const reason = process.platform === 'win32' ? null : unfit(versionLine(path));
  if (!reason) return path;
  progress(`Passing over ${path}: ${reason}.`);
  return null;
}

function playwrightInstall(progress: Progress): Promise<boolean> {
  const cli = join(dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')), 'cli.js');
  return runToEnd(process.execPath, [cli, 'install', 'chromium'], progress, { timeoutMs: 300_000 });
}
