import { startChromium } from '@/tests/browser/chromium';
import { CHROME_BUILD } from '@/tests/browser/flagpost';
import { FEEDS } from './feed/markup';
import { type Condition, type Measured, measure, POSTS } from './feed/measure';
import { type Calls, extensionWorlds, ourCalls } from './feed/ours';
import { serveFeeds } from './feed/pages';
import { type Figures, figures, medianInterval } from './figures';
import type { Bench } from './run';

const PAIRS = 9;
/** A post may cost this many times the bare page's, beyond what the control is off. */
const LIMIT = 1.02;
/** A control that is further off than this (ms per post) says that the run measured something else. */
const CONTROL_LIMIT = 0.15;
/** What the browser itself calls a long task, in ms. */
const LONG_TASK = 50;

const CONDITIONS: Condition[] = [false, true].flatMap((pointer) => [
  ...FEEDS.map((site) => ({ site, way: 'appended' as const, pointer })),
  { site: 'x' as const, way: 'recycled' as const, pointer },
]);

const nameOf = ({ site, way, pointer }: Condition) => `${site}, ${way}${pointer ? ', pointer over it' : ''}`;

/** One measurement and the mean of the bare ones before and after it. */
interface Pair {
  measured: Measured;
  bare: Measured;
}

const mean = (a: Measured, b: Measured): Measured => ({
  perPost: (a.perPost + b.perPost) / 2,
  nodes: (a.nodes + b.nodes) / 2,
  listeners: (a.listeners + b.listeners) / 2,
  heapKb: (a.heapKb + b.heapKb) / 2,
});

interface Result {
  condition: Condition;
  with: Pair[];
  control: Pair[];
}

/** Ratios need more than the hundredths of `Figures`: the limit is two of them. */
interface Spread {
  p25: number;
  median: number;
  p75: number;
}

function spreadOf(values: readonly number[]): Spread {
  const { p25, median, p75 } = figures(values.map((value) => value * 1000));
  return { p25: round(p25 / 1000), median: round(median / 1000), p75: round(p75 / 1000) };
}

interface Beyond {
  median: number;
  low: number;
  high: number;
}

function beyondOf(ratios: readonly number[]): Beyond {
  const interval = medianInterval(ratios) ?? { low: 0, high: Number.POSITIVE_INFINITY };
  return { median: spreadOf(ratios).median, low: round(interval.low), high: round(interval.high) };
}

interface Row {
  name: string;
  bare: Figures;
  extra: Figures;
  control: Figures;
  ratio: Spread;
  controlRatio: Spread;
  /** The ratio over the control's of the same round, and where its median lies with a probability of 95 %. */
  beyond: Beyond;
  verdict: 'within' | 'over' | 'untold' | 'void';
  /** The least of all rounds over the least of the control's: other work on the machine can only add. */
  least: number;
  extraNodes: number;
  extraListeners: number;
  extraHeapKb: Figures;
  calls: Calls;
}

const leastOf = (pairs: readonly Pair[]): number => Math.min(...pairs.map(({ measured }) => measured.perPost));
const middle = (values: number[]): number => figures(values).median;
const round = (value: number, places = 3) => Math.round(value * 10 ** places) / 10 ** places;

/** How many times the bare page's figure ours is, over the same of the control, round by round. */
function beyondControl({ with: ours, control }: Pick<Result, 'with' | 'control'>): number[] {
  const ratio = ({ measured, bare }: Pair) => measured.perPost / bare.perPost;
  return ours.map((pair, i) => ratio(pair) / ratio(control[i] as Pair));
}

function rowOf({ condition, with: ours, control }: Result, calls: Calls): Row {
  const extraOf = (pairs: Pair[]) => figures(pairs.map(({ measured, bare }) => measured.perPost - bare.perPost));
  const ratios = (pairs: Pair[]) => pairs.map(({ measured, bare }) => measured.perPost / bare.perPost);
  const more = (read: (measured: Measured) => number) => ours.map(({ measured, bare }) => read(measured) - read(bare));
  const controlExtra = extraOf(control);
  const controls = ratios(control);
  const beyond = beyondOf(beyondControl({ with: ours, control }));
  return {
    name: nameOf(condition),
    bare: figures([...ours, ...control].map(({ bare }) => bare.perPost)),
    extra: extraOf(ours),
    control: controlExtra,
    ratio: spreadOf(ratios(ours)),
    controlRatio: spreadOf(controls),
    beyond,
    verdict: Math.abs(controlExtra.median) > CONTROL_LIMIT ? 'void' : verdictOf(beyond),
    least: round(leastOf(ours) / leastOf(control)),
    extraNodes: middle(more(({ nodes }) => nodes)),
    extraListeners: middle(more(({ listeners }) => listeners)),
    extraHeapKb: figures(more(({ heapKb }) => heapKb)),
    calls: {
      ...calls,
      longest: round(calls.longest, 2),
      total: round(calls.total, 1),
      layout: round(calls.layout, 1),
    },
  };
}

function verdictOf({ low, high }: Beyond): Row['verdict'] {
  if (high <= LIMIT) return 'within';
  if (low > LIMIT) return 'over';
  return 'untold';
}

const VERDICTS: Record<Row['verdict'], string> = {
  within: `within ${LIMIT}`,
  over: `OVER ${LIMIT}`,
  untold: `not to be told from these rounds alone: they differ by more than the ${LIMIT} in question`,
  void: `VOID: the control is off by more than ${CONTROL_LIMIT} ms`,
};

/** 500 posts of each site, with the extension against without, in one browser: bare, one, bare, the other, bare. */
export async function benchFeed(progress: (text: string) => void): Promise<Bench> {
  const browser = await startChromium({ extensionDir: CHROME_BUILD, size: { width: 1280, height: 900 } });
  const { context } = browser;
  try {
    await context.addInitScript('globalThis.__name ??= (f) => f');
    await serveFeeds(context);
    const worlds = {
      site: await extensionWorlds(context, CONDITIONS[0] as Condition, 'with'),
      elsewhere: await extensionWorlds(context, CONDITIONS[0] as Condition, 'bare'),
    };
    if (worlds.site.length === 0) throw new Error('the extension does not run on the feed that it is measured on');
    const results: Result[] = CONDITIONS.map((condition) => ({ condition, with: [], control: [] }));
    for (let round = 0; round < PAIRS; round += 1) {
      for (const { condition, ...pairs } of shuffled(results)) {
        progress(`round ${round + 1} of ${PAIRS}: ${nameOf(condition)}`);
        let before = await measure(context, condition, 'bare');
        for (const variant of shuffled(['with', 'control'] as const)) {
          const measured = await measure(context, condition, variant);
          const after = await measure(context, condition, 'bare');
          pairs[variant].push({ measured, bare: mean(before, after) });
          before = after;
        }
      }
    }
    const rows: Row[] = [];
    for (const result of results) {
      progress(`trace: ${nameOf(result.condition)}`);
      rows.push(rowOf(result, await ourCalls(context, result.condition)));
    }
    const all = beyondOf(results.flatMap(beyondControl));
    return {
      json: {
        browser: `Chromium ${browser.version}`,
        posts: POSTS,
        pairs: PAIRS,
        limits: { ratio: LIMIT, control: CONTROL_LIMIT, longTask: LONG_TASK },
        worlds,
        rows,
        all: { ...all, verdict: verdictOf(all) },
      },
      lines: [
        `Chromium ${browser.version}, production build, ${POSTS} posts, ${PAIRS} pairs, CPU of the main thread in ms per post`,
        `scripts of ours on another site: ${worlds.elsewhere.length === 0 ? 'none' : worlds.elsewhere.join(', ')}`,
        ...rows.flatMap(linesOf),
        `all conditions together, n=${PAIRS * CONDITIONS.length}`,
        `  beyond the control ${interval(all)}: ${VERDICTS[verdictOf(all)]}`,
      ],
    };
  } finally {
    await browser.close();
  }
}

const interval = ({ median, low, high }: Beyond): string => `${median} (95 %: ${low}–${high})`;

function linesOf(row: Row): string[] {
  const spread = (f: Figures) => `${f.median} (p25–p75 ${f.p25}–${f.p75})`;
  const ratio = ({ p25, median, p75 }: Spread) => `${median} (p25–p75 ${p25}–${p75})`;
  return [
    row.name,
    `  bare ${spread(row.bare)}   ours on top ${spread(row.extra)}   control ${spread(row.control)}   n=${row.extra.n}`,
    `  times bare ${ratio(row.ratio)}   control ${ratio(row.controlRatio)}   beyond the control ${interval(row.beyond)}: ${VERDICTS[row.verdict]}`,
    `  least of ${row.extra.n} rounds over the least of ${row.extra.n} of the control: ${row.least}`,
    `  on top after ${POSTS} posts: ${row.extraNodes} nodes, ${row.extraListeners} listeners, heap ${spread(row.extraHeapKb)} KB`,
    `  calls of ours: ${row.calls.calls}, together ${row.calls.total} ms, longest ${row.calls.longest} ms (and ${row.calls.layout} ms of the page's layout, sooner), ${round((row.calls.total / POSTS / row.bare.median) * 100, 2)} % of the bare page` +
      (row.calls.longest > LONG_TASK ? ': a LONG TASK' : ''),
  ];
}

function shuffled<T>(all: readonly T[]): T[] {
  return all
    .map((one) => ({ one, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one);
}
