import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import { JSDOM } from 'jsdom';
import mammoth from 'mammoth';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { stretches } from '@/lib/bundle/docx/runs';
import { paperDocx } from '@/lib/bundle/docx/write';
import type { BundleFacts } from '@/lib/bundle/facts';
import { blank, code, heading, notice, numbered, type Paper, paragraph, said } from '@/lib/bundle/paper/paper';
import { plainWords, quotedLines } from '@/lib/bundle/paper/plain';
import { solicitorsBrief } from '@/lib/bundle/paper/solicitor';
import { statement } from '@/lib/bundle/paper/statement';
import { dosTime } from '@/lib/bundle/zip-layout';
import { sha256 } from '@/lib/evidence/digest';
import { bundleFixture } from '../../fixtures/bundle-facts';
import { TEXTS } from '../../fixtures/bundle-flags';

let facts: BundleFacts;
beforeAll(async () => {
  ({ facts } = await bundleFixture());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const MADE = { tagManifest: 'a1'.repeat(32), zip: 'b2'.repeat(32) };
const small = (blocks: Paper['blocks'], told: Partial<Paper> = {}): Paper => ({
  title: 'A paper',
  reference: 'FP-2026-0042',
  draft: true,
  signedEachPage: true,
  madeAt: '2026-11-27T14:02:31.000Z',
  blocks,
  ...told,
});

async function parts(docx: Blob): Promise<Map<string, string>> {
  const reader = new ZipReader(new BlobReader(docx), { useWebWorkers: false });
  const read = new Map<string, string>();
  for (const entry of await reader.getEntries())
    if (!entry.directory) read.set(entry.filename, await entry.getData(new TextWriter()));
  return read;
}
const part = async (docx: Blob, name: string) => (await parts(docx)).get(name) ?? '';

/** Every paragraph of a paper, cell by cell, as plain text. */
const lines = ({ title, blocks }: Paper): string[] => [
  title,
  ...blocks.flatMap((block): string[] => {
    if (block.kind === 'heading') return [block.text];
    if (block.kind === 'quote') return quotedLines(block.text);
    if (block.kind === 'bullets') return block.items.map(plainWords);
    if (block.kind === 'table') return [...block.head, ...block.rows.flat().map(plainWords), ''];
    if (block.kind === 'lines') return block.lines.map(plainWords);
    return [plainWords(block.words)];
  }),
];

async function readBack(docx: Blob): Promise<string> {
  const { value, messages } = await mammoth.extractRawText({ buffer: Buffer.from(await docx.arrayBuffer()) });
  expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  return value;
}

describe('a long paper', () => {
  const dots = (text: string): Paper['blocks'][number] => ({ kind: 'bullets', items: [[text], [`${text} too`]] });
  /** The parts begin with different kinds of lists. */
  const long = small([
    heading('The beginning'),
    ...Array.from({ length: 450 }, (_, i) => (i % 3 === 1 ? dots(`dot ${i}`) : numbered(`point ${i}`))),
    paragraph(said('مرحبا')),
  ]);

  it('has every paragraph once, in order, as a short one has', async () => {
    const docx = await paperDocx(long);
    expect((await readBack(docx)).split(/\n+/).filter(Boolean)).toEqual(lines(long).filter(Boolean));
    const xml = await part(docx, 'word/document.xml');
    expect(xml.match(/<w:body>/g)).toHaveLength(1);
    expect(xml.match(/<w:sectPr/g)).toHaveLength(1);
    expect(xml.match(/<w:p[ >]/g)).toHaveLength(1 + 1 + 450 + 150 + 1);
  });

  it('goes on counting where its parts meet, with bullets that stay bullets', async () => {
    const docx = await paperDocx(long);
    const xml = await part(docx, 'word/document.xml');
    const numberings = await part(docx, 'word/numbering.xml');
    const used = new Set([...xml.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id));
    expect(used.size).toBe(2);
    const formatOf = (id: string | undefined) => {
      const abstract = new RegExp(`<w:num [^>]*w:numId="${id}"[^>]*>.*?<w:abstractNumId w:val="(\\d+)"`).exec(
        numberings,
      )?.[1];
      return new RegExp(`<w:abstractNum [^>]*w:abstractNumId="${abstract}".*?<w:numFmt w:val="(\\w+)"`).exec(
        numberings,
      )?.[1];
    };
    const listOf = (text: string) =>
      formatOf(new RegExp(`<w:numId w:val="(\\d+)"/>(?:(?!</w:p>).)*>${text}<`).exec(xml)?.[1]);
    for (const at of [0, 198, 201, 399, 402, 447]) expect([at, listOf(`point ${at}`)]).toEqual([at, 'decimal']);
    for (const at of [1, 199, 202, 400, 448]) expect([at, listOf(`dot ${at}`)]).toEqual([at, 'bullet']);
  });

  it('has one table where there was one, with one head and every row once', async () => {
    const rows = Array.from({ length: 230 }, (_, i) => [
      [`exhibit ${i}`],
      ['record'],
      [code(`data/items/${i}/record.json`)],
      [code('ab'.repeat(32))],
    ]);
    const table: Paper['blocks'][number] = {
      kind: 'table',
      head: ['Exhibit', 'What', 'File', 'SHA-256'],
      widths: [1, 1, 2, 3],
      rows,
    };
    const paper = small([heading('Exhibits'), numbered('Before.'), table, numbered('After.'), table]);
    const docx = await paperDocx(paper);
    const found = (await readBack(docx)).split(/\n+/).filter(Boolean);
    expect(found).toEqual(lines(paper).filter(Boolean));
    const xml = await part(docx, 'word/document.xml');
    for (const [tag, count] of [
      ['w:tbl', 2],
      ['w:tblGrid', 2],
      ['w:tr', 2 * 231],
      ['w:tc', 2 * 231 * 4],
    ] as const) {
      expect([tag, xml.match(new RegExp(`<${tag}[ >]`, 'g'))?.length]).toEqual([tag, count]);
      expect([tag, xml.match(new RegExp(`</${tag}>`, 'g'))?.length]).toEqual([tag, count]);
    }
    expect(xml.match(/<w:tblHeader/g)).toHaveLength(2);
    // A program that reads XML strictly takes it.
    expect(new JSDOM(xml, { contentType: 'text/xml' }).window.document.documentElement.nodeName).toBe('w:document');
  });

  it('is the same, byte for byte, each time', async () => {
    const [once, again] = [await paperDocx(long), await paperDocx(long)];
    expect(await sha256(once)).toBe(await sha256(again));
  });
});

describe('a paper as a Word file', () => {
  it.each([
    ['statement', () => statement(facts, MADE)],
    ['brief', () => solicitorsBrief(facts)],
  ])('is read back word for word: %s', async (_, make) => {
    const paper = make();
    expect((await readBack(await paperDocx(paper))).split('\n\n').slice(0, -1)).toEqual(lines(paper));
  });

  it('has the same bytes at another time and in another zone', async () => {
    const first = await sha256(await paperDocx(statement(facts, MADE)));
    vi.useFakeTimers({ now: new Date('2031-05-05T23:59:58.000Z'), toFake: ['Date'] });
    vi.stubEnv('TZ', 'Pacific/Auckland');
    expect(new Date().getTimezoneOffset()).toBe(-720);
    expect(await sha256(await paperDocx(statement(facts, MADE)))).toBe(first);
  });

  it('carries no time but that of the bundle', async () => {
    const docx = await paperDocx(small([paragraph('One.')]));
    const core = await part(docx, 'docProps/core.xml');
    expect([...core.matchAll(/<dcterms:\w+ [^>]*>([^<]*)</g)].map(([, time]) => time)).toEqual([
      '2026-11-27T14:02:31.000Z',
      '2026-11-27T14:02:31.000Z',
    ]);
    for (const entry of await new ZipReader(new BlobReader(docx)).getEntries())
      expect(entry.rawLastModDate).toBe(dosTime('2026-11-27T14:02:31.000Z'));
  });

  it('begins with the list of its parts, as Word writes it', async () => {
    const [first] = (await parts(await paperDocx(small([])))).keys();
    expect(first).toBe('[Content_Types].xml');
  });

  it('says DRAFT at the head of every page, and where to sign and which page it is at the foot', async () => {
    const docx = await paperDocx(small([paragraph('One.')]));
    expect(await part(docx, 'word/header1.xml')).toContain('DRAFT · not checked, not signed');
    const foot = await part(docx, 'word/footer1.xml');
    expect(foot).toContain('Signature: ....');
    expect(foot).toMatch(/>PAGE<[\s\S]*>NUMPAGES</);
    // One head and one foot for all pages: none for a first page, or for even ones, that could lack it.
    expect(await part(docx, 'word/document.xml')).not.toMatch(/titlePg|w:type="(?:first|even)"/);
  });

  it('says neither where nothing has to be signed', async () => {
    const all = [
      ...(await parts(await paperDocx(small([paragraph('One.')], { draft: false, signedEachPage: false })))).values(),
    ].join('');
    expect(all).not.toMatch(/DRAFT|Signature/);
  });

  it('has real headings, real numbers and the English of Britain', async () => {
    const docx = await paperDocx(small([heading('First'), numbered('a'), heading('Second', 2), numbered('b')]));
    const body = await part(docx, 'word/document.xml');
    expect(body.match(/<w:pStyle w:val="(Title|Heading1|Heading2)"\/>/g)).toHaveLength(3);
    expect(body.match(/<w:numPr>/g)).toHaveLength(2);
    expect(await part(docx, 'word/styles.xml')).toContain('w:val="en-GB"');
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await docx.arrayBuffer()) });
    expect(value).toContain('<h1>First</h1>');
  });

  it('marks every blank, on the screen and in grey', async () => {
    const body = await part(
      await paperDocx(small([paragraph('Name: ', blank('your full name'))])),
      'word/document.xml',
    );
    expect(body).toMatch(/<w:highlight w:val="yellow"\/>[\s\S]*\[TO COMPLETE: your full name\]/);
  });

  it('sets a line that begins with an Arabic or Hebrew letter from the right, and no other', async () => {
    const text = `${TEXTS.arabic}\n${TEXTS.english.split('\n')[0]}\n${TEXTS.hebrew}\n12:30 ${TEXTS.urdu}`;
    const body = await part(await paperDocx(small([{ kind: 'quote', text }])), 'word/document.xml');
    const quoted = body.match(/<w:p>(?:(?!<\/w:p>)[\s\S])*?"Quoted"[\s\S]*?<\/w:p>/g) ?? [];
    expect(quoted.map((one) => one.includes('<w:bidi/>'))).toEqual([true, false, true, true]);
    expect(quoted.map((one) => one.includes('<w:rtl/>'))).toEqual([true, false, true, true]);
  });

  it('holds signs that XML cannot, as signs that something stood there', async () => {
    const paper = small([
      paragraph('a\u0000b\ud83dc\u0007', said('d\u0001e\nf'), code('g\uffffh')),
      { kind: 'quote', text: 'i\u0000\nj' },
    ]);
    expect(await readBack(await paperDocx(paper))).toContain('a\ufffdb\ufffdc\ufffdd\ufffde fg\ufffdh\n\ni\ufffd\n\nj');
  });

  it('keeps tags, entities and field codes as text', async () => {
    const hostile = '</w:t><w:p/> &amp; {{x}} ]]> <!-- =HYPERLINK("x")';
    const docx = await paperDocx(small([notice(said(hostile))]));
    expect(await readBack(docx)).toContain(hostile);
    expect(await part(docx, 'word/document.xml')).not.toContain('w:hyperlink');
  });

  it('is refused for a time that a ZIP cannot hold', async () => {
    await expect(paperDocx(small([], { madeAt: '1970-01-01T00:00:00.000Z' }))).rejects.toThrow(RangeError);
  });
});

describe('a text in several writings', () => {
  it('is cut where the writing changes, and joined again is the same', () => {
    for (const text of Object.values(TEXTS))
      expect(
        stretches(text)
          .map((one) => one.text)
          .join(''),
      ).toBe(text);
    expect(stretches('Mrs Vale: שלום 你好 안녕 こんにちは 😡').map(({ as }) => as)).toEqual([
      'plain',
      'from-right',
      'chinese',
      'korean',
      'japanese',
      'emoji',
    ]);
  });

  it('keeps an emoji of several signs whole', () => {
    expect(stretches('a👩🏽‍🏫b')).toEqual([
      { text: 'a', as: 'plain' },
      { text: '👩🏽‍🏫', as: 'emoji' },
      { text: 'b', as: 'plain' },
    ]);
  });
});
