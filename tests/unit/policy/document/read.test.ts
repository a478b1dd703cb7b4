// @vitest-environment jsdom
import { deflateRawSync } from 'node:zlib';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { describe, expect, it } from 'vitest';
import { textOfLines } from '@/lib/policy/document/printed-lines';
import { readDocument } from '@/lib/policy/document/read';
import { archive, docx, pdf } from '@/tests/fixtures/policy/office-files';
import { THORNBECK } from '@/tests/fixtures/policy/thornbeck';

const file = (bytes: Uint8Array<ArrayBuffer> | Buffer, size = bytes.length) => ({
  size,
  arrayBuffer: async () => new Uint8Array(bytes).buffer,
});
const read = (bytes: Uint8Array<ArrayBuffer> | Buffer) => readDocument(file(bytes));
const textOf = async (bytes: Uint8Array<ArrayBuffer> | Buffer) => {
  const result = await read(bytes);
  if (result.state !== 'ok') throw new Error(result.refusal);
  return result.text;
};
const refusalOf = async (bytes: Uint8Array<ArrayBuffer> | Buffer) => {
  const result = await read(bytes);
  return result.state === 'refused' ? result.refusal : result.text;
};

describe('a Word document', () => {
  it('is read with its headings and its lists', async () => {
    const text = await textOf(docx(THORNBECK));
    expect(text).toMatch(/^# Thornbeck Primary School\n/);
    expect(text).toContain('\n# 2. Unacceptable use\n');
    expect(text).toContain('\n• Racist comments\n• Homophobic or sexist comments\n');
    expect(text).toContain('The head teacher will usually speak to the parent first.');
  });

  it('is told by its bytes, not by its name', async () => {
    const result = await read(docx(THORNBECK));
    expect(result).toMatchObject({ state: 'ok', kind: 'docx' });
  });

  it('is refused where it unpacks to far more than it says', async () => {
    const bomb = deflateRawSync(Buffer.alloc(60_000_000, 32));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusalOf(docx('Policy', [{ name: 'word/media.xml', data: bomb, deflated: true }]))).toBe(
      'unpacks-too-large',
    );
  });

  it('is refused where it is another kind of archive, or cut off', async () => {
    expect(await refusalOf(archive([{ name: 'holiday.txt', data: Buffer.from('x') }]))).toBe('not-docx');
    expect(await refusalOf(docx(THORNBECK).slice(0, 700))).toBe('damaged');
    expect(await refusalOf(archive([{ name: 'word/document.xml', data: Buffer.from('<no') }]))).toBe('damaged');
  });

  it('is refused in the format of before, and locked', async () => {
    expect(await refusalOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('old-or-locked-word');
  });
});

describe('a PDF', () => {
  it('is read with paragraphs joined, headings marked and heads and page numbers left out', async () => {
    const text = await textOf(pdf(THORNBECK));
    expect(text).toContain('# 2. Unacceptable use');
    expect(text).toContain('\n• Racist comments\n• Homophobic or sexist comments\n');
    expect(text).toContain('It has been written to protect pupils, staff and the good name of the school.');
    expect(text).not.toContain('Page 1');
    expect(text).not.toContain('Thornbeck Primary School: social media');
  });

  it('is refused with a password, without letters, with too many pages and in pieces', async () => {
    expect(await refusalOf(pdf(THORNBECK, { locked: true }))).toBe('locked-pdf');
    expect(await refusalOf(pdf('', { pages: 3 }))).toBe('scanned');
    expect(await refusalOf(pdf(THORNBECK, { pages: 151 }))).toBe('too-many-pages');
    expect(await refusalOf(Buffer.from('%PDF-1.7 and then nothing that could be read'))).toBe('damaged');
  });
});

describe('a text file', () => {
  it('is read in UTF-8, in UTF-16 and in what Windows wrote before', async () => {
    expect(await textOf(Buffer.from('The school’s policy'))).toBe('The school’s policy');
    expect(await textOf(Buffer.from('\ufeffThe school’s policy', 'utf16le'))).toBe('The school’s policy');
    expect(await textOf(Buffer.from('The school\x92s policy', 'latin1'))).toBe('The school’s policy');
  });

  it('is refused where it is none, empty, or longer than any policy', async () => {
    expect(await refusalOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2]))).toBe('unknown-kind');
    expect(await refusalOf(Buffer.from('{\\rtf1 Policy}'))).toBe('unknown-kind');
    expect(await refusalOf(Buffer.from(' \n\t '))).toBe('empty');
    expect(await refusalOf(Buffer.from('word '.repeat(60_001)))).toBe('too-long');
  });

  it('is not even read where it is larger than any policy', async () => {
    const never = { size: 20_000_001, arrayBuffer: () => Promise.reject(new Error('was read')) };
    expect(await readDocument(never)).toEqual({ state: 'refused', refusal: 'too-large' });
  });

  it('is refused in words where the browser will not hand it over', async () => {
    const gone = { size: 10, arrayBuffer: () => Promise.reject(new Error('NotReadableError')) };
    expect(await readDocument(gone)).toEqual({ state: 'refused', refusal: 'unreadable' });
  });
});

describe('printed lines', () => {
  const line = (text: string, y: number, page = 1, right = 500) => ({ text, y, page, right, height: 10 });

  it('are joined to paragraphs, and a divided word is whole again', () => {
    expect(textOfLines([line('Parents are asked to con-', 700), line('sider this.', 688), line('New one.', 650)])).toBe(
      'Parents are asked to consider this.\n\nNew one.',
    );
  });

  it('go on over the turn of a page unless the sentence had ended', () => {
    const over = (first: string) => textOfLines([line(first, 60), line('by the head.', 780, 2)]);
    expect(over('It will be decided')).toBe('It will be decided by the head.');
    expect(over('It is decided.')).toBe('It is decided.\n\nby the head.');
  });

  it('of a list whose bullets were only drawn are told by where they end', () => {
    const lines = [
      line('The following are not acceptable:', 700, 1, 300),
      line('Making allegations about staff or pupils, also in groups that only', 686),
      line('few people see', 672, 1, 140),
      line('Racist comments', 658, 1, 150),
      line('Threats', 644, 1, 90),
    ];
    expect(textOfLines(lines).split('\n')).toEqual([
      'The following are not acceptable:',
      'Making allegations about staff or pupils, also in groups that only few people see',
      'Racist comments',
      'Threats',
    ]);
  });

  it('that a browser prints around a page are left out', () => {
    const lines = [
      line('27/11/2026, 14:05 Policies | Thornbeck', 820),
      line('Be kind.', 700),
      line('https://thornbeck.example/policies 1/3', 20),
    ];
    expect(textOfLines(lines)).toBe('Be kind.');
  });
});
