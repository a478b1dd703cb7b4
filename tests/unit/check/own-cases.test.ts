import { describe, expect, it } from 'vitest';
import type { Category } from '@/tests/checker/categories';
import { ASKED, schoolFigures } from '@/tests/checker/measures';
import { readOwnCases, SIDES, type Side } from '@/tests/checker/own-cases';
import { createReader } from '@/tests/checker/read-line';

const read = await createReader();

/** Found where it has to be, of the categories that only we have. */
const OURS: readonly Category[] = ['self_harm', 'extremism', 'impersonation', 'under_13', 'other_hate'];

/** A little below what is reached; the unseen side tells how a release does on texts that nobody has thought of. */
const FLOORS: Readonly<Record<Side, { macroF1: number; specificity: number; top3: number; threatRecall: number }>> = {
  seen: { macroF1: 0.93, specificity: 0.95, top3: 0.9, threatRecall: 0.93 },
  unseen: { macroF1: 0.86, specificity: 0.92, top3: 0.83, threatRecall: 0.9 },
};

describe.each(SIDES)('our own cases, %s', async (side) => {
  const cases = await readOwnCases(side);
  const answers = cases.map(({ line }) => read(line));

  it('are hundreds of texts, each known by its id', () => {
    expect(cases.length).toBeGreaterThan(450);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    expect(cases.every(({ line }) => !line.text.includes('{school}'))).toBe(true);
  });

  it('are told apart as well as a release has to, threats above all, and ordinary posts are left alone', () => {
    const asked = cases.flatMap((one, i) => {
      const answer = answers[i];
      return answer && one.must.every((category) => ASKED.includes(category)) ? [{ one, answer }] : [];
    });
    const figures = schoolFigures(
      asked.map(({ one }) => one),
      asked.map(({ answer }) => answer),
    );
    expect(figures.macroF1, figures.faults.join('\n')).toBeGreaterThan(FLOORS[side].macroF1);
    expect(figures.specificity, figures.faults.join('\n')).toBeGreaterThan(FLOORS[side].specificity);
    expect(figures.top3, figures.faults.join('\n')).toBeGreaterThan(FLOORS[side].top3);
    expect(figures.threatRecall, figures.faults.join('\n')).toBeGreaterThan(FLOORS[side].threatRecall);
    expect(figures.spansValid).toBe(true);
  });

  it.each(OURS)('are found where they speak of %s, all but a few', (category) => {
    const wanted = cases.flatMap((one, i) => (one.must.includes(category) ? [answers[i]] : []));
    const missed = wanted.filter((answer) => !answer?.matches.some((match) => match.category === category));
    expect(missed.length).toBeLessThanOrEqual(Math.ceil(wanted.length / 3));
  });
});
