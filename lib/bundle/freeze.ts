import { browser } from '#imports';
import type { CustodyEntry } from '@/lib/evidence/custody';
import { publicKeyPem } from '@/lib/evidence/sign';
import { readBrowser } from '@/lib/flagging/installation';
import { keyToSign } from '@/lib/flagging/signature';
import { verifyStamp } from '@/lib/flagging/verify-stamp';
import type { BundleRow } from '@/lib/store/bundle-row';
import { addBundle, readBundle, withNumber } from '@/lib/store/bundles';
import { colleagueLogs } from '@/lib/store/colleagues';
import { readIncidentRow } from '@/lib/store/incidents';
import { publicKeys } from '@/lib/store/keys';
import { readPack } from '@/lib/store/packs';
import type { Person } from '@/lib/store/person';
import { readRedaction } from '@/lib/store/redactions';
import { schoolWith } from '@/lib/store/school';
import { readSchools } from '@/lib/store/schools';
import { stampsFrom } from '@/lib/store/stamps';
import { logId, toldRecords } from '@/lib/store/told-records';
import { findLoss } from '@/lib/store/witness';
import { type Choices, choicesSchema } from './choices';
import { colleagueEnds } from './colleagues';
import type { BundleFacts, BundleItem, BundlePolicy } from './facts';
import { type FrozenHead, soundLog, thawedFacts } from './frozen';
import { incidentCourse } from './incident-course';
import { readAhead } from './read-ahead';
import type { ItemRedaction } from './redaction';
import { BundleRefused } from './refused';
import { refuseRestricted } from './restricted-items';
import { byRole, namesStaff, withoutStaff } from './staff';
import { openedOr, verifiedItem } from './verified-item';
import { wholeItem } from './whole-item';

/** Takes every word out of an item that may not leave. */
export type Redact = (item: BundleItem, redaction: ItemRedaction) => BundleItem | Promise<BundleItem>;

export interface FreezeTools {
  /** Of a redacted copy: the id of the bundle that it is a copy of. */
  parent?: string | null;
  /** Needed for a redacted copy. */
  redact?: Redact;
  told?: (done: number, of: number) => void;
  signal?: AbortSignal;
}

/** The policies that flags name, as far as their text is here. */
async function policiesOf(items: readonly BundleItem[]): Promise<BundlePolicy[]> {
  const named = new Map<string, Set<string>>();
  for (const { flag } of items)
    if (flag.policy)
      named.set(flag.policy.packId, (named.get(flag.policy.packId) ?? new Set()).add(flag.policy.sha256));
  const policies: BundlePolicy[] = [];
  for (const [packId, hashes] of [...named].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const read = await readPack(packId);
    // A pack that was taken out, or whose text no longer has its hash, is no source of anything.
    if (read.state !== 'ok') continue;
    const { pack, source, sha256 } = read.installed;
    const otherVersions = [...hashes].filter((hash) => hash !== sha256).sort();
    policies.push({ packId, name: pack.name, source, sha256, otherVersions });
  }
  return policies;
}

async function courseOf(choices: Choices): Promise<BundleFacts['incident']> {
  if (choices.incident === undefined) return undefined;
  const row = await readIncidentRow(choices.incident);
  if (!row) throw new BundleRefused('incident-missing', 'The incident that was chosen is not there any more.');
  return incidentCourse(row, choices) ?? undefined;
}

/** The school that the items belong to; where they belong to several, all of them, and which item to which. */
async function schoolsOf(items: readonly BundleItem[]): Promise<Pick<BundleFacts, 'school' | 'schools'>> {
  const known = await readSchools();
  if (!known) return { school: null };
  const named = items.map(
    ({ flag }) => schoolWith(known.schools, flag.schoolId)?.name ?? 'a school that is not named here',
  );
  const names = [...new Set(named)];
  const [only] = names;
  if (names.length === 1 && only) return { school: { name: only } };
  return {
    school: { name: names.join(' and ') },
    schools: items.map(({ number }, i) => ({ item: number, name: named[i] ?? '' })),
  };
}

/** Granted stamps whose line still stands and that still verify from their bytes: any other proves nothing. */
async function stampsUpTo(seq: number): Promise<string[]> {
  const ids: string[] = [];
  for (const { row, lineStands } of await stampsFrom(1))
    if (lineStands && row.seq <= seq && (await verifyStamp(row)).ok) ids.push(row.id);
  return ids;
}

async function redactionOf(flagId: string, record: string): Promise<ItemRedaction | null> {
  const redaction = (await openedOr(flagId, 'redaction', () => readRedaction(flagId))) ?? null;
  if (redaction && redaction.record !== record)
    throw new BundleRefused('redaction-outdated', 'A flag has changed since it was redacted.', { flagId, file: '' });
  return redaction;
}

async function parentOf(id: string | null): Promise<BundleFacts['parent']> {
  if (id === null) return null;
  const row = await readBundle(id);
  if (!row?.tagManifest || row.state !== 'made' || row.parent !== null)
    throw new BundleRefused('no-bundle', `${id} is no bundle that a copy can be made of.`);
  return { id, tagManifest: row.tagManifest };
}

/**
 * Freezes what a bundle is made of, gives it its number, and logs at every flag of it that it was made ready: all of that or nothing.
 *
 * Records are checked against the log and their signatures before. A flag that was withheld or purged goes in as what is left of it;
 * one that is still being captured keeps the bundle from being made. Without the school's notes they are gone from the frozen flags
 * too, and lines of the log that hold one are given by their hash. Records are what they are: they stay whole.
 *
 * @throws BundleRefused; VaultLocked; DOMException (AbortError); ZodError where the choices are none.
 */
export async function freezeBundle(
  chosen: Choices,
  by: Person,
  { parent: copyOf = null, redact, told = () => {}, signal }: FreezeTools = {},
): Promise<BundleFacts> {
  const choices = choicesSchema.parse(chosen);
  await refuseRestricted(choices);
  const loss = await findLoss();
  if (loss.what !== 'nothing')
    throw new BundleRefused('log-broken', 'Something of the log or of the flags was lost. Look at that first.');
  const log = await soundLog();
  const own = logId(log) ?? '';
  // A flag that came with a colleague's backup has its records in the colleague's log.
  const theirs = await colleagueLogs();
  const logs = new Map([...theirs.map(({ colleague, rows }) => [colleague.id, rows] as const), [own, log] as const]);
  const records = toldRecords(logs, own);
  const people = new Map(theirs.map(({ colleague }) => [colleague.id, colleague.person]));
  const keys = await publicKeys();
  const pems = new Map(keys.map(({ fingerprint, pem }) => [fingerprint, pem]));
  const parent = await parentOf(copyOf);
  if (choices.redacted && !redact) throw new Error('Nothing that redacts was given.');
  const items: BundleItem[] = [];
  const evidence = new Map<string, string>();
  const verified = readAhead(
    choices.items,
    (flagId) => verifiedItem(flagId, records.get(flagId) ?? [], pems),
    // Only records are read here; few bytes each.
    () => 0,
  );
  for (const [at, flagId] of choices.items.entries()) {
    signal?.throwIfAborted();
    const { flag, record, artefacts, signatures } = await verified.next();
    const redaction = choices.redacted ? await redactionOf(flagId, record.sha256) : null;
    told(at + 1, choices.items.length);
    if (choices.redacted && !redaction) continue;
    const { revision } = record;
    const item: BundleItem = {
      ...wholeItem(at + 1, { flag, revision, artefacts }, choices),
      signatures,
      redaction: null,
    };
    evidence.set(flagId, record.sha256);
    const hidden = redaction && (namesStaff(choices) ? redaction : withoutStaff(redaction));
    items.push(hidden && redact ? await redact(item, hidden) : item);
  }
  if (items.length === 0) throw new BundleRefused('no-redaction', 'None of the flags has been redacted.');
  const signers = new Set(items.flatMap((item) => item.signatures.map(({ key }) => key)));
  const signer = await keyToSign();
  const [policies, { school, schools }, incident, stamps] = await Promise.all([
    policiesOf(items),
    schoolsOf(items),
    courseOf(choices),
    stampsUpTo(log.at(-1)?.seq ?? 0),
  ]);
  const colleagues = choices.redacted ? [] : colleagueEnds(logs, own, choices.items, people);
  const extension = browser.runtime.getManifest().version;
  const about = await readBrowser();
  signal?.throwIfAborted();
  const id = await withNumber(async (nextId) => {
    const madeAt = new Date().toISOString();
    const own = async () => nextId(`FP-${madeAt.slice(0, 4)}-`, 4);
    // Every redacted copy says so in its name, also where the whole was never made into a bundle.
    const given = parent ? await nextId(`${parent.id}-R`, 1) : choices.redacted ? `${await own()}-R1` : await own();
    const head: FrozenHead = {
      schema: 1,
      id: given,
      madeAt,
      timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone || 'Etc/Unknown',
      by: namesStaff(choices) ? by : byRole(by),
      school,
      ...(schools && { schools }),
      extension,
      browser: about,
      choices,
      key: signer && {
        fingerprint: signer.fingerprint,
        pem: await publicKeyPem(signer.pair),
        createdAt: signer.createdAt,
      },
      recordKeys: keys.filter(({ fingerprint }) => signers.has(fingerprint)),
      ...(colleagues.length > 0 && { colleagues }),
      stamps,
      policies,
      ...(incident && { incident }),
      parent,
    };
    const row: BundleRow = {
      id: given,
      state: 'building',
      madeAt,
      by,
      parent: copyOf,
      choices,
      extension,
      browser: about,
      why: null,
      finishedAt: null,
      tagManifest: null,
      signature: null,
      zip: null,
      encrypted: null,
      size: null,
      remade: [],
      handOvers: [],
    };
    const entries = items.map(({ flag, exhibit }): CustodyEntry => {
      const { recipient, form, redacted } = choices;
      const detail = {
        what: 'bundle',
        bundle: given,
        exhibit,
        recordHash: evidence.get(flag.id) ?? null,
        recipient,
        form,
        redacted,
      };
      return { at: madeAt, flagId: flag.id, act: 'exported', who: by, detail };
    });
    const frozen = items.map((item) => ({ flagId: item.flag.id, text: JSON.stringify(item) }));
    await addBundle(row, { head: JSON.stringify(head), items: frozen }, entries);
    return given;
  });
  return thawedFacts(id, log);
}
