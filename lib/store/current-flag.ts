import type { FlagRow } from './rows';

/** What flags did not always hold. */
type Later = 'platformClock';
type StoredFlag = Omit<FlagRow, Later> & Partial<Pick<FlagRow, Later>>;

/** A stored flag as the present code knows it: what flags did not hold when it was stored stands as unknown. */
export const currentFlag = (stored: StoredFlag): FlagRow => ({ platformClock: null, ...stored });
