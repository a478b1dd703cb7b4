import * as z from 'zod';
import { browser } from '#imports';
import { fromBase64, toBase64 } from '@/lib/base64';
import { faultWords } from '@/lib/policy/fault-words';
import { emptyRoster, type Roster, type RosterPerson } from '@/lib/policy/roster';
import { currentSchool, type Trust, trustSchema } from './school';
import { DamagedRow, open, seal, VaultLocked } from './vault/seal';
import {
  currentHolder,
  currentSealer,
  openKeys,
  openVault,
  vaultState,
  watchVault,
  writeVaultFile,
} from './vault/vault';
import { holderSchema, withHolder } from './vault/vault-file';

/**
 * What is needed while the vault is locked lies in clear: which policy is in use, and of which school. The person stands in the vault
 * file, sealed. 2: there is one school. 3: there are several, and an earlier version, which would give every flag to one, refuses it.
 */
export const clearSchema = z.discriminatedUnion('schema', [
  z.strictObject({ schema: z.literal(2), packId: z.string(), setUpAt: z.iso.datetime() }),
  z.strictObject({ schema: z.literal(3), trust: trustSchema, setUpAt: z.iso.datetime() }),
]);
export type ClearSettings = z.infer<typeof clearSchema>;

/** As they were kept before there was a vault. */
const settingsSchema = z.strictObject({
  schema: z.literal(1),
  ...holderSchema.shape,
  /** Which installed pack new flags are checked against: where there are several schools, that of the current one. */
  packId: z.string(),
  setUpAt: z.iso.datetime(),
  /** Not there before a second school was added. */
  trust: trustSchema.optional(),
});
/** The settings of the person at hand. */
export type Settings = z.infer<typeof settingsSchema>;

const rosterPerson = z.strictObject({ name: z.string().min(1).max(120), role: z.string().max(120) });
const rosterSchema = z.strictObject({
  staff: z.array(rosterPerson).max(2_000),
  pupils: z.array(rosterPerson).max(10_000),
});
/** The list of the first school, as it was kept when it was the only one, with those of further schools beside it. */
const rostersSchema = rosterSchema.extend({
  /** By the id of the school; not there before a second school has names. */
  further: z.record(z.string().max(100), rosterSchema).optional(),
});
export type Rosters = z.infer<typeof rostersSchema>;

/** Stored settings that do not parse are not used; the caller says so and asks for the set-up again. */
export type Stored<T> = { state: 'ok'; value: T } | { state: 'absent' } | { state: 'damaged'; reason: string } | Locked;
/** Settings that only an open vault tells. What is known all the same: which policy is in use, and the schools. */
export type Locked = { state: 'locked'; packId: string | null; trust?: Trust };

const stored = async (key: string): Promise<unknown> => (await browser.storage.local.get(key))[key];

function parse<T>(key: string, raw: unknown, schema: z.ZodType<T>): Exclude<Stored<T>, Locked> {
  if (raw === undefined) return { state: 'absent' };
  const parsed = schema.safeParse(raw, { error: faultWords });
  if (parsed.success) return { state: 'ok', value: parsed.data };
  const issue = parsed.error.issues[0];
  const path = issue?.path.map(String).join('.');
  return { state: 'damaged', reason: [path || key, issue?.message].join(': ') };
}

export async function readSettings(): Promise<Stored<Settings>> {
  const raw = await stored('settings');
  const clear = clearSchema.safeParse(raw);
  if (!clear.success) return parse('settings', raw, settingsSchema);
  const { setUpAt } = clear.data;
  const policy =
    clear.data.schema === 2
      ? { packId: clear.data.packId }
      : { packId: currentSchool(clear.data.trust).packId, trust: clear.data.trust };
  const holder = await currentHolder();
  if (!holder) return { state: 'locked', ...policy };
  return { state: 'ok', value: { schema: 1, ...policy, setUpAt, ...holder } };
}

/** The pack that was chosen is that of the current school. */
function withPack({ trust, ...settings }: Settings): Settings {
  if (!trust) return settings;
  const { packId } = settings;
  const schools = trust.schools.map((one) => (one.id === trust.current ? { ...one, packId } : one));
  return { ...settings, trust: { ...trust, schools } };
}

/** @throws VaultLocked where there is a vault that is not open. */
export async function writeSettings(settings: Settings): Promise<void> {
  const told = withPack(settingsSchema.parse(settings));
  const { packId, setUpAt, person, designation, trust } = told;
  if ((await vaultState()).state === 'none') {
    await browser.storage.local.set({ settings: told });
    return;
  }
  const { file, raw, slot } = await openVault();
  const [before, holder] = [await currentHolder(), holderSchema.parse({ person, designation })];
  if (JSON.stringify(before) !== JSON.stringify(holder))
    await writeVaultFile(await withHolder(file, raw, slot, holder));
  const clear: ClearSettings = trust ? { schema: 3, trust, setUpAt } : { schema: 2, packId, setUpAt };
  await browser.storage.local.set({ settings: clearSchema.parse(clear) });
}

/** Settings and roster as they lie there, sealed: what a backup takes along. */
export async function storedSettings(): Promise<{
  settings: ClearSettings | null;
  roster: z.infer<typeof sealedRosterSchema> | null;
}> {
  const settings = clearSchema.safeParse(await stored('settings'));
  const roster = sealedRosterSchema.safeParse(await stored('roster'));
  return { settings: settings.success ? settings.data : null, roster: roster.success ? roster.data : null };
}

const ROSTER_PLACE = 'settings/roster';
const sealedRosterSchema = z.strictObject({ sealed: z.base64() });

/** The lists of names of all schools. */
export async function readRosters(): Promise<Stored<Rosters>> {
  const raw = await stored('roster');
  const sealed = sealedRosterSchema.safeParse(raw);
  let told: unknown = raw;
  if (sealed.success) {
    try {
      const bytes = await open(await openKeys(), ROSTER_PLACE, fromBase64(sealed.data.sealed));
      told = JSON.parse(new TextDecoder().decode(bytes));
    } catch (error) {
      if (error instanceof VaultLocked) return { state: 'locked', packId: null };
      if (error instanceof DamagedRow) return { state: 'damaged', reason: error.message };
      throw error;
    }
  }
  const parsed = parse('roster', told, rostersSchema);
  return parsed.state === 'absent' ? { state: 'ok', value: emptyRoster() } : parsed;
}

const asRoster = (read: Stored<Rosters>, of: (rosters: Rosters) => Roster): Stored<Roster> =>
  read.state === 'ok' ? { state: 'ok', value: of(read.value) } : read;

const unique = (people: readonly RosterPerson[]): RosterPerson[] => [
  ...new Map(people.map((one) => [`${one.name.toLowerCase()}/${one.role}`, one])).values(),
];

/**
 * The names of all schools together: for what must not get out, whichever school somebody belongs to. A flag is checked with those of
 * its own school (`readRosterOf`).
 */
export const readRoster = async (): Promise<Stored<Roster>> =>
  asRoster(await readRosters(), ({ staff, pupils, further = {} }) => {
    const others = Object.values(further);
    if (others.length === 0) return { staff, pupils };
    return {
      staff: unique([...staff, ...others.flatMap((one) => one.staff)]),
      pupils: unique([...pupils, ...others.flatMap((one) => one.pupils)]),
    };
  });

/** The names of one school. @param isFirst true for the first of the schools, and for the only one. */
export const readRosterOf = async (schoolId: string | null, isFirst: boolean): Promise<Stored<Roster>> =>
  asRoster(await readRosters(), ({ staff, pupils, further }) => {
    const own = schoolId === null ? undefined : further?.[schoolId];
    return own ?? (isFirst ? { staff, pupils } : emptyRoster());
  });

export async function writeRosters(rosters: Rosters): Promise<void> {
  const bytes = new TextEncoder().encode(JSON.stringify(rostersSchema.parse(rosters)));
  const sealed = await seal(await currentSealer(), ROSTER_PLACE, bytes);
  await browser.storage.local.set({ roster: { sealed: toBase64(sealed) } });
}

/** What is written beside a list that cannot be read takes its place: the form says so before. */
async function furtherNow(): Promise<NonNullable<Rosters['further']>> {
  const now = await readRosters();
  if (now.state === 'locked') throw new VaultLocked();
  return now.state === 'ok' ? (now.value.further ?? {}) : {};
}

const withFurther = (first: Roster, further: NonNullable<Rosters['further']>): Rosters =>
  Object.keys(further).length > 0 ? { ...first, further } : first;

/** Keeps the list of the first school, or of the only one; those of further schools stay. */
export async function writeRoster({ staff, pupils }: Roster, schoolId: string | null = null): Promise<void> {
  const { [schoolId ?? '']: _, ...further } = await furtherNow();
  await writeRosters(withFurther({ staff, pupils }, further));
}

/** Keeps the list of one school. @param isFirst true for the first of the schools, and for the only one. @throws VaultLocked */
export async function writeRosterOf(schoolId: string, isFirst: boolean, roster: Roster): Promise<void> {
  if (isFirst) return writeRoster(roster, schoolId);
  const now = await readRosters();
  if (now.state === 'locked') throw new VaultLocked();
  if (now.state !== 'ok') throw new Error('The list of names cannot be read.');
  const { staff, pupils, further } = now.value;
  await writeRosters({ staff, pupils, further: { ...further, [schoolId]: roster } });
}

/**
 * Lets go of the names of a school that was removed. Where it was the first, the list of the one that is first now takes its place.
 *
 * @throws VaultLocked; Error where the lists cannot be read.
 */
export async function removeRosterOf(schoolId: string, wasFirst: boolean, nowFirst: string): Promise<void> {
  const now = await readRosters();
  if (now.state === 'locked') throw new VaultLocked();
  if (now.state !== 'ok') throw new Error('The list of names cannot be read.');
  const { [schoolId]: gone, ...rest } = now.value.further ?? {};
  const { staff, pupils } = now.value;
  if (!wasFirst) return writeRosters(withFurther({ staff, pupils }, rest));
  const { [nowFirst]: own = emptyRoster(), ...others } = rest;
  await writeRosters(withFurther(own, others));
}

/** Calls back whenever settings or roster change, or can be read (no more), in any context; returns the way to stop. */
export function watchSettings(changed: () => void): () => void {
  const stop = watchVault(changed);
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && ('settings' in changes || 'roster' in changes)) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => {
    stop();
    browser.storage.onChanged.removeListener(listener);
  };
}
