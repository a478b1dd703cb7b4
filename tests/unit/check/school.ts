import { type Concern, STRANDS, type Strand } from '@/lib/concerns';
import { check } from '@/lib/policy/check/check';
import type { CheckInput, CheckResult, Suggestion } from '@/lib/policy/check/suggestion';
import type { PolicyPack } from '@/lib/policy/pack';
import { parseRosterLines } from '@/lib/policy/roster';

/** A school that does not exist, with a policy that lists some concerns and leaves others out. */
export const PACK: PolicyPack = {
  schema: 1,
  id: 'thornbeck',
  code: 'TB',
  name: 'Thornbeck Primary School',
  schools: [{ name: 'Thornbeck Primary School', shortNames: ['Thornbeck Primary', 'Thornbeck'] }],
  nation: 'england',
  document: {
    title: 'Social media policy',
    sha256: '0'.repeat(64),
    adopted: '2024-09',
    adoptedAsPrinted: null,
    review: '2026-09',
    reviewAsPrinted: null,
    responsible: null,
  },
  audience: ['parents'],
  protects: ['pupils and staff'],
  listIsExamples: true,
  clauses: [
    { id: 'list-1', ref: 'List, bullet 1', says: 'No allegations about staff.' },
    { id: 'list-2', ref: 'List, bullet 2', says: 'Please bring complaints to the school.' },
    { id: 'list-3', ref: 'List, bullet 3', says: 'Nothing malicious about anybody.' },
    { id: 'police', ref: 'Enforcement, paragraph 2', says: 'Threats and racism are reported to the police.' },
    { id: 'staff-4', ref: 'Staff, bullet 4', says: 'Staff keep information confidential.' },
  ],
  categories: [
    {
      id: 'allegations',
      label: 'Allegations',
      clause: 'list-1',
      readings: [{ concern: 'allegation-staff', verdict: 'listed', onlyIf: [], strands: [] }],
    },
    {
      id: 'complaints',
      label: 'Complaints',
      clause: 'list-2',
      readings: [
        { concern: 'complaint-school', verdict: 'asked-not-to', onlyIf: [], strands: [] },
        { concern: 'allegation-staff', verdict: 'asked-not-to', onlyIf: [], strands: [] },
      ],
    },
    {
      id: 'malicious',
      label: 'Malicious remarks',
      clause: 'list-3',
      readings: [
        { concern: 'negative-offensive-named', verdict: 'listed', onlyIf: ['malicious'], strands: [] },
        { concern: 'defamatory', verdict: 'listed', onlyIf: ['malicious'], strands: [] },
        { concern: 'complaint-school', verdict: 'police-trigger', onlyIf: ['abusive'], strands: [] },
      ],
    },
    {
      id: 'police',
      label: 'Reported to the police',
      clause: 'police',
      readings: [
        { concern: 'threat-violence', verdict: 'police-trigger', onlyIf: [], strands: [] },
        { concern: 'hate-other', verdict: 'police-trigger', onlyIf: [], strands: ['homophobic'] },
      ],
    },
    {
      id: 'staff',
      label: 'Confidential information',
      clause: 'staff-4',
      readings: [
        { concern: 'confidential-info', verdict: 'staff-code-only', onlyIf: ['author-is-staff'], strands: [] },
      ],
    },
  ],
  ladder: [
    {
      id: 'talk',
      label: 'Talk to the parent',
      kind: 'talk',
      clause: 'list-2',
      modality: 'will',
      verb: 'will',
      owner: 'Head',
      order: 1,
      needs: [],
      concerns: [],
      audience: 'parents',
    },
  ],
  designation: [{ id: 'who', about: 'designation', rule: 'silent', says: 'The policy names nobody.' }],
  remarks: [],
};

export const ROSTER: CheckInput['roster'] = {
  staff: parseRosterLines(
    'Mrs Ellery (Head)\nMr Quayle\nMiss Babbington\nMrs Okafor (SENCO)\nMrs Pugh (office)\nMr Lund (caretaker)',
  ),
  pupils: parseRosterLines('Callum Frith\nNadia Rahman\nOscar Delaney\nLily Marsh'),
};

export const NO_CONTEXT: CheckInput['context'] = {
  hasMedia: false,
  isReply: false,
  authorIsStaff: false,
  recipientIsPupil: false,
};

export type Context = Partial<CheckInput['context']>;

export const checked = (text: string, context: Context = {}): CheckResult =>
  check({ text, language: null, context: { ...NO_CONTEXT, ...context }, pack: PACK, roster: ROSTER });

/** `hate-other:trans`, `racist`, `confidential-info:private-information`: what a suggestion is, in one word. */
const key = ({ concern, strand, sense }: Suggestion): string[] => [
  concern,
  ...(strand ? [`${concern}:${strand}`] : []),
  ...(sense ? [`${concern}:${sense}`] : []),
];

export type Key = Concern | `${Concern}:${Strand}` | `${Concern}:${string}`;

export const suggested = (text: string, context: Context = {}): string[] => [
  ...new Set(checked(text, context).suggestions.flatMap(key)),
];

export const suppressed = (text: string, context: Context = {}): string[] => [
  ...new Set(checked(text, context).suppressed.flatMap(key)),
];

/** The words of the captured text that a suggestion points at. */
export const quotes = (text: string, suggestion: Suggestion | undefined): string[] =>
  (suggestion?.evidence ?? []).map((span) => text.slice(span.start, span.end));

export { STRANDS };
