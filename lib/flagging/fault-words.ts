import type { MediaFault } from '@/lib/capture/media';
import type { SourceFault } from '@/lib/capture/source';
import type { PictureFault } from '@/lib/capture-state';
import type { ClockGap } from '@/lib/platform-clock';

/** Why something is not there, in words for a file that is read without Flagpost. */

export const PICTURE_WORDS: Readonly<Record<PictureFault, string>> = {
  'tab-not-armed': 'the browser allows a picture only after a gesture, and none had been made in that tab',
  'tab-not-in-front': 'another tab or window was in front',
  'post-gone': 'the page took the post away before the picture was finished',
  'post-changed': 'the post changed while the picture was taken',
  'post-covered': 'something else on the page covered the post',
  'post-moving': 'the page kept moving',
  'media-appeared': 'a picture or video appeared that the safety question had not asked about',
  'cut-by-limit': 'the post is longer than is photographed',
  'cannot-scroll': 'part of the post could not be scrolled into view',
  'scale-unknown': 'the zoom of the page did not fit the picture',
  'capture-refused': 'the browser refused to take the picture',
  'page-gone': 'the page was closed, or another one opened',
  'stopped-early': 'Flagpost or the browser was stopped before it was finished',
  'nothing-to-show': 'nothing of the post was in view',
};

export const SOURCE_WORDS: Readonly<Record<SourceFault, string>> = {
  'post-gone': 'the page had taken the post away',
  changed: 'the post was no longer the one that was flagged, or had other words',
  'media-appeared': 'a picture or video appeared that the safety question had not asked about',
  'page-gone': 'the page was closed, or another one opened',
  'not-inert': 'what came from the page was not safe to keep',
  failed: 'it could not be written',
};

export const MEDIA_WORDS: Readonly<Record<MediaFault, string>> = {
  cors: 'the site or the server of the picture does not let it be read as a file, or did not answer',
  'too-big': 'it is larger than is kept',
  'too-many': 'the flag has more pictures than are kept',
  'not-an-image': 'what its address gives is no picture of a known kind',
  stream: 'it is a video that comes in pieces, without a still picture',
  'no-address': 'the page gives no address for it',
  'not-drawn': 'the page does not show that it was drawn, as with hidden, blocked and background pictures',
  'too-slow': 'it did not come in time',
  'page-gone': 'the page was closed, or another one opened',
  failed: 'its server refused it, or the connection was lost',
};

/** `1 picture`, `2 pictures`. */
export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** The same reason once, with how often it applies. */
export function reasons<T extends string>(faults: readonly T[], words: Readonly<Record<T, string>>): string {
  const often = new Map<T, number>();
  for (const fault of faults) often.set(fault, (often.get(fault) ?? 0) + 1);
  return [...often].map(([fault, n]) => (n === 1 ? words[fault] : `${words[fault]} (${n} times)`)).join('; ');
}

/** Why the clock of the device was not compared with the site's. */
export const CLOCK_WORDS: Readonly<Record<ClockGap, string>> = {
  'other-site': 'only the clocks of Facebook, X and Instagram are asked for',
  'in-time': 'no answer in time',
  'no-answer': 'the site did not answer',
  'no-date': 'the site told no time',
  'clock-moved': 'the clock of the device was set meanwhile',
};
