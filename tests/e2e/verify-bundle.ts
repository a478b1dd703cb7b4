import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, createPublicKey } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page } from '@playwright/test';
import type { Stored } from '@/tests/browser/stored';

/** Runs `npm run verify` on a bundle. @param passphrase of an encrypted one */
export const verify = (given: readonly string[], passphrase = '') =>
  spawnSync('npx', ['tsx', 'lib/bundle/verify-command.ts', ...given], {
    encoding: 'utf8',
    env: { ...process.env, BUNDLE_PASSPHRASE: passphrase },
  });

/** Of the key that the browser signs with, past everything that stands in a bundle. */
export function fingerprintOf({ key }: Stored): string {
  if (!key) throw new Error('There is no key.');
  return createHash('sha256')
    .update(createPublicKey(key.pem).export({ type: 'spki', format: 'der' }))
    .digest('hex');
}

/** Every file below a folder, by its path in it. */
export const filesIn = (top: string): string[] =>
  readdirSync(top, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(top, path)).isFile());

/** Holds an unpacked bundle against its own lists, with programs of others. */
export function expectBagHolds(bag: string): void {
  const sh = (line: string) => execFileSync('sh', ['-c', line], { cwd: bag, encoding: 'utf8' });
  sh('sha256sum -c --quiet manifest-sha256.txt && sha256sum -c --quiet tagmanifest-sha256.txt');
  const listed = readFileSync(join(bag, 'manifest-sha256.txt'), 'utf8').trimEnd().split('\n');
  const there = filesIn(join(bag, 'data')).map((path) => `data/${path}`);
  expect(there.sort()).toEqual(listed.map((line) => line.slice(66)).sort());
  const signed = 'openssl dgst -sha256 -verify signatures/public-key.pem -signature';
  expect(sh(`${signed} signatures/tagmanifest-sha256.txt.sig tagmanifest-sha256.txt`)).toContain('Verified OK');
}

/** Makes both lists of an unpacked bundle fit a file that was changed, as a forger would: only the key tells then. */
export function listAnew(bag: string, path: string): void {
  const write = (list: string, of: string) => {
    const sha256 = createHash('sha256')
      .update(readFileSync(join(bag, of)))
      .digest('hex');
    const lines = readFileSync(join(bag, list), 'utf8').split('\n');
    const anew = lines.map((line) => (line.slice(66) === of ? `${sha256}  ${of}` : line));
    expect(anew).not.toEqual(lines);
    writeFileSync(join(bag, list), anew.join('\n'));
  };
  write('manifest-sha256.txt', path);
  write('tagmanifest-sha256.txt', 'manifest-sha256.txt');
}

/** A page that is the bundle's own, to check bundles in. */
export async function openVerifyPage(beside: Page, bag: string): Promise<Page> {
  const page = await beside.context().newPage();
  await page.goto(pathToFileURL(join(bag, 'verify', 'verify.html')).href);
  return page;
}

/** Has a ZIP checked by the bundle's own page. @param verdict `holds` or `broken`, as the page must find */
export async function expectVerdict(page: Page, zip: string, fingerprint: string, verdict: string): Promise<void> {
  await page.reload();
  await page.getByLabel('ZIP file').setInputFiles(zip);
  await page.getByLabel('Fingerprint of the school’s key').fill(fingerprint);
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.locator('[data-verdict]')).toHaveAttribute('data-verdict', verdict, { timeout: 30_000 });
}
