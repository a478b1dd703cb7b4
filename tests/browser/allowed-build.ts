import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROME_BUILD } from './flagpost';

/**
 * Works with the build as it is where a person has allowed pictures always: the browser's own question cannot be answered by a script.
 *
 * @param work is given the folder of the extension, which is gone afterwards.
 */
export async function withBuildThatMayAlways(work: (extensionDir: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'flagpost-allowed-'));
  try {
    const extensionDir = join(folder, 'extension');
    await cp(CHROME_BUILD, extensionDir, { recursive: true });
    const file = join(extensionDir, 'manifest.json');
    const manifest = JSON.parse(await readFile(file, 'utf8'));
    manifest.host_permissions.push('<all_urls>');
    await writeFile(file, JSON.stringify(manifest));
    await work(extensionDir);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
