/** Why a file that was given is not kept, or its words are not read. Each has a sentence in the messages file. */
export type SuppliedRefusal =
  | 'empty'
  | 'too-large'
  | 'program'
  | 'archive'
  /** Word, Excel, Outlook's own format and the like. */
  | 'office'
  /** Web pages and drawings, which can carry code. */
  | 'markup'
  | 'video'
  /** A kind of picture that browsers do not draw. */
  | 'other-picture'
  | 'unknown-kind'
  /** A picture with more pixels than a browser can safely unpack. */
  | 'too-many-pixels'
  | 'damaged'
  /** The browser would not hand over the file. */
  | 'unreadable';

/** Thrown inside this folder; `lookAtFile` answers with it instead. */
export class NotKept extends Error {
  override name = 'NotKept';
  constructor(
    readonly refusal: SuppliedRefusal,
    cause?: unknown,
  ) {
    super(refusal, { cause });
  }
}
