import { KEEPING_ADDRESS, PERSON_ADDRESS } from '@/components/keeping/addresses';

/** What the address of the register asks for, in the part behind `#`. */
export type Route = { page: 'list' | 'receive' | 'keeping' | 'person' } | { page: 'flag'; id: string };

const FLAG = /^#\/flag\/([0-9a-f-]{1,64})$/i;

/** Anything that is not the address of another page is the list. */
export function routeOf(hash: string): Route {
  if (hash === RECEIVE_ADDRESS) return { page: 'receive' };
  if (hash === KEEPING_ADDRESS) return { page: 'keeping' };
  if (hash === PERSON_ADDRESS) return { page: 'person' };
  const id = FLAG.exec(hash)?.[1];
  return id ? { page: 'flag', id: id.toLowerCase() } : { page: 'list' };
}

export const flagAddress = (id: string): string => `#/flag/${id}`;
export const LIST_ADDRESS = '#/';
/** The form for what was given to the school. */
export const RECEIVE_ADDRESS = '#/receive';
