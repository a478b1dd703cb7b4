import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { check } from '@/lib/policy/check/check';
import type { CheckResult } from '@/lib/policy/check/suggestion';
import { type PolicyPack, parsePack } from '@/lib/policy/pack';
import { parseRosterLines, type RosterPerson } from '@/lib/policy/roster';
import { type Category, categoriesOf } from './categories';

/** The five schools by the short names that labelled texts use. */
const PACKS = {
  whitley: 'whitley-park',
  avenue: 'avenue-recreation-road',
  stwenn: 'st-wenn',
  bradgate: 'bradgate',
  westbrook: 'westbrook-old-hall',
} as const;

const PERSON = z.union([z.string(), z.object({ name: z.string(), role: z.string().default('') })]);
const PEOPLE = z.array(PERSON).default([]);

const LINE = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  context: z
    .object({
      hasImage: z.boolean().default(false),
      authorIsStaff: z.boolean().default(false),
      recipientIsPupil: z.boolean().default(false),
      isReply: z.boolean().default(false),
      language: z.string().nullable().default(null),
    })
    .partial()
    .nullish(),
  school: z.enum(Object.keys(PACKS) as [keyof typeof PACKS, ...(keyof typeof PACKS)[]]).nullish(),
  roster: z.object({ staff: PEOPLE, pupils: PEOPLE }).nullish(),
});

export type Line = z.input<typeof LINE>;

export interface Match {
  category: Category;
  strength: 'strong' | 'possible';
  /** UTF-16 offsets into the text. */
  evidence: { start: number; end: number }[];
  /** As the school's policy names it; null where the policy has none, or no school was given. */
  clause: string | null;
}

export interface Answer {
  id: string | number;
  /** Best first; each category once. */
  matches: Match[];
  language: CheckResult['language'];
}

const people = (listed: readonly z.output<typeof PERSON>[]): RosterPerson[] =>
  listed.flatMap((one) => (typeof one === 'string' ? parseRosterLines(one) : [one]));

async function loadPack(id: string): Promise<PolicyPack> {
  const path = fileURLToPath(new URL(`../../policies/${id}.json`, import.meta.url));
  const result = parsePack(await readFile(path, 'utf8'));
  if (!result.ok) throw new Error(`${path} does not parse: ${JSON.stringify(result.faults)}`);
  return result.pack;
}

/** Loads the five packs, once for many lines. */
export async function createReader(): Promise<(line: unknown) => Answer> {
  const entries = await Promise.all(
    Object.entries(PACKS).map(async ([school, id]) => [school, await loadPack(id)] as const),
  );
  const packs = new Map(entries);
  return (line) => {
    const { id, text, context, school, roster } = LINE.parse(line);
    const result = check({
      text,
      language: context?.language ?? null,
      context: {
        hasMedia: context?.hasImage ?? false,
        isReply: context?.isReply ?? false,
        authorIsStaff: context?.authorIsStaff ?? false,
        recipientIsPupil: context?.recipientIsPupil ?? false,
      },
      pack: (school && packs.get(school)) ?? null,
      roster: { staff: people(roster?.staff ?? []), pupils: people(roster?.pupils ?? []) },
    });
    return { id, matches: matchesOf(result), language: result.language };
  };
}

function matchesOf({ suggestions }: CheckResult): Match[] {
  const matches = new Map<Category, Match>();
  for (const suggestion of suggestions)
    for (const category of categoriesOf(suggestion)) {
      const spans = suggestion.evidence.map(({ start, end }) => ({ start, end }));
      const match = matches.get(category);
      if (!match) {
        const clause = suggestion.policy?.clauseRef ?? null;
        matches.set(category, { category, strength: suggestion.strength, evidence: spans, clause });
        continue;
      }
      for (const span of spans)
        if (!match.evidence.some((e) => e.start === span.start && e.end === span.end)) match.evidence.push(span);
      match.clause ??= suggestion.policy?.clauseRef ?? null;
    }
  return [...matches.values()];
}
