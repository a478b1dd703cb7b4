import { i18n } from '#i18n';
import { durationWords } from '@/components/ui/duration';
import { wordKey } from '@/components/ui/word-key';
import type { StampQueueRow } from '@/lib/store/stamps';

/** A difference between the device's clock and an authority's that has to be said aloud. */
export const FAR_OFF_MS = 10 * 60_000;
/** Authorities tell whole seconds: what is less than that is no difference. */
const NO_DIFFERENCE_MS = 2_000;

/** How the device's clock stood against that of an authority. */
export function differenceWords(differenceMs: number | null): string {
  if (differenceMs === null) return i18n.t('time.difference.unknown');
  if (Math.abs(differenceMs) < NO_DIFFERENCE_MS) return i18n.t('time.difference.none');
  const told: [string] = [durationWords(differenceMs)];
  return differenceMs > 0 ? i18n.t('time.difference.ahead', told) : i18n.t('time.difference.behind', told);
}

/** Why an authority has not given a time, in one sentence. */
export const troubleWords = ({ what, why }: Pick<NonNullable<StampQueueRow['trouble']>, 'what' | 'why'>): string =>
  what === 'status' ? i18n.t('time.troubles.status', [why]) : i18n.t(`time.troubles.${wordKey(what)}`);

/** What the files of a stamp are called: the line, and the authority in letters that every system takes. */
export const stampFileName = ({ seq, name }: { seq: number; name: string }): string => {
  const plain = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `custody-${seq}-${plain.slice(0, 30) || 'stamp'}`;
};
