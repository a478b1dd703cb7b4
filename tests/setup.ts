import 'fake-indexeddb/auto';
import { beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '@/lib/store/db';

/** What the fake browser has no memory for. Tests of a part replace what they need. */
beforeEach(async () => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.permissions, { contains: vi.fn(async () => false) });
  Object.assign(fakeBrowser.tabs, { getZoom: vi.fn(async () => 1), captureVisibleTab: vi.fn() });
  Object.assign(fakeBrowser.runtime, { getPlatformInfo: vi.fn(async () => ({ os: 'linux', arch: 'x86-64' })) });
  if (db.isOpen()) await Promise.all(db.tables.map((table) => table.clear()));
});
