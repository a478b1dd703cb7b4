export const incidentAddress = (id: string): string => `#/incident/${id}`;
/** Where the steps of an incident are followed. */
export const stepsAddress = (id: string): string => `#/incident/${id}/steps`;
/** The form for a new incident, with a flag in it. */
export const newIncidentAddress = (flagId: string): string => `#/incidents/new?flags=${flagId}`;
