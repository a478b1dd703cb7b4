import { spawn } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BlobReader, BlobWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { afterAll, describe, expect, it } from 'vitest';
import { bagsOnDisk } from '@/tests/fixtures/bag-on-disk';
import { entriesOf, rawZip } from '@/tests/fixtures/raw-zip';

const bags = bagsOnDisk();
afterAll(bags.remove);

/** The command as `npm run verify` starts it. */
function verify(args: string[], env: Record<string, string> = {}): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/bundle/verify-command.ts', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => {
      said += part.toString();
    });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })));
}
const known = () => ['--fingerprint', bags.key.fingerprint, '--roots', bags.roots];

describe('the command that checks bundles', { timeout: 60_000 }, () => {
  it('ends with 0 where the bundle holds, as a ZIP and as a folder', async () => {
    const zip = await verify([await bags.zip('good'), ...known()]);
    expect(zip.said).toContain('The bundle holds.');
    expect(zip.code).toBe(0);
    const folder = await verify([bags.folder('good'), ...known()]);
    expect(folder.said).toContain('The bundle holds.');
    expect(folder.code).toBe(0);
  });

  it('ends with 1, and says what could not be checked, where nothing is known from elsewhere', async () => {
    const { code, said } = await verify([await bags.zip('unknown')]);
    expect(said).toContain('[fingerprint-not-told]');
    expect(code).toBe(1);
  });

  it('ends with 2, and says what is wrong, where it does not hold', async () => {
    const { code, said } = await verify([
      await bags.zip('bad', bags.tampered('a text changed and all lists made anew')),
      ...known(),
    ]);
    expect(said).toContain('[signature-bad]');
    expect(code).toBe(2);
    const link = bags.folder('link');
    symlinkSync('/etc/hostname', join(link, 'data', 'link.txt'));
    const linked = await verify([link, ...known()]);
    expect(linked.said).toContain('[not-a-plain-file]');
    expect(linked.code).toBe(2);
  });

  it('opens an encrypted ZIP with the passphrase, and says so where it has none', async () => {
    const zip = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false, level: 0 });
    const settings = { password: 'otter kettle plum stride vicar', encryptionStrength: 3 } as const;
    await zip.add('FP-2026-0042.zip', new BlobReader(rawZip(entriesOf(bags.made))), settings);
    const path = join(bags.top, 'FP-2026-0042-encrypted.zip');
    writeFileSync(path, Buffer.from(await (await zip.close()).arrayBuffer()));
    expect(await verify([path, ...known()])).toMatchObject({ code: 2, said: expect.stringContaining('passphrase') });
    const opened = await verify([path, ...known()], { BUNDLE_PASSPHRASE: settings.password });
    expect(opened.said).toContain('The bundle holds.');
    expect(opened.code).toBe(0);
  });

  it('ends with 2 where there is no such file, or no file is named', async () => {
    expect(await verify([join(bags.top, 'none.zip')])).toMatchObject({ code: 2 });
    expect(await verify([])).toMatchObject({ code: 2 });
  });
});
