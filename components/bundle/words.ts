import { i18n } from '#i18n';
import { wordKey } from '@/components/ui/word-key';
import type { Choices, Recipient } from '@/lib/bundle/choices';
import type { Refusal } from '@/lib/bundle/refused';
import { PARTS, type Part } from './suggested';

export const recipientName = (recipient: Recipient): string => i18n.t(`bundle.recipients.${wordKey(recipient)}`);
export const partName = (part: Part): string => i18n.t(`bundle.parts.${part}`);
export const formName = (form: Choices['form']): string => i18n.t(`bundle.form.${form}`);
export const logName = (log: Choices['log']): string => i18n.t(`bundle.log.${log}`);
export const number = (count: number): string => count.toLocaleString('en-GB');

/** The parts that are in, in words. */
export function partsWords(include: Choices['include']): string {
  const names = PARTS.filter((part) => include[part]).map(partName);
  return names.length > 0 ? names.join(', ') : i18n.t('bundle.before.alwaysOnly');
}

/** `AB/1`, or `AB/1 to AB/12`; null where the exhibits have no names. */
export function exhibitsWords({ exhibits, items }: Pick<Choices, 'exhibits' | 'items'>): string | null {
  if (!exhibits) return null;
  const { initials, first } = exhibits;
  const name = (at: number) => `${initials}/${first + at}`;
  return items.length === 1 ? name(0) : i18n.t('bundle.exhibits.range', [name(0), name(items.length - 1)]);
}

const NOT_MADE: Record<Refusal | 'cancelled', true> = {
  cancelled: true,
  'vault-locked': true,
  'item-missing': true,
  'item-removed': true,
  'item-capturing': true,
  'item-unrecorded': true,
  'item-damaged': true,
  'incident-missing': true,
  restricted: true,
  'not-agreed': true,
  'log-restricted': true,
  'log-broken': true,
  'stamp-missing': true,
  'no-redaction': true,
  'redaction-outdated': true,
  'no-room': true,
  busy: true,
  'no-bundle': true,
  'other-key': true,
  differs: true,
};
const isKnown = (why: string): why is keyof typeof NOT_MADE => Object.hasOwn(NOT_MADE, why);

/** Why a bundle of the register was not made, in words; null where it was a fault, which has words of its own. */
export const notMadeWords = (why: string): string | null =>
  isKnown(why) ? i18n.t(`bundle.notMade.${wordKey(why)}`) : null;
