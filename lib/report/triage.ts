import * as z from 'zod';
import { TRIAGE, type TriageKind } from '@/lib/store/cannot-wait';
import type { Service } from './flow';
import { flowData } from './flow-data';
import type { FlowData } from './flow-schema';
import triageFile from './triage.json' with { type: 'json' };

/** Shown to people as it stands, so it has to read as a whole sentence. */
const sentence = z.string().regex(/^\S[\s\S]{0,298}[.?!]$/, 'a sentence with a full stop, at most 300 characters');
const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);

const contact = z.strictObject({
  /** Of a service in services.json, or of somebody in the school, who then has a `name`. */
  id,
  name: z.string().min(1).max(80).optional(),
  when: sentence,
});

const kind = z.strictObject({
  kind: z.enum(TRIAGE),
  title: z.string().min(1).max(60),
  hint: sentence,
  first: sentence,
  contacts: z.array(contact).min(3),
  doNot: z.array(sentence.regex(/^(Do not|Never) /, 'begins with “Do not” or “Never”')).min(3),
});

/** `lib/report/triage.json` */
export const triageSchema = z.strictObject({
  schema: z.literal(1),
  compiledOn: z.iso.date(),
  kinds: z.array(kind).length(TRIAGE.length),
});

/** Somebody to tell. */
export interface TriageContact {
  id: string;
  name: string;
  when: string;
  /** Number and address; null for people whom the school knows itself. */
  service: Service | null;
}

/** What to do about something that cannot wait: who, in order, and what not to do. */
export interface TriageCard {
  kind: TriageKind;
  title: string;
  hint: string;
  first: string;
  contacts: TriageContact[];
  doNot: string[];
}

/**
 * Checks the file against its schema and the services. @throws Error with the place of the first fault: a contact that cannot be
 * reached must not be found out in the moment it is needed.
 */
export function readTriage(file: unknown, data: FlowData): TriageCard[] {
  const { kinds } = triageSchema.parse(file);
  return TRIAGE.map((wanted) => {
    const found = kinds.find((one) => one.kind === wanted);
    if (!found) throw new Error(`triage.json: no "${wanted}"`);
    return { ...found, contacts: found.contacts.map((one) => contactOf(one, data)) };
  });
}

function contactOf({ id: wanted, name, when }: z.infer<typeof contact>, data: FlowData): TriageContact {
  const service = data.services.services.find((one) => one.id === wanted) ?? null;
  if (!service && !name) throw new Error(`triage.json: no service "${wanted}" and no name`);
  return { id: wanted, name: name ?? service?.name ?? wanted, when, service };
}

let read: TriageCard[] | undefined;

/** The four kinds of what cannot wait, in the order in which they are offered. Needs nothing of a post. */
export function triageCards(): readonly TriageCard[] {
  read ??= readTriage(triageFile, flowData());
  return read;
}

export function triageCard(wanted: TriageKind): TriageCard {
  const card = triageCards().find(({ kind: one }) => one === wanted);
  if (!card) throw new Error(`no triage for "${wanted}"`);
  return card;
}
