/** The pictures that a post already shows, as files: limits and words known to the page's side and to the worker. */

export const MEDIA_LIMITS = {
  /** Pictures of one flag, those of the posts kept with it included. */
  files: 40,
  bytesEach: 10_000_000,
  bytesTogether: 40_000_000,
  /** A portion that crosses in one message; a multiple of three, so that its base64 needs no filling. */
  portion: 786_432,
  /** A picture that is not in the browser's cache any more is waited for so long (ms). */
  timeEach: 4_000,
  /** All pictures of one flag together; the next flag is waiting meanwhile. */
  timeTogether: 8_000,
} as const;

/**
 * Why a picture could not be had as a file. `cors`: its server, or the page's own policy (Firefox
 * holds content scripts to it), does not let it be read, or the server did not answer; `stream`: a
 * video that comes in pieces and shows no still picture; `not-drawn`: the page does not show that it has
 * loaded it, and nobody asks for what the page itself has not.
 */
export const MEDIA_FAULTS = [
  'cors',
  'too-big',
  'too-many',
  'not-an-image',
  'stream',
  'no-address',
  'not-drawn',
  'too-slow',
  'page-gone',
  'failed',
] as const;
export type MediaFault = (typeof MEDIA_FAULTS)[number];

/** What the page shows there. */
export interface ShownMedia {
  kind: 'image' | 'video';
  /** The address of the picture; of a video, that of its still picture. Null where the page gives none. */
  address: string | null;
  alt: string | null;
  /** Pixels of the picture itself, where it is loaded. */
  width: number | null;
  height: number | null;
}

/** Longest address and description that cross. */
export const LONGEST = { address: 16_000, alt: 20_000 } as const;
