import type { FlagRow } from '@/lib/store/flag-row';
import type { Person } from '@/lib/store/person';
import type { Choices } from './choices';

/** In a redacted copy for these, the role of a member of staff stands in the place of the name. */
const BY_ROLE: readonly Choices['recipient'][] = ['platform', 'person-concerned', 'subject-access'];

/** Whether it has to be chosen that staff are named in it. */
export const mayNameStaff = ({ recipient, redacted }: Pick<Choices, 'recipient' | 'redacted'>): boolean =>
  redacted && BY_ROLE.includes(recipient);

/** Whether a bundle names the staff who did something: whoever made it, captured, decided, reported. */
export const namesStaff = (choices: Pick<Choices, 'recipient' | 'redacted' | 'staffNamed'>): boolean =>
  !mayNameStaff(choices) || choices.staffNamed === true;

/** Somebody by role alone. */
export const byRole = ({ role }: Person): Person => ({ name: '', role: role.trim() || 'a member of staff' });

const isPerson = (value: object): value is Person =>
  'name' in value && 'role' in value && typeof value.name === 'string' && typeof value.role === 'string';

function unnamed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unnamed);
  if (typeof value !== 'object' || value === null) return value;
  if (isPerson(value)) return { ...value, ...byRole(value) };
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, unnamed(one)]));
}

/** The same with everybody who acted by role alone. Words that were typed stay: names in them are for a redaction to hide. */
export const withoutStaff = <T>(value: T): T => unnamed(value) as T;

/** A flag with its staff by role, also where somebody reported it in a name of their own. */
export function flagWithoutStaff(flag: FlagRow): FlagRow {
  const bare = withoutStaff(flag);
  return {
    ...bare,
    ...(bare.designation && { designation: null }),
    reports: bare.reports.map((mark, i) =>
      mark.filedBy.trim() !== '' && mark.filedBy.trim() === flag.reports[i]?.by.name.trim()
        ? { ...mark, filedBy: mark.by.role }
        : mark,
    ),
    viewingSignOffs: bare.viewingSignOffs.map((one) => ({ ...one, agreedBy: '' })),
  };
}
