import * as z from 'zod';
import { browser } from '#imports';
import { type Authority, authorityAddress } from '@/lib/evidence/authorities';

const KEY = 'authorities';

const authoritySchema: z.ZodType<Authority> = z.strictObject({
  id: z.string().min(1).max(60),
  name: z.string().min(1).max(120),
  address: z.string().refine((text) => authorityAddress(text) === text),
  roots: z.array(z.base64().max(16_000)).min(1).max(10),
  on: z.boolean(),
});
const schema = z.array(authoritySchema).max(20);

export type StoredAuthorities = { state: 'ok'; all: Authority[] } | { state: 'damaged' };

/** The timestamping authorities that a person has entered; none to begin with. */
export async function readAuthorities(): Promise<StoredAuthorities> {
  const raw = (await browser.storage.local.get(KEY))[KEY];
  if (raw === undefined) return { state: 'ok', all: [] };
  const parsed = schema.safeParse(raw);
  return parsed.success ? { state: 'ok', all: parsed.data } : { state: 'damaged' };
}

/** Those that are switched on. Where the list cannot be read nobody is asked anything. */
export async function authoritiesInUse(): Promise<Authority[]> {
  const stored = await readAuthorities();
  return stored.state === 'ok' ? stored.all.filter(({ on }) => on) : [];
}

export async function writeAuthorities(all: readonly Authority[]): Promise<void> {
  await browser.storage.local.set({ [KEY]: schema.parse(all) });
}

/** Calls back whenever the list is changed in any context; returns the way to stop. */
export function watchAuthorities(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
