import type { BrowserContext } from '@playwright/test';
import { type Condition, openFeed, runFeed } from './measure';
import type { Variant } from './pages';

/** Names of the worlds that extensions have in the page. */
export async function extensionWorlds(
  context: BrowserContext,
  condition: Condition,
  variant: Variant,
): Promise<string[]> {
  const page = await openFeed(context, condition, variant);
  const devtools = await context.newCDPSession(page);
  const worlds: string[] = [];
  devtools.on('Runtime.executionContextCreated', ({ context: world }) => {
    if (world.origin.startsWith('chrome-extension://')) worlds.push(world.name);
  });
  // Worlds that are there already are told at once.
  await devtools.send('Runtime.enable');
  await runFeed(page, condition, 50);
  await page.close();
  return worlds;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** The thread's own time: on a busy machine a call waits for its turn, too. */
  tdur?: number;
  args?: { data?: { url?: string } };
}

export interface Calls {
  /** How often the page called a function of ours. */
  calls: number;
  /** The longest of these calls and all of them, in ms, without the page's own layout. */
  longest: number;
  total: number;
  /** Layout of what the page had changed, which a call of ours asked for before the frame would have come to it. */
  layout: number;
}

const LAYOUT = new Set(['Layout', 'UpdateLayoutTree']);

/** Every call from the page's main thread into a script of ours, by the browser's own trace. */
export async function ourCalls(context: BrowserContext, condition: Condition): Promise<Calls> {
  const browser = context.browser();
  if (!browser) throw new Error('the browser takes no trace');
  const page = await openFeed(context, condition, 'with');
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  await runFeed(page, condition);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8')) as { traceEvents: TraceEvent[] };
  await page.close();
  const whole = traceEvents.filter(({ ph }) => ph === 'X');
  const layouts = whole.filter(({ name }) => LAYOUT.has(name));
  const calls = whole
    .filter(({ name, args }) => name === 'FunctionCall' && args?.data?.url?.startsWith('chrome-extension://'))
    .map((call) => {
      const inside = layouts.filter((layout) => isWithin(layout, call)).reduce((sum, layout) => sum + busy(layout), 0);
      return { own: (busy(call) - inside) / 1000, layout: inside / 1000 };
    });
  return {
    calls: calls.length,
    longest: Math.max(0, ...calls.map(({ own }) => own)),
    total: calls.reduce((sum, { own }) => sum + own, 0),
    layout: calls.reduce((sum, { layout }) => sum + layout, 0),
  };
}

const busy = ({ tdur, dur = 0 }: TraceEvent): number => tdur ?? dur;

const isWithin = (inner: TraceEvent, outer: TraceEvent): boolean =>
  inner.pid === outer.pid &&
  inner.tid === outer.tid &&
  inner.ts >= outer.ts &&
  inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0);
