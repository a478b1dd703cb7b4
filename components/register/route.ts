import { BUNDLE_ADDRESS, BUNDLES_ADDRESS } from '@/components/bundle/addresses';
import { FIGURES_ADDRESS } from '@/components/figures/address';
import { type IncidentRoute, incidentRoute } from '@/components/incident/addresses';
import { KEEPING_ADDRESS, PERSON_ADDRESS } from '@/components/keeping/addresses';
import { MODERATION_ADDRESS } from '@/components/moderation/addresses';

/** What the address of the register asks for, in the part behind `#`. */
export type Route =
  | IncidentRoute
  | { page: 'list' | 'receive' | 'keeping' | 'person' | 'bundle' | 'bundles' | 'moderation' | 'figures' }
  | { page: 'flag' | 'redact' | 'one-bundle' | 'incident-steps'; id: string };

/** `#/bundles/FP-2026-0042-R1` */
const ONE_BUNDLE = /^#\/bundles\/([\w-]{1,64})$/;
const STEPS_OF = /^#\/incident\/([0-9a-f-]{1,64})\/steps$/i;
const OF_FLAG = /^#\/(flag|redact)\/([0-9a-f-]{1,64})$/i;

/** Anything that is not the address of another page is the list. */
export function routeOf(hash: string): Route {
  if (hash === RECEIVE_ADDRESS) return { page: 'receive' };
  if (hash === KEEPING_ADDRESS) return { page: 'keeping' };
  if (hash === PERSON_ADDRESS) return { page: 'person' };
  if (hash === MODERATION_ADDRESS) return { page: 'moderation' };
  if (hash === BUNDLE_ADDRESS) return { page: 'bundle' };
  if (hash === FIGURES_ADDRESS) return { page: 'figures' };
  if (hash === BUNDLES_ADDRESS) return { page: 'bundles' };
  const incident = incidentRoute(hash);
  if (incident) return incident;
  const bundle = ONE_BUNDLE.exec(hash)?.[1];
  if (bundle) return { page: 'one-bundle', id: bundle };
  const steps = STEPS_OF.exec(hash)?.[1];
  if (steps) return { page: 'incident-steps', id: steps.toLowerCase() };
  const [, page, id] = OF_FLAG.exec(hash) ?? [];
  if (!page || !id) return { page: 'list' };
  return { page: page.toLowerCase() === 'redact' ? 'redact' : 'flag', id: id.toLowerCase() };
}

export const flagAddress = (id: string): string => `#/flag/${id}`;
/** Where a flag is redacted for copies that leave the school. */
export const redactAddress = (id: string): string => `#/redact/${id}`;
export const LIST_ADDRESS = '#/';
/** The form for what was given to the school. */
export const RECEIVE_ADDRESS = '#/receive';
