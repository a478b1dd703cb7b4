// @vitest-environment jsdom
import { createHash } from 'node:crypto';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_BYTES } from '@/lib/evidence/received/limits';
import { type GivenFile, lookAtFile, wordsOfPdf } from '@/lib/evidence/received/look';
import { nameOfSupplied } from '@/lib/evidence/received/names';
import { pdf } from '@/tests/fixtures/policy/office-files';
import { EMAIL, NEWSLETTER, PAGE_EMAIL, png, pngOf } from '@/tests/fixtures/received/files';

const sha256 = (bytes: Uint8Array | Buffer) => createHash('sha256').update(bytes).digest('hex');
const file = (name: string, content: Uint8Array | string, lastModified = 0): GivenFile => {
  const bytes = new Uint8Array(Buffer.from(content));
  return { name, size: bytes.length, lastModified, arrayBuffer: async () => bytes.buffer };
};

async function looked(one: GivenFile) {
  const look = await lookAtFile(one);
  if (look.state !== 'ok') throw new Error(look.refusal);
  return look.file;
}

describe('a file that was given', () => {
  it('is known by its hash, its own name and what its bytes are, whatever its name says', async () => {
    const bytes = png(30, 20);
    expect(await looked(file('../letter.exe\u202egnp.pdf', bytes, Date.UTC(2026, 10, 19, 19)))).toEqual({
      originalName: '../letter.exe\u202egnp.pdf',
      kind: 'picture',
      mime: 'image/png',
      ending: 'png',
      bytes: bytes.length,
      sha256: sha256(bytes),
      lastModified: '2026-11-19T19:00:00.000Z',
      size: { width: 30, height: 20 },
      email: null,
      words: '',
    });
  });

  it('is refused unread where it is too large', async () => {
    const read = () => Promise.reject(new Error('It was read.'));
    const large = { name: 'a.png', size: MOST_BYTES + 1, lastModified: 0, arrayBuffer: read };
    expect(await lookAtFile(large)).toEqual({ state: 'refused', refusal: 'too-large' });
  });

  it('is refused where the browser does not hand it over, it is empty, or it would unpack to too much', async () => {
    const gone = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    expect(await lookAtFile({ name: 'a', size: 1, lastModified: 0, arrayBuffer: gone })).toEqual({
      state: 'refused',
      refusal: 'unreadable',
    });
    expect(await lookAtFile(file('a.png', ''))).toEqual({ state: 'refused', refusal: 'empty' });
    expect(await lookAtFile(file('a.png', pngOf(60_000, 60_000)))).toEqual({
      state: 'refused',
      refusal: 'too-many-pixels',
    });
  });

  it('has no date of its own where the browser tells none that there is', async () => {
    expect((await looked(file('a.txt', 'hello', Number.NaN))).lastModified).toBe(null);
  });

  it('gets a name of ours, with nothing of its own in it, whatever it was called', async () => {
    const names = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.constantFrom(
        '../../etc/passwd',
        'a\0b.png',
        'x\u202egnp.exe',
        'CON',
        '.',
        '\ud800',
        '\ud83d\ude00'.repeat(200),
      ),
    );
    await fc.assert(
      fc.asyncProperty(names, fc.integer({ min: 1, max: 20 }), async (name, number) => {
        const { originalName, ending } = await looked(file(name, 'hello'));
        expect(nameOfSupplied(number, ending)).toMatch(/^supplied-\d\d\.txt$/);
        expect(name.startsWith(originalName)).toBe(true);
        expect(originalName.length).toBeLessThanOrEqual(255);
        if (originalName.length < name.length) expect(originalName).not.toMatch(/[\ud800-\udbff]$/);
      }),
      { numRuns: 60 },
    );
  });
});

describe('an e-mail that was given', () => {
  it('tells who it says it is from, its words, and its attachments by hash', async () => {
    const { kind, mime, email, words } = await looked(file('post.eml', EMAIL));
    expect([kind, mime]).toEqual(['e-mail', 'text/plain']);
    expect(words).toBe('This was in the parents’ group: the head is a disgrace.');
    expect(email).toEqual({
      from: 'Priya Example <priya@parents.example>',
      to: 'Marlbrook Primary School <office@marlbrook.example>',
      cc: '',
      date: 'Thu, 19 Nov 2026 18:42:10 +0000',
      subject: 'What they say about Mrs Thornbury‑Vale',
      messageId: '<one@parents.example>',
      attachments: [
        { name: 'letter.pdf', mime: 'application/pdf', bytes: NEWSLETTER.length, sha256: sha256(NEWSLETTER) },
      ],
    });
  });

  it('that is a page is read as words: no script, nothing fetched', async () => {
    const { words } = await looked(file('page.eml', PAGE_EMAIL));
    expect(words).toBe('The head is\na disgrace\nSecond line');
  });

  it('with an e-mail inside lists it as an attachment', async () => {
    const inside = EMAIL.split('\r\n').slice(0, 5).join('\r\n');
    const forwarded = [
      'From: a@parents.example',
      'To: office@marlbrook.example',
      'Subject: Fwd',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=e',
      '',
      '--e',
      'Content-Type: message/rfc822',
      '',
      `${inside}\r\n\r\nhello`,
      '--e--',
    ].join('\r\n');
    const { email, words } = await looked(file('fwd.eml', forwarded));
    expect(words).toBe('');
    expect(email?.attachments.map(({ mime }) => mime)).toEqual(['message/rfc822']);
  });

  it('that is made to take long or to go deep is kept without being taken apart', async () => {
    const head = 'From: a@b.example\nTo: c@d.example\nSubject: x\n\n';
    expect(await looked(file('long.eml', head + '\n'.repeat(300_000)))).toMatchObject({ kind: 'e-mail', email: null });
    const open = Array.from(
      { length: 60 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
    ).join('');
    const deep = `From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\n${open}`;
    expect(await looked(file('deep.eml', deep))).toMatchObject({ kind: 'e-mail', email: null });
  });

  it('is taken apart, or not, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (rest) => {
        const look = await lookAtFile(file('x.eml', `From: a@b.example\nTo: c@d.example\nSubject: ${rest}`));
        expect(['ok', 'refused']).toContain(look.state);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the words of a PDF that was given', () => {
  it('are those of its text, without marks of ours', async () => {
    const read = await wordsOfPdf(
      file('letter.pdf', pdf('1. Complaint\n\nThe head is a disgrace and must go at once.')),
    );
    expect(read.state === 'ok' && read.words).toContain('The head is a disgrace and must go at once.');
    expect(read.state === 'ok' && read.words).not.toContain('# ');
  });

  it('are not read where it is locked, has no letters, too many pages or is damaged', async () => {
    const refusal = async (bytes: Uint8Array) => {
      const read = await wordsOfPdf(file('a.pdf', bytes));
      return read.state === 'refused' ? read.refusal : read.words;
    };
    expect(await refusal(pdf('x', { locked: true }))).toBe('locked-pdf');
    expect(await refusal(pdf('', { pages: 2 }))).toBe('scanned');
    expect(await refusal(pdf('x', { pages: 151 }))).toBe('too-many-pages');
    expect(await refusal(Buffer.from('%PDF-1.7\nnothing'))).toBe('damaged');
  });
});
