import * as z from 'zod';

export const MOST_SCHOOLS = 100;
export const LONGEST_SCHOOL = 120;
export const MOST_CONTACT_LINES = 8;

export const schoolSchema = z.strictObject({
  /** Made of the name when the school was added; stays when it is renamed, because flags and incidents name it. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/),
  name: z.string().min(1).max(LONGEST_SCHOOL),
  /** The installed pack that flags of this school are checked against. Several schools can share one. */
  packId: z.string().max(200),
  /** Name of the head as letters give it; not there where nobody has told it. */
  head: z.string().min(1).max(LONGEST_SCHOOL).optional(),
  /** Address, telephone number and e-mail address of the school as its letters give them, a line each. */
  contact: z.array(z.string().min(1).max(LONGEST_SCHOOL)).max(MOST_CONTACT_LINES).optional(),
});
/** One of the schools that this installation serves. */
export type School = z.infer<typeof schoolSchema>;

export const trustSchema = z
  .strictObject({
    /** In the order in which they were added: what was flagged before there were several belongs to the first. */
    schools: z.array(schoolSchema).min(1).max(MOST_SCHOOLS),
    /** Id of the school that new flags belong to. */
    current: z.string(),
  })
  .refine(({ schools, current }) => schools.some(({ id }) => id === current), 'no such school')
  .refine(({ schools }) => new Set(schools.map(({ id }) => id)).size === schools.length, 'two schools with one id');
/** The schools of an installation that serves several, or did once. */
export type Trust = z.infer<typeof trustSchema>;

const idOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 70)
    .replace(/^-+|-+$/g, '') || 'school';

/** An id that is still free. Colleagues who give a school the same name get the same id, so that their flags come together. */
export function freeSchoolId(name: string, taken: readonly School[]): string {
  const wanted = idOf(name);
  const isTaken = (id: string) => taken.some((one) => one.id === id);
  let id = wanted;
  for (let n = 2; isTaken(id); n++) id = `${wanted}-${n}`;
  return id;
}

/** The only school of an installation in which nobody has added any. */
export const onlySchool = (name: string, packId: string): School => ({ id: freeSchoolId(name, []), name, packId });

export const currentSchool = ({ schools, current }: Trust): School => {
  const school = schools.find(({ id }) => id === current);
  if (!school) throw new Error(`No school ${current}.`);
  return school;
};

/**
 * The school that a flag or an incident belongs to. One that names none was made before there were several.
 *
 * @returns null where it is not set up here, or not any more.
 */
export const schoolWith = (schools: readonly School[], id: string | null): School | null =>
  (id === null ? schools[0] : schools.find((one) => one.id === id)) ?? null;

export const withSchool = (trust: Trust, name: string, packId: string): Trust => ({
  ...trust,
  schools: [...trust.schools, { id: freeSchoolId(name, trust.schools), name, packId }],
});

export const withChanged = (trust: Trust, id: string, part: Partial<Omit<School, 'id'>>): Trust => ({
  ...trust,
  schools: trust.schools.map((one) => (one.id === id ? { ...one, ...part } : one)),
});

/** @throws Error for the school that new flags belong to. */
export function withoutSchool(trust: Trust, id: string): Trust {
  if (id === trust.current) throw new Error('New flags belong to this school. Choose another one for them first.');
  return { ...trust, schools: trust.schools.filter((one) => one.id !== id) };
}
