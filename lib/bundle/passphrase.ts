import { wordlist } from '@scure/bip39/wordlists/english.js';

const WORDS = 6;

/** Six words out of 2,048 each: 66 bits. Shown once and never stored; it goes another way than the file. */
export function newPassphrase(): string {
  // 2,048 divides 65,536: every word is as likely as any other.
  const drawn = crypto.getRandomValues(new Uint16Array(WORDS));
  return Array.from(drawn, (number) => wordlist[number % wordlist.length]).join('-');
}
