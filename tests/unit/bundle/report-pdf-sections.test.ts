import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BundleFacts } from '@/lib/bundle/facts';
import { parsePack } from '@/lib/policy/pack';
import { type BundleFixture, bundleFixture } from '@/tests/fixtures/bundle-facts';
import { TEXTS } from '@/tests/fixtures/bundle-flags';
import { actualTexts, made, opened, words } from '@/tests/fixtures/made-pdf';
import { readDocuments } from '@/tests/fixtures/read-entries';

const SAM = { name: 'Sam Fielding', role: 'Deputy head' };
let fixture: BundleFixture;
let facts: BundleFacts;
let pdf: Buffer;
let papers: Map<string, Buffer>;

beforeAll(async () => {
  fixture = await bundleFixture();
  const entries = [
    { number: 1, at: '2026-11-20T12:30:00.000Z', by: SAM, told: { kind: 'note' as const, text: TEXTS.urdu } },
    {
      number: 2,
      at: '2026-11-20T13:30:00.000Z',
      by: SAM,
      told: { kind: 'closed' as const, outcome: 'with-police' as const, words: 'CAD 4417' },
    },
  ];
  facts = { ...fixture.facts, incident: { reference: 'I-2026-0007', title: 'Posts about the head', entries } };
  pdf = await made(facts);
  papers = await readDocuments(facts);
});

/** Without white space, which a page and a PDF have in other places. */
const close = (text: string) => text.toWellFormed().replace(/\s+/g, '');

/** What an element of a page says, with the characters back that stand as labels. */
function told(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const label of copy.querySelectorAll('.hid'))
    label.replaceWith(String.fromCodePoint(Number.parseInt(label.getAttribute('data-point') ?? '', 16)));
  return close(copy.textContent ?? '');
}

const pageOf = (path: string) => new JSDOM(papers.get(path)?.toString('utf8')).window.document;

describe('the report as a PDF', () => {
  it('says all that report.html and the page of clauses say, in the same words', () => {
    const carried = close(actualTexts(pdf).join(''));
    let compared = 0;
    for (const path of ['data/report.html', 'data/policy/clauses.html'])
      for (const element of pageOf(path).querySelectorAll(
        'main :is(h1, h2, h3, h4, p, li, dt, dd, th, td, pre, .said)',
      )) {
        // How it is read differs, a PDF has bookmarks for its contents, and pictures without anything to tick.
        if (element.closest('#reading, nav, .look, .frame') || element.querySelector('dl, .look')) continue;
        if (element.textContent?.startsWith('On paper this tall picture')) continue;
        expect(carried, `${path}: ${element.outerHTML.slice(0, 200)}`).toContain(told(element));
        compared += 1;
      }
    expect(compared).toBeGreaterThan(400);
  });

  it('tells the course of an incident in a table with headings', async () => {
    const text = await words(pdf);
    expect(text).toContain('Incident I-2026-0007');
    expect(text).toContain('Incident closed: with the police');
    expect(actualTexts(pdf)).toContain(TEXTS.urdu);
    const document = await opened(pdf);
    const trees: string[] = [];
    for (let n = 1; n <= document.numPages; n += 1)
      trees.push(JSON.stringify(await (await document.getPage(n)).getStructTree()));
    const chronology = trees.find((tree) => tree.includes('"alt":"By the clock or word of"')) ?? '';
    expect(chronology).toMatch(/"role":"TH","children":\[[^\]]*\],"alt":"By the clock or word of"/);
  });

  it('gives every clause of the policy as it stood, with the hash of its file', async () => {
    const [policy] = facts.policies;
    const read = parsePack(policy?.source ?? '');
    if (!policy || !read.ok) throw new Error('The fixture has no policy.');
    const carried = close(actualTexts(pdf).join(''));
    for (const { ref, says } of read.pack.clauses) expect(carried).toContain(close(ref + says));
    expect(carried).toContain(`data/policy/pack.json,SHA-256${policy.sha256}`);
  });

  it('shows a character that nobody would see by its name, and carries it as it is', async () => {
    const text = await words(pdf);
    expect(close(text)).toContain(close('Not a threat[RLO] taerht a[PDF] [ZWSP]here'));
    expect(close(text)).toContain('[RLO]gnp.exe');
    expect(actualTexts(pdf).some((one) => one.includes(TEXTS.hidden))).toBe(true);
  });

  it('repeats the headings of a table that goes on over the page', async () => {
    const { log } = facts;
    const long = Array.from({ length: 12 }, () => log).flat();
    const text = await words(await made({ ...facts, log: long }));
    expect(text.split('Line When (UTC) What Who About').length - 1).toBeGreaterThan(3);
  });

  it('goes on over the page with a row of a table that is taller than one', async () => {
    const note = Array.from({ length: 1_500 }, (_, n) => `word${n}`).join(' ');
    const told = { kind: 'note' as const, text: note };
    const entries = [{ number: 1, at: '2026-11-20T12:30:00.000Z', by: SAM, told }];
    const bytes = await made({ ...facts, items: [], incident: { reference: 'I-1', title: '', entries } });
    expect(actualTexts(bytes)).toContain(note);
    const text = await words(bytes);
    for (let n = 0; n < 1_500; n += 1) expect(text).toMatch(new RegExp(`\\bword${n}\\b`));
  });

  it('has none of the words that were struck in a redacted copy, in any section, and tells what was hidden', async () => {
    const HIDDEN = 'Tallulah Quickthorn';
    const copy: BundleFacts = {
      ...facts,
      id: 'FP-2026-0042-R1',
      choices: { ...facts.choices, redacted: true },
      parent: { id: 'FP-2026-0042', tagManifest: 'ab'.repeat(32) },
      log: facts.log.map(({ seq, sha256 }) => ({ seq, sha256, withheld: true as const })),
      items: facts.items.map((item) => ({
        ...item,
        redaction: {
          flagId: item.flag.id,
          record: 'cd'.repeat(32),
          boxes: [],
          struck: [{ words: HIDDEN, reason: 'other-person' as const }],
          pictures: [],
          by: { name: '', role: 'Deputy head' },
          at: '2026-11-26T10:00:00.000Z',
        },
      })),
    };
    const bytes = await made(copy);
    const text = await words(bytes);
    expect(text).toContain('This is a redacted copy of FP-2026-0042, and not the evidence itself.');
    expect(text).toContain('another person: 0 places in pictures, 1 passage of words');
    for (const carried of [text, ...actualTexts(bytes)]) expect(carried).not.toContain(HIDDEN);
    // Of its log only hashes: lines name people.
    expect(actualTexts(bytes).filter((one) => one.startsWith('Withheld. Only its hash'))).toHaveLength(copy.log.length);
  });
});
