import type { BundleFacts, BundleItem } from './facts';

/** Whose items these are. Where they belong to several schools it is said which to which; null where no school is named. */
export function schoolWords({ school, schools }: Pick<BundleFacts, 'school' | 'schools'>): string | null {
  if (!schools) return school?.name ?? null;
  const numbers = new Map<string, number[]>();
  for (const { name, item } of schools) numbers.set(name, [...(numbers.get(name) ?? []), item]);
  const each = [...numbers].map(
    ([name, items]) => `${name} (${items.length === 1 ? 'item' : 'items'} ${items.join(', ')})`,
  );
  return `Items of ${numbers.size} schools: ${each.join('; ')}`;
}

/** The school of one item. */
export const schoolOfItem = (
  { school, schools }: Pick<BundleFacts, 'school' | 'schools'>,
  { number }: Pick<BundleItem, 'number'>,
): string | null => schools?.find(({ item }) => item === number)?.name ?? school?.name ?? null;
