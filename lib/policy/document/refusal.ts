/** Why a document was not read. Each has a sentence in the messages file that says what to do instead. */
export type DocumentRefusal =
  /** Larger than any policy. */
  | 'too-large'
  /** More pages than any policy. */
  | 'too-many-pages'
  /** More characters than any policy. */
  | 'too-long'
  /** Neither text nor .docx nor .pdf. */
  | 'unknown-kind'
  /** Word's format of before 2007, or a .docx that is locked with a password: both look alike from outside. */
  | 'old-or-locked-word'
  /** An archive, but not a Word document. */
  | 'not-docx'
  /** Unpacks to far more than any policy. */
  | 'unpacks-too-large'
  /** A .pdf that opens only with a password. */
  | 'locked-pdf'
  /** A .pdf of pictures: there are no letters in it. */
  | 'scanned'
  /** Takes longer to read than any policy does. */
  | 'too-slow'
  | 'empty'
  | 'damaged'
  /** The browser would not hand over the file. */
  | 'unreadable';

/** Thrown inside this folder; `readDocument` answers with it instead. */
export class Refused extends Error {
  constructor(
    readonly refusal: DocumentRefusal,
    cause?: unknown,
  ) {
    super(refusal, { cause });
  }
}
