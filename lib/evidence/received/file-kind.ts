import { readPlain } from '@/lib/policy/document/plain';
import { Refused } from '@/lib/policy/document/refusal';
import { NotKept, type SuppliedRefusal } from './refusal';
import type { SuppliedKind } from './supplied';

export interface FileKind {
  kind: SuppliedKind;
  /** What it is stored and shown as. */
  mime: string;
  /** Of the name that we give it. */
  ending: string;
}

/** Bytes as text of one character each, for comparing with what files begin with. */
const latin = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)));

/** What a file begins with; a second text where the beginning alone is shared with others, and where that one stands. */
type Begins = readonly [text: string, then?: readonly [at: number, text: string]];

const begins = (head: string, [text, then]: Begins) =>
  head.startsWith(text) && (then === undefined || head.startsWith(then[1], then[0]));

const picture = (mime: string, ending: string): FileKind => ({ kind: 'picture', mime, ending });
const PICTURES: readonly [Begins, FileKind][] = [
  [['\x89PNG\r\n\x1a\n'], picture('image/png', 'png')],
  [['\xff\xd8\xff'], picture('image/jpeg', 'jpg')],
  [['GIF87a'], picture('image/gif', 'gif')],
  [['GIF89a'], picture('image/gif', 'gif')],
  [['RIFF', [8, 'WEBP']], picture('image/webp', 'webp')],
];
const PDF: FileKind = { kind: 'pdf', mime: 'application/pdf', ending: 'pdf' };
// As plain text: a browser may draw a `message/rfc822` as a page.
const EMAIL: FileKind = { kind: 'e-mail', mime: 'text/plain', ending: 'eml' };
const TEXT: FileKind = { kind: 'text', mime: 'text/plain', ending: 'txt' };

const alone = (...all: string[]): Begins[] => all.map((text) => [text]);
/** The kinds of the family of MP4 name themselves in bytes 8 to 11. */
const mp4 = (...brands: string[]): Begins[] => brands.map((brand) => ['', [4, `ftyp${brand}`]]);

/** What is not taken, in the order in which it is tried. */
const REFUSED: readonly [SuppliedRefusal, readonly Begins[]][] = [
  // Windows, Linux, scripts, macOS, Java, Android, a shortcut of Windows, WebAssembly.
  [
    'program',
    alone('MZ', '\x7fELF', '#!', '\xfe\xed\xfa\xce', '\xfe\xed\xfa\xcf', '\xce\xfa\xed\xfe', '\xcf\xfa\xed\xfe'),
  ],
  ['program', alone('\xca\xfe\xba\xbe', 'dex\n', 'L\0\0\0\x01\x14\x02', '\0asm')],
  ['office', alone('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '{\\rtf')],
  ['archive', alone('PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08', 'Rar!\x1a\x07', '7z\xbc\xaf\x27\x1c', '\x1f\x8b', 'BZh')],
  ['archive', [...alone('\xfd7zXZ\0', 'MSCF', '\x28\xb5\x2f\xfd', 'xar!'), ['', [257, 'ustar']]]],
  ['other-picture', mp4('heic', 'heix', 'heim', 'hevc', 'mif1', 'msf1', 'avif', 'avis')],
  ['other-picture', [...alone('II*\0', 'MM\0*', '8BPS', '\0\0\x01\0', '\xff\x0a'), ['BM', [6, '\0\0\0\0']]]],
  ['video', [...mp4(''), ['RIFF', [8, 'AVI ']], ['RIFF', [8, 'WAVE']]]],
  [
    'video',
    alone('\x1aE\xdf\xa3', 'OggS', 'ID3', '\xff\xfb', '\xff\xf1', '\xff\xf9', 'fLaC', 'FLV\x01', '\0\0\x01\xba'),
  ],
];

/** A Word document, a workbook and the like are archives; what they are stands near their beginning. */
const OFFICE_WITHIN = /\[Content_Types\]\.xml|mimetypeapplication\/vnd|(?:word|xl|ppt)\//;

/** What a web page, a drawing or other markup begins with. */
const MARKUP =
  /^\s*<(?:!--|(?:!doctype|\?xml|html|head|body|title|meta|link|base|script|style|svg|math|iframe|object|embed|table|div|form|img|input|font|h[1-6]|br|p|a|b|td)(?=[\s>/]|$))/i;
/** Anywhere in the first part of a text: nobody writes these by hand to a school. */
const MARKUP_WITHIN = /<(?:script|svg|html|iframe|!doctype)(?=[\s>/])/i;
const SNIFFED = 4_096;

/** A line of an e-mail's head. */
const HEADER = /^([!-9;-~]+):/;
const ALWAYS = ['from', 'date', 'subject', 'to', 'received', 'mime-version', 'message-id', 'content-type'];

/** True where a text begins with the head of an e-mail: who wrote it, and at least one more line that only e-mails have. */
export function isEmail(text: string): boolean {
  const head = text.slice(0, 65_536).split(/\r?\n\r?\n/, 1)[0] ?? '';
  const names = new Set<string>();
  for (const line of head.replace(/^\ufeff/, '').split(/\r?\n/)) {
    if (/^[ \t]/.test(line)) continue;
    const name = HEADER.exec(line)?.[1]?.toLowerCase();
    // Something else than a head: a chat that somebody saved, say.
    if (name === undefined) return false;
    names.add(name);
  }
  return names.has('from') && ALWAYS.filter((name) => names.has(name)).length >= 3;
}

function kindOfText(bytes: Uint8Array<ArrayBuffer>): FileKind {
  let text: string;
  try {
    text = readPlain(bytes);
  } catch (error) {
    if (error instanceof Refused) throw new NotKept('unknown-kind', error);
    throw error;
  }
  if (isEmail(text)) return EMAIL;
  const beginning = text.slice(0, SNIFFED).replace(/^\ufeff/, '');
  if (MARKUP.test(beginning) || MARKUP_WITHIN.test(beginning)) throw new NotKept('markup');
  return TEXT;
}

/**
 * What a file is by its first bytes: the ending of a name is only what somebody called it.
 *
 * @throws NotKept for everything that is not a picture, a PDF, an e-mail or plain text.
 */
export function fileKind(bytes: Uint8Array<ArrayBuffer>): FileKind {
  if (bytes.length === 0) throw new NotKept('empty');
  const head = latin(bytes, 0, SNIFFED);
  for (const [how, kind] of PICTURES) if (begins(head, how)) return kind;
  // At the very beginning: what only contains these letters may be a page that a browser would draw.
  if (/^(?:\xef\xbb\xbf)?\s{0,8}%PDF-\d/.test(head)) return PDF;
  for (const [refusal, all] of REFUSED) {
    if (!all.some((how) => begins(head, how))) continue;
    throw new NotKept(refusal === 'archive' && OFFICE_WITHIN.test(head) ? 'office' : refusal);
  }
  return kindOfText(bytes);
}
