import * as z from 'zod';
import { browser } from '#imports';
import { faultWords } from '@/lib/policy/fault-words';
import { emptyRoster, type Roster } from '@/lib/policy/roster';

const personSchema = z.strictObject({ name: z.string().min(1).max(120), role: z.string().max(120) });

const settingsSchema = z.strictObject({
  schema: z.literal(1),
  person: personSchema,
  /** Which installed pack new flags are checked against. */
  packId: z.string(),
  /** Who designated this person and when, as far as it was given. */
  designation: z.strictObject({ by: z.string().max(120), on: z.string().max(10) }),
  setUpAt: z.iso.datetime(),
});
export type Settings = z.infer<typeof settingsSchema>;

const rosterPerson = z.strictObject({ name: z.string().min(1).max(120), role: z.string().max(120) });
const rosterSchema = z.strictObject({
  staff: z.array(rosterPerson).max(2_000),
  pupils: z.array(rosterPerson).max(10_000),
});

/** Stored settings that do not parse are not used; the caller says so and asks for the set-up again. */
export type Stored<T> = { state: 'ok'; value: T } | { state: 'absent' } | { state: 'damaged'; reason: string };

async function read<T>(key: string, schema: z.ZodType<T>): Promise<Stored<T>> {
  const raw = (await browser.storage.local.get(key))[key];
  if (raw === undefined) return { state: 'absent' };
  const parsed = schema.safeParse(raw, { error: faultWords });
  if (parsed.success) return { state: 'ok', value: parsed.data };
  const issue = parsed.error.issues[0];
  const path = issue?.path.map(String).join('.');
  return { state: 'damaged', reason: [path || key, issue?.message].join(': ') };
}

export const readSettings = (): Promise<Stored<Settings>> => read('settings', settingsSchema);

export async function writeSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ settings: settingsSchema.parse(settings) });
}

export async function readRoster(): Promise<Stored<Roster>> {
  const stored = await read('roster', rosterSchema);
  return stored.state === 'absent' ? { state: 'ok', value: emptyRoster() } : stored;
}

export async function writeRoster(roster: Roster): Promise<void> {
  await browser.storage.local.set({ roster: rosterSchema.parse(roster) });
}

/** Calls back whenever settings or roster change in any context; returns the way to stop. */
export function watchSettings(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && ('settings' in changes || 'roster' in changes)) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
