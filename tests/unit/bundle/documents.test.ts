import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleDocuments, picturesOf } from '@/lib/bundle/documents';
import type { BundleFacts } from '@/lib/bundle/facts';
import { type BundleFixture, bundleFixture } from '../../fixtures/bundle-facts';
import { TEXTS } from '../../fixtures/bundle-flags';
import { flagRow } from '../../fixtures/flag-row';
import { bytesOf, PLAIN_PREVIEW, readDocuments } from '../../fixtures/read-entries';

let fixture: BundleFixture;
let papers: Map<string, Buffer>;
let report: Document;

const textOf = (path: string, from = papers) => from.get(path)?.toString('utf8') ?? '';
const parse = (html: string) => new JSDOM(html).window.document;

/** What a reader sees, with the characters back that stand as labels. */
function textBack(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const label of copy.querySelectorAll('.hid'))
    label.replaceWith(String.fromCodePoint(Number.parseInt(label.getAttribute('data-point') ?? '', 16)));
  return copy.textContent ?? '';
}

/** A reader of CSV, as RFC 4180 has it. */
function readCsv(text: string): string[][] {
  expect(text.startsWith('\ufeff')).toBe(true);
  const rows: string[][] = [];
  let rest = text.slice(1);
  while (rest !== '') {
    const row: string[] = [];
    for (let end = ','; end === ','; ) {
      const cell = /^"((?:[^"]|"")*)"(,|\r\n)/.exec(rest);
      if (!cell) throw new Error(`no cell at: ${rest.slice(0, 60)}`);
      row.push((cell[1] ?? '').replaceAll('""', '"'));
      end = cell[2] ?? '';
      rest = rest.slice(cell[0].length);
    }
    rows.push(row);
  }
  return rows;
}

beforeAll(async () => {
  fixture = await bundleFixture();
  papers = await readDocuments(fixture.facts);
  report = parse(textOf('data/report.html'));
});

describe('the papers of a bundle', () => {
  it('come in one order, whatever was captured', () => {
    expect([...papers.keys()]).toEqual([
      'data/report.html',
      'data/index.csv',
      'data/chronology.csv',
      'data/custody-log.jsonl',
      'data/not-captured.json',
      'data/policy/clauses.html',
      'data/policy/pack.json',
      'data/items/0001/files.csv',
      'data/items/0002/files.csv',
      'data/items/0002/thread.csv',
      'data/items/0003/files.csv',
      'data/items/0004/files.csv',
      'data/items/0005/files.csv',
      'data/items/0006/files.csv',
      'READ-ME-FIRST.txt',
      'VERIFY.txt',
      'verify/verify.sh',
      'verify/verify.ps1',
    ]);
  });

  it('are the same bytes for the same facts, on a device in another zone too', async () => {
    const zone = process.env.TZ;
    process.env.TZ = 'Asia/Kathmandu';
    const again = await readDocuments(structuredClone(fixture.facts));
    process.env.TZ = zone;
    for (const [path, bytes] of papers) expect(again.get(path)?.equals(bytes), path).toBe(true);
  });

  it('give the policy byte for byte, and its clauses with what was decided', () => {
    expect(textOf('data/policy/pack.json')).toBe(fixture.facts.policies[0]?.source);
    expect(parse(textOf('data/policy/clauses.html')).body.textContent).toContain('Named in the decision on SF/1.');
  });

  it('give the log line by line, and of a withheld line its hash only', () => {
    const lines = textOf('data/custody-log.jsonl').split('\n');
    expect(lines.pop()).toBe('');
    expect(lines).toEqual(
      fixture.facts.log.map((one) =>
        'withheld' in one ? `{"seq":${one.seq},"sha256":"${one.sha256}","withheld":true}` : one.line,
      ),
    );
  });

  it('tell of each item what is not in its record', () => {
    const { items } = JSON.parse(textOf('data/not-captured.json'));
    expect(items.map((one: { number: number }) => one.number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(items[3].notCaptured.join()).toContain('withheld, because they could show an indecent image');
  });
});

describe('the report', () => {
  it('holds every captured text to the last character', () => {
    const said = [...report.querySelectorAll('.said')].map(textBack);
    const posts = fixture.facts.items.flatMap(({ flag }) => [
      flag.snapshot,
      ...flag.attached.map((one) => one.snapshot),
    ]);
    for (const post of posts) if (post) expect(said).toContain(post.text.value);
    expect(said).toContain(TEXTS.hebrew);
    expect(posts.filter(Boolean)).toHaveLength(7);
  });

  it('holds a text of 20,000 characters, halves of characters and every control as it is', async () => {
    const controls = Array.from({ length: 0xa0 }, (_, i) => String.fromCharCode(i)).join('');
    const text = `${'long '.repeat(4_000)}${controls}\uD83D\uDE00\uDE00\uFFFE\u2028</div><!--`;
    const { facts } = await bundleFixture({ flags: [flagRow({ seq: 1, text })] });
    const read = parse(textOf('data/report.html', await readDocuments(facts)));
    expect(textBack(read.querySelector('.said') as Element)).toBe(text);
  });

  it('makes nothing of what a post says: no script, no element, no address to follow', () => {
    expect(report.querySelectorAll('script, iframe, object, embed, form, link, base, img')).toHaveLength(0);
    expect(report.querySelectorAll('[onerror], [onclick]')).toHaveLength(0);
    const links = [...report.querySelectorAll('a')].map((one) => one.getAttribute('href') ?? '');
    expect(links.length).toBeGreaterThan(10);
    for (const link of links)
      expect(link).toMatch(/^(?:#|report(?:-\d{3})?\.html#|policy\/clauses\.html$|items\/\d{4}\/)/);
    const policy = report.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('script-src');
  });

  it('shows a withheld item and a third-party copy as what they are', () => {
    const [withheld, supplied] = [report.getElementById('item-0004'), report.getElementById('item-0005')];
    expect(withheld?.className).toContain('withheld');
    expect(withheld?.querySelector('.sign')?.textContent).toContain('WITHHELD: nothing of this post was kept.');
    expect(withheld?.querySelectorAll('.said, figure')).toHaveLength(0);
    expect(supplied?.querySelector('.sign')?.textContent).toContain('THIRD-PARTY COPY: not captured by Flagpost.');
  });

  it('shows the picture files with their hashes, each behind a box of its own', () => {
    for (const item of fixture.facts.items)
      for (const file of picturesOf(item)) {
        const figure = [...report.querySelectorAll(`#item-000${item.number} figure`)].find((one) =>
          one.querySelector('figcaption')?.textContent?.includes(`${item.folder}/${file.path}`),
        );
        expect(figure?.textContent, file.path).toContain(file.artefact.sha256);
        expect(figure?.querySelector('label input[type=checkbox]')).not.toBeNull();
      }
    expect(picturesOf(fixture.facts.items[0] as never).map(({ path }) => path)).toEqual([
      'screenshot.png',
      'media/01.png',
      'look-01/screenshot.png',
    ]);
  });

  it('keeps apart what was captured, what the check suggested and what people decided', () => {
    const text = report.getElementById('item-0001')?.textContent ?? '';
    expect(text).toContain('“hits kids”: says what was done to children');
    expect(text).toContain('It is a safeguarding matter');
    expect(text.indexOf('What it says')).toBeLessThan(text.indexOf('What the automatic check suggested'));
    expect(text.indexOf('What the automatic check suggested')).toBeLessThan(text.indexOf('What people decided'));
  });

  it('leaves out notes and context where they were not chosen, and says so of the context', async () => {
    const { facts } = fixture;
    const include = { ...facts.choices.include, notes: false, context: false, chronology: false };
    const less = await readDocuments({ ...facts, choices: { ...facts.choices, include } });
    const text = textOf('data/report.html', less);
    expect(text).not.toContain('chair of governors');
    expect(text).not.toContain(TEXTS.polish);
    expect(text).toContain(TEXTS.urdu);
    expect(text).toContain('1 kept with it as context, left out of this bundle by choice.');
    expect(less.has('data/chronology.csv')).toBe(false);
  });

  it('refuses previews that do not fit the pictures', async () => {
    await expect(readDocuments(fixture.facts, async () => [])).rejects.toThrow(
      '0 previews for the 3 pictures of item 1',
    );
  });
});

describe('an unsigned bundle', () => {
  it('says so on the cover, in the strip of every page and in both texts', async () => {
    const unsigned = await readDocuments({ ...fixture.facts, key: null });
    const page = parse(textOf('data/report.html', unsigned));
    expect(page.querySelector('header .notice')?.textContent).toContain('UNSIGNED');
    expect(page.querySelector('.strip')?.textContent).toContain('UNSIGNED');
    for (const path of ['READ-ME-FIRST.txt', 'VERIFY.txt']) expect(textOf(path, unsigned)).toContain('UNSIGNED');
  });
});

describe('a redacted copy', () => {
  const redactedFacts = (): BundleFacts => ({
    ...fixture.facts,
    id: 'FP-2026-0042-R1',
    choices: { ...fixture.facts.choices, redacted: true },
    parent: { id: 'FP-2026-0042', tagManifest: 'ab'.repeat(32) },
    items: fixture.facts.items.map((item) => ({
      ...item,
      redaction: {
        flagId: item.flag.id,
        record: 'cd'.repeat(32),
        boxes: [{ file: 'screenshot-01.png', x: 1, y: 1, width: 5, height: 5, reason: 'other-pupil' as const }],
        struck: [{ words: 'Tallulah Quickthorn', reason: 'other-person' as const }],
        pictures: ['screenshot-01.png'],
        by: fixture.facts.by,
        at: '2026-11-26T10:00:00.000Z',
      },
    })),
  });

  it('says on every page that it is one, and counts what was hidden by reason, never what', async () => {
    const copy = await readDocuments(redactedFacts());
    for (const path of ['data/report.html', 'data/policy/clauses.html']) {
      const page = parse(textOf(path, copy));
      expect(page.querySelector('.redacted-bar')?.textContent).toContain('Redacted copy of FP-2026-0042');
      expect(page.querySelector('.strip')?.textContent).toContain('Redacted copy of FP-2026-0042');
    }
    const ofNone = { ...redactedFacts(), parent: null };
    const alone = await readDocuments({ ...ofNone, choices: { ...ofNone.choices, redacted: true } });
    for (const path of ['data/report.html', 'data/policy/clauses.html'])
      expect(parse(textOf(path, alone)).querySelector('.redacted-bar')?.textContent).toContain(
        'Redacted copy: not the',
      );
    expect(textOf('READ-ME-FIRST.txt', alone)).toContain('REDACTED COPY. It is not the evidence itself');
    expect(textOf('data/report.html', copy)).toContain('another pupil: 6 places in pictures');
    expect(textOf('READ-ME-FIRST.txt', copy)).toContain('another person: 0 places in pictures, 6 passages of words');
    for (const [path, bytes] of copy) expect(bytes.includes('Quickthorn'), path).toBe(false);
  });

  it('quotes no words at the places that the check had marked in the whole text', async () => {
    expect(textOf('data/report.html')).toMatch(/>hits kids</);
    expect(textOf('data/report.html', await readDocuments(redactedFacts()))).not.toMatch(/>hits kids</);
  });
});

describe('the tables', () => {
  it('have as many cells in every line as in the first, and hold nothing that a spreadsheet would run', () => {
    for (const path of [...papers.keys()].filter((one) => one.endsWith('.csv'))) {
      const rows = readCsv(textOf(path));
      expect(rows.length, path).toBeGreaterThan(1);
      for (const row of rows) {
        expect(row.length, path).toBe(rows[0]?.length);
        for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }
    }
    const index = readCsv(textOf('data/index.csv'));
    expect(index[6]).toContain('\'=HYPERLINK("https://evil.example")');
    expect(index[6]).toContain("'@sum(1)");
  });

  it('tell the time of a post as the page does, last where it gives none', () => {
    const rows = readCsv(textOf('data/chronology.csv'));
    expect(rows[1]?.slice(0, 4)).toEqual([
      '2026-11-19T16:20:00.000Z',
      '2026-11-19T16:20:00+00:00',
      'minute',
      'whoever took it in',
    ]);
    expect(rows.at(-1)?.[0]).toBe('');
    expect(rows.filter((row) => row[6] === 'Posted, by the page' && row[0] === '').map((row) => row[8])).toEqual([
      'shown as: 1w',
    ]);
  });
});

describe('a bundle of very many items', () => {
  it('asks for the pictures of one item at a time and puts a hundred items into a file', async () => {
    const { facts } = fixture;
    const first = facts.items[0] as BundleFacts['items'][number];
    const items = Array.from({ length: 250 }, (_, i) => ({
      ...first,
      number: i + 1,
      folder: `items/${String(i + 1).padStart(4, '0')}`,
    }));
    const asked: number[] = [];
    const counts: number[] = [];
    const many = bundleDocuments({ ...facts, items }, async (item) => {
      asked.push(item.number);
      return picturesOf(item).map(() => PLAIN_PREVIEW);
    });
    for await (const entry of many) {
      if (!entry.path.startsWith('data/report')) break;
      expect(asked.length).toBe(counts.length * 100);
      const page = (await bytesOf(entry)).toString('utf8');
      counts.push(page.split(/<section class="(?:page )?item/).length - 1);
    }
    expect(counts).toEqual([100, 100, 50]);
    expect(asked).toEqual(items.map(({ number }) => number));
  });
});
