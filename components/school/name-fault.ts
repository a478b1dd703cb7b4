import { LONGEST_SCHOOL, type School } from '@/lib/store/school';

export type NameFault = 'need' | 'too-long' | 'same';

const plain = (name: string) => name.trim().normalize('NFKC').toLowerCase();

/** What is wrong with a name for a school; null where nothing is. @param others the schools that have another id. */
export function nameFault(name: string, others: readonly School[]): NameFault | null {
  if (name.trim() === '') return 'need';
  if (name.trim().length > LONGEST_SCHOOL) return 'too-long';
  return others.some((one) => plain(one.name) === plain(name)) ? 'same' : null;
}
