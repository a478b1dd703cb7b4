export const INCIDENTS_ADDRESS = '#/incidents';
export const incidentAddress = (id: string): string => `#/incident/${id}`;
/** The steps of an incident as a page of their own. */
export const stepsAddress = (id: string): string => `#/incident/${id}/steps`;

/** As many flags as one incident is opened with, or are added to one at once: they stand in the address. */
export const MOST_FLAGS = 100;
const withFlags = (page: 'new' | 'add', flagIds: readonly string[]) =>
  `${INCIDENTS_ADDRESS}/${page}${flagIds.length > 0 ? `?flags=${flagIds.join(',')}` : ''}`;
/** The form that opens an incident. */
export const newIncidentAddress = (flagIds: readonly string[]): string => withFlags('new', flagIds);
/** The form that adds flags to an incident that is open. */
export const addToIncidentAddress = (flagIds: readonly string[]): string => withFlags('add', flagIds);

export type IncidentRoute =
  | { page: 'incidents' }
  | { page: 'incident'; id: string }
  | { page: 'new-incident' | 'add-to-incident'; flagIds: string[] };

const ONE = /^#\/incident\/([0-9a-f-]{1,64})$/i;
const OF_FLAGS = /^#\/incidents\/(new|add)(?:\?flags=([0-9a-f,-]{1,4000}))?$/i;

/** The page of incidents that the address names; null where it is none of them. */
export function incidentRoute(hash: string): IncidentRoute | null {
  if (hash === INCIDENTS_ADDRESS) return { page: 'incidents' };
  const id = ONE.exec(hash)?.[1];
  if (id) return { page: 'incident', id: id.toLowerCase() };
  const [, page, flags] = OF_FLAGS.exec(hash) ?? [];
  if (!page) return null;
  const flagIds = [...new Set((flags ?? '').toLowerCase().split(',').filter(Boolean))].slice(0, MOST_FLAGS);
  return { page: page.toLowerCase() === 'new' ? 'new-incident' : 'add-to-incident', flagIds };
}
