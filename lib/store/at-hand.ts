import type { ArtefactRow, NewArtefact } from './artefact-row';
import type { FlagRow } from './flag-row';
import { vaultState, watchVault } from './vault/vault';

/** A flag with the count of its changes. */
export interface Read {
  flag: FlagRow;
  change: number;
}

interface AtHand extends Read {
  files: Map<string, ArtefactRow>;
  /** The vault was locked while something was going on with it: it is forgotten as soon as that has ended. */
  goesAtEnd: boolean;
  /** How many works are going on with it, beside the capture. */
  held: number;
}

/**
 * Flags that this context is capturing, as it last wrote them. While the vault is locked they cannot be read back, and a capture
 * has to go on all the same.
 */
const kept = new Map<string, AtHand>();
/** While the vault is locked a picture can be added to the last few flags of this context. */
const MOST = 20;

let stopWatching = () => {};

function forgetAtEnd(id: string, { goesAtEnd, held, flag }: AtHand): void {
  if (goesAtEnd && held === 0 && flag.step === 'recorded') kept.delete(id);
}

/** Of what was at hand while the vault was open only what is still going on outlasts its locking. */
async function forgetFinished(): Promise<void> {
  if ((await vaultState()).state !== 'locked') return;
  for (const [id, own] of kept) {
    own.goesAtEnd = true;
    forgetAtEnd(id, own);
  }
}

export const atHand = (id: string): Readonly<AtHand> | undefined => kept.get(id);

export function takeInHand(flag: FlagRow): void {
  // Anew each time, which leaves one listener and costs nothing.
  stopWatching();
  stopWatching = watchVault(() => void forgetFinished().catch((error: unknown) => reportError(error)));
  kept.set(flag.id, { flag, change: 0, files: new Map(), goesAtEnd: false, held: 0 });
  const [oldest] = kept.keys();
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
}

/** @param emptied every file of before is gone. */
export function changedAtHand(next: Read, files: readonly NewArtefact[], emptied: boolean): void {
  const own = kept.get(next.flag.id);
  if (!own) return;
  Object.assign(own, next);
  if (emptied) own.files.clear();
  for (const { blob, ...file } of files) own.files.set(file.id, file);
  forgetAtEnd(next.flag.id, own);
}

/** Does a work of several steps with a flag that is at hand: it stays so until the work has ended, even if the vault is locked. */
export async function keptAtHand<T>(id: string, work: () => Promise<T>): Promise<T> {
  const own = kept.get(id);
  if (!own) return work();
  own.held += 1;
  try {
    return await work();
  } finally {
    own.held -= 1;
    forgetAtEnd(id, own);
  }
}

export const outOfHand = (id: string): boolean => kept.delete(id);
