import * as z from 'zod';
import { browser } from '#imports';
import { fromBase64, toBase64 } from '@/lib/base64';
import { type OwnPlace, readPlace } from '@/lib/platforms/own-place';
import { DamagedRow, open, seal, VaultLocked } from './vault/seal';
import { currentSealer, openKeys, watchVault } from './vault/vault';

/** Pages that one school keeps. Enough for a trust. */
export const MOST_PAGES = 60;
export const MOST_ADDRESSES = 8;
export const LONGEST_NAME = 120;
export const LONGEST_RULES = 6_000;

/** A page, group or account of the school, with the rules that it publishes there. */
export interface OwnPage {
  id: string;
  /** As the school calls it. */
  name: string;
  /** In canonical form. One page may be known by several: a name and a number. */
  addresses: string[];
  /** The published house rules, one to a line; a line is quoted in the log as it stands. */
  rules: string;
  /** Whom somebody can turn to who does not agree: stands in the log beside every ban. */
  appeal: string;
  /** Which school's, where this installation serves several. */
  schoolId: string | null;
}

const pageSchema: z.ZodType<OwnPage> = z.strictObject({
  id: z.uuid(),
  name: z.string().min(1).max(LONGEST_NAME),
  addresses: z
    .array(
      z
        .string()
        .max(500)
        .refine((address) => readPlace(address).ok),
    )
    .min(1)
    .max(MOST_ADDRESSES),
  rules: z.string().max(LONGEST_RULES),
  appeal: z.string().max(300),
  schoolId: z.string().max(100).nullable(),
});
const schema = z.array(pageSchema).max(MOST_PAGES);
const sealedSchema = z.strictObject({ sealed: z.base64() });

const KEY = 'ownPages';
const PLACE = 'settings/own-pages';

/** Null while the vault is locked. */
export type OwnPages = OwnPage[] | null;

/**
 * The school's own pages.
 *
 * They are public, and sealed all the same: the mode that they switch on needs an open vault anyway, because it reads the list of
 * names and writes to the log, and a sealed list cannot be altered unseen by whoever can write to the profile.
 *
 * @returns null while the vault is locked. @throws DamagedRow where what lies there is not what was stored.
 */
export async function readOwnPages(): Promise<OwnPages> {
  const raw = (await browser.storage.local.get(KEY))[KEY];
  if (raw === undefined) return [];
  const stored = sealedSchema.safeParse(raw);
  if (!stored.success) throw new DamagedRow(PLACE);
  try {
    const bytes = await open(await openKeys(), PLACE, fromBase64(stored.data.sealed));
    return schema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    if (error instanceof VaultLocked) return null;
    throw error;
  }
}

/** As they lie there, sealed: what a backup takes along. Undefined where there are none. */
export async function storedOwnPages(): Promise<z.infer<typeof sealedSchema> | undefined> {
  const stored = sealedSchema.safeParse((await browser.storage.local.get(KEY))[KEY]);
  return stored.success ? stored.data : undefined;
}

/** @throws ZodError where something is not as it has to be. */
export async function writeOwnPages(pages: readonly OwnPage[]): Promise<void> {
  const bytes = new TextEncoder().encode(JSON.stringify(schema.parse(pages)));
  const sealed = await seal(await currentSealer(), PLACE, bytes);
  await browser.storage.local.set({ [KEY]: { sealed: toBase64(sealed) } });
}

/** Calls back whenever the pages change, or can be read (no more), in any context; returns the way to stop. */
export function watchOwnPages(changed: () => void): () => void {
  const stop = watchVault(changed);
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => {
    stop();
    browser.storage.onChanged.removeListener(listener);
  };
}

/** The places that a page is known by. */
export const placesOf = ({ addresses }: OwnPage): OwnPlace[] =>
  addresses.flatMap((address) => {
    const read = readPlace(address);
    return read.ok ? [read.place] : [];
  });

/** The house rules, one to a line. */
export const rulesOf = ({ rules }: Pick<OwnPage, 'rules'>): string[] =>
  rules
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
