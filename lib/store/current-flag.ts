import type { FlagRow } from './rows';

/** Fields that older versions did not store. */
type Later = 'secondLooks';
type Stored = Omit<FlagRow, Later> & Partial<Pick<FlagRow, Later>>;

/** A flag as this version of the code knows it, whichever version has stored it. */
export const currentFlag = (stored: Stored): FlagRow => ({ secondLooks: [], ...stored });
