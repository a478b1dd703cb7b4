import type { PictureFault } from '@/lib/capture-state';
import type { FlagRow } from '@/lib/store/flag-row';

/** Faults that one more gesture on the page can mend. */
const MENDABLE: readonly PictureFault[] = [
  'tab-not-armed',
  'tab-not-in-front',
  'post-gone',
  'post-covered',
  'post-moving',
  'capture-refused',
  'stopped-early',
  'nothing-to-show',
];

/** True where the post may be photographed later. In a file of its own, so that a screen can ask without the whole worker. */
export const canAddPicture = (flag: FlagRow): boolean =>
  flag.supplied === null &&
  // Nothing further is taken of what a pupil wrote.
  !flag.decisions.at(-1)?.modifiers?.includes('author-is-pupil') &&
  flag.snapshot !== null &&
  flag.picture === null &&
  flag.faults.some((fault) => MENDABLE.includes(fault));
