import { sha256 } from '@/lib/evidence/digest';
import { readPdf } from '@/lib/policy/document/pdf';
import { readPlain } from '@/lib/policy/document/plain';
import { type DocumentRefusal, Refused } from '@/lib/policy/document/refusal';
import { readEmail } from './email';
import { type FileKind, fileKind } from './file-kind';
import { MOST_BYTES, MOST_WORDS } from './limits';
import { beginningOf, originalName } from './names';
import { pictureSize } from './picture-size';
import { NotKept, type SuppliedRefusal } from './refusal';
import type { SuppliedFile } from './supplied';

export type GivenFile = Pick<File, 'name' | 'size' | 'lastModified' | 'arrayBuffer'>;

/** What was found out about a file that was given, before anything of it is stored. */
export interface LookedAt extends Omit<SuppliedFile, 'name'> {
  mime: string;
  ending: string;
  /** Words of an e-mail or a text file; empty for the others. Those of a PDF are read when a person asks (`wordsOfPdf`). */
  words: string;
}

export type Look = { state: 'ok'; file: LookedAt } | { state: 'refused'; refusal: SuppliedRefusal };

const momentOf = (ms: number): string | null => {
  const at = new Date(ms);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
};

/** The bytes of a file that a person chose. @throws NotKept where the browser does not hand them over. */
export async function bytesOf(file: GivenFile): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    // Moved, changed or locked since it was chosen; nothing else can fail here.
    throw new NotKept('unreadable', error);
  }
}

async function readContent({ kind, mime }: FileKind, bytes: Uint8Array<ArrayBuffer>) {
  const nothing = { size: null, email: null, words: '' };
  switch (kind) {
    case 'picture':
      return { ...nothing, size: pictureSize(bytes, mime) };
    case 'e-mail': {
      const read = await readEmail(bytes);
      return read ? { ...nothing, email: read.head, words: read.text } : nothing;
    }
    case 'text':
      return {
        ...nothing,
        words: beginningOf(
          readPlain(bytes)
            .replace(/^\ufeff/, '')
            .trim(),
          MOST_WORDS,
        ),
      };
    case 'pdf':
      return nothing;
  }
}

/**
 * Looks at a file that somebody gave to the school: what it is, how large, its hash, and of an e-mail who it says it is from.
 * The file is not trusted, not changed and not stored.
 *
 * To be called after the safety question only.
 *
 * @returns what it is, or why it is not taken. @throws only for what is a fault of ours.
 */
export async function lookAtFile(file: GivenFile): Promise<Look> {
  try {
    if (file.size > MOST_BYTES) throw new NotKept('too-large');
    const bytes = await bytesOf(file);
    const { kind, mime, ending } = fileKind(bytes);
    const content = await readContent({ kind, mime, ending }, bytes);
    return {
      state: 'ok',
      file: {
        originalName: originalName(file.name),
        kind,
        mime,
        ending,
        bytes: bytes.length,
        sha256: await sha256(bytes),
        lastModified: momentOf(file.lastModified),
        ...content,
      },
    };
  } catch (error) {
    if (error instanceof NotKept) return { state: 'refused', refusal: error.refusal };
    throw error;
  }
}

export type PdfWords = { state: 'ok'; words: string } | { state: 'refused'; refusal: DocumentRefusal };

/** The text layer of a PDF, as `readPdf` reads it: with its limits of pages and time. */
export async function wordsOfPdf(file: GivenFile): Promise<PdfWords> {
  try {
    // Headings are marked for policies; nobody wrote the marks.
    const words = (await readPdf(await bytesOf(file))).replace(/^# /gm, '').trim();
    return words.length > MOST_WORDS ? { state: 'refused', refusal: 'too-long' } : { state: 'ok', words };
  } catch (error) {
    if (error instanceof Refused) return { state: 'refused', refusal: error.refusal };
    if (error instanceof NotKept) return { state: 'refused', refusal: 'unreadable' };
    throw error;
  }
}
