import { readText } from '@/lib/platforms/text';

/** No time that a site shows is longer. */
const LONGEST = 40;
/** Fewer single letters than this are a short time such as `5 h`, not a scrambled one. */
const FEWEST_LEAVES = 8;

/**
 * The time as a person reads it in its link, null where nothing short can be read.
 *
 * Facebook may scatter the letters of a time among others that style sheets hide, in an order that only style sheets know.
 * Then what is hidden is dropped, the rest is put in its computed order, and anything still long is taken for noise.
 */
export function shownTime(link: Element): { text: string | null; scrambled: boolean } {
  const box = scrambledBox(link);
  const text = box ? unscramble(box) : readText(link, { budget: { nodes: 500, characters: 2 * LONGEST } }).text;
  const folded = text.replace(/\s+/g, ' ').trim();
  return { text: folded === '' || folded.length > LONGEST ? null : folded, scrambled: box !== null };
}

/** The element whose children are single letters. */
function scrambledBox(link: Element): Element | null {
  if (isScrambled(link)) return link;
  for (const element of link.querySelectorAll('*')) if (isScrambled(element)) return element;
  return null;
}

function isScrambled(element: Element): boolean {
  if (element.childElementCount < FEWEST_LEAVES || element.childElementCount > 2000) return false;
  for (const child of element.children) {
    if (child.childElementCount > 0 || (child.textContent ?? '').length > 2) return false;
  }
  return true;
}

function unscramble(box: Element): string {
  const view = box.ownerDocument.defaultView;
  if (!view) return '';
  const isFlex = /flex/.test(view.getComputedStyle(box).display);
  const leaves: { text: string; order: number }[] = [];
  let hiddenInPlace = false;
  for (const child of box.children) {
    if (/display\s*:\s*none/.test(child.getAttribute('style') ?? '')) hiddenInPlace = true;
    const style = view.getComputedStyle(child);
    const hidden =
      style.display === 'none' ||
      style.position === 'absolute' ||
      style.position === 'fixed' ||
      style.visibility === 'hidden' ||
      style.opacity === '0' ||
      style.fontSize === '0px';
    if (!hidden)
      leaves.push({ text: child.textContent ?? '', order: isFlex ? Number.parseInt(style.order, 10) || 0 : 0 });
  }
  // The sheet with the order may not have come yet. Where letters are hidden one by one they stand in order without one.
  const isOrdered = new Set(leaves.map(({ order }) => order)).size > 1;
  if (isFlex && !isOrdered && !hiddenInPlace && leaves.length > 1) return '';
  // Equal orders keep their place: the sort is stable.
  return leaves
    .sort((a, b) => a.order - b.order)
    .map((leaf) => leaf.text)
    .join('');
}
