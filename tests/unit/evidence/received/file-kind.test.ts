import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileKind, isEmail } from '@/lib/evidence/received/file-kind';
import { NotKept } from '@/lib/evidence/received/refusal';
import { archive, docx, pdf } from '@/tests/fixtures/policy/office-files';
import { EMAIL, gifOf, jpegOf, PAGE_EMAIL, png, webpOf } from '@/tests/fixtures/received/files';

const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const utf8 = (text: string) => new Uint8Array(Buffer.from(text));

function told(bytes: Uint8Array<ArrayBuffer>): string {
  try {
    return fileKind(bytes).mime;
  } catch (error) {
    if (error instanceof NotKept) return error.refusal;
    throw error;
  }
}

describe('what a file is', () => {
  it.each([
    ['a PNG', png(), 'image/png'],
    ['a JPEG', jpegOf(8, 8), 'image/jpeg'],
    ['a GIF', gifOf(8, 8), 'image/gif'],
    ['a WebP', webpOf(8, 8, 'VP8 '), 'image/webp'],
    ['a PDF', pdf('Dear all'), 'application/pdf'],
    ['a text', utf8('[19/11/2026, 18:02] Jo: the head is useless'), 'text/plain'],
    ['a text with a mark of order', new Uint8Array([0xff, 0xfe, 0x41, 0, 0x42, 0]), 'text/plain'],
  ])('is told by its bytes: %s', (_name, bytes, mime) => {
    expect(told(bytes)).toBe(mime);
  });

  it.each([
    ['nothing', latin(''), 'empty'],
    ['a program of Windows', latin('MZ\x90\0\x03'), 'program'],
    ['a program of Linux', latin('\x7fELF\x02\x01'), 'program'],
    ['a program of macOS', latin('\xcf\xfa\xed\xfe\x07'), 'program'],
    ['a script', utf8('#!/bin/sh\nrm -rf /'), 'program'],
    ['a shortcut', latin('L\0\0\0\x01\x14\x02\0\0'), 'program'],
    ['an archive', archive([{ name: 'holiday.txt', data: Buffer.from('x') }]), 'archive'],
    ['a 7-Zip archive', latin('7z\xbc\xaf\x27\x1c\0\x04'), 'archive'],
    ['a gzip archive', latin('\x1f\x8b\x08\0'), 'archive'],
    ['a tar archive', latin(`letter.txt${'\0'.repeat(247)}ustar\x0000`), 'archive'],
    ['a Word document', docx('Dear all'), 'office'],
    ['an Outlook message', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'office'],
    ['a rich text', utf8('{\\rtf1 hello}'), 'office'],
    ['a web page', utf8('<!DOCTYPE html><p>hello'), 'markup'],
    ['a web page after white space', utf8('\ufeff \n\t<html>'), 'markup'],
    ['a page behind a comment', utf8('<!-- nothing to see --><script>1</script>'), 'markup'],
    ['a drawing', utf8('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'markup'],
    ['a drawing in XML', utf8('<?xml version="1.0"?><svg/>'), 'markup'],
    ['a page behind words', utf8('hello\n<script src=x></script>'), 'markup'],
    ['a picture of an iPhone', latin('\0\0\0\x18ftypheic\0\0'), 'other-picture'],
    ['a bitmap', latin('BM\x36\0\0\0\0\0\0\0'), 'other-picture'],
    ['a video', latin('\0\0\0\x18ftypmp42\0\0'), 'video'],
    ['a sound', latin('ID3\x04\0'), 'video'],
    ['letters with zeros between them', latin('hello\0there'), 'unknown-kind'],
    ['a page that only contains the mark of a PDF', utf8('<html><!-- %PDF-1.4 -->'), 'markup'],
  ])('is refused where it is %s', (_name, bytes, refusal) => {
    expect(told(bytes)).toBe(refusal);
  });

  it('is an e-mail where it begins with the head of one', () => {
    expect(fileKind(utf8(EMAIL)).kind).toBe('e-mail');
    // A page inside an e-mail is a part of it, and read as text.
    expect(fileKind(utf8(PAGE_EMAIL)).kind).toBe('e-mail');
    expect(isEmail('From: Jo\nthe head is useless')).toBe(false);
    expect(isEmail('Subject: only this\nDate: today\n\nhello')).toBe(false);
    expect(isEmail('Hello,\nFrom: Jo\nTo: you\nDate: today\n\n')).toBe(false);
  });

  it('answers for any bytes, and never takes markup for text', async () => {
    await fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (random) => {
        expect(told(new Uint8Array(random))).toBeTypeOf('string');
      }),
    );
    const tags = fc.constantFrom('<script>', '<SVG onload=x>', '<html>', '<!DOCTYPE html>', '<iframe src=x>');
    await fc.assert(
      fc.property(fc.string({ maxLength: 200 }), tags, fc.string({ maxLength: 200 }), (before, tag, after) => {
        expect(told(utf8(`${before}${tag}${after}`))).not.toBe('text/plain');
      }),
    );
  });
});
