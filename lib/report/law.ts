import * as z from 'zod';
import { CONCERNS, type Concern, STRANDS, type Strand } from '@/lib/concerns';
import { MODIFIERS, type Modifier, type PolicyPack } from '@/lib/policy/pack';
import { GRADES, LAW_VERDICTS, type LawVerdict } from './flow';
import lawFile from './law.json' with { type: 'json' };

export const NATIONS = ['england', 'wales', 'scotland', 'northern-ireland'] as const satisfies PolicyPack['nation'][];
export type Nation = PolicyPack['nation'];

const sentence = z.string().regex(/^\S[\s\S]{0,398}[.?!]$/, 'a sentence with a full stop, at most 400 characters');
const few = z.string().min(1).max(120);
const id = z.string().regex(/^L-[0-9A-Z]+$/);

const card = z.strictObject({
  id,
  title: z.string().min(1).max(80),
  source: few,
  /** How high the bar is: the first thing to be read. */
  threshold: sentence,
  needs: z.array(sentence),
  /** Facts to write down. */
  record: z.array(few).min(1),
  /** Key of `deciders`. */
  decides: few,
  extent: z.array(z.enum(NATIONS)).min(1),
  /** The weakest of what the card says. */
  grade: z.enum(GRADES),
  note: sentence.optional(),
  checklist: z.array(sentence).optional(),
  /** What is known of nations to which the card does not extend. */
  elsewhere: z.partialRecord(z.enum(NATIONS), sentence),
});

const opening = z
  .strictObject({
    card: id,
    /** One of these opens it. */
    with: z.array(z.enum(MODIFIERS)).default([]),
    strands: z.array(z.enum(STRANDS)).default([]),
    /** What somebody has to find to be so; left out where it is always to be read. */
    when: sentence.optional(),
    /** What the verdict is at least, once it is open. */
    raises: z.enum(LAW_VERDICTS).optional(),
  })
  .refine((one) => one.when !== undefined || one.with.length + one.strands.length === 0, {
    message: 'what opens on a condition says which',
  });
type Opening = z.infer<typeof opening>;

/** `lib/report/law.json` */
export const lawSchema = z
  .strictObject({
    schema: z.literal(1),
    compiledOn: z.iso.date(),
    notice: sentence,
    deciders: z.record(z.string(), sentence),
    cards: z.array(card).min(1),
    /** Beside those of the concern, whatever it is. */
    anyConcern: z.array(opening),
    concerns: z.record(z.enum(CONCERNS), z.array(opening)),
  })
  .superRefine((law, ctx) => {
    const say = (message: string) => ctx.addIssue({ code: 'custom', message });
    const known = new Set(law.cards.map((one) => one.id));
    if (known.size < law.cards.length) say('a card stands there twice');
    for (const one of law.cards) if (!law.deciders[one.decides]) say(`${one.id}: nobody is called "${one.decides}"`);
    for (const one of [...law.anyConcern, ...Object.values(law.concerns).flat()])
      if (!known.has(one.card)) say(`no card "${one.card}"`);
  });
export type LawData = z.infer<typeof lawSchema>;

/** One law, told so that a person can see how far away or how near it is. Never a conclusion. */
export interface LawCard extends Omit<z.infer<typeof card>, 'decides' | 'elsewhere'> {
  /** Who decides, as a sentence. */
  decides: string;
}

export interface LawFacts {
  modifiers: readonly Modifier[];
  strand?: Strand | null;
  /** Where the school is; null where no policy tells it. Then every card is shown. */
  nation: Nation | null;
}

export interface LawReading {
  /** Of the concern, or stronger where something known of the post raises it. */
  verdict: LawVerdict;
  /** What raised it, as sentences; empty where nothing did. */
  raisedBy: string[];
  /** To be read as things stand, in order. */
  cards: LawCard[];
  /** To be read only if something is so that nobody has said yet. */
  further: { card: LawCard; when: string }[];
  /** Left out, because they are no law of the school’s nation; with what is known of that nation’s own. */
  elsewhere: { id: string; title: string; says: string | null }[];
  /** Stands beside every card. */
  notice: string;
  compiledOn: string;
}

let read: LawData | undefined;

/** The law cards of this build, checked at the first call. */
export function lawData(): LawData {
  read ??= lawSchema.parse(lawFile);
  return read;
}

function cardOf(wanted: string, { cards, deciders }: LawData) {
  const found = cards.find((one) => one.id === wanted);
  if (!found) throw new Error(`law.json: no card "${wanted}"`);
  const { decides, elsewhere, ...rest } = found;
  return { card: { ...rest, decides: deciders[decides] ?? decides } satisfies LawCard, elsewhere };
}

/** Every card of these ids that there is, in their order: those of an earlier day may name one that has since gone. */
export const lawCards = (ids: readonly string[], data: LawData = lawData()): LawCard[] =>
  ids.filter((one) => data.cards.some((known) => known.id === one)).map((one) => cardOf(one, data).card);

/** True where the card is to be read as things stand. */
function isOpen({ with: modifiers, strands, when }: Opening, facts: LawFacts): boolean {
  if (modifiers.length + strands.length === 0) return when === undefined;
  return (
    modifiers.some((one) => facts.modifiers.includes(one)) || (facts.strand ? strands.includes(facts.strand) : false)
  );
}

/** False where the ground of hate is known and is another one. */
const canStillOpen = ({ with: modifiers, strands }: Opening, { strand }: LawFacts) =>
  modifiers.length > 0 || strands.length === 0 || !strand;

const stronger = (a: LawVerdict, b: LawVerdict): LawVerdict =>
  LAW_VERDICTS.indexOf(a) <= LAW_VERDICTS.indexOf(b) ? a : b;

/**
 * Which law cards there are to read about a post, and what they come to for the third verdict. Says nothing about the policy or
 * about a platform, and never that something is an offence.
 *
 * @param usual the verdict of the concern by itself. @param data that of this build unless a test brings its own.
 */
export function lawFor(concern: Concern, usual: LawVerdict, facts: LawFacts, data: LawData = lawData()): LawReading {
  const { nation } = facts;
  const reading: LawReading = {
    verdict: usual,
    raisedBy: [],
    cards: [],
    further: [],
    elsewhere: [],
    notice: data.notice,
    compiledOn: data.compiledOn,
  };
  for (const one of [...data.concerns[concern], ...data.anyConcern]) {
    const { card: told, elsewhere } = cardOf(one.card, data);
    const open = isOpen(one, facts);
    if (!open && !canStillOpen(one, facts)) continue;
    if (nation && !told.extent.includes(nation)) {
      reading.elsewhere.push({ id: told.id, title: told.title, says: elsewhere[nation] ?? null });
    } else if (open) {
      reading.cards.push(told);
      if (one.raises && stronger(one.raises, reading.verdict) !== reading.verdict) reading.verdict = one.raises;
      if (one.raises && one.when) reading.raisedBy.push(one.when);
    } else if (one.when) reading.further.push({ card: told, when: one.when });
  }
  return reading;
}
