import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import type { FlagRow } from '@/lib/store/flag-row';
import { seededFlag } from '../seed';
import type * as InPage from './in-page';

declare const flagpostCode: typeof InPage;

const ROOT = join(import.meta.dirname, '..', '..', '..');
/** Flags that go to the page at once. */
const BATCH = 100;

let built: Promise<string> | null = null;

/** The extension's own code for a Chromium page, as one script. */
async function code(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'in-page.ts')],
    alias: { '@': ROOT, '#imports': join(import.meta.dirname, 'chrome-api.ts') },
    // Packages ask where they lie, for files that are not needed here.
    define: { 'import.meta.env.FIREFOX': 'false', 'import.meta.url': 'location.href' },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'flagpostCode',
    target: 'es2022',
    logLevel: 'error',
  });
  const [file] = outputFiles;
  if (!file) throw new Error('Nothing was built.');
  return `${file.text}\nglobalThis.flagpostCode = flagpostCode; undefined`;
}

/** Gives an extension page the functions of `in-page.ts`, until it is loaded again. */
export async function giveCode(page: Page): Promise<void> {
  built ??= code();
  await page.evaluate(await built);
}

/**
 * Keeps made-up flags with pictures of about 400 KB by the extension's own code, so that they have signed records and stand in the
 * log: what goes into bundles is checked against both.
 *
 * @param page an extension page that has the code. @returns their ids, oldest first.
 */
export async function keepFlags(page: Page, count: number, progress: (text: string) => void): Promise<string[]> {
  const now = Date.now();
  const ids: string[] = [];
  for (let from = 1; from <= count; from += BATCH) {
    progress(`keeping flags: ${from - 1} of ${count}`);
    const batch = Array.from({ length: Math.min(BATCH, count - from + 1) }, (_, i) => {
      const { seq: _seq, ...flag } = seededFlag(from + i, count, now);
      return { flag: asDraft(flag), decision: flag.decisions[0] ?? null };
    });
    await page.evaluate((all) => flagpostCode.keep(all), batch);
    ids.push(...batch.map(({ flag }) => flag.id));
  }
  return ids;
}

/** As it is before its record: what is decided later has lines of its own in the log. */
const asDraft = (flag: Omit<FlagRow, 'seq'>): Omit<FlagRow, 'seq'> => ({
  ...flag,
  id: crypto.randomUUID(),
  check: null,
  decisions: [],
  reports: [],
  picture: {
    tiles: 1,
    parts: 1,
    width: 600,
    height: 900,
    devicePixelRatio: '1',
    from: flag.kept.utc,
    to: flag.kept.utc,
    faults: [],
  },
});
