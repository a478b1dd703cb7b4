import { i18n } from '#i18n';

const FIELDS = [
  ['text', /^snapshot\.(?:text|fullText)\./],
  ['author', /^snapshot\.author\./],
  ['picture', /^snapshot\.media\./],
  ['address', /^(?:tabAddress|stub\.|snapshot\.(?:permalink|openedAddress|links|id|ids|key)(?:\.|$))/],
  ['beside', /^snapshot\.|^tabTitle$/],
  ['look', /^secondLooks\./],
  ['note', /^notes\..*text$/],
  ['decision', /^decisions\..*note$/],
  ['told', /^supplied\./],
  ['people', /\.(?:name|role)$/],
] as const;

/** What a text of a flag is, in plain words. @param field as `redactFlag` names it, or the path of a file. */
export function fieldWords(field: string): string {
  const found = FIELDS.find(([, pattern]) => pattern.test(field));
  return i18n.t(`redact.fields.${found ? found[0] : 'other'}`);
}
