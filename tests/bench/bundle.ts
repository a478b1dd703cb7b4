import type { Page } from '@playwright/test';
import type { ChromiumWithExtension } from '@/tests/browser/chromium';
import { startFlagpost } from '@/tests/browser/flagpost';
import { giveCode, keepFlags } from './bundle/extension-code';
import type * as InPage from './bundle/in-page';
import { type MemoryOfWork, memoryOf } from './bundle/memory';
import { type Figures, figures, line } from './figures';
import type { Bench } from './run';

declare const flagpostCode: typeof InPage;

/** Rounds of each size: large ones take minutes. */
const ROUNDS: ReadonlyMap<number, number> = new Map([
  [50, 3],
  [500, 1],
  [2_000, 1],
]);
/** A bundle may take this many times what zipping and hashing its bytes takes. */
const RATIO_LIMIT = 1.3;
/** And this much memory above the idle page, in MB. */
const MEMORY_LIMIT = 150;

interface Row {
  items: number;
  /** Of the plain ZIP. */
  mb: number;
  plain: Figures;
  /** Zipped and hashed by zip.js in the page, and by our own code there. */
  bare: Figures;
  bareOwn: Figures;
  /** Of the first. */
  ratio: Figures;
  encrypted: Figures;
  /** Plain, with the report as a PDF. */
  withPdf: Figures;
  /** When each phase of the last plain bundle began, in ms. */
  phases: Record<string, number>;
  memoryMb: {
    held: number | null;
    heap: number | null;
    renderers: { own: number | null; resident: number | null };
    main: { own: number | null; resident: number | null };
  };
  register: { idle: Figures; meanwhile: Figures };
}

/** Milliseconds from opening the register in another tab until it shows rows. */
async function openRegister(browser: ChromiumWithExtension): Promise<number> {
  const from = performance.now();
  const tab = await browser.openExtensionPage('register.html');
  await tab.waitForSelector('[data-flag-row]');
  const took = performance.now() - from;
  await tab.close();
  return took;
}

const inMb = (bytes: number | null) => (bytes === null ? null : Math.round(bytes / 1e5) / 10);

const ofBoth = (memory: MemoryOfWork['main']) => ({
  own: inMb(memory?.own ?? null),
  resident: inMb(memory?.resident ?? null),
});

async function measure(page: Page, browser: ChromiumWithExtension, items: string[], say: (text: string) => void) {
  const rounds = ROUNDS.get(items.length) ?? 1;
  const plain: number[] = [];
  const bare: number[] = [];
  const bareOwn: number[] = [];
  const encrypted: number[] = [];
  const withPdf: number[] = [];
  const make = async (form: 'plain' | 'encrypted', held = false, pdf = false) => {
    const timed = await page.evaluate((told) => flagpostCode.make(told.items, told.form, told.held, told.pdf), {
      items,
      form,
      held,
      pdf,
    });
    say(`  ${form}${pdf ? ' with PDF' : ''}: ${Math.round(timed.ms)} ms ${JSON.stringify(timed.phases)}`);
    return timed;
  };
  await page.reload();
  await giveCode(page);

  // Not counted among the rounds: asking for the memory takes time of the page, and the first time of all is the slowest.
  say(`${items.length} items: memory`);
  const memory = await memoryOf(page, browser.devtools, async () => {
    await page.evaluate(() => flagpostCode.release());
    await make('plain', true);
  });
  say(`  ${JSON.stringify(memory)}`);
  await page.evaluate(() => flagpostCode.takeApart());
  let timed: InPage.Timed | null = null;
  for (let round = 1; round <= rounds; round++) {
    say(`${items.length} items: round ${round} of ${rounds}`);
    timed = await make('plain');
    plain.push(timed.ms);
    bare.push((await page.evaluate(() => flagpostCode.bare('library'))).ms);
    bareOwn.push((await page.evaluate(() => flagpostCode.bare('own'))).ms);
    say(
      `  bare: ${Math.round(bare.at(-1) ?? Number.NaN)} ms, with our own code ${Math.round(bareOwn.at(-1) ?? Number.NaN)} ms`,
    );
    encrypted.push((await make('encrypted')).ms);
    withPdf.push((await make('plain', false, true)).ms);
  }

  say(`${items.length} items: the register in another tab`);
  const idle: number[] = [];
  for (let i = 0; i < 5; i++) idle.push(await openRegister(browser));
  const meanwhile: number[] = [];
  let making = true;
  const made = make('plain').finally(() => {
    making = false;
  });
  while (making) {
    const took = await openRegister(browser);
    // One that was opened while it was made and shown after it counts too: somebody waited for it.
    meanwhile.push(took);
  }
  await made;
  const row: Row = {
    items: items.length,
    mb: inMb(timed?.bytes ?? null) ?? Number.NaN,
    plain: figures(plain),
    bare: figures(bare),
    bareOwn: figures(bareOwn),
    ratio: figures(plain.map((ms, i) => ms / (bare[i] ?? Number.NaN))),
    encrypted: figures(encrypted),
    withPdf: figures(withPdf),
    phases: timed?.phases ?? {},
    memoryMb: {
      held: inMb(memory.held),
      heap: inMb(memory.heap),
      renderers: ofBoth(memory.renderers),
      main: ofBoth(memory.main),
    },
    register: { idle: figures(idle), meanwhile: figures(meanwhile) },
  };
  return row;
}

const told = (mb: number | null) => (mb === null ? 'not told by this system' : `${mb} MB`);

const linesOf = (row: Row): string[] => [
  `${row.items} items, ${row.mb} MB`,
  line('  made, plain', row.plain),
  line('  zipped and hashed bare by zip.js', row.bare),
  line('  and by our own code', row.bareOwn),
  line(`  times bare (limit ${RATIO_LIMIT})`, row.ratio, '× '),
  line('  made, encrypted', row.encrypted),
  line('  made, plain with PDF', row.withPdf),
  `  phases began at ${Object.entries(row.phases)
    .map(([phase, ms]) => `${phase} ${ms} ms`)
    .join(', ')}`,
  `  memory above the idle page (limit ${MEMORY_LIMIT} MB): JavaScript holds ${told(row.memoryMb.held)} and reached ${told(row.memoryMb.heap)} with what was let go and not yet collected; processes of pages ${told(row.memoryMb.renderers.own)} of their own (${told(row.memoryMb.renderers.resident)} resident), the browser’s main process ${told(row.memoryMb.main.own)} (${told(row.memoryMb.main.resident)})`,
  line('  register in another tab, idle', row.register.idle),
  line('  register in another tab, meanwhile', row.register.meanwhile),
];

/**
 * Bundles of 50 and 500 flags with pictures of about 400 KB, made by the extension's code in an extension page, against hashing and
 * zipping the same files with the same ZIP code and nothing else.
 */
export async function benchBundle(progress: (text: string) => void, large: boolean): Promise<Bench> {
  const sizes = [...ROUNDS.keys()].filter((size) => large || size <= 500);
  const flagpost = await startFlagpost();
  const { browser } = flagpost;
  try {
    const page = await browser.openExtensionPage('options.html');
    await giveCode(page);
    const ids = await keepFlags(page, Math.max(...sizes), progress);
    const rows: Row[] = [];
    for (const size of sizes) rows.push(await measure(page, browser, ids.slice(0, size), progress));
    return {
      json: {
        browser: `Chromium ${browser.version}`,
        flags: ids.length,
        limits: { ratio: RATIO_LIMIT, memoryMb: MEMORY_LIMIT },
        rows,
      },
      lines: [`Chromium ${browser.version}, ${ids.length} flags kept`, ...rows.flatMap(linesOf)],
    };
  } finally {
    await flagpost.close();
  }
}
