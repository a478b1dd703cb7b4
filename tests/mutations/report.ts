import { PLATFORMS, type PlatformId } from '@/lib/platforms/platform';
import { ADAPTERS, fixturesOf } from './fixtures';
import { type Fault, JUDGED, type Judged, type Verdict } from './judge';
import { type Mutation, sample, smallest, tryOut } from './mutation';
import { MutablePage } from './page';

export interface Wrong {
  seed: number;
  /** Which of the seed's mutations. */
  number: number;
  fixture: string;
  /** The changes, only those that it takes. */
  done: string[];
  faults: Fault[];
  mutation: Mutation;
}

export interface SiteReport {
  site: PlatformId;
  seed: number;
  mutations: number;
  fixtures: string[];
  /** Mutations after which every post and comment of the page still has the right value. */
  allRight: Record<Judged, number>;
  /** All readings of all posts. */
  readings: Record<Judged, Record<Verdict, number>>;
  wrong: Wrong[];
}

const none = (): Record<Verdict, number> => ({ right: 0, missing: 0, doubtful: 0, wrong: 0, unknown: 0 });

export const openPages = (site: PlatformId): MutablePage[] =>
  fixturesOf(site).map((fixture) => new MutablePage(fixture, ADAPTERS[site]));

/** Tries `count` mutations of a site's fixtures. The same seed gives the same ones as long as the fixtures are the same. */
export function report(site: PlatformId, seed: number, count: number, pages = openPages(site)): SiteReport {
  const result: SiteReport = {
    site,
    seed,
    mutations: count,
    fixtures: pages.map(({ fixture }) => fixture.name),
    allRight: { id: 0, author: 0, time: 0, text: 0 },
    readings: { id: none(), author: none(), time: none(), text: none() },
    wrong: [],
  };
  sample(seed, count).forEach((mutation, number) => {
    const { verdicts, faults } = tryOut(pages, mutation);
    for (const field of JUDGED) {
      for (const verdict of verdicts) result.readings[field][verdict[field]] += 1;
      if (verdicts.every((verdict) => verdict[field] === 'right' || verdict[field] === 'unknown'))
        result.allRight[field] += 1;
    }
    if (faults.length === 0) return;
    const least = smallest(pages, mutation);
    const { fixture, done, faults: remaining } = tryOut(pages, least);
    result.wrong.push({ seed, number, fixture, done, faults: remaining, mutation: least });
  });
  return result;
}

export const reportAll = (seed: number, count: number, sites: readonly PlatformId[] = PLATFORMS): SiteReport[] =>
  sites.map((site) => report(site, seed, count));

/** What to look at, and how to see it again. */
export const wrongLines = ({ seed, number, fixture, done, faults, mutation }: Wrong): string[] => [
  `WRONG  seed ${seed}, mutation ${number}, ${fixture}`,
  ...done.map((change) => `       ${change}`),
  ...faults.map(
    ({ part, expected, read }) => `       ${part}: ${JSON.stringify(read)} where ${JSON.stringify(expected)} is right`,
  ),
  `       again: ${JSON.stringify(mutation)}`,
];

export function lines(result: SiteReport): string[] {
  const { site, mutations, allRight, readings, wrong, fixtures, seed } = result;
  return [
    `${site}: ${mutations} mutations of ${fixtures.length} pages, seed ${seed}`,
    ...JUDGED.map((field) => {
      const { right, missing, doubtful, wrong: bad } = readings[field];
      const share = ((100 * right) / Math.max(1, right + missing + doubtful + bad)).toFixed(1);
      return (
        `  ${field.padEnd(7)} right for every post after ${String(allRight[field]).padStart(4)}` +
        `   single readings: ${share} % right, ${missing} missing, ${doubtful} doubtful, ${bad} wrong`
      );
    }),
    ...wrong.flatMap(wrongLines),
  ];
}
