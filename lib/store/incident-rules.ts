import type { Incident, IncidentTold, SignOffAbout } from './incident';
import type { Person } from './person';

/** What may be written down, and by whom. Kept apart from the writing, so that a form can ask before anybody types in vain. */

/** `KB`, `K.B.`, `K B`: what a pupil goes by in an incident. */
export const isInitials = (name: string): boolean =>
  /^(?:\p{L}\.?[ -]?){1,4}$/u.test(name.trim()) && !/\p{Ll}/u.test(name);

/** The same person, as far as a typed name tells. */
export const isSameName = (a: string, b: string): boolean => namePlain(a) === namePlain(b);
const namePlain = (name: string) => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Whether a person is named in the restricted circle; true where there is none. */
export const mayRead = ({ allegation }: Pick<Incident, 'allegation'>, person: Person | null): boolean =>
  !allegation || (person !== null && allegation.circle.some((name) => isSameName(name, person.name)));

/**
 * True where the person who would decide is the target, and nobody else has agreed since: nothing is closed and no letter kept
 * then. An agreement of before the incident was opened again does not close it a second time.
 */
export function lacksSignOff(incident: Incident, kind: IncidentTold['kind']): boolean {
  const recused = incident.recused.at(-1);
  if (!recused || (kind !== 'closed' && kind !== 'letter')) return false;
  const again = kind === 'closed' ? incident.entries.findLast(({ told }) => told.kind === 'reopened') : undefined;
  const since = Math.max(recused.number, again?.number ?? 0);
  return !incident.signOffs.some(({ about, number }) => about === 'head-is-target' && number > since);
}

/** True where an allegation against staff stands, and nobody else has agreed since that a copy leaves. */
export const lacksExportSignOff = ({ allegation, signOffs }: Pick<Incident, 'allegation' | 'signOffs'>): boolean =>
  allegation !== null &&
  !signOffs.some(({ about, number }) => about === 'restricted-export' && number > allegation.number);

/** What only somebody else can agree to than the person who writes it down. */
const OF_A_SECOND: readonly SignOffAbout[] = ['head-is-target', 'restricted-export', 'circle-widened'];
/** What the person whom it is about does not agree to either. */
const NOT_BY_THE_TARGET: readonly SignOffAbout[] = ['head-is-target', 'circle-widened'];

function signOffRefusal(incident: Incident, { about, name }: { about: SignOffAbout; name: string }, by: Person) {
  const not = [by.name, ...(NOT_BY_THE_TARGET.includes(about) ? incident.recused.map(({ who }) => who) : [])];
  return OF_A_SECOND.includes(about) && not.some((one) => isSameName(one, name))
    ? 'Somebody else has to agree: neither the person who writes this down nor the one who does not decide.'
    : null;
}

/** Else one person could take away by themselves what asks for a second one. */
const takesRecusalAway = (incident: Incident, number: number): boolean =>
  incident.recused.at(-1)?.number === number && lacksSignOff(incident, 'closed');

/** As many as have to agree before somebody gets in whom the circle does not name. */
export const TO_WIDEN = 2;

/** How many different people have agreed, since the circle was last set, that somebody else gets in. */
function agreedToWiden({ allegation, signOffs }: Incident): number {
  const names: string[] = [];
  for (const { about, number, name } of signOffs)
    if (about === 'circle-widened' && number > (allegation?.number ?? 0) && !names.some((one) => isSameName(one, name)))
      names.push(name);
  return names.length;
}

/**
 * The circle is changed by those who are in it. Where none of them is there, such as a head on leave, somebody else gets in once two
 * other people have agreed by name; that adds, and takes nobody out and lifts nothing.
 */
function circleRefusal(incident: Incident, told: Extract<IncidentTold, { kind: 'allegation' }>, by: Person) {
  if (told.stands && told.circle.length === 0) return 'A circle has to name somebody.';
  if (mayRead(incident, by)) return null;
  const stay = incident.allegation?.circle ?? [];
  const adds = told.stands && stay.every((name) => told.circle.some((one) => isSameName(one, name)));
  return adds && agreedToWiden(incident) >= TO_WIDEN
    ? null
    : 'This incident is kept to people of whom you are none. Two others have to agree first, each by name and with a reason.';
}

/** A circle that was taken back would leave the one of before, or none. */
const takesCircleAway = (incident: Incident, number: number, by: Person): boolean =>
  !mayRead(incident, by) && incident.allegation?.number === number;

/** Why something is not written down, in a sentence; null where it may be. */
export function refusalOf(incident: Incident, told: IncidentTold, by: Person): string | null {
  if (told.kind === 'person-added' && told.part === 'pupil' && !isInitials(told.name))
    return 'Pupils are named by their initials only.';
  if (told.kind === 'signed-off') return signOffRefusal(incident, told, by);
  if (told.kind === 'recused' && isSameName(told.who, told.decider))
    return 'Somebody else has to decide than the person it is about.';
  if (told.kind === 'allegation') return circleRefusal(incident, told, by);
  if (told.kind === 'withdrawn' && takesCircleAway(incident, told.number, by))
    return 'Who may read the incident is changed by those who may.';
  if (told.kind === 'related' && told.incidentId === incident.id) return 'An incident is not related to itself.';
  if (lacksSignOff(incident, told.kind) || (told.kind === 'withdrawn' && takesRecusalAway(incident, told.number)))
    return 'The person who would decide is the target. A second person has to agree first.';
  return null;
}
