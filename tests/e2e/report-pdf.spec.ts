import { expect, test } from '@playwright/test';
import { startChromium } from '@/tests/browser/chromium';
import { startFirefox } from '@/tests/browser/firefox';
import { reportFacts, SCRIPTS } from '@/tests/fixtures/report-facts';
import { comparable, MISSING_PROGRAMS, readBy } from './pdf-programs';
import { type MadePdf, reportInPage } from './report-in-page';

test.describe.configure({ mode: 'serial', timeout: 180_000 });
test.skip(MISSING_PROGRAMS.length > 0, `needs ${MISSING_PROGRAMS.join(', ')}`);

/** Longer than a page, and with far more letters from the right than from the left on it. */
const LONG = `${SCRIPTS.arabic} ${SCRIPTS.urdu} `.repeat(14).trim();
const TEXTS = [...Object.values(SCRIPTS), LONG];

async function inChromium(times: number): Promise<MadePdf[]> {
  const facts = await reportFacts(TEXTS);
  const browser = await startChromium({ extensionDir: null, headless: true });
  try {
    const made: MadePdf[] = [];
    for (let n = 0; n < times; n += 1) made.push(await reportInPage(facts, (address) => browser.open(address)));
    return made;
  } finally {
    await browser.close();
  }
}

async function inFirefox(): Promise<MadePdf> {
  const browser = await startFirefox({ extensionDir: null });
  try {
    return await reportInPage(await reportFacts(TEXTS), (address) => browser.open(address));
  } finally {
    await browser.close();
  }
}

function expectEveryWord(bytes: Buffer): void {
  for (const layout of [[], ['-layout']]) {
    const text = readBy(bytes, 'pdftotext', [...layout, 'PDF', '-']);
    // The foot of each page stands between the lines of a text that goes over it.
    const read = comparable(text.replace(/^.*\bPage \d+ of \d+$/gm, '').replace(/^\f?FP-2026-0042$/gm, ''));
    for (const told of TEXTS) expect(read).toContain(comparable(told));
  }
}

test.describe('the report as a PDF', () => {
  let made: MadePdf[];
  test.beforeAll(async () => {
    made = await inChromium(2);
  });
  const first = () => (made[0] as MadePdf).bytes;

  test('gives every captured word back, in every script', () => {
    expectEveryWord(first());
  });

  test('is the same, byte for byte, when it is made again', () => {
    expect(made[1]?.bytes.equals(first())).toBe(true);
  });

  test('has no fault that qpdf finds', () => {
    expect(readBy(first(), 'qpdf', ['--check', 'PDF'])).toContain('No syntax or stream encoding errors found');
  });

  test('is tagged, named and numbered', () => {
    const info = readBy(first(), 'pdfinfo', ['PDF']);
    expect(info).toMatch(/^Title: +Report FP-2026-0042$/m);
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toMatch(/^Page size: .*A4/m);
    const pages = Number(/^Pages: +(\d+)$/m.exec(info)?.[1]);
    const numbers = readBy(first(), 'pdftotext', ['PDF', '-']).match(/Page \d+ of \d+/g) ?? [];
    expect(numbers).toEqual(Array.from({ length: pages }, (_, i) => `Page ${i + 1} of ${pages}`));
  });

  test('holds a figure with its words for each picture', () => {
    const structure = readBy(first(), 'pdfinfo', ['-struct', 'PDF']);
    expect(structure.match(/^ *Figure/gm)).toHaveLength(TEXTS.length);
    for (const tag of ['Document', 'H1', 'H2', 'H3', 'P', 'BlockQuote', 'Table', 'TR', 'TH', 'TD', 'L', 'LI', 'LBody'])
      expect(structure).toMatch(new RegExp(`^ *${tag}\\b`, 'm'));
  });

  test('gives every captured word back where Firefox made it', async () => {
    const { bytes } = await inFirefox();
    expect(readBy(bytes, 'qpdf', ['--check', 'PDF'])).toContain('No syntax or stream encoding errors found');
    expectEveryWord(bytes);
  });
});
