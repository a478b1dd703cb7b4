import * as z from 'zod';
import { packSchema } from '@/lib/policy/pack';

const { categories, ladder, designation, nation } = packSchema.shape;

/** Longer than any answer; what does not fit into a pack is said when it is checked. */
const words = z.string().max(20_000);

const passage = z.strictObject({
  id: z.string(),
  ref: z.string(),
  text: words,
  line: z.number().nullable(),
  heading: z.string(),
  lead: words,
  /** To be a clause of the pack although nothing cites it. */
  quoted: z.boolean(),
  /** It was marked, and the text that replaced the one it stood in does not hold it. */
  gone: z.boolean(),
});

/**
 * A pack in the making. It may be incomplete in every way that a form can be: `buildPack` makes a pack of it, and the checks of
 * `lint.ts` say what is still missing. Marks carry the id of the passage they rest on as their `clause`.
 */
export const draftSchema = z.strictObject({
  schema: z.literal(1),
  source: z.strictObject({
    text: z.string(),
    fileName: z.string().nullable(),
    /** Of the document's bytes, or of the text that was typed. */
    sha256: z.string(),
  }),
  /** Null until the pack has a name to be called after. */
  packId: z.string().nullable(),
  about: z.strictObject({
    name: words,
    code: words,
    /** A school on each line, then its short names: `Thornbeck Primary School; Thornbeck`. */
    schools: words,
    nation,
    title: words,
    adopted: words,
    adoptedAsPrinted: words,
    review: words,
    reviewAsPrinted: words,
    responsible: words,
    /** One on each line. */
    audience: words,
    protects: words,
    remarks: words,
    listIsExamples: z.boolean(),
  }),
  passages: z.array(passage),
  categories: z.array(
    categories.element.extend({ label: words, readings: z.array(categories.element.shape.readings.element) }),
  ),
  ladder: z.array(ladder.element.extend({ label: words, verb: words, owner: words })),
  designation: z.array(designation.element.extend({ says: words })),
});

export type Draft = z.infer<typeof draftSchema>;
export type DraftPassage = Draft['passages'][number];
export type DraftCategory = Draft['categories'][number];
export type DraftStep = Draft['ladder'][number];
export type DraftRule = Draft['designation'][number];
export type About = Draft['about'];

export const emptyDraft = (): Draft => ({
  schema: 1,
  source: { text: '', fileName: null, sha256: '' },
  packId: null,
  about: {
    name: '',
    code: '',
    schools: '',
    nation: 'england',
    title: '',
    adopted: '',
    adoptedAsPrinted: '',
    review: '',
    reviewAsPrinted: '',
    responsible: '',
    audience: '',
    protects: '',
    remarks: '',
    listIsExamples: false,
  },
  passages: [],
  categories: [],
  ladder: [],
  designation: [],
});

/** The lists of marks, by what a mark says of its passage. */
export const MARK_LISTS = { category: 'categories', step: 'ladder', rule: 'designation' } as const;
export type MarkKind = keyof typeof MARK_LISTS;

/** True where anything was made of the passage. */
export const isMarked = (draft: Draft, passageId: string): boolean =>
  Object.values(MARK_LISTS).some((list) => draft[list].some((mark) => mark.clause === passageId));
