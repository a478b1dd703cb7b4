import type { PlatformAdapter, VitalField } from '@/lib/platforms/platform';
import { isHidden } from '@/lib/platforms/shown';
import { idTime } from '@/lib/platforms/x/snowflake';
import type { FreshPage, MutablePage, Truth } from './page';
import type { Found, Reading } from './reading';

export const JUDGED = ['id', 'author', 'time', 'text'] as const;
export type Judged = (typeof JUDGED)[number];

/**
 * `right`; `missing`: nothing was read; `doubtful`: the adapter says so itself; `wrong`: another value than the unchanged
 * page's, and presented as certain. `unknown`: the unchanged page does not tell either.
 */
export type Verdict = 'right' | 'missing' | 'doubtful' | 'wrong' | 'unknown';
export type Verdicts = Record<Judged, Verdict>;

/** A value that is wrong and presented as certain. */
export interface Fault {
  field: VitalField;
  part: keyof Reading;
  expected: string | null;
  read: string | null;
}
export type Faults = Fault[];

/** The parts of a reading that make up a field. The words of a time count only where the page states no moment. */
const PARTS: [VitalField, (keyof Reading)[]][] = [
  ['id', ['id']],
  ['permalink', ['permalink']],
  ['author', ['name', 'handle', 'profile']],
  ['time', ['exact']],
  ['text', ['text']],
];

/** What was read against what is true: for every post of the unchanged page its verdicts, and everything wrong. */
export function judge(page: MutablePage, fresh: FreshPage, found: Found[]): { verdicts: Verdicts[]; faults: Faults } {
  const faults: Faults = [];
  const seen = new Map<Truth, Found>();
  for (const one of found) {
    const truth = truthOf(page, fresh, one);
    // Nobody can point at what is not shown; where the unchanged page hides it as well, it is one of its posts.
    if (isHidden(one.root) && !(truth && isHidden(truth.root))) continue;
    if (truth && !seen.has(truth)) seen.set(truth, one);
    faults.push(...faultsOf(page.adapter, one.reading, truth));
  }
  const verdicts = page.truths
    .filter(({ covered }) => !covered)
    .map((truth) => verdictsOf(page.adapter, seen.get(truth)?.reading ?? null, truth));
  return { verdicts, faults };
}

/** Which post of the unchanged page an element stands for, told by where it stands and not by what was read there. */
function truthOf({ truths }: MutablePage, { origins }: FreshPage, { root, reading }: Found): Truth | null {
  let anchor: Element | null = root;
  // A wrapper is known by what it holds.
  while (anchor && !origins.has(anchor)) anchor = anchor.firstElementChild;
  const origin = anchor && origins.get(anchor);
  if (!origin) return null;
  const byId = (all: Truth[]) => all.find((truth) => truth.reading.id !== null && truth.reading.id === reading.id);
  const around = truths.filter((truth) => truth.root.contains(origin));
  const innermost = around.find((truth) => !around.some((other) => other !== truth && truth.root.contains(other.root)));
  if (innermost)
    return isInnerPost(innermost, reading) ? { ...innermost, reading: innerReading(innermost, reading) } : innermost;
  const within = truths.filter((truth) => origin.contains(truth.root));
  const outermost = within.filter(
    (truth) => !within.some((other) => other !== truth && other.root.contains(truth.root)),
  );
  // Copies that the page shows but the unchanged reading leaves out (a post behind its own window) go by their id.
  return byId(outermost) ?? outermost[0] ?? byId(truths) ?? null;
}

const isInnerPost = ({ inner }: Truth, reading: Reading): boolean =>
  inner.some((post) => post.text === reading.text && (post.name === reading.name || post.handle === reading.handle));

/** A post that another one carries, read as one of its own: its own values are the true ones. */
function innerReading({ inner, reading: outer }: Truth, reading: Reading): Reading {
  const post = inner.find(({ text }) => text === reading.text);
  return {
    ...outer,
    ...reading,
    id: post?.id ?? null,
    name: post?.name ?? null,
    handle: post?.handle ?? reading.handle,
  };
}

function faultsOf(adapter: PlatformAdapter, reading: Reading, truth: Truth | null): Faults {
  const faults: Faults = [];
  for (const [field, parts] of PARTS) {
    if (reading.doubted.includes(field)) continue;
    for (const part of parts) {
      const read = reading[part] as string | null;
      const expected = (truth?.reading[part] as string | null) ?? null;
      if (isNothing(read) || read === expected) continue;
      if (truth && isAlsoTrue(adapter, part, read as string, truth)) continue;
      faults.push({ field, part, expected, read });
    }
  }
  return faults;
}

/** No text where a page shows some means that none was found. */
const isNothing = (value: string | null): boolean => value === null || value === '';

/** What is no other value but another way to say the same. */
function isAlsoTrue(adapter: PlatformAdapter, part: keyof Reading, read: string, { root, reading }: Truth): boolean {
  switch (part) {
    case 'permalink': {
      // An address in another form names the same post where its id is the post's.
      const { id } = adapter.canonical(new URL(read));
      return id === undefined ? isOpaque(read, root) : id === reading.id;
    }
    case 'id': {
      // A reel has the number of its video, by which it is addressed, beside that of the post.
      const addressed = reading.permalink === null ? undefined : adapter.canonical(new URL(reading.permalink)).id;
      return isOpaque(read, root) || read === addressed;
    }
    case 'exact':
      // X's ids hold the moment themselves; an article shows another one, of its last edit.
      return adapter.id === 'x' && reading.id !== null && Date.parse(read) === wholeSeconds(idTime(reading.id));
    default:
      return false;
  }
}

/** Facebook's second kind of id, which stands in the post's own links and in no other's. */
function isOpaque(value: string, root: Element): boolean {
  const token = /pfbid\w+/.exec(value)?.[0];
  return (
    token !== undefined &&
    [...root.querySelectorAll('a[href]')].some((link) => link.getAttribute('href')?.includes(token))
  );
}

const wholeSeconds = (ms: number | null) => (ms === null ? null : Math.floor(ms / 1000) * 1000);

function verdictsOf(adapter: PlatformAdapter, reading: Reading | null, truth: Truth): Verdicts {
  const wrong = new Set(reading ? faultsOf(adapter, reading, truth).map(({ field }) => field) : []);
  const verdict = (field: Judged, part: keyof Reading): Verdict => {
    const expected = truth.reading[part] as string | null;
    if (reading?.doubted.includes(field)) return 'doubtful';
    if (wrong.has(field)) return 'wrong';
    if (isNothing(expected)) return 'unknown';
    return reading && reading[part] === expected ? 'right' : 'missing';
  };
  const author = truth.reading.handle === null ? 'name' : 'handle';
  const time = truth.reading.exact === null ? 'shown' : 'exact';
  return {
    id: verdict('id', 'id'),
    author: verdict('author', author),
    time: verdict('time', time),
    text: verdict('text', 'text'),
  };
}
