import { areSeveral } from '@/components/ui/use-schools';
import type { PolicyPack } from '@/lib/policy/pack';
import type { School } from '@/lib/store/school';
import type { Schools } from '@/lib/store/schools';

/**
 * In the name of which school a letter goes.
 *
 * @param own the school of the incident; null where it is not set up here.
 * @returns `fixed`: the school, where there is nothing to choose. Otherwise one of `names` is to be chosen by a person.
 */
export function letterSchools(
  known: Schools | null,
  own: School | null,
  pack: PolicyPack,
): { names: readonly string[]; fixed: string | null } {
  // A trust has said which school the incident belongs to: another one's name must not get onto its letters by a slip.
  const several = areSeveral(known);
  // What is left of a trust has its own name still, which a policy of several schools does not give.
  const isNamed = own !== null && own.packId === pack.id && pack.schools.length > 1 && own.name !== pack.name;
  if (own && (several || isNamed)) return { names: [own.name], fixed: own.name };
  const names = (several ? known.schools : pack.schools).map(({ name }) => name);
  return { names, fixed: names.length === 1 ? (names[0] ?? null) : null };
}

/** What the school in whose name the letter goes has told of itself. */
export const letterDetails = (known: Schools | null, own: School | null, name: string): School | null =>
  own ?? (areSeveral(known) ? (known.schools.find((one) => one.name === name) ?? null) : null);
