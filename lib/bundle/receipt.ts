import { spokenFingerprint } from '@/lib/evidence/sign';
import { oneLine } from '@/lib/report/quoting';
import { moment } from './documents/moments';
import { RECIPIENT } from './documents/words';
import type { BundleFacts } from './facts';
import { bagName } from './names';
import { schoolWords } from './schools';

export interface MadeHashes {
  /** SHA-256 of `tagmanifest-sha256.txt`, hex. */
  tagManifest: string;
  /** SHA-256 of the ZIP and of the encrypted ZIP, hex; null where there is none. */
  zip: string | null;
  encrypted: string | null;
}

/**
 * What stays in school: the hashes by which anybody can later tell whether a bundle is the one that was made, and a text to paste into
 * the school's own records, whose time of entry is nothing that Flagpost could have made up. Never the passphrase.
 */
export function receiptOf(facts: BundleFacts, { tagManifest, zip, encrypted }: MadeHashes): string {
  const { id, madeAt, timeZone, by, items, key, choices } = facts;
  const recipient = oneLine(choices.recipientName, 200);
  const name = bagName(facts);
  const school = schoolWords(facts);
  const who = [by.name, by.role].filter(Boolean).join(', ');
  const fingerprint = key ? spokenFingerprint(key.fingerprint) : 'none: this bundle is UNSIGNED';
  const lines = [
    `Receipt for the bundle ${name}`,
    'Keep this in school, apart from the bundle. It does not go to whoever gets the bundle.',
    '',
    `Made: ${moment(madeAt, timeZone)}, by the clock of this device`,
    ...(school ? [`School: ${oneLine(school, 2_000)}`] : []),
    `Made by: ${who}`,
    `For: ${RECIPIENT[choices.recipient]}${recipient ? `: ${recipient}` : ''}`,
    `Items: ${items.length}`,
    '',
    'SHA-256 of tagmanifest-sha256.txt in the bundle, which covers every file of it:',
    tagManifest,
    ...(zip ? ['', `SHA-256 of ${name}.zip:`, zip] : []),
    ...(encrypted ? ['', `SHA-256 of ${name}-encrypted.zip:`, encrypted] : []),
    '',
    'Fingerprint of the key that signed it (SHA-256 of the public key):',
    fingerprint,
    '',
    'To paste into the school’s records:',
    `Evidence bundle ${id}, made ${moment(madeAt, timeZone)} by ${who}${facts.school ? `, ${oneLine(facts.school.name, 500)}` : ''}. SHA-256 of its tagmanifest-sha256.txt: ${tagManifest}. Key fingerprint: ${fingerprint}.`,
    '',
  ];
  return lines.join('\n');
}
