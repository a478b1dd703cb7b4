import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Builds the extension for Chromium. Ends the program where that fails. */
export function buildChrome(say: (text: string) => void): void {
  say('Building Flagpost …');
  const bin = join(import.meta.dirname, '..', '..', 'node_modules', '.bin', 'wxt');
  const built = spawnSync(bin, ['build'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (built.status !== 0) {
    say('The build failed; see above.');
    process.exit(1);
  }
}
