import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import * as z from 'zod';
import { CONCERNS, STRANDS } from '@/lib/concerns';
import { faultWords, syntaxWords } from './fault-words';

/** Strongest first. `verb` beside it keeps the word that the policy prints. */
export const MODALITIES = ['must', 'always', 'will', 'will-usually', 'consider', 'may'] as const;

/** What the school's policy says about a concern; `not-covered` is the absence of all others. */
export const POLICY_VERDICTS = [
  'police-trigger',
  'listed',
  'asked-not-to',
  'staff-code-only',
  'guidance-only',
  'not-covered',
] as const;

export const STEP_KINDS = [
  'principle',
  'talk',
  'meeting',
  'ask-removal',
  'letter',
  'complaints-procedure',
  'platform-report',
  'local-authority',
  'block-own-page',
  'legal-advice',
  'legal-action',
  'police',
  'safeguarding',
  'ban-photography',
  'behaviour-policy',
  'staff-discipline',
] as const;

/** `continues` and `repeat` are about the author after the school has spoken; `malicious`, `abusive` and the rest are judged by a person. */
export const PRECONDITIONS = [
  'refused',
  'continues',
  'own-forum',
  'defamatory',
  'repeat',
  'malicious',
  'abusive',
  'reasonable-complaint',
  'breach-found',
] as const;

/** Whom a rule or a step addresses. */
export const AUDIENCES = ['parents', 'pupils', 'staff', 'anyone'] as const;

export const MODIFIERS = [
  'author-is-staff',
  'author-is-pupil',
  'own-page',
  'closed-space',
  'grossly-obscene',
  'protected-child',
  'malicious',
  'fictitious',
  'abusive',
  'refused',
  'repeat-same-target',
  /** A teacher is said to have committed an offence, by or for a pupil of the same school. */
  'teacher-by-pupil',
] as const;

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and hyphens');
const day = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { abort: true, error: 'a year, month or day: 2021, 2021-01 or 2021-01-31' })
  .refine(
    (text) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text),
    'no such day in the calendar',
  );
const sentence = z.string().min(1).max(600);

/** A place in the policy that can be cited. The words are the pack author's own; the school's exact words are added locally. */
const clause = z.strictObject({
  id,
  /** As cited to people: `Inappropriate uses, bullet 3`, `3.4.6`. */
  ref: z.string().min(1).max(120),
  says: sentence,
  /** Line of the known source document, for checking. */
  line: z.number().int().positive().optional(),
});

const reading = z.strictObject({
  concern: z.enum(CONCERNS),
  verdict: z.enum(POLICY_VERDICTS).exclude(['not-covered']),
  /** The reading holds only with one of these (`malicious`, `abusive`, `author-is-staff` …). */
  onlyIf: z.array(z.enum(MODIFIERS)).default([]),
  /** The reading holds only for these grounds of hate. */
  strands: z.array(z.enum(STRANDS)).default([]),
  /** The words may be read so, but do not say so: the reading counts only once the school has adopted it as its own. */
  arguable: z.boolean().optional(),
  note: sentence.optional(),
});

const category = z.strictObject({
  id,
  label: z.string().min(1).max(120),
  clause: id,
  /** Whom the rule binds; `anyone` where it is not said. */
  audience: z.enum(AUDIENCES).optional(),
  readings: z.array(reading).min(1),
});

const step = z.strictObject({
  id,
  label: sentence,
  kind: z.enum(STEP_KINDS),
  clause: id,
  modality: z.enum(MODALITIES),
  /** The verb as printed: `will usually`, `likely`, `can`. */
  verb: z.string().min(1).max(60),
  owner: z.string().min(1).max(80),
  /** Position the text gives; steps with the same number stand side by side. */
  order: z.number().int().min(0),
  /** All of these have to hold first. */
  needs: z.array(z.enum(PRECONDITIONS)).default([]),
  /** Empty = every concern. */
  concerns: z.array(z.enum(CONCERNS)).default([]),
  /**
   * The school may let the step apply beyond its printed `defamatory` condition; what is assumed until it has decided.
   */
  extendable: z.enum(['yes-by-default', 'no-by-default']).optional(),
  /** Steps of the same name are printed with "or": one of them is enough. */
  oneOf: id.optional(),
  audience: z.enum(AUDIENCES),
  note: sentence.optional(),
});

const limit = z.strictObject({
  id,
  clause: id.optional(),
  /** What it restricts for the person who flags. */
  about: z.enum([
    'designation',
    'school-device',
    'personal-device',
    'pupil-accounts',
    'friend-pupils',
    'friend-parents',
    'reply-online',
    'identify-as-staff',
    'who-decides',
  ]),
  rule: z.enum(['required', 'allowed', 'allowed-if-designated', 'forbidden', 'advised-against', 'silent', 'stated']),
  says: sentence,
});

export const packSchema = z
  .strictObject({
    schema: z.literal(1),
    id,
    code: z.string().regex(/^[A-Z]{2,3}$/),
    name: z.string().min(1).max(120),
    schools: z
      .array(
        z.strictObject({
          name: z.string().min(1).max(120),
          shortNames: z.array(z.string().min(1).max(60)),
          /** Telephone numbers, e-mail addresses and handles that the school itself gives out: no private information. */
          published: z.array(z.string().min(3).max(120)).max(50).optional(),
        }),
      )
      .min(1),
    nation: z.enum(['england', 'wales', 'scotland', 'northern-ireland']),
    document: z.strictObject({
      title: z.string().min(1).max(200),
      /** SHA-256 of the policy document this pack was written from, lower-case hex. */
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      adopted: day.nullable(),
      adoptedAsPrinted: z.string().max(120).nullable(),
      review: day.nullable(),
      reviewAsPrinted: z.string().max(120).nullable(),
      responsible: z.string().max(120).nullable(),
    }),
    audience: z.array(z.string().min(1).max(160)).min(1),
    protects: z.array(z.string().min(1).max(160)).min(1),
    /** True where the policy says that its list gives examples only. */
    listIsExamples: z.boolean(),
    clauses: z.array(clause).min(1),
    categories: z.array(category).min(1),
    ladder: z.array(step).min(1),
    designation: z.array(limit).min(1),
    /** Things that the head or a solicitor should know about this policy's wording. */
    remarks: z.array(sentence).default([]),
  })
  .superRefine((pack, ctx) => {
    const clauses = new Set(pack.clauses.map((c) => c.id));
    const known = (path: (string | number)[], ref: string | undefined) => {
      if (ref !== undefined && !clauses.has(ref))
        ctx.addIssue({ code: 'custom', path, message: `no clause "${ref}" in this pack` });
    };
    pack.categories.forEach((c, i) => {
      known(['categories', i, 'clause'], c.clause);
    });
    pack.ladder.forEach((s, i) => {
      known(['ladder', i, 'clause'], s.clause);
    });
    pack.designation.forEach((l, i) => {
      known(['designation', i, 'clause'], l.clause);
    });
    for (const list of ['clauses', 'categories', 'ladder', 'designation'] as const) {
      const seen = new Set<string>();
      pack[list].forEach((item, i) => {
        if (seen.has(item.id))
          ctx.addIssue({ code: 'custom', path: [list, i, 'id'], message: `id "${item.id}" is used twice` });
        seen.add(item.id);
      });
    }
  });

export type PolicyPack = z.infer<typeof packSchema>;
export type Clause = PolicyPack['clauses'][number];
export type Category = PolicyPack['categories'][number];
export type Reading = Category['readings'][number];
export type LadderStep = PolicyPack['ladder'][number];
export type DesignationRule = PolicyPack['designation'][number];
export type Modality = (typeof MODALITIES)[number];
export type PolicyVerdict = (typeof POLICY_VERDICTS)[number];
export type Modifier = (typeof MODIFIERS)[number];
export type Precondition = (typeof PRECONDITIONS)[number];
export type StepKind = (typeof STEP_KINDS)[number];
export type Audience = (typeof AUDIENCES)[number];

/** Why a pack was refused: where (1-based line) and what, in words for the person who opened the file. */
export interface PackFault {
  line: number;
  path: string;
  reason: string;
}

export type PackResult = { ok: true; pack: PolicyPack } | { ok: false; faults: PackFault[] };

/** Larger than any policy; keeps a hostile file from costing memory. */
const MAX_PACK_CHARACTERS = 500_000;

const lineAt = (source: string, offset: number) => source.slice(0, offset).split('\n').length;

/** The deepest node of the source that stands on the way to `path`; missing keys point at their parent. */
function nearestNode(tree: Node, path: readonly PropertyKey[]): Node {
  const steps = path.map((p) => (typeof p === 'number' ? p : String(p)));
  for (let length = steps.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, steps.slice(0, length));
    if (node) return node;
  }
  return tree;
}

/**
 * Reads a policy pack from the text of a file.
 *
 * @param source JSON text, at most 500,000 characters.
 * @returns the pack, or every fault with its line. Never throws on bad input.
 */
export function parsePack(source: string): PackResult {
  if (source.length > MAX_PACK_CHARACTERS)
    return { ok: false, faults: [{ line: 1, path: '', reason: `longer than ${MAX_PACK_CHARACTERS} characters` }] };
  const errors: ParseError[] = [];
  let tree: Node | undefined;
  try {
    tree = parseTree(source, errors, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    // parseTree descends by recursion: a file of nothing but brackets ends its stack.
    if (!(error instanceof RangeError)) throw error;
    return { ok: false, faults: [{ line: 1, path: '', reason: 'nested too deeply' }] };
  }
  if (errors.length > 0 || !tree) {
    const faults = errors.map((e) => ({
      line: lineAt(source, e.offset),
      path: '',
      reason: syntaxWords(e.error),
    }));
    return { ok: false, faults: faults.length > 0 ? faults : [{ line: 1, path: '', reason: 'the file is empty' }] };
  }
  const root = tree;
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    return { ok: false, faults: [{ line: 1, path: '', reason: `not valid JSON: ${String(error)}` }] };
  }
  const result = packSchema.safeParse(value, { error: faultWords });
  if (result.success) return { ok: true, pack: result.data };
  return {
    ok: false,
    faults: result.error.issues.map((issue) => {
      // An unknown key is reported at its parent; people look for the key itself.
      const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
      return {
        line: lineAt(source, nearestNode(root, path).offset),
        path: issue.path.map(String).join('.'),
        reason: issue.message,
      };
    }),
  };
}
