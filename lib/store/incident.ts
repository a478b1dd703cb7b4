import type { Concern, Strand } from '@/lib/concerns';
import type { StepRecord } from '@/lib/policy/ladder-progress';
import type { Modifier, Precondition } from '@/lib/policy/pack';
import type { Note } from './decision';
import type { Person } from './person';

/**
 * An incident is the list of what was written down about it, in the order in which it was. Nothing in the list is ever changed: what
 * was wrong is withdrawn by a later entry and stays to be seen. How things stand is worked out from the list (`incidentOf`).
 */

export const PARTS = ['author', 'person-concerned', 'pupil', 'parent', 'witness', 'staff', 'other'] as const;
/** What somebody has to do with an incident. */
export type Part = (typeof PARTS)[number];

export const AGENCIES = [
  'police',
  'safeguarding-lead',
  'allegation-lead',
  'children-services',
  'local-authority',
  'trust',
  'governors',
  'union',
  'solicitor',
  'data-protection',
  'helpline',
  'platform',
  'other',
] as const;
/** Who outside the conversation with the author has to do with it. */
export type AgencyKind = (typeof AGENCIES)[number];

export const INCIDENT_OUTCOMES = [
  'removed',
  'resolved-by-talk',
  'taken-as-complaint',
  'with-safeguarding',
  'with-police',
  'with-solicitor',
  'platform-removed',
  'not-removed',
  'no-breach',
  'other',
] as const;
export type IncidentOutcome = (typeof INCIDENT_OUTCOMES)[number];

export const BASES = ['public-task', 'legal-obligation', 'vital-interests', 'legitimate-interests', 'other'] as const;
/** Lawful basis under UK GDPR, as the person chose it. */
export type Basis = (typeof BASES)[number];

export const SIGN_OFFS = [
  'head-is-target',
  'departure',
  'persistent-viewing',
  'restricted-export',
  'person-across',
  'circle-widened',
] as const;
/**
 * What a second person agreed to. `person-across`: the same person is looked at across incidents, for a reason; `circle-widened`:
 * nobody of a restricted circle is there, and somebody else gets in.
 */
export type SignOffAbout = (typeof SIGN_OFFS)[number];

/** What the incident is treated as: what its ladder is made of, frozen with the policy that said so. */
export interface TreatedAs {
  concern: Concern;
  categoryId: string | null;
  clauseRef: string | null;
  packId: string;
  /** SHA-256 of the pack's own text. */
  packSha256: string;
  modifiers: Modifier[];
  strand: Strand | null;
  /** Ids of categories whose arguable readings the school has adopted as its own. */
  adopted: string[];
}

export const DUE_KINDS = ['step', 'answer', 'look-again', 'platform-answer', 'review', 'agency', 'own'] as const;
/** What a date is about. `answer`: of the author to a letter; `platform-answer`: 48 hours after a report. */
export type DueKind = (typeof DUE_KINDS)[number];

/** What can be written down about an incident. Days are `2026-11-27` as the person says; `id`s are UUIDs chosen by the writer. */
export type IncidentTold =
  | {
      kind: 'opened';
      /** Without names of children. */
      title: string;
      schoolId: string | null;
      /** Why this is recorded at all, and on what ground: written once, before anything is added. */
      purpose: string;
      basis: Basis;
    }
  | { kind: 'renamed'; title: string }
  | { kind: 'school'; schoolId: string }
  | { kind: 'flag-linked'; flagId: string; why: string }
  | { kind: 'flag-unlinked'; flagId: string; why: string }
  /** Pupils by initials only. */
  | { kind: 'person-added'; id: string; part: Part; name: string; note: string }
  | { kind: 'person-removed'; id: string; why: string }
  | { kind: 'related'; incidentId: string; why: string }
  | { kind: 'note'; text: string }
  | { kind: 'told'; who: string; role: string; on: string; how: string; note: string }
  | { kind: 'agency'; agency: AgencyKind; name: string; on: string; how: string; reference: string; note: string }
  /** Somebody says, or it could mean, that staff may have harmed a child: who may see it from now on. */
  | { kind: 'allegation'; stands: boolean; circle: string[]; note: string }
  | { kind: 'recused'; who: string; because: string; decider: string }
  | { kind: 'signed-off'; about: SignOffAbout; name: string; role: string; reason: string }
  | { kind: 'treated-as'; as: TreatedAs }
  /** Answers to what the ladder asks. `true` for a precondition: somebody confirms that it is so. */
  | { kind: 'answered'; question: 'child-at-risk' | 'cleared' | Precondition; answer: boolean; note: string }
  | { kind: 'step'; step: Omit<StepRecord, 'at' | 'by'> }
  /** A letter or form as it stood when it was kept. */
  | { kind: 'letter'; id: string; letter: string; stepId: string | null; title: string; text: string; sha256: string }
  | { kind: 'letter-sent'; id: string; on: string; how: string; to: string }
  | {
      kind: 'due';
      id: string;
      about: DueKind;
      what: string;
      /** Day, or moment in ISO 8601 UTC where hours count. */
      on: string;
      stepId: string | null;
      flagId: string | null;
    }
  | { kind: 'due-done'; id: string; note: string }
  | { kind: 'waiting'; for: string }
  | { kind: 'going-on' }
  | { kind: 'closed'; outcome: IncidentOutcome; words: string }
  | { kind: 'reopened'; why: string }
  | { kind: 'withdrawn'; number: number; why: string };
export type IncidentKind = IncidentTold['kind'];

/** One thing that was written down. */
export interface IncidentEntry {
  /** 1 for the first; never used twice. */
  number: number;
  at: string;
  by: Person;
  told: IncidentTold;
}

/** An incident as it is kept. */
export interface IncidentRow {
  seq: number;
  id: string;
  createdAtMs: number;
  entries: IncidentEntry[];
}

type Of<K extends IncidentKind> = Extract<IncidentTold, { kind: K }>;
/** What was told, with when and by whom. */
export type Told<K extends IncidentKind> = Of<K> & { number: number; at: string; by: Person };

export interface Due extends Told<'due'> {
  done: { at: string; by: Person; note: string } | null;
}

export interface Letter extends Told<'letter'> {
  sent: Told<'letter-sent'>[];
}

export type IncidentState = 'open' | 'waiting' | 'closed';

/** How an incident stands. Withdrawn entries have no part in it; `entries` still has them. */
export interface Incident {
  id: string;
  /** `I-2026-0007`, by year and order of opening. */
  reference: string;
  title: string;
  schoolId: string | null;
  opened: { at: string; by: Person; purpose: string; basis: Basis };
  state: IncidentState;
  /** What it waits for; empty where it does not. */
  waitsFor: string;
  closed: Told<'closed'> | null;
  flagIds: string[];
  people: Told<'person-added'>[];
  related: Told<'related'>[];
  notes: Note[];
  told: Told<'told'>[];
  agencies: Told<'agency'>[];
  /** Null where nobody has said that staff may have harmed a child, or it was cleared up. */
  allegation: Told<'allegation'> | null;
  recused: Told<'recused'>[];
  signOffs: Told<'signed-off'>[];
  treatedAs: Told<'treated-as'> | null;
  /** The latest answer to each question. */
  answers: Partial<Record<Of<'answered'>['question'], boolean>>;
  steps: StepRecord[];
  letters: Letter[];
  due: Due[];
  /** Numbers of entries that were withdrawn. */
  withdrawn: ReadonlySet<number>;
  entries: readonly IncidentEntry[];
}

/** Reference by the year of opening and the order of arrival on this device. */
export const incidentReference = ({ seq, createdAtMs }: Pick<IncidentRow, 'seq' | 'createdAtMs'>): string =>
  `I-${new Date(createdAtMs).getUTCFullYear()}-${String(seq).padStart(4, '0')}`;

/** Works out how an incident stands. @throws Error where the first entry does not open it. */
export function incidentOf(row: IncidentRow): Incident {
  const { id, entries } = row;
  const [first] = entries;
  if (first?.told.kind !== 'opened') throw new Error(`incident ${id} was never opened`);
  const withdrawn = new Set(entries.flatMap(({ told }) => (told.kind === 'withdrawn' ? [told.number] : [])));
  const holds = entries.filter(({ number }) => !withdrawn.has(number));
  const all = <K extends IncidentKind>(kind: K): Told<K>[] =>
    holds
      .filter(({ told }) => told.kind === kind)
      .map(({ number, at, by, told }) => ({ ...(told as Of<K>), number, at, by }));
  const last = <K extends IncidentKind>(kind: K): Told<K> | null => all(kind).at(-1) ?? null;

  const flagIds = new Set<string>();
  for (const { told } of holds) {
    if (told.kind === 'flag-linked') flagIds.add(told.flagId);
    if (told.kind === 'flag-unlinked') flagIds.delete(told.flagId);
  }
  const removed = new Set(all('person-removed').map((one) => one.id));
  const course = holds.filter(({ told }) => ['waiting', 'going-on', 'closed', 'reopened'].includes(told.kind)).at(-1);
  const closed = course?.told.kind === 'closed' ? last('closed') : null;
  const allegation = last('allegation');
  return {
    id,
    reference: incidentReference(row),
    title: last('renamed')?.title ?? first.told.title,
    schoolId: last('school')?.schoolId ?? first.told.schoolId,
    opened: { at: first.at, by: first.by, purpose: first.told.purpose, basis: first.told.basis },
    state: closed ? 'closed' : course?.told.kind === 'waiting' ? 'waiting' : 'open',
    waitsFor: course?.told.kind === 'waiting' ? course.told.for : '',
    closed,
    flagIds: [...flagIds],
    people: all('person-added').filter((one) => !removed.has(one.id)),
    related: all('related'),
    notes: all('note').map(({ at, by, text }) => ({ at, by, text })),
    told: all('told'),
    agencies: all('agency'),
    allegation: allegation?.stands ? allegation : null,
    recused: all('recused'),
    signOffs: all('signed-off'),
    treatedAs: last('treated-as'),
    answers: Object.fromEntries(all('answered').map(({ question, answer }) => [question, answer])),
    steps: all('step').map(({ at, by, step }) => ({ ...step, at, by })),
    letters: all('letter').map((letter) => ({ ...letter, sent: all('letter-sent').filter((s) => s.id === letter.id) })),
    due: all('due').map((due) => ({ ...due, done: all('due-done').find((one) => one.id === due.id) ?? null })),
    withdrawn,
    entries,
  };
}
