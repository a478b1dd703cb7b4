import { ownPath, profilePath } from './address';

/** The kind of a picture stands in its address: 19 is a profile picture. */
const FACE_ADDRESS = /\/t\d+\.\d+-19\//;
/** The ring around a profile picture is drawn; nothing this small shows a post. */
const RING_PX = 200;

/** True for a profile picture or the ring around one. */
export function isFace(element: Element): boolean {
  if (element.localName === 'canvas') return Number(element.getAttribute('width')) <= RING_PX;
  if (element.localName !== 'img' && element.localName !== 'image') return false;
  const link = element.closest('a');
  const path = link && ownPath(link);
  if (path && profilePath(path) !== null) return true;
  // The cover of a reel's sound may be its maker's profile picture, and is shown as a picture.
  return FACE_ADDRESS.test(element.getAttribute('src') ?? '') && !isSoundCover(element);
}

export const isSoundCover = (element: Element): boolean => element.closest('a[href^="/reels/audio/"]') !== null;
