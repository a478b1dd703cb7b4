import { browser } from '#imports';
import type { PolicyPack } from '@/lib/policy/pack';
import { reviewState } from '@/lib/policy/review';
import { emptyRoster, type Roster } from '@/lib/policy/roster';
import { readPack } from '@/lib/store/packs';
import type { FlagRow, Person, PolicyReference } from '@/lib/store/rows';
import { readRoster, readSettings, watchSettings } from '@/lib/store/settings';

/** What this installation brings to every flag: who uses it, under which policy, in which browser. */
export interface Installation {
  person: Person;
  /** Who designated that person, and when; null where nobody is known to act. */
  designation: { by: string; on: string } | null;
  pack: PolicyPack | null;
  policy: PolicyReference | null;
  roster: Roster;
  /** The vault was locked: nobody is known to act, and the roster cannot be read. */
  locked: boolean;
  browser: FlagRow['browser'];
  extensionVersion: string;
}

/** Which browser this is, and on what. */
export async function readBrowser(): Promise<FlagRow['browser']> {
  const { os, arch } = await browser.runtime.getPlatformInfo();
  const platform = `${os} ${arch}`;
  if (import.meta.env.FIREFOX) {
    const info = await (
      browser.runtime as unknown as { getBrowserInfo: () => Promise<{ name: string; version: string }> }
    ).getBrowserInfo();
    return { name: info.name, version: info.version, os: platform };
  }
  const found = /(Edg|OPR|Chrome)\/([\d.]+)/.exec(navigator.userAgent);
  const names: Record<string, string> = { Edg: 'Edge', OPR: 'Opera', Chrome: 'Chromium' };
  return { name: names[found?.[1] ?? ''] ?? 'unknown', version: found?.[2] ?? 'unknown', os: platform };
}

async function read(): Promise<Installation> {
  const [settings, roster, about] = await Promise.all([readSettings(), readRoster(), readBrowser()]);
  const packId = settings.state === 'ok' ? settings.value.packId : settings.state === 'locked' ? settings.packId : null;
  const chosen = packId === null ? null : await readPack(packId);
  const installed = chosen?.state === 'ok' ? chosen.installed : null;
  const today = new Date().toISOString().slice(0, 10);
  return {
    // A flag is never refused for want of a set-up: an unnamed collector shows as "not given".
    person: settings.state === 'ok' ? settings.value.person : { name: '', role: '' },
    designation: settings.state === 'ok' ? settings.value.designation : null,
    pack: installed?.pack ?? null,
    policy: installed
      ? {
          packId: installed.pack.id,
          name: installed.pack.name,
          sha256: installed.sha256,
          review: installed.pack.document.review,
          pastReview: { past: true, current: false, none: null }[reviewState(installed.pack, today).kind],
        }
      : null,
    roster: roster.state === 'ok' ? roster.value : emptyRoster(),
    locked: settings.state === 'locked',
    browser: about,
    extensionVersion: browser.runtime.getManifest().version,
  };
}

/** Reads once per start of the worker and again when settings change. */
export function createInstallation() {
  let current: Promise<Installation> | null = null;
  watchSettings(() => {
    current = null;
  });
  return (): Promise<Installation> => {
    current ??= read().catch((error: unknown) => {
      current = null;
      throw error;
    });
    return current;
  };
}
