import * as z from 'zod';

export const RECIPIENTS = [
  'police',
  'solicitor',
  'governors',
  'platform',
  'helpline',
  'person-concerned',
  'subject-access',
] as const;
/** For whom a bundle is made: decides what is offered, and which papers go with it. */
export type Recipient = (typeof RECIPIENTS)[number];

export const FORMS = ['plain', 'encrypted', 'loose'] as const;
/** `loose`: files one by one, for portals that take no ZIP. */
export type Form = (typeof FORMS)[number];

/** What a person chose in the assistant. With the frozen facts it decides every byte of the bag. */
export const choicesSchema = z.strictObject({
  schema: z.literal(1),
  recipient: z.enum(RECIPIENTS),
  /** As they want to be named: “PC 1234, South Wales Police”. May be empty. */
  recipientName: z.string().max(200),
  /** Reference of the recipient: a police URN, a helpline's case. May be empty. */
  reference: z.string().max(100),
  /** What it is about, as it stands on the cover. May be empty. */
  title: z.string().max(200),
  /** Ids of the flags, in the order of the exhibits. */
  items: z
    .array(z.uuid())
    .min(1)
    .max(5_000)
    .refine((ids) => new Set(ids).size === ids.length, 'each flag once'),
  /** Exhibits are named `AB/1`, `AB/2` … by the initials of who produces them; null for no exhibit names. */
  exhibits: z.strictObject({ initials: z.string().regex(/^[A-Z]{2,4}$/), first: z.number().int().min(1) }).nullable(),
  include: z.strictObject({
    /** Other posts that were kept with an item. */
    context: z.boolean(),
    chronology: z.boolean(),
    /** The school's own notes. */
    notes: z.boolean(),
    source: z.boolean(),
    media: z.boolean(),
    archive: z.boolean(),
    pdf: z.boolean(),
  }),
  /** `items`: lines of the log about other flags are given by their hashes only. */
  log: z.enum(['whole', 'items']),
  form: z.enum(FORMS),
  /** The incident whose course goes into the chronology; absent where it is made of flags alone. */
  incident: z.uuid().optional(),
  /** Everything of it goes through redaction; an item without any redaction stays out of the copy. */
  redacted: z.boolean(),
  /** Of a redacted copy whose recipient would be told of staff by role alone: true where they are named all the same. */
  staffNamed: z.boolean().optional(),
});
export type Choices = z.infer<typeof choicesSchema>;
