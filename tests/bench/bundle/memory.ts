import { readFile } from 'node:fs/promises';
import type { CDPSession, Page } from '@playwright/test';
import type { RawDevTools } from '@/tests/browser/raw-devtools';

/** Of some processes, in bytes. */
interface OfProcesses {
  /** What no other process shares: what the browser's own task manager shows. */
  own: number;
  /** What is in memory, with what is shared or only mapped from files. */
  resident: number;
}

export interface Memory {
  /** Objects and array buffers of the page’s JavaScript, in bytes; what was let go and not yet collected counts too. */
  heap: number;
  /** All processes that draw pages, their workers included, and the browser's main process; null where the system does not tell. */
  renderers: OfProcesses | null;
  main: OfProcesses | null;
}

/** As `Memory`, with what was in use right after a collection: what the work itself holds on to. */
export interface MemoryOfWork extends Memory {
  held: number;
}

interface HeapUsage {
  usedSize: number;
  backingStorageSize?: number;
}

/** Linux only. @returns null where there is no such process any more, or no `/proc`. */
async function memoryOfProcess(pid: number): Promise<OfProcesses | null> {
  // A process may end between being named and being asked.
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => null);
  if (status === null) return null;
  const bytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * 1_024;
  return { own: bytes('RssAnon') + bytes('VmSwap'), resident: bytes('VmRSS') };
}

async function memoryOfAll(devtools: RawDevTools, type: 'renderer' | 'browser'): Promise<OfProcesses | null> {
  const { processInfo } = await devtools.send<{ processInfo: { type: string; id: number }[] }>(
    'SystemInfo.getProcessInfo',
  );
  const all = await Promise.all(processInfo.filter((one) => one.type === type).map(({ id }) => memoryOfProcess(id)));
  const known = all.filter((one) => one !== null);
  if (known.length === 0) return null;
  const sum = (part: keyof OfProcesses) => known.reduce((bytes, one) => bytes + one[part], 0);
  return { own: sum('own'), resident: sum('resident') };
}

async function look(session: CDPSession, devtools: RawDevTools): Promise<Memory> {
  const [usage, renderers, main] = await Promise.all([
    session.send('Runtime.getHeapUsage') as Promise<HeapUsage>,
    memoryOfAll(devtools, 'renderer'),
    memoryOfAll(devtools, 'browser'),
  ]);
  return { heap: usage.usedSize + (usage.backingStorageSize ?? 0), renderers, main };
}

type Fold = (a: number, b: number) => number;
const either = (by: Fold) => (a: OfProcesses | null, b: OfProcesses | null) =>
  a && b ? { own: by(a.own, b.own), resident: by(a.resident, b.resident) } : (a ?? b);
const both = (by: Fold, a: Memory, b: Memory): Memory => ({
  heap: by(a.heap, b.heap),
  renderers: either(by)(a.renderers, b.renderers),
  main: either(by)(a.main, b.main),
});
const above = either((a, b) => a - b);

/** Every so often (ms) while something runs. */
const EVERY = 100;

/** Until a browser has given back what was collected (ms). */
const REST = 2_000;

/** And every so often (ms) the page is made to collect what was let go. */
const COLLECTED_EVERY = 2_500;

/** Calls `each` over and over, with a pause (ms), while `work` runs. */
async function meanwhile(work: () => Promise<void>, pause: number, each: () => Promise<void>): Promise<void> {
  let running = true;
  const watching = (async () => {
    while (running) {
      await each();
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  })();
  try {
    await work();
  } finally {
    running = false;
    await watching;
  }
}

/**
 * How far the memory rises while `work` runs, above what the idle page had before, in bytes.
 *
 * @param work is done twice: once left to itself, once with collections in between.
 */
export async function memoryOf(page: Page, devtools: RawDevTools, work: () => Promise<void>): Promise<MemoryOfWork> {
  const session = await page.context().newCDPSession(page);
  try {
    const atRest = async () => {
      await session.send('HeapProfiler.collectGarbage');
      await new Promise((resolve) => setTimeout(resolve, REST));
      return look(session, devtools);
    };
    const before = await atRest();
    let peak = before;
    await meanwhile(work, EVERY, async () => {
      peak = both(Math.max, peak, await look(session, devtools));
    });
    // What was done before may still have stood in memory.
    const idle = both(Math.min, before, await atRest());
    let held = idle.heap;
    await meanwhile(work, COLLECTED_EVERY, async () => {
      await session.send('HeapProfiler.collectGarbage');
      held = Math.max(held, (await look(session, devtools)).heap);
    });
    return {
      heap: peak.heap - idle.heap,
      held: held - idle.heap,
      renderers: above(peak.renderers, idle.renderers),
      main: above(peak.main, idle.main),
    };
  } finally {
    await session.detach();
  }
}
