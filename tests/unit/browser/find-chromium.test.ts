import { afterEach, describe, expect, it, vi } from 'vitest';
import { findChromium, unfit } from '@/tests/browser/find-chromium';

afterEach(() => vi.unstubAllEnvs());

describe('which browsers take an extension from the command line', () => {
  it.each([
    'Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)',
    'Google Chrome for Testing 159.0.8154.6',
    'Google Chrome 136.0.7103.113',
  ])('takes %s', (version) => {
    expect(unfit(version)).toBeNull();
  });

  it.each(['Google Chrome 137.0.7151.55', 'Google Chrome 156.0.8078.79 beta', 'Microsoft Edge 141.0.3537.71', ''])(
    'passes over %s',
    (version) => {
      expect(unfit(version)).toContain('ignores --load-extension');
    },
  );

  it('passes over one that does not start', () => {
    expect(unfit(null)).toBe('it does not start');
  });

  it('says plainly when CHROMIUM_PATH leads nowhere, and tries nothing else', async () => {
    vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium');
    await expect(findChromium(() => {})).rejects.toThrow(
      'CHROMIUM_PATH is /nowhere/chromium, but there is no such file.',
    );
  });
});
