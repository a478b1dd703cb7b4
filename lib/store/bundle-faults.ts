import { type Canonical, canonicalJson } from '@/lib/evidence/canonical';
import type { Fault } from '@/lib/evidence/verify';
import type { BundleRow, HandOver, KeptBundle, StoredBundle } from './bundle-row';
import { readLine } from './told-records';

/** What a log says of a bundle. */
export interface ToldBundle {
  /** Flags that it was made ready of, in the order of the exhibits. */
  flagIds: string[];
  /** The last of those lines. */
  lastSeq: number;
  made: Detail | null;
  remade: Detail[];
  handOvers: Detail[];
}

type Detail = Record<string, unknown>;
type Line = { seq: number; flagId: string; line: string };

const nothing = (): ToldBundle => ({ flagIds: [], lastSeq: 0, made: null, remade: [], handOvers: [] });

/** What our log says of every bundle that it tells of. */
export function toldBundles(lines: readonly Line[]): Map<string, ToldBundle> {
  const found = new Map<string, ToldBundle>();
  for (const { seq, flagId, line } of lines) {
    const { act, detail } = readLine(line);
    const { bundle: id, what } = detail;
    if (typeof id !== 'string' || (act === 'exported' && what !== 'bundle')) continue;
    const told = found.get(id) ?? nothing();
    found.set(id, told);
    if (act === 'exported') {
      told.flagIds.push(flagId);
      told.lastSeq = seq;
    } else if (act === 'bundle-made') told.made = detail;
    else if (act === 'bundle-remade') told.remade.push(detail);
    else if (act === 'handed-over') told.handOvers.push(detail);
  }
  return found;
}

const same = (a: unknown, b: unknown) => canonicalJson(a as Canonical) === canonicalJson(b as Canonical);

const handedOver = ({ to, when, how, receipt, said }: HandOver) => ({ to, when, how, receipt, said });

const madeOf = ({ tagManifest, zip, encrypted, size, signature }: BundleRow) => ({
  ...{ tagManifest, zip, encrypted, size },
  signed: signature !== null,
});

/** True where the row says of how it was made, made again and handed over what the log says of it. */
function agrees(row: BundleRow, { made, remade, handOvers }: ToldBundle): boolean {
  if ((row.state === 'made') !== (made !== null)) return false;
  if (made) {
    const { tagManifest, zip, encrypted, size, signed } = made;
    if (!same(madeOf(row), { tagManifest, zip, encrypted, size, signed })) return false;
  }
  if (row.stamped && row.tagManifest !== null && row.stamped.of !== row.tagManifest) return false;
  const again = remade.map(({ zip, encrypted }) => ({ zip, encrypted }));
  const given = handOvers.map(({ to, when, how, receipt, said }) => ({ to, when, how, receipt, said }));
  return (
    same(
      row.remade.map(({ zip, encrypted }) => ({ zip, encrypted })),
      again,
    ) && same(row.handOvers.map(handedOver), given)
  );
}

interface Known {
  /** As they lie in the database. */
  stored: readonly StoredBundle[];
  /** Those of them that could be read. */
  rows: readonly KeptBundle[];
  /** What our log says. */
  told: ReadonlyMap<string, ToldBundle>;
  /** Flags that the log says were deleted or purged: what was frozen of them went with them. */
  removed: ReadonlySet<string>;
}

/** Where the list of bundles is not what the log tells of it: a bundle that is gone, another hash, another list of flags. */
export function bundleFaults({ stored, rows, told, removed }: Known): Fault[] {
  const faults: Fault[] = [];
  const fault = (what: Fault['what'], id: string) => faults.push({ what, flagId: null, where: id });
  const here = new Map(stored.map((one) => [one.id, one]));
  for (const row of rows) {
    const about = told.get(row.id) ?? nothing();
    const lies = here.get(row.id);
    const gone = lies?.head ? row.gone.filter((flagId) => !removed.has(flagId)) : [];
    const isFiled = same(row.flagIds, about.flagIds) && lies?.lastSeq === about.lastSeq;
    if (!isFiled || gone.length > 0 || !agrees(row, about)) fault('bundle-differs', row.id);
  }
  for (const id of told.keys()) if (!here.has(id)) fault('bundle-missing', id);
  return faults;
}

/** Flags of which our log says that they were deleted or purged. */
export const removedFlags = (lines: readonly (Line & { act: string })[]): Set<string> =>
  new Set(lines.filter(({ act }) => act === 'deleted' || act === 'purged').map(({ flagId }) => flagId));
