import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROME_BUILD, type Flagpost, startFlagpost } from '@/tests/browser/flagpost';
import { expect } from './extension';

/** The build without the permission that takes every limit away: only so can a store be full. */
async function limitedBuild(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'flagpost-limited-'));
  await cp(CHROME_BUILD, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as { permissions: string[] };
  expect(manifest.permissions).toContain('unlimitedStorage');
  manifest.permissions = manifest.permissions.filter((name) => name !== 'unlimitedStorage');
  await writeFile(file, JSON.stringify(manifest));
  return folder;
}

/** Bytes that the extension has stored, as the browser counts them. */
export const used = (flagpost: Flagpost): Promise<number> =>
  flagpost.eye.evaluate(async () => (await navigator.storage.estimate()).usage ?? Number.NaN);

/** Chromium asks how much room there is only so often, and goes by the last answer meanwhile (ms). */
const UNTIL_NOTICED = 35_000;

/** @returns leaves so many bytes that may still be written; null takes the limit away again. */
async function limiter(flagpost: Flagpost): Promise<(bytes: number | null) => Promise<void>> {
  // The limit ends with the session that has set it.
  const session = await flagpost.eye.context().newCDPSession(flagpost.eye);
  const origin = `chrome-extension://${flagpost.browser.extensionId}`;
  return async (bytes) => {
    const quota = bytes === null ? {} : { quotaSize: (await used(flagpost)) + bytes };
    await session.send('Storage.overrideQuotaForOrigin', { origin, ...quota });
    await new Promise((resolve) => setTimeout(resolve, UNTIL_NOTICED));
  };
}

export interface Limited {
  flagpost: Flagpost;
  /** Leaves room for so many bytes more, and waits until the browser goes by it; null takes the limit away. */
  leaveRoom(bytes: number | null): Promise<void>;
  close(): Promise<void>;
}

/** A browser with a store that can be full. */
export async function startLimited(): Promise<Limited> {
  const extensionDir = await limitedBuild();
  const removed = () => rm(extensionDir, { recursive: true, force: true });
  try {
    const flagpost = await startFlagpost({ extensionDir });
    const leaveRoom = await limiter(flagpost);
    return {
      flagpost,
      leaveRoom,
      async close() {
        await flagpost.close();
        await removed();
      },
    };
  } catch (error) {
    await removed();
    throw error;
  }
}
