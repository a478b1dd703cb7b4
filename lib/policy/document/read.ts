import { readDocx } from './docx';
import { readPdf } from './pdf';
import { readPlain } from './plain';
import { type DocumentRefusal, Refused } from './refusal';

export type DocumentKind = 'text' | 'docx' | 'pdf';

export type ReadDocument =
  | { state: 'ok'; kind: DocumentKind; text: string; bytes: Uint8Array<ArrayBuffer> }
  | { state: 'refused'; refusal: DocumentRefusal };

const MOST_BYTES = 20_000_000;
/** A policy of fifty pages has about 150,000. */
export const MOST_CHARACTERS = 300_000;

/** By its first bytes: the ending of a name is only what somebody called it. */
function kindOf(bytes: Uint8Array<ArrayBuffer>): DocumentKind {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (head.startsWith('PK\x03\x04')) return 'docx';
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('\xd0\xcf\x11\xe0')) throw new Refused('old-or-locked-word');
  if (head.startsWith('{\\rtf')) throw new Refused('unknown-kind');
  return 'text';
}

async function textOf(kind: DocumentKind, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  if (kind === 'docx') return readDocx(bytes);
  if (kind === 'pdf') return readPdf(bytes);
  return readPlain(bytes);
}

/**
 * Reads the text of a policy document that a person chose: plain text, .docx or .pdf, on the device. The file is not trusted.
 * Nothing is stored, nothing is sent.
 *
 * @returns the text, or why it was not read. @throws only for what is a fault of ours.
 */
export async function readDocument(file: Pick<File, 'size' | 'arrayBuffer'>): Promise<ReadDocument> {
  if (file.size > MOST_BYTES) return { state: 'refused', refusal: 'too-large' };
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    // A file that was moved or locked since it was chosen; nothing else can fail here.
    if (error instanceof Error) return { state: 'refused', refusal: 'unreadable' };
    throw error;
  }
  try {
    const kind = kindOf(bytes);
    const text = await textOf(kind, bytes);
    if (text.trim() === '') return { state: 'refused', refusal: 'empty' };
    if (text.length > MOST_CHARACTERS) return { state: 'refused', refusal: 'too-long' };
    return { state: 'ok', kind, text, bytes };
  } catch (error) {
    if (error instanceof Refused) return { state: 'refused', refusal: error.refusal };
    throw error;
  }
}
