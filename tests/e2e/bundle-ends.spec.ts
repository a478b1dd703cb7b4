import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { button, heading, inFolder, make, next, openAssistant, saveAll, twoFlags } from './assistant';
import { test } from './extension';
import { inEveryLook, openRegister } from './screens';

// A browser of its own: a file is damaged here.
test.use({ options: {} });
test.describe.configure({ timeout: 240_000, mode: 'serial' });

async function toTheEnd(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /^Police/ }).check();
  await next(page);
  await page.getByRole('textbox', { name: 'Initials' }).fill('SF');
  await next(page);
}

test('loose files for a portal are saved one by one, and their list of hashes fits them', async ({ flagpost }) => {
  const page = await openAssistant(flagpost);
  await toTheEnd(page);
  await page.getByRole('radio', { name: /^Loose files/ }).check();
  await make(page);
  await expect(heading(page, 'The bundle is ready')).toBeVisible({ timeout: 60_000 });
  await inFolder(async (folder) => {
    const paths = await saveAll(page, folder);
    const names = readdirSync(folder);
    expect(names).toHaveLength(paths.length);
    expect(names.some((name) => name.endsWith('.zip'))).toBe(false);
    const list = names.find((name) => name.endsWith('sha256.txt') && !name.includes('manifest')) ?? '';
    const told = execFileSync('sha256sum', ['-c', list], { cwd: folder, encoding: 'utf8' });
    expect(told.match(/: OK$/gm)?.length).toBeGreaterThan(20);
    expect(told).not.toMatch(/FAILED/);
    // Each says by its own name which bundle and which exhibit it is of.
    expect(
      names.filter((name) => /screenshot.*\.png$/.test(name)).every((name) => /FP-\d{4}-\d{4}.*SF-?\d/.test(name)),
    ).toBe(true);
  });
  await page.close();
});

test('a bundle whose tab was closed in the middle is finished from the list, of what was written down then', async ({
  flagpost,
}) => {
  const page = await openAssistant(flagpost);
  await toTheEnd(page);
  await expect(page.getByText('Before you make it')).toBeVisible();
  await page.evaluate(() => {
    FileSystemDirectoryHandle.prototype.getFileHandle = () => new Promise<never>(() => {});
  });
  await make(page);
  await expect(heading(page, 'The bundle is being made')).toBeVisible();
  const other = await openRegister(flagpost);
  await other.getByRole('link', { name: 'Evidence bundles' }).click();
  await expect(other.locator('.bundle-line').first()).toContainText('Not finished');
  // Without a question, as a crash takes it.
  await page.close({ runBeforeUnload: false });
  await other.locator('.bundle-line').first().click();
  await expect(heading(other, 'This bundle was not finished')).toBeVisible();
  await inEveryLook(other, 'bundle, interrupted', [1280, 400]);
  await button(other, 'Finish it now').click();
  await expect(heading(other, 'The bundle is ready')).toBeVisible({ timeout: 60_000 });
  await inFolder(async (folder) => {
    const zip = (await saveAll(other, folder)).find((path) => path.endsWith('.zip')) ?? '';
    execFileSync('7z', ['t', zip]);
  });
  await other.close();
});

test('nothing is made of a flag with a damaged file, and it says which and what to do', async ({ flagpost }) => {
  const page = await openAssistant(flagpost);
  await toTheEnd(page);
  await expect(page.getByText('Before you make it')).toBeVisible();
  const [id = ''] = await twoFlags(flagpost);
  await flagpost.eye.evaluate(async (flagId) => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('flagpost'));
    const read = database.transaction('artefacts').objectStore('artefacts');
    const row = await settled(read.get(`${flagId}/post.txt`));
    const bytes = new Uint8Array(await row.body.arrayBuffer());
    const at = bytes.length - 1;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    const write = database.transaction('artefacts', 'readwrite').objectStore('artefacts');
    await settled(write.put({ ...row, body: new Blob([bytes]) }));
    database.close();
  }, id);
  await make(page);
  await expect(page.getByRole('alert')).toContainText('The bundle was refused', { timeout: 60_000 });
  await expect(page.getByRole('alert')).toContainText('post.txt is not what was stored');
  await expect(page.getByRole('alert')).toContainText('bring it back from a backup');
  await expect(button(page, 'Check everything in the settings')).toBeVisible();
  await inEveryLook(page, 'bundle, refused', [1280, 400]);
  await page.close();
});
