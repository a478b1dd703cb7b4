import fc from 'fast-check';
import type { PlatformAdapter } from '@/lib/platforms/platform';
import { CHANGES, type ChangeKind, type Spot } from './changes';
import { type Faults, judge, type Verdicts } from './judge';
import type { MutablePage } from './page';
import { readAll } from './reading';

/** A way to change a page, written down so that it can be done again. */
export interface Mutation {
  /** Which of the site's fixtures. */
  page: number;
  changes: ({ kind: ChangeKind } & Spot)[];
}

/** Most changes of one mutation. One is a site's usual release; several at once are a bad month. */
const MOST_CHANGES = 5;

const number = fc.nat(2 ** 20);

export const mutations: fc.Arbitrary<Mutation> = fc.record({
  page: number,
  changes: fc.array(
    fc.record({ kind: fc.constantFrom(...(Object.keys(CHANGES) as ChangeKind[])), at: number, form: number }),
    { minLength: 1, maxLength: MOST_CHANGES, size: 'max' },
  ),
});

/** The same mutations for the same seed; the first ones of many are those of few. */
export const sample = (seed: number, count: number): Mutation[] => fc.sample(mutations, { seed, numRuns: count });

export interface Outcome {
  fixture: string;
  /** What was done, one line per change; changes that the page offered no place for are left out. */
  done: string[];
  verdicts: Verdicts[];
  faults: Faults;
}

/** Changes a fresh copy of the page, reads it as a flag would, and holds what was read against the truth. */
export function tryOut(pages: readonly MutablePage[], mutation: Mutation, adapter?: PlatformAdapter): Outcome {
  const page = pages[mutation.page % pages.length];
  if (!page) throw new Error('there are no pages to change');
  const fresh = page.fresh();
  const done: string[] = [];
  for (const { kind, ...spot } of mutation.changes) {
    const what = CHANGES[kind](page, fresh, spot);
    if (what !== null) done.push(`${kind}: ${what}`);
  }
  const { verdicts, faults } = judge(page, fresh, readAll(adapter ?? page.adapter, fresh.doc));
  return { fixture: page.fixture.name, done, verdicts, faults };
}

/** The fewest of the mutation's changes that still lead to a fault. */
export function smallest(pages: readonly MutablePage[], mutation: Mutation, adapter?: PlatformAdapter): Mutation {
  for (let left = 0; left < mutation.changes.length && mutation.changes.length > 1; left += 1) {
    const fewer = { ...mutation, changes: mutation.changes.filter((_, i) => i !== left) };
    if (tryOut(pages, fewer, adapter).faults.length > 0) return smallest(pages, fewer, adapter);
  }
  return mutation;
}
