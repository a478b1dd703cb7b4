import type { Making } from './use-making';

/** What has been done with what was made. */
export interface Taken {
  /** Names of files that were saved, or for which saving was asked at least. */
  saved: ReadonlySet<string>;
  /** The passphrase is written down. */
  written: boolean;
}

export const NOTHING_TAKEN: Taken = { saved: new Set(), written: false };

export type MadeState = Extract<Making, { state: 'done' }>;
export type LeaveReason = 'draft' | 'running' | 'passphrase' | 'unsaved';

/** Why a page should not be left without asking; null where nothing would be lost. @param draft whether choices would be lost. */
export function leaveReason(making: Making, taken: Taken, draft: boolean): LeaveReason | null {
  if (making.state === 'running') return 'running';
  if (making.state !== 'done') return draft ? 'draft' : null;
  if (making.made.passphrase !== null && !taken.written) return 'passphrase';
  return making.made.files.every(({ name }) => taken.saved.has(name)) ? null : 'unsaved';
}
