import 'fake-indexeddb/auto';
import { configureGlobal } from 'fast-check';
import { beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '@/lib/store/db';

// One seed, so that what passes on one machine passes on another. `FAST_CHECK_SEED=random` (or a number) looks further.
const seed = process.env.FAST_CHECK_SEED ?? '20261127';
if (seed !== 'random') configureGlobal({ seed: Number(seed) });

/** What the fake browser has no memory for. Tests of a part replace what they need. */
beforeEach(async () => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.permissions, { contains: vi.fn(async () => false) });
  Object.assign(fakeBrowser.tabs, { getZoom: vi.fn(async () => 1), captureVisibleTab: vi.fn() });
  Object.assign(fakeBrowser.runtime, {
    getPlatformInfo: vi.fn(async () => ({ os: 'linux', arch: 'x86-64' })),
    getManifest: () => ({ version: '0.1.0' }),
  });
  // Whatever the test before left open or locked.
  if (db.isOpen()) await Promise.all(db.tables.map((table) => table.clear()));
});
