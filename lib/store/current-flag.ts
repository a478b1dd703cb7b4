import type { FlagRow } from './flag-row';

/** A stored flag in today's shape: what it lacks, because an earlier version wrote it, is filled in when it is read. */
export const currentFlag = (stored: FlagRow): FlagRow => ({ ...SINCE, ...stored });

const SINCE = {
  locked: null,
  supplied: null,
  platformClock: null,
  secondLooks: [],
  sources: [],
  mediaFiles: [],
  hold: null,
  keptUntil: null,
  purged: null,
  schoolId: null,
  formerSchools: [],
  attention: null,
  triage: null,
  viewingSignOffs: [],
  reportAnswers: [],
  labelNotes: [],
  moderation: [],
  lookAgainOn: null,
} satisfies Partial<FlagRow>;
