import type { LookedAt } from '@/lib/evidence/received/look';
import { NOTHING_TOLD, type SuppliedHow, type ToldOfPost } from '@/lib/evidence/received/supplied';
import type { SourceId } from '@/lib/platforms/platform';

/** A file that was chosen and looked at. */
export interface ChosenFile {
  /** Of this choice, not of the file: the same one can be chosen twice, and is then refused. */
  key: string;
  file: File;
  looked: LookedAt;
}

export interface SupplierDraft {
  by: string;
  relation: string;
  /** As a field for date and time holds it: `2026-11-20T14:05`. */
  receivedAt: string;
  how: SuppliedHow;
}

export interface WordsDraft {
  text: string;
  /** What files gave, as it was taken over; null where nothing was. */
  taken: string | null;
  ways: string[];
}

export interface GivenDraft {
  platform: SourceId;
  told: ToldOfPost;
  words: WordsDraft;
  note: string;
}

export const emptySupplier = (): SupplierDraft => ({ by: '', relation: '', receivedAt: '', how: 'e-mail' });

export const emptyGiven = (): GivenDraft => ({
  platform: 'web',
  told: NOTHING_TOLD,
  words: { text: '', taken: null, ways: [] },
  note: '',
});

export const LONGEST_LINE = 300;
export const LONGEST_ADDRESS = 2_000;
export const LONGEST_NOTE = 10_000;

export type SupplierFault = 'need-by' | 'need-time' | 'future';

/** A clock that runs a little ahead is no reason to refuse. */
const SLACK_MS = 60_000;

/** What is wrong with who, when and how; empty where nothing is. */
export function supplierFaults(draft: SupplierDraft, nowMs: number): SupplierFault[] {
  const at = new Date(draft.receivedAt).getTime();
  const time: SupplierFault[] = Number.isNaN(at) ? ['need-time'] : at > nowMs + SLACK_MS ? ['future'] : [];
  return [...(draft.by.trim() === '' ? (['need-by'] as const) : []), ...time];
}

/** @param draft without faults. */
export const supplierOf = ({ by, relation, receivedAt, how }: SupplierDraft) => ({
  by: by.trim(),
  relation: relation.trim(),
  receivedAt: new Date(receivedAt).toISOString(),
  how,
});

export const toldOf = (told: ToldOfPost): ToldOfPost => ({
  kind: told.kind,
  address: told.address.trim(),
  author: told.author.trim(),
  handle: told.handle.trim(),
  time: told.time.trim(),
  place: told.place.trim(),
});

/** The words with those of a file added to them; what stands there already stays. */
export function withTaken(before: WordsDraft, words: string, way: string): WordsDraft {
  const add = (to: string) => (to.trim() === '' ? words : `${to.trimEnd()}\n\n${words}`);
  // What was typed before anything was taken stays typed.
  const typed = before.ways.length === 0 && before.text.trim() !== '' ? ['read-by-hand'] : [];
  return {
    text: add(before.text),
    taken: add(before.taken ?? ''),
    ways: [...new Set([...typed, ...before.ways, way])],
  };
}

/** The words as they are kept. Nothing is said to come from a file of which no word is left. */
export const wordsOf = ({ text, taken, ways }: WordsDraft): WordsDraft =>
  text.trim() === '' ? { text: '', taken: null, ways: [] } : { text, taken, ways };
