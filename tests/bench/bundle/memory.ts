import { readFile } from 'node:fs/promises';
import type { CDPSession, Page } from '@playwright/test';
import type { RawDevTools } from '@/tests/browser/raw-devtools';

export interface Memory {
  /** Objects and array buffers of the page’s JavaScript, in bytes; what was let go and not yet collected counts too. */
  heap: number;
  /** Resident memory of all processes that draw pages, and of the browser's main process; null where the system does not tell. */
  renderers: number | null;
  main: number | null;
}

/** As `Memory`, with what was in use right after a collection: what the work itself holds on to. */
export interface MemoryOfWork extends Memory {
  held: number;
}

interface HeapUsage {
  usedSize: number;
  backingStorageSize?: number;
}

/** Linux only. @returns bytes; null where there is no such process any more, or no `/proc`. */
async function residentOf(pid: number): Promise<number | null> {
  // A process may end between being named and being asked.
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => null);
  const kib = status && /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1];
  return kib ? Number(kib) * 1_024 : null;
}

async function residentOfAll(devtools: RawDevTools, type: 'renderer' | 'browser'): Promise<number | null> {
  const { processInfo } = await devtools.send<{ processInfo: { type: string; id: number }[] }>(
    'SystemInfo.getProcessInfo',
  );
  const all = await Promise.all(processInfo.filter((one) => one.type === type).map(({ id }) => residentOf(id)));
  const known = all.filter((one) => one !== null);
  return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0);
}

async function look(session: CDPSession, devtools: RawDevTools): Promise<Memory> {
  const [usage, renderers, main] = await Promise.all([
    session.send('Runtime.getHeapUsage') as Promise<HeapUsage>,
    residentOfAll(devtools, 'renderer'),
    residentOfAll(devtools, 'browser'),
  ]);
  return { heap: usage.usedSize + (usage.backingStorageSize ?? 0), renderers, main };
}

const higher = (a: number | null, b: number | null) => (a === null || b === null ? (a ?? b) : Math.max(a, b));
const above = (peak: number | null, idle: number | null) => (peak === null || idle === null ? null : peak - idle);

/** Every so often (ms) while something runs. */
const EVERY = 100;

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
    await session.send('HeapProfiler.collectGarbage');
    const idle = await look(session, devtools);
    let peak = idle;
    await meanwhile(work, EVERY, async () => {
      const now = await look(session, devtools);
      peak = {
        heap: Math.max(peak.heap, now.heap),
        renderers: higher(peak.renderers, now.renderers),
        main: higher(peak.main, now.main),
      };
    });
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
