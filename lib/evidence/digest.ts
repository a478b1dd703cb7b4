/** Every byte as two digits: a log has thousands of hashes, and each would be made of some hundred small texts. */
const DIGITS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function hex(buffer: ArrayBuffer): string {
  let text = '';
  for (const byte of new Uint8Array(buffer)) text += DIGITS[byte];
  return text;
}

/** SHA-256 of bytes or of a text's UTF-8, lower-case hex. */
export async function sha256(data: Blob | ArrayBuffer | Uint8Array<ArrayBuffer> | string): Promise<string> {
  const bytes =
    typeof data === 'string' ? new TextEncoder().encode(data) : data instanceof Blob ? await data.arrayBuffer() : data;
  return hex(await crypto.subtle.digest('SHA-256', bytes));
}
