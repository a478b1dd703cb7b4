import { wholeNumber } from '@/lib/platforms/count';
import type { Count } from '@/lib/platforms/platform';
import { readText } from '@/lib/platforms/text';
import type { CommentData, MediaData } from './page-data';
import { BUTTON, buttonOf, first, ICONS, icon, line } from './parts';

/**
 * The counts beside the heart, the bubble and the paper plane, as shown. A rounded one (`11,7 mil`) gets its number from the
 * page's data, which is as old as the page.
 */
export function readCounts(root: Element, data: MediaData | null): Count[] {
  const places: [string, string, number | null][] = [
    ['likes', ICONS.like, data?.likes ?? null],
    ['comments', ICONS.comment, data?.comments ?? null],
    ['shares', ICONS.share, null],
  ];
  const counts: Count[] = [];
  for (const [what, drawn, held] of places) {
    const drawing = icon(root, drawn);
    const raw = drawing && countBeside(drawing);
    if (raw) counts.push({ what, value: wholeNumber(raw) ?? held, raw });
  }
  return counts;
}

/** The number in the drawing's button, or in what follows that button before the next drawing. */
function countBeside(drawing: Element): string | null {
  const button = buttonOf(drawing);
  if (!button) return null;
  const inside = numberIn(button);
  if (inside) return inside;
  let here: Element = button;
  for (let step = 0; step < 4; step += 1) {
    const next = here.nextElementSibling;
    if (next) return next.querySelector('svg') ? null : numberIn(next);
    if (!here.parentElement || here.parentElement.querySelectorAll('svg').length > 1) return null;
    here = here.parentElement;
  }
  return null;
}

function numberIn(element: Element): string | null {
  // Counts are buttons themselves, and some hold the number in a button of their own.
  const [inner] = first(element, BUTTON, 2);
  for (const part of inner ? [element, inner] : [element]) {
    const text = line(part);
    if (text !== null && /\d/.test(text) && text.length <= 40) return text;
  }
  return null;
}

/** A comment's likes: the first button with a number, in words of the page's language. */
export function commentCounts(root: Element, data: CommentData | null): Count[] {
  for (const button of first(root, '[role="button"]', 20)) {
    const raw = readText(button, { budget: { nodes: 200, characters: 200 } }).text;
    if (/\d/.test(raw) && !button.querySelector('svg'))
      return [{ what: 'likes', value: data?.likes ?? wholeNumber(raw), raw }];
  }
  return [];
}
