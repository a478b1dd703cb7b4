import type { CheckId, CheckState, Verdict } from './report';
import type { NotOpenedWhy } from './zip-source';

/** Plain words of the check of a bundle: the same on the page, in the command and in the extension. */

export interface CheckWords {
  title: string;
  /** What is true where it holds. */
  holds: string;
  /** What that proves, and what it does not. */
  proves: string;
  not: string;
}

export const CHECK_WORDS: Record<CheckId, CheckWords> = {
  container: {
    title: 'The ZIP or folder',
    holds: 'Every file could be read whole, and has a name that every computer unpacks to the same place.',
    proves: 'What is checked here is what you see when you unpack it.',
    not: 'Anything about who made it.',
  },
  form: {
    title: 'The form of the bundle',
    holds: 'It is a bag as RFC 8493 describes, and has as many files and bytes as it says.',
    proves: 'Nothing was lost on the way.',
    not: 'That nothing was changed on purpose: whoever changes files can change the count.',
  },
  payload: {
    title: 'The files',
    holds: 'Every file under data/ is listed and has the SHA-256 that is listed; there is no other.',
    proves: 'No file differs from the list by a single bit.',
    not: 'That the list itself is the one that was signed: see the signature.',
  },
  'tag-files': {
    title: 'The lists themselves',
    holds: 'The list of files, the read-me and all that stands beside data/ are as the signed list tells.',
    proves: 'The signature reaches every file.',
    not: 'Anything about the folder signatures/: whatever lies there is checked by itself.',
  },
  signature: {
    title: 'The signature',
    holds: 'The list was signed with the key that lies in the bundle.',
    proves: 'Nothing was changed since somebody with that key signed it.',
    not: 'Whose key it is: anybody can make one.',
  },
  key: {
    title: 'The fingerprint of the key',
    holds: 'The key is the one whose fingerprint you typed.',
    proves:
      'The installation of Flagpost with that fingerprint has signed it, if you have the fingerprint from the school and not from the bundle.',
    not: 'Which person pressed the button.',
  },
  log: {
    title: 'The custody log',
    holds: 'Every line that is shown names the hash of the line before it, from the first to the last.',
    proves: 'No line was changed, taken out or put in between since the last one was signed.',
    not: 'That everything that happened was logged, or that the clock of the device was right.',
  },
  exports: {
    title: 'The line that tells of this bundle',
    holds: 'The log ends with the line that tells of this bundle, and it names these items in this order.',
    proves: 'No item was put in, taken out or swapped after that.',
    not: 'That the selection is fair.',
  },
  items: {
    title: 'The items',
    holds: 'The items are numbered without a gap, each is there once, and the index names them all.',
    proves: 'The index is of these items.',
    not: 'That the index, which is a table for reading, is complete: the records are the evidence.',
  },
  records: {
    title: 'The records',
    holds:
      'Every record is one that Flagpost writes, names the revision before it, and is the one that the log tells of.',
    proves: 'The latest record is here, and no revision was exchanged.',
    not: 'That the website served what the record describes, or who wrote the post.',
  },
  'record-signatures': {
    title: 'The signatures of the records',
    holds: 'Every record was signed when it was made.',
    proves: 'The records are unchanged since the key that each names signed them.',
    not: 'The time at which that was.',
  },
  'record-files': {
    title: 'The files of the records',
    holds:
      'Every file that a record names is there, with the hash and size that it tells, or was left out as the list tells.',
    proves: 'Pictures and texts are those that the record was made of.',
    not: 'That a capture is complete: see LIMITS.txt of each item.',
  },
  time: {
    title: 'Timestamps',
    holds: 'Every timestamp holds, down to root certificates that you have from elsewhere.',
    proves: 'What was stamped existed by that time.',
    not: 'That it was captured then, that a certificate was not revoked, or the time of anything that was not stamped.',
  },
};

export const STATE_WORDS: Record<CheckState, string> = {
  holds: 'Holds',
  gap: 'Not wholly checked',
  'not-there': 'Not there',
  broken: 'Does not hold',
};

export const VERDICT_WORDS: Record<Verdict, { title: string; text: string }> = {
  holds: {
    title: 'The bundle holds',
    text: 'Everything in it is as it was when the key with the fingerprint that you typed signed it.',
  },
  'holds-with-gaps': {
    title: 'Nothing wrong was found, but not everything could be checked',
    text: 'What could not be checked is marked below. Until it is, somebody could have made or changed this bundle.',
  },
  broken: {
    title: 'The bundle does not hold',
    text: 'Something is not as it was signed, or not as it has to be. Do not rely on it; ask the school for the bundle again.',
  },
};

export const NOT_OPENED_WORDS: Record<NotOpenedWhy, string> = {
  'not-a-zip': 'This is no ZIP file, or it is cut short.',
  'read-in-two-ways':
    'This ZIP can be read in more than one way: two programs could show different files. It was not opened.',
  'passphrase-needed': 'This ZIP is encrypted. Type the passphrase, which was sent by another way.',
  'wrong-passphrase': 'The passphrase does not fit.',
  'weak-encryption': 'This ZIP is encrypted in an old way that protects nothing. Flagpost makes none such.',
  'too-many-files': 'This ZIP holds more files than any bundle does.',
  'unpacks-too-large': 'This ZIP would unpack to far more than any bundle does. It was not opened.',
  damaged: 'This ZIP is damaged.',
};

export const NOT_PROVEN =
  'No check proves that the website served this, who wrote it, who pressed the button, or that the selection is fair.';
