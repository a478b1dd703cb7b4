import { imageType } from '@/lib/capture/image-type';
import { LONGEST, MEDIA_LIMITS, type MediaFault, type ShownMedia } from '@/lib/capture/media';
import { absolute } from '@/lib/platforms/address';
import type { Candidate, PlatformAdapter } from '@/lib/platforms/platform';
import { othersWords } from './own-words';

/** The pictures that a post shows in this moment, each address once; those in comments of others are not its own. */
export function shownMedia(candidate: Candidate, adapter: PlatformAdapter): ShownMedia[] {
  const isOthers = othersWords(candidate, adapter);
  const found = new Map<string, ShownMedia>();
  for (const element of adapter.mediaElements(candidate)) {
    if (isOthers(element)) continue;
    const one = mediaOf(element);
    // A picture and its copy as a background share one address; only the picture has a description.
    const known = one.address === null ? undefined : found.get(one.address);
    if (known) known.alt ??= one.alt;
    else found.set(one.address ?? `none ${found.size}`, one);
  }
  return [...found.values()];
}

const backgroundOf = (element: Element): string | null =>
  /url\(\s*["']?([^"')]+)/.exec(element.getAttribute('style') ?? '')?.[1] ?? null;

function mediaOf(element: Element): ShownMedia {
  const video = element.localName === 'video' ? element : element.querySelector('video');
  const kind = video || element.matches('iframe,object,embed') ? 'video' : 'image';
  const picture = element as HTMLImageElement;
  const told = video
    ? video.getAttribute('poster')
    : picture.currentSrc || ['src', 'href', 'xlink:href'].map((name) => element.getAttribute(name)).find(Boolean);
  const isPicture = element.localName === 'img' || element.localName === 'image';
  const from = isPicture || video ? (told ?? '') : (backgroundOf(element) ?? '');
  const alt = element.getAttribute('alt') || element.getAttribute('aria-label') || null;
  return {
    kind,
    address: addressOf(from, element.baseURI),
    alt: alt === null ? null : alt.slice(0, LONGEST.alt),
    width: picture.naturalWidth || null,
    height: picture.naturalHeight || null,
  };
}

/** Pictures that stand in the page itself have an address too: it is their bytes. */
function addressOf(from: string, base: string): string | null {
  if (from === '') return null;
  if (/^data:image\/[^,]*;base64,[A-Za-z0-9+/]+=*$/i.test(from)) return from;
  const address = absolute(from, base);
  return address !== null && address.length <= LONGEST.address ? address : null;
}

/** The worker knows the others. */
type PageFault = Exclude<MediaFault, 'page-gone' | 'too-many'>;
export type Had = { ok: true; bytes: Uint8Array } | { ok: false; why: PageFault };

const no = (why: PageFault): Had => ({ ok: false, why });

const judged = (bytes: Uint8Array): Had => {
  if (bytes.length > MEDIA_LIMITS.bytesEach) return no('too-big');
  return imageType(bytes) ? { ok: true, bytes } : no('not-an-image');
};

/**
 * The bytes behind an address that the page already shows, from the browser's cache where they still are. No cookies go along,
 * and nobody is told where the request comes from.
 */
export async function fetchMedia(media: ShownMedia, window: Window): Promise<Had> {
  const { address, kind } = media;
  if (address === null) return no(kind === 'video' ? 'stream' : 'no-address');
  const inPage = /^data:[^,]*;base64,/i.exec(address)?.[0];
  if (inPage) return judged(Uint8Array.from(atob(address.slice(inPage.length)), (c) => c.charCodeAt(0)));
  // An address that the page names and has not drawn is nobody's to visit: markup can name any, to learn who looks.
  if (media.width === null) return no('not-drawn');
  const signal = AbortSignal.timeout(MEDIA_LIMITS.timeEach);
  try {
    const answer = await fetch(address, {
      cache: 'force-cache',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    });
    if (!answer.ok) return no('failed');
    if (Number(answer.headers.get('content-length') ?? 0) > MEDIA_LIMITS.bytesEach) return no('too-big');
    const bytes = await readUpTo(answer, MEDIA_LIMITS.bytesEach);
    if (!bytes) return no('too-big');
    return judged(bytes);
  } catch {
    // The browsers tell a refusal by the other server and a lost connection in the same words, on purpose.
    if (signal.aborted) return no('too-slow');
    return no(new URL(address).origin === window.location.origin ? 'failed' : 'cors');
  }
}

/** Null where there is more than `most` bytes; what the other server says of its length need not be true. */
async function readUpTo(answer: Response, most: number): Promise<Uint8Array | null> {
  const reader = answer.body?.getReader();
  if (!reader) return new Uint8Array();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    pieces.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** An address as it is told: bytes that stand in the page itself are the file, and need not be said again. */
export const toldAddress = (address: string | null): string | null =>
  address?.startsWith('data:') ? address.slice(0, address.indexOf(',') + 1) : address;

/** A part of a file as base64, the way it crosses to the worker. */
export function portionOf(bytes: Uint8Array, index: number): string {
  const part = bytes.subarray(index * MEDIA_LIMITS.portion, (index + 1) * MEDIA_LIMITS.portion);
  let text = '';
  for (let i = 0; i < part.length; i += 8_192) text += String.fromCharCode(...part.subarray(i, i + 8_192));
  return btoa(text);
}
