import { Refused } from './refusal';

const decode = (encoding: string, bytes: Uint8Array<ArrayBuffer>): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    // The one thing that a strict decoder refuses: bytes that are not of its encoding.
    if (error instanceof TypeError) return null;
    throw error;
  }
};

/** Characters that no text file has; a file of another kind is full of them. */
const isBinary = (text: string) => /[^\P{Cc}\t\n\v\f\r]/u.test(text);

/**
 * The text of a plain text file: UTF-8, UTF-16 with its mark, or else what Windows wrote before.
 *
 * @throws Refused
 */
export function readPlain(bytes: Uint8Array<ArrayBuffer>): string {
  const [first, second] = bytes;
  const marked = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  const text = marked ? decode(marked, bytes) : (decode('utf-8', bytes) ?? decode('windows-1252', bytes));
  if (text === null || isBinary(text)) throw new Refused('unknown-kind');
  return text;
}
