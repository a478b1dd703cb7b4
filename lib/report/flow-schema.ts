import * as z from 'zod';
import { CONCERNS, type Concern, STRANDS } from '@/lib/concerns';
import { PLATFORMS, type PlatformId } from '@/lib/platforms/platform';
import {
  CAPTURE_MODES,
  FILERS,
  GRADES,
  LAW_VERDICTS,
  PLATFORM_VERDICTS,
  type ReportPath,
  SURFACES,
  URGENCIES,
} from './flow';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and hyphens');
const label = z.string().min(1).max(120);
/** Shown to people as it stands, so it has to read as a whole sentence. */
const sentence = z
  .string()
  .min(1)
  .max(500)
  .regex(/^\S[\s\S]*[.?!]$/, 'a sentence: no space in front, a full stop at the end');
const address = z.url({ protocol: /^https$/ });
const day = z.iso.date();
const SEEN = /^(\d{4}(-\d{2}(-\d{2})?)?|\d{4}\/\d{4})$/;
const seenOn = z.string().regex(SEEN, 'a year, month or day, or two years: 2026, 2026-08, 2026-08-03, 2025/2026');
const grade = z.enum(GRADES);
const filers = z.array(z.enum(FILERS));

const SOURCE_KINDS = [
  'official-policy',
  'official-help-copy',
  'live-walkthrough',
  'form-inspection',
  'form-tool',
  'script-labels',
  'ui-clone',
  'third-party-guide',
  'quoted-official-form',
  'none-seen',
] as const;
const sourceKind = z.enum(SOURCE_KINDS);

/** One row of a report menu, with the rows that it leads to. */
const node = z.strictObject({
  /** Exactly as the screen shows it. */
  label,
  /** False where the words of the label were not seen in English. */
  labelVerified: z.literal(false).optional(),
  /** How this very row was seen, where that differs from its surface. */
  evidence: z.enum(['live', 'script', 'clone', 'translated-map']).optional(),
  grade: grade.optional(),
  /** Only where the row narrows down who may file. */
  filers: filers.min(1).optional(),
  /** What the platform says the row is for. */
  covers: sentence.optional(),
  note: sentence.optional(),
  /** The row leads on to the list of another surface. */
  continuesAs: z.enum(SURFACES).optional(),
  /** What the next screen asks. */
  question: label.optional(),
  get children() {
    return z.array(node).min(1).optional();
  },
});
export type FlowNode = z.infer<typeof node>;

const PRECISION: Record<string, ReportPath['precision']> = { 4: 'year', 7: 'month', 10: 'day', 9: 'year' };

const surface = z
  .strictObject({
    status: z.enum(['seen', 'partial', 'assumed-same', 'not-seen', 'not-applicable']),
    seenOn: seenOn.nullable(),
    precision: z.enum(['day', 'month', 'year']).nullable(),
    grade,
    sourceKind,
    filers,
    /** Keys of `sources`. */
    sources: z.array(id).optional(),
    /** Menu and rows are those of another surface. */
    sameAs: z.enum(SURFACES).optional(),
    /** Own menu; the rows are assumed to be those of another surface. */
    treeOf: z.enum(SURFACES).optional(),
    treeOfGrade: grade.optional(),
    menu: z
      .strictObject({
        /** What to open. */
        open: z.string().min(1).max(120),
        /** The row to choose in it. */
        item: label,
        itemVerified: z.literal(false).optional(),
        older: z.strictObject({ item: label, seenOn }).optional(),
      })
      .optional(),
    /** What the first list of reasons asks. */
    question: label.optional(),
    receipt: sentence.nullable(),
    howSeen: sentence.optional(),
    note: sentence.optional(),
    tree: z.array(node),
  })
  .superRefine((s, ctx) => {
    const say = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message });
    const unseen = s.status === 'not-seen' || s.status === 'not-applicable';
    if (!unseen && s.seenOn === null) say('seenOn', 'a flow that people are shown needs the date it was seen');
    const precision = s.seenOn === null ? null : PRECISION[s.seenOn.length];
    if (s.precision !== precision) say('precision', `does not fit seenOn, which is good to: ${precision}`);
    if (s.treeOf && !s.treeOfGrade) say('treeOfGrade', 'say how sure the assumption is');
    if ((s.sameAs || s.treeOf) && s.tree.length > 0) say('tree', 'has to be empty: the rows come from another surface');
    if (!unseen && !s.sameAs && !s.menu && s.tree.length > 0) say('menu', 'rows without a menu to open them from');
  });
export type FlowSurface = z.infer<typeof surface>;

const form = z.strictObject({
  id,
  purpose: z.string().min(1).max(120),
  /** Null where no web form was found. */
  address: address.nullable(),
  alsoAt: z.array(z.strictObject({ for: z.string().min(1).max(120), address })).default([]),
  explainer: address.optional(),
  filers: filers.min(1),
  fields: z.array(z.string().min(1).max(200)),
  limits: z.array(sentence),
  /** Whether it has a box for text; `not-seen` is treated as no. */
  text: z.enum(['yes', 'no', 'not-seen']),
  /** Lines that the box holds, where a limit is known. */
  textLines: z.number().int().positive().optional(),
  /** Characters that the box holds, where a limit is known. */
  textCharacters: z.number().int().positive().optional(),
  links: z.number().int().positive().optional(),
  confirmation: sentence.nullable(),
  warnings: z.array(sentence),
  seenOn: seenOn.nullable(),
  seenNote: sentence.optional(),
  grade,
  sourceKind,
  /** False for a form that is no route in the United Kingdom. No card may offer it. */
  ukRoute: z.literal(false).optional(),
});
export type FlowForm = z.infer<typeof form>;

const says = z.strictObject({ says: sentence, grade });

/** `lib/report/flows/<platform>.json` */
export const platformFlowSchema = z.strictObject({
  schema: z.literal(1),
  platform: z.enum(PLATFORMS),
  displayName: z.string().min(1).max(40),
  compiledOn: day,
  rules: z.strictObject({ name: z.string().min(1).max(80), copyOf: day, grade }),
  /** What the platform's terms mean for the person who reports. */
  terms: sentence,
  /** What the menu has no row for. */
  missing: sentence,
  warnings: z.strictObject({ unlikely: sentence, 'no-category': sentence }),
  /** Put beside every form. */
  formNotice: sentence,
  endButtons: z.array(label),
  /** What can be done about the answer. */
  afterwards: says,
  sources: z.record(
    id,
    z.strictObject({
      title: z.string().min(1).max(200),
      date: seenOn.nullable(),
      kind: sourceKind,
      grade,
      address: address.optional(),
    }),
  ),
  surfaces: z.record(z.enum(SURFACES), surface),
  forms: z.array(form),
});
export type PlatformFlow = z.infer<typeof platformFlowSchema>;

const handOver = z.strictObject({
  /** Who the note is for: `the child's parent or guardian`. */
  to: z.string().min(1).max(160),
  /** Picks the paths and forms that this person can use. */
  filers: filers.min(1),
  before: sentence.optional(),
});

export const routeSchema = z.strictObject({
  /** `flagged` = the post or comment at hand. */
  on: z.enum(['flagged', 'profile', 'page', 'account']),
  labels: z.array(label).min(1),
  /** Only where this concern narrows down who may file. */
  filers: filers.min(1).optional(),
});
export type Route = z.infer<typeof routeSchema>;

const platformPart = z.strictObject({
  verdict: z.enum(PLATFORM_VERDICTS),
  because: sentence,
  whoMayFile: sentence,
  paths: z.array(routeSchema),
  /** Ids of forms in the platform's file, the best first. */
  forms: z.array(id),
  policeForms: z.array(id).default([]),
  note: sentence.optional(),
  /** Replaces the one of the concern; null = none here. */
  handOver: handOver.nullable().optional(),
});

/** `lib/report/concerns/<concern>.json` */
export const concernRoutingSchema = z.strictObject({
  schema: z.literal(1),
  concern: z.enum(CONCERNS),
  compiledOn: day,
  title: z.string().min(1).max(80),
  urgency: z.enum(URGENCIES),
  raises: z
    .array(
      z.strictObject({
        when: sentence,
        urgency: z.enum(URGENCIES).nullable().default(null),
        law: z.enum(LAW_VERDICTS).nullable().default(null),
      }),
    )
    .default([]),
  capture: z.strictObject({ mode: z.enum(CAPTURE_MODES), says: sentence }),
  law: z.strictObject({ verdict: z.enum(LAW_VERDICTS), because: sentence }),
  reporting: z.strictObject({ when: z.enum(['now', 'later', 'never']), because: sentence }),
  tellFirst: z.array(sentence).min(1),
  /** Ids in services.json, in the order of `tellFirst`. */
  services: z.array(id),
  doNot: z
    .array(sentence.regex(/^(Do not|Never) /, 'begins with “Do not” or “Never”: it is also read on its own'))
    .min(1),
  notes: z.array(sentence).default([]),
  /** What a drafted text may hold: also the words of the post, all but the words, only the account, or there is none. */
  draft: z.enum(['with-words', 'without-words', 'account-only', 'none']),
  handOver: handOver.nullable(),
  platforms: z.record(z.enum(PLATFORMS), platformPart),
  /** Other sentences where the ground of hate is known. `meta` is for Facebook and Instagram. */
  strands: z.array(z.strictObject({ strand: z.enum(STRANDS), meta: sentence, x: sentence, law: sentence })).default([]),
});
export type ConcernRouting = z.infer<typeof concernRoutingSchema>;

const service = z.strictObject({
  id,
  name: z.string().min(1).max(120),
  when: sentence,
  phone: z
    .string()
    .regex(/^\d[\d ]+$/)
    .nullable(),
  hours: z.string().min(1).max(80).nullable(),
  address: address.nullable(),
  email: z.email().nullable(),
  grade,
  note: sentence.nullable(),
});

/** `lib/report/services.json` */
export const servicesSchema = z.strictObject({
  schema: z.literal(1),
  compiledOn: day,
  services: z.array(service).min(1),
  /** What comes after a platform report, in order. */
  followUp: z.array(z.strictObject({ service: id, when: sentence })).min(1),
});
export type ServiceBook = z.infer<typeof servicesSchema>;

const safetyStep = z.strictObject({
  id,
  kind: z.enum(['do', 'do-not']),
  /** Read in a hurry: a few words. */
  title: z.string().min(1).max(60),
  says: sentence,
  services: z.array(id).default([]),
});

/** `lib/report/safety-steps.json` */
export const safetyStepsSchema = z.strictObject({
  schema: z.literal(1),
  compiledOn: day,
  headlines: z.strictObject({ yes: sentence, 'not-sure': sentence }),
  because: sentence,
  steps: z.array(safetyStep).min(1),
  /** What may be written down: typed by the person, nothing taken from the page. */
  writeDown: z.array(z.string().min(1).max(120)).min(1),
});
export type SafetySteps = z.infer<typeof safetyStepsSchema>;

/** All of the report data, checked. */
export interface FlowData {
  flows: Record<PlatformId, PlatformFlow>;
  concerns: Record<Concern, ConcernRouting>;
  services: ServiceBook;
  safetySteps: SafetySteps;
}
