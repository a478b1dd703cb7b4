/**
 * Small numbers could tell of one family or one member of staff. In what is published, 1 to 4 stand as `few`, and where the total would
 * give them away, a larger number is held back as well.
 *
 * What is hidden depends only on which numbers are small, never on how small: whoever knows these rules learns no more from the
 * pattern than from the numbers in it.
 */

/** `few`: 1 to 4. `held-back`: 5 or more, hidden because the others could be worked out from it. */
export type Shown = { state: 'shown'; count: number } | { state: 'few' | 'held-back' };

export const FEWEST_SHOWN = 5;
/** A sum under this is not broken down. */
export const FEWEST_BROKEN_DOWN = 10;

const isFew = (count: number): boolean => count > 0 && count < FEWEST_SHOWN;
export const shownAlone = (count: number): Shown => (isFew(count) ? { state: 'few' } : { state: 'shown', count });

/** One part of a whole. */
export interface Part<K extends string> {
  key: K;
  count: number;
}

export interface Breakdown<K extends string> {
  total: Shown;
  /** In the order given; null where the whole is too small, or nothing could be shown without giving a small number away. */
  parts: { key: K; shown: Shown }[] | null;
}

interface Hidden {
  few: number;
  heldBack: number;
  /** What all hidden parts come to, which everybody can work out. */
  sum: number;
}

/** True where every hidden part could have at least two values. */
function staysOpen({ few, heldBack, sum }: Hidden): boolean {
  const least = few + heldBack * FEWEST_SHOWN;
  // Parts that were held back have no upper end: one of them can take whatever the others leave.
  const most = heldBack > 0 ? Number.POSITIVE_INFINITY : few * (FEWEST_SHOWN - 1);
  return sum > least && sum < most;
}

/**
 * Breaks a whole down into its parts.
 *
 * @param parts every part, none of them twice; their sum is the total that is published.
 * @param first keys of the parts that are held back before others, such as those that say least.
 */
export function broken<K extends string>(parts: readonly Part<K>[], first: readonly K[] = []): Breakdown<K> {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  if (total < FEWEST_BROKEN_DOWN) return { total: shownAlone(total), parts: null };
  const few = parts.filter(({ count }) => isFew(count));
  const inTurn = [...first, ...parts.map(({ key }) => key).reverse()];
  const heldBack =
    few.length === 0
      ? undefined
      : inTurn.map((key) => parts.find((one) => one.key === key)).find((one) => one && one.count >= FEWEST_SHOWN);
  const hidden = [...few, ...(heldBack ? [heldBack] : [])];
  const sum = hidden.reduce((all, { count }) => all + count, 0);
  if (few.length > 0 && !staysOpen({ few: few.length, heldBack: heldBack ? 1 : 0, sum }))
    return { total: shownAlone(total), parts: null };
  const shown = ({ key, count }: Part<K>): Shown =>
    key === heldBack?.key ? { state: 'held-back' } : shownAlone(count);
  return { total: shownAlone(total), parts: parts.map((part) => ({ key: part.key, shown: shown(part) })) };
}
