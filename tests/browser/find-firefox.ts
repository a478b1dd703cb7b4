import { existsSync } from 'node:fs';
import { aptInstall, majorVersion, type Progress, toTerminal, versionLine, whereIs } from './program';

/** The oldest Firefox that the extension's manifest admits. */
const OLDEST = 140;

const NAMES = ['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

const WHAT_TO_DO = [
  `No Firefox ${OLDEST} or newer was found, and none could be installed.`,
  'Install one and start again:',
  '  Debian:             sudo apt-get install firefox-esr',
  '  anywhere:           https://www.mozilla.org/firefox/',
  'or say where it is:   FIREFOX_PATH=/path/to/firefox',
].join('\n');

function unfit(version: string | null): string | null {
  if (version === null) return 'it does not start';
  return majorVersion(version) >= OLDEST ? null : `${version} is older than ${OLDEST}`;
}

/**
 * The path of a Firefox new enough for the extension: FIREFOX_PATH, then one on PATH; where there is none, apt-get is tried.
 * Playwright's own Firefox is no use here: it cannot install add-ons.
 *
 * @throws Error in plain words, where there is none and none can be installed, or where FIREFOX_PATH names an unfit one.
 */
export async function findFirefox(progress: Progress = toTerminal): Promise<string> {
  const asked = process.env.FIREFOX_PATH;
  if (asked) {
    const reason = existsSync(asked) ? unfit(versionLine(asked)) : 'there is no such file';
    if (reason) throw new Error(`FIREFOX_PATH is ${asked}, but ${reason}.`);
    return asked;
  }
  const here = installed(progress);
  if (here) return here;
  progress('No Firefox found.');
  if (await aptInstall(['firefox-esr'], progress)) {
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
