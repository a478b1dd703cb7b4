import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { BundleFacts } from '@/lib/bundle/facts';
import { startChromium } from '@/tests/browser/chromium';
import { withActs } from '@/tests/fixtures/casework';
import { SCRIPTS } from '@/tests/fixtures/report-facts';
import { bundleFixture } from '../fixtures/bundle-facts';
import { comparable, MISSING_PROGRAMS, readBy } from './pdf-programs';
import { reportInPage } from './report-in-page';

test.describe.configure({ mode: 'serial', timeout: 180_000 });
test.skip(MISSING_PROGRAMS.length > 0, `needs ${MISSING_PROGRAMS.join(', ')}`);

const SAM = { name: 'Sam Fielding', role: 'Deputy head' };
const at = (minute: number) => `2026-11-21T10:${String(minute).padStart(2, '0')}:00.000Z`;

/** One of everything, and every script in each place where somebody writes: reasons, notes, the course of an incident. */
async function everything(): Promise<BundleFacts> {
  const { facts } = await bundleFixture();
  const texts = Object.values(SCRIPTS);
  const items = facts.items.map((item, i) => {
    const flag = i === 0 ? withActs(item.flag) : item.flag;
    const notes = i === 0 ? texts.map((text, n) => ({ at: at(n), by: SAM, text })) : flag.notes;
    const decisions = flag.decisions.map((one) => ({ ...one, note: SCRIPTS.polish ?? '' }));
    return { ...item, flag: { ...flag, notes, decisions } };
  });
  const entries = texts.map((text, n) => ({
    number: n + 1,
    at: at(30 + n),
    by: SAM,
    told: { kind: 'note' as const, text },
  }));
  return { ...facts, items, incident: { reference: 'I-2026-0007', title: 'Posts about the head', entries } };
}

/** What stands at the head and the foot of each page comes between the lines of what goes over it. */
const withoutEdges = (text: string) => text.replace(/^.*\bPage \d+ of \d+$/gm, '').replace(/^\f?FP-2026-0042$/gm, '');

test.describe('the whole report as a PDF', () => {
  let bytes: Buffer;

  test.beforeAll(async () => {
    const facts = await everything();
    const browser = await startChromium({ extensionDir: null, headless: true });
    try {
      ({ bytes } = await reportInPage(facts, (address) => browser.open(address)));
    } finally {
      await browser.close();
    }
    const { FLAGPOST_SCREENS } = process.env;
    if (FLAGPOST_SCREENS) {
      mkdirSync(FLAGPOST_SCREENS, { recursive: true });
      writeFileSync(`${FLAGPOST_SCREENS}/report.pdf`, bytes);
    }
  });

  test('gives back every word of the notes of an item, in every script', () => {
    const read = comparable(withoutEdges(readBy(bytes, 'pdftotext', ['PDF', '-'])));
    for (const text of Object.values(SCRIPTS)) expect(read).toContain(comparable(text));
  });

  test('gives back every word of notes and of the course of an incident in its chronology, in every script', () => {
    // The column by itself: lines of the columns beside it stand at the same height.
    const column = ['-x', '240', '-W', '142', '-y', '40', '-H', '745'];
    const read = comparable(readBy(bytes, 'pdftotext', [...column, 'PDF', '-']));
    for (const [script, text] of Object.entries(SCRIPTS))
      expect(read.split(comparable(text)).length - 1, script).toBeGreaterThanOrEqual(2);
  });

  test('has no fault that qpdf finds', () => {
    expect(readBy(bytes, 'qpdf', ['--check', 'PDF'])).toContain('No syntax or stream encoding errors found');
  });

  test('has tables with headings for its items, its chronology and its log', () => {
    const structure = readBy(bytes, 'pdfinfo', ['-struct', 'PDF']);
    // Six items in a table of five columns, twelve lines of the log in one of six, and the chronology in one of five.
    expect(structure.match(/^ *\/Scope \/Column$/gm)?.length).toBeGreaterThanOrEqual(5 + 6 + 5);
    const words = readBy(bytes, 'pdfinfo', ['-struct-text', 'PDF']);
    for (const title of ['Last decision', 'Who', 'About'])
      expect(words).toMatch(new RegExp(`TH:?\\n *\\/Scope \\/Column\\n *"${title}"`));
  });

  test('tells how to check the bundle, and what it does not prove', () => {
    const text = readBy(bytes, 'pdftotext', ['PDF', '-']).replace(/\s+/g, ' ');
    expect(text).toContain('sha256sum -c --quiet manifest-sha256.txt && sha256sum -c tagmanifest-sha256.txt');
    expect(text).toContain('That a court will admit it. That is for the court.');
  });
});
