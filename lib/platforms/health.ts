import type { PlatformId, PostSnapshot, VitalField } from './platform';
import { PLATFORMS, VITAL_FIELDS } from './platform';

/** How the reading of each site is doing, told by the flags that were made. A rising share of fallbacks is how a change shows. */

/** What one flag tells about it. */
export type ReadFlag = Pick<PostSnapshot, 'platform' | 'reading' | 'adapter' | 'doubts' | VitalField>;

export interface Way {
  strategy: string;
  /** Its place in the adapter's order; 0 is the one tried first. */
  rank: number;
  flags: number;
}

export interface FieldHealth {
  field: VitalField;
  /** Flags in which the way tried first found it. */
  first: number;
  /** Flags in which a later way did. */
  fallback: number;
  none: number;
  /** Flags in which two ways gave different answers. */
  doubtful: number;
  /** The ways that found it, the most frequent first. */
  ways: Way[];
}

export interface SiteHealth {
  platform: PlatformId;
  /** Flags that the adapter read. */
  flags: number;
  /** Posts on this site that a person had to point out, because the adapter did not find them. */
  pointedOut: number;
  fields: FieldHealth[];
  /** Fields that lately come by fallbacks or not at all, much more often than before. */
  worse: VitalField[];
}

/** Flags that are told against the earlier ones, and how many of either it takes to say anything. */
const LATELY = 10;
const FEWEST_EARLIER = 10;
/** How much larger the share has to be: with ten flags, chance alone gets there about once in a hundred times. */
const RISE = 0.4;
/** Without these nobody knows which post it was, so that half of them missing needs nothing to compare with. */
const NEVER_MISSING: readonly VitalField[] = ['id', 'author', 'time'];
const FEWEST_LATELY = 5;

/** @param flags newest first, of any site. */
export function healthOf(flags: readonly ReadFlag[]): SiteHealth[] {
  return PLATFORMS.map((platform) => {
    const here = flags.filter((flag) => flag.platform === platform);
    const read = here.filter(({ reading }) => reading === 'adapter');
    return {
      platform,
      flags: read.length,
      pointedOut: here.length - read.length,
      fields: VITAL_FIELDS.map((field) => fieldHealth(read, field)),
      worse: VITAL_FIELDS.filter((field) => isWorse(read, field)),
    };
  });
}

/** An author may be read by name or by handle; the better of the two counts, for either tells who it was. */
function wayOf(flag: ReadFlag, field: VitalField): { strategy: string; rank: number } {
  if (field !== 'author') return flag[field];
  const { name, handle } = flag.author;
  return handle.rank >= 0 && (name.rank < 0 || handle.rank <= name.rank) ? handle : name;
}

function fieldHealth(flags: readonly ReadFlag[], field: VitalField): FieldHealth {
  const ways = new Map<string, Way>();
  let none = 0;
  for (const flag of flags) {
    const { strategy, rank } = wayOf(flag, field);
    if (rank < 0) {
      none += 1;
      continue;
    }
    const name = `${rank} ${strategy}`;
    const known = ways.get(name) ?? { strategy, rank, flags: 0 };
    known.flags += 1;
    ways.set(name, known);
  }
  const all = [...ways.values()].sort((a, b) => b.flags - a.flags || a.rank - b.rank);
  const first = all.reduce((sum, way) => sum + (way.rank === 0 ? way.flags : 0), 0);
  return {
    field,
    first,
    fallback: flags.length - none - first,
    none,
    doubtful: flags.filter(({ doubts }) => doubts.some((doubt) => doubt.field === field)).length,
    ways: all,
  };
}

function isWorse(flags: readonly ReadFlag[], field: VitalField): boolean {
  // Ranks of another version of the rules mean something else.
  const same = flags.filter(({ adapter }) => adapter === flags[0]?.adapter);
  const lately = same.slice(0, LATELY);
  const earlier = same.slice(LATELY);
  const share = (some: readonly ReadFlag[], fits: (rank: number) => boolean) =>
    some.filter((flag) => fits(wayOf(flag, field).rank)).length / some.length;
  if (lately.length >= FEWEST_LATELY && NEVER_MISSING.includes(field) && share(lately, (rank) => rank < 0) >= 0.5)
    return true;
  if (earlier.length < FEWEST_EARLIER) return false;
  const notFirst = (rank: number) => rank !== 0;
  return share(lately, notFirst) - share(earlier, notFirst) >= RISE;
}
