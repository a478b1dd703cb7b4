import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FirefoxFlagpost, startFirefoxFlagpost } from '@/tests/browser/firefox-flagpost';
import { expect } from './firefox-extension';

export interface SavingFirefox extends FirefoxFlagpost {
  /** Where every file is saved, without a question. */
  folder: string;
  /** What was saved under such a name, as soon as it lies there whole. @returns its path */
  saved(name: RegExp): Promise<string>;
  close(): Promise<void>;
}

/** A Firefox of its own that saves into a folder of its own. */
export async function startSavingFirefox(): Promise<SavingFirefox> {
  const folder = mkdtempSync(join(tmpdir(), 'flagpost-firefox-saved-'));
  const firefox = await startFirefoxFlagpost({
    preferences: {
      'browser.download.folderList': 2,
      'browser.download.dir': folder,
      'browser.download.useDownloadDir': true,
      'browser.download.alwaysOpenPanel': false,
    },
  });
  return {
    ...firefox,
    folder,
    async saved(name) {
      // Until a file is whole, one with another ending stands beside it.
      const found = () => {
        const all = readdirSync(folder);
        return all.some((one) => one.endsWith('.part')) ? undefined : all.find((one) => name.test(one));
      };
      await expect.poll(found, { message: `saved as ${name}`, timeout: 30_000 }).toBeTruthy();
      return join(folder, found() ?? '');
    },
    async close() {
      await firefox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
