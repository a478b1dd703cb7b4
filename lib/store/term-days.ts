import * as z from 'zod';
import { browser } from '#imports';

const KEY = 'termDays';
const daysSchema = z.strictObject({ from: z.iso.date(), to: z.iso.date() }).refine(({ from, to }) => from <= to);
/** Enough for a trust over many years. */
const MOST = 5_000;
const schema = z.record(z.string().max(120), daysSchema).refine((days) => Object.keys(days).length <= MOST);

/** Days of terms and school years as somebody set them for figures, both ends included, by `termKey`. */
export type TermDaysSet = Readonly<Record<string, { from: string; to: string }>>;

/** @param school null for all schools together, and for the only one. @param part `autumn`, or `whole` for the year. */
export const termKey = (school: string | null, startYear: number, part: string): string =>
  `${school ?? ''} ${startYear} ${part}`;

/** They name nobody, and lie in clear. What cannot be read is as if nobody had set any: the usual days are offered again. */
export async function readTermDays(): Promise<TermDaysSet> {
  const parsed = schema.safeParse((await browser.storage.local.get(KEY))[KEY]);
  return parsed.success ? parsed.data : {};
}

/** Remembers the days of one term, upon what is stored now. @param days null forgets them. @returns all. @throws ZodError for no days. */
export const setTermDays = (key: string, days: { from: string; to: string } | null): Promise<TermDaysSet> =>
  navigator.locks.request('flagpost-term-days', async () => {
    const { [key]: _, ...others } = await readTermDays();
    const all = schema.parse(days ? { ...others, [key]: { from: days.from, to: days.to } } : others);
    await browser.storage.local.set({ [KEY]: all });
    return all;
  });
