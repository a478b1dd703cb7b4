import { type OwnPlace, type PlaceFault, readPlace } from '@/lib/platforms/own-place';
import { LONGEST_NAME, LONGEST_RULES, MOST_ADDRESSES, type OwnPage } from '@/lib/store/own-pages';

/** A page as somebody types it. */
export interface OwnPageDraft {
  name: string;
  /** One to a line. */
  addresses: string;
  rules: string;
  appeal: string;
  /** Whose page it is; null where one school is served, and for the first of several. */
  schoolId: string | null;
}

export const emptyDraft = (schoolId: string | null): OwnPageDraft => ({
  name: '',
  addresses: '',
  rules: '',
  appeal: '',
  schoolId,
});
export const draftOf = ({ name, addresses, rules, appeal, schoolId }: OwnPage): OwnPageDraft => ({
  name,
  addresses: addresses.join('\n'),
  rules,
  appeal,
  schoolId,
});

export type DraftFault =
  | { field: 'name'; why: 'needs-name' | 'too-long' }
  | { field: 'rules'; why: 'too-long' }
  | { field: 'addresses'; why: 'needs-address' | 'too-many' }
  | { field: 'addresses'; why: 'line'; line: number; fault: PlaceFault }
  | { field: 'addresses'; why: 'taken'; line: number; by: string };

/** The places that a draft names, and the first thing that is wrong with it. Null where nothing is. */
export function readDraft(
  draft: OwnPageDraft,
  others: readonly OwnPage[],
): { places: OwnPlace[]; fault: DraftFault | null } {
  const lines = draft.addresses.split(/\r?\n/).filter((line) => line.trim() !== '');
  const places = new Map<string, OwnPlace>();
  const fail = (fault: DraftFault) => ({ places: [...places.values()], fault });
  if (draft.name.trim() === '') return fail({ field: 'name', why: 'needs-name' });
  if (draft.name.trim().length > LONGEST_NAME) return fail({ field: 'name', why: 'too-long' });
  if (lines.length === 0) return fail({ field: 'addresses', why: 'needs-address' });
  for (const [i, line] of lines.entries()) {
    const read = readPlace(line);
    if (!read.ok) return fail({ field: 'addresses', why: 'line', line: i + 1, fault: read.fault });
    const owner = others.find(({ addresses }) => addresses.includes(read.place.address));
    if (owner) return fail({ field: 'addresses', why: 'taken', line: i + 1, by: owner.name });
    places.set(read.place.address, read.place);
  }
  if (places.size > MOST_ADDRESSES) return fail({ field: 'addresses', why: 'too-many' });
  if (draft.rules.length > LONGEST_RULES) return fail({ field: 'rules', why: 'too-long' });
  return { places: [...places.values()], fault: null };
}
