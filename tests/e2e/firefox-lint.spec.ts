import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { FIREFOX_BUILD } from '@/tests/browser/flagpost';

const WEB_EXT = join(import.meta.dirname, '..', '..', 'node_modules', 'web-ext', 'bin', 'web-ext.js');

interface Remark {
  code: string;
  message: string;
  file?: string;
}

/** What Mozilla's own linter says of the built add-on. It ends with 1 where it finds errors, and says them all the same. */
const lint = (folder: string): Promise<{ errors: Remark[]; warnings: Remark[] }> =>
  new Promise((resolve, reject) => {
    const args = [WEB_EXT, 'lint', '--source-dir', folder, '--output', 'json', '--no-config-discovery'];
    execFile(process.execPath, args, { maxBuffer: 20_000_000, timeout: 100_000 }, (error, said, complaint) => {
      try {
        resolve(JSON.parse(said));
      } catch {
        reject(error ?? new Error(`web-ext said: ${said}${complaint}`));
      }
    });
  });

test('Firefox: Mozilla’s linter finds no error in the built add-on', async () => {
  test.setTimeout(120_000);
  const { errors, warnings } = await lint(FIREFOX_BUILD);
  for (const { code, message, file } of warnings) console.log(`  web-ext lint, warning: ${code} ${file}: ${message}`);
  expect(errors).toEqual([]);
});
