import type { RosterPerson } from '@/lib/policy/roster';

const plain = (text: string) =>
  ` ${text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** Pupils of the school's own list whose whole name stands in a text. A name that is not on the list is not found. */
export function pupilsIn(text: string, pupils: readonly RosterPerson[]): string[] {
  const words = plain(text);
  return pupils.flatMap(({ name }) => (plain(name).trim() !== '' && words.includes(plain(name)) ? [name] : []));
}
