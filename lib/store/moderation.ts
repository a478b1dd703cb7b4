import type { PlatformId } from '@/lib/platforms/platform';
import { eachFlag } from './all-flags';
import { appendCustody, openedCustody } from './custody';
import type { CustodyRow } from './custody-row';
import { db } from './db';
import type { FlagRow } from './flag-row';
import { change, openedFlags } from './flags';
import type { Moderation, ModerationAct } from './moderation-act';
import type { Person } from './person';
import { currentReader, type Restriction, readClosedFlags, restrictionsAmong } from './restricted';

/** Something was to be written down as done about a comment that has not been captured. */
export class NotCaptured extends Error {
  override name = 'NotCaptured';
  constructor() {
    super('Capture the comment first. What is done about it before that cannot be written down here.');
  }
}

/** True for a flag whose capture has ended with its record, and that still holds the comment. */
export const recordedCapture = ({ step, record, snapshot }: FlagRow): boolean =>
  step === 'recorded' && record !== null && snapshot !== null;

/** Writes down what a maintainer did about a captured comment, with its line in the log. @throws NotCaptured, VaultLocked. */
export async function addModeration(flagId: string, moderation: Moderation): Promise<void> {
  const { at, by, ...detail } = moderation;
  await change(
    flagId,
    (flag) => {
      if (!recordedCapture(flag)) throw new NotCaptured();
      return { ...flag, moderation: [...flag.moderation, moderation] };
    },
    { entry: { at, flagId, act: 'moderated', who: by, detail } },
  );
}

/** Those of the given flags that are of the comment with this key, the newest last. @throws VaultLocked, DamagedRow. */
export async function flagsWithKey(ids: readonly string[], key: string): Promise<FlagRow[]> {
  const flags = await openedFlags(
    await db.flags
      .where('id')
      .anyOf([...ids])
      .toArray(),
  );
  return flags.filter(({ snapshot, stub }) => snapshot?.key === key || stub?.id === key.split(':').at(-1));
}

/** Writes down that the log left Flagpost as a file. */
export const logModerationSaved = (by: Person, lines: number, sha256: string): Promise<unknown> =>
  appendCustody({
    at: new Date().toISOString(),
    flagId: '',
    act: 'exported',
    who: by,
    detail: { what: 'moderation-log', lines, sha256 },
  });

/** What can be said of a comment that was taken off the page before anybody captured it: nothing of the comment itself. */
export interface Uncaptured {
  at: string;
  by: Person;
  page: string;
  platform: PlatformId;
  act: ModerationAct;
  reason: string;
}

const UNCAPTURED = 'removed-before-capture';

/** Writes into the log that a comment was taken off the page without having been captured. There is no flag that it could stand at. */
export async function addUncaptured({ at, by, page, platform, act, reason }: Uncaptured): Promise<void> {
  const detail = { kind: UNCAPTURED, page, platform, act, reason };
  await appendCustody({ at, flagId: '', act: 'moderated', who: by, detail });
}

/** One line of the moderation log. */
export interface ModerationLine extends Moderation {
  /** Null where the comment was not captured before it was taken off the page. */
  flagId: string | null;
  platform: string;
  /** `2026-12-27`: the day on which it still has to be looked at again. Only of the latest act about a comment. */
  due: string | null;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

function uncapturedIn(row: CustodyRow): ModerationLine[] {
  const { at, who, detail } = JSON.parse(row.line) as { at: string; who: Person; detail: Record<string, unknown> };
  if (detail.kind !== UNCAPTURED) return [];
  const act = text(detail.act) as ModerationAct;
  const told = { reason: text(detail.reason), page: text(detail.page), platform: text(detail.platform) };
  return [{ flagId: null, at, by: who, act, rule: '', reviewOn: null, told: '', due: null, ...told }];
}

const ofFlag = ({ id, platform, moderation }: Pick<FlagRow, 'id' | 'platform' | 'moderation'>): ModerationLine[] =>
  moderation.map((one, i) => ({
    ...one,
    flagId: id,
    platform,
    due: i === moderation.length - 1 ? one.reviewOn : null,
  }));

/**
 * Everything that was done about comments on the school's own pages, newest first, but what is kept from whoever is at the keyboard.
 *
 * @returns the lines, and ids of flags that could not be opened. @throws VaultLocked
 */
export async function readModerationLog(): Promise<{
  lines: ModerationLine[];
  damaged: string[];
  /** Why lines about flags of restricted incidents are left out; empty where none are. */
  restricted: Restriction[];
}> {
  const closed = await readClosedFlags(currentReader());
  const kept: string[] = [];
  const lines: ModerationLine[] = [];
  const damaged = await eachFlag((flag) => {
    if (!closed.has(flag.id)) lines.push(...ofFlag(flag));
    else if (flag.moderation.length > 0) kept.push(flag.id);
  });
  const rows = await openedCustody(await db.custody.where({ flagId: '' }).toArray());
  for (const row of rows) if (row.act === 'moderated') lines.push(...uncapturedIn(row));
  const restricted = restrictionsAmong(kept, closed);
  return { lines: lines.sort((a, b) => b.at.localeCompare(a.at)), damaged, restricted };
}
