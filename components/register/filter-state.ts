import type { RegisterFilter } from '@/lib/store/register';

/** True where both days are given and the first comes after the last. */
export const wrongWayRound = ({ from, to }: Pick<RegisterFilter, 'from' | 'to'>): boolean =>
  from !== '' && to !== '' && from > to;

/** How many of the filters narrow the list, the search left out. */
export const filtersSet = ({ search: _, ...filters }: RegisterFilter): number =>
  Object.values(filters).filter((value) => value !== null && value !== '').length;

/** True where the search or any filter narrows the list. */
export const narrows = (filter: RegisterFilter): boolean => filter.search.trim() !== '' || filtersSet(filter) > 0;
