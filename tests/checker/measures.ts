import { CATEGORIES, type Category } from './categories';
import type { Answer } from './read-line';
import type { SchoolCase, ToxicText } from './sets';

export interface Counts {
  right: number;
  /** Found where it is not. */
  extra: number;
  missed: number;
}

export const ratio = (part: number, whole: number): number => (whole === 0 ? Number.NaN : part / whole);
export const precision = ({ right, extra }: Counts): number => ratio(right, right + extra);
export const recall = ({ right, missed }: Counts): number => ratio(right, right + missed);
export const f1 = ({ right, extra, missed }: Counts): number => ratio(2 * right, 2 * right + extra + missed);

const mean = (values: readonly number[]): number =>
  ratio(
    values.reduce((sum, v) => sum + v, 0),
    values.length,
  );

export interface SchoolFigures {
  categories: { category: Category; counts: Counts }[];
  macroF1: number;
  /** Share of the cases with nothing to find in which nothing was found, `may` apart. */
  specificity: number;
  /** Share of the cases with something to find in which all of it stands among the first three. */
  top3: number;
  threatRecall: number;
  spansValid: boolean;
  /** What went wrong, a line each. */
  faults: string[];
}

/** The categories of the functional cases; the others are ours alone. */
export const ASKED: readonly Category[] = CATEGORIES.slice(0, CATEGORIES.indexOf('bullying'));

export function schoolFigures(
  cases: readonly SchoolCase[],
  answers: readonly Answer[],
  categories = ASKED,
): SchoolFigures {
  const counts = new Map(categories.map((category) => [category, { right: 0, extra: 0, missed: 0 }]));
  const faults: string[] = [];
  let [clean, quiet, asked, first, valid] = [0, 0, 0, 0, true];
  cases.forEach(({ id, func, must, may, line }, i) => {
    const matches = answers[i]?.matches ?? [];
    const found = matches.map(({ category }) => category).filter((category) => counts.has(category));
    const missed = must.filter((category) => !found.includes(category));
    const extra = found.filter((category) => !must.includes(category) && !may.includes(category));
    for (const category of must) if (found.includes(category)) (counts.get(category) as Counts).right += 1;
    for (const category of missed) (counts.get(category) as Counts).missed += 1;
    for (const category of extra) (counts.get(category) as Counts).extra += 1;
    if (must.length === 0) {
      clean += 1;
      if (extra.length === 0) quiet += 1;
    } else {
      asked += 1;
      if (must.every((category) => found.slice(0, 3).includes(category))) first += 1;
    }
    for (const { start, end } of matches.flatMap((match) => match.evidence))
      if (!(start >= 0 && start < end && end <= line.text.length)) valid = false;
    if (missed.length + extra.length > 0)
      faults.push(`${id} ${func}: missed ${missed.join(', ') || '–'}; extra ${extra.join(', ') || '–'}: ${line.text}`);
  });
  const perCategory = categories.map((category) => ({ category, counts: counts.get(category) as Counts }));
  return {
    categories: perCategory,
    macroF1: mean(perCategory.map((c) => f1(c.counts)).filter((value) => !Number.isNaN(value))),
    specificity: ratio(quiet, clean),
    top3: ratio(first, asked),
    threatRecall: recall(counts.get('threat') as Counts),
    spansValid: valid,
    faults,
  };
}

export interface BinaryFigures {
  n: number;
  positive: Counts;
  /** Mean of the F1 of yes and of no. */
  macroF1: number;
  specificity: number;
}

export function binaryFigures(pairs: readonly { truth: boolean; said: boolean }[]): BinaryFigures {
  const count = (truth: boolean, said: boolean) => pairs.filter((p) => p.truth === truth && p.said === said).length;
  const [hit, extra, missed, quiet] = [count(true, true), count(false, true), count(true, false), count(false, false)];
  const positive = { right: hit, extra, missed };
  return {
    n: pairs.length,
    positive,
    macroF1: mean([f1(positive), f1({ right: quiet, extra: missed, missed: extra })]),
    specificity: ratio(quiet, quiet + extra),
  };
}

/** F1 over the characters of one text, as SemEval-2021 task 5 defines it: a text without toxic words is right when none are marked. */
export function spanF1({ text, toxic }: ToxicText, evidence: readonly { start: number; end: number }[]): number {
  // The set counts code points, the checker UTF-16 units.
  const place: number[] = [];
  let point = 0;
  for (const character of text) {
    for (let i = 0; i < character.length; i++) place.push(point);
    point += 1;
  }
  const marked = new Set<number>();
  for (const { start, end } of evidence) for (let i = start; i < end; i++) marked.add(place[i] ?? point);
  if (toxic.size === 0) return marked.size === 0 ? 1 : 0;
  const both = [...marked].filter((i) => toxic.has(i)).length;
  return (2 * both) / (marked.size + toxic.size);
}
