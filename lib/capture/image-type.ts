/** What a file is by its first bytes, whatever its sender calls it. SVG is none of them: it can run scripts. */

export const IMAGE_TYPES = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
} as const;
export type ImageType = keyof typeof IMAGE_TYPES;

const textAt = (bytes: Uint8Array, start: number, end: number) => String.fromCharCode(...bytes.subarray(start, end));

/** The type of a picture; null for anything that is none. */
export function imageType(bytes: Uint8Array): ImageType | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (textAt(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png';
  if (/^GIF8[79]a$/.test(textAt(bytes, 0, 6))) return 'image/gif';
  if (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 12) === 'WEBP') return 'image/webp';
  if (textAt(bytes, 4, 8) === 'ftyp' && /^avi[fs]$/.test(textAt(bytes, 8, 12))) return 'image/avif';
  return null;
}

/** How far into a file its camera data would stand. */
const HEAD = 65_536;

/** True where a picture carries EXIF data (camera, place, moment). Sites take it away; its presence is worth a word. */
export function hasExif(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD);
  const type = imageType(bytes);
  const mark =
    type === 'image/jpeg' ? 'Exif\0\0' : type === 'image/png' ? 'eXIf' : type === 'image/webp' ? 'EXIF' : null;
  if (mark === null) return false;
  for (let i = 0; i + mark.length <= head.length; i++) {
    if (head[i] === mark.charCodeAt(0) && textAt(head, i, i + mark.length) === mark) return true;
  }
  return false;
}
