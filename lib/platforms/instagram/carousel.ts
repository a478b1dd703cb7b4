import { inComments } from './comment-roots';
import { isFace } from './faces';
import type { MediaData } from './page-data';
import { first } from './parts';

/** Pictures side by side are moved in and out of view by their style; the others of the strip are not in the page. */
const SLIDE = 'li[style*="translateX"]';

export interface Carousel {
  /** Slides in the page. */
  shown: number;
  /** Null where the page does not say. */
  total: number | null;
}

/** The pictures and videos that lie side by side in a post; null where there is one or none. */
export function carouselOf(root: Element, data: MediaData | null): Carousel | null {
  const inComment = inComments(root);
  const slides = first(root, SLIDE).filter((slide) => showsMedia(slide) && !inComment(slide));
  const [slide] = slides;
  const total = data?.slides ?? (slide ? dotsBeside(slide, root, slides.length) : null);
  if (slide) return { shown: slides.length, total };
  return total === null || total < 2 ? null : { shown: Math.min(1, first(root, 'img,video').length), total };
}

const showsMedia = (slide: Element): boolean => first(slide, 'img,video', 20).some((one) => !isFace(one));

/** One dot per picture, empty blocks in a row of which one looks different; null where no row, or more than one, is that. */
function dotsBeside(slide: Element, root: Element, fewest: number): number | null {
  const strip = slide.parentElement;
  let around = strip;
  while (around && around !== root && around.localName !== 'article') {
    const rows = first(around, 'div', 200).filter((row) => !strip?.contains(row) && isRowOfDots(row, fewest));
    if (rows.length > 0) return rows.length === 1 ? (rows[0] as Element).childElementCount : null;
    around = around.parentElement;
  }
  return null;
}

function isRowOfDots(row: Element, fewest: number): boolean {
  const dots = Array.from(row.children);
  if (dots.length < Math.max(2, fewest) || dots.length > 40) return false;
  if (dots.some((dot) => dot.localName !== 'div' || dot.childNodes.length > 0)) return false;
  const looks = new Map<string | null, number>();
  for (const dot of dots) looks.set(dot.getAttribute('class'), (looks.get(dot.getAttribute('class')) ?? 0) + 1);
  return looks.size === 2 && Math.min(...looks.values()) === 1;
}
