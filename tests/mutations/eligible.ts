/**
 * What no change may touch. A change is fair where a person who sees the page would still read the same post; these rules
 * leave out what would mislead a person too, or what a copy of the markup alone cannot tell.
 */

/** Machinery, style sheets (they tell what is shown) and the insides of drawings. */
const OUT_OF_BOUNDS = 'head,head *,script,style,link,meta,svg *,source,track,template';

/** Single letters in an order that style sheets make: moved or wrapped they show another time to a person as well. */
export const isScrambled = (element: Element): boolean => /flex/.test(element.getAttribute('style') ?? '');

export const bodyElements = (doc: Document): Element[] =>
  [...(doc.body?.querySelectorAll('*') ?? [])].filter((element) => !element.matches(OUT_OF_BOUNDS));

/** Pictures that stand for a sign of the text: their `alt` is the sign itself and no label. */
export const isCharacter = (element: Element): boolean =>
  element.localName === 'img' && /emoji/.test(element.getAttribute('src') ?? '');

const HIDING = new Set(['hidden', 'style']);

/**
 * Attributes whose loss changes nothing for a person who looks at the page. What hides an element must stay: without it the
 * page shows something else. `aria-hidden` hides from nobody's eyes, but in saved markup it is the only sign that the style
 * sheets do, wherever it stands on something with content.
 */
export function losable(element: Element): string[] {
  return element.getAttributeNames().filter((name) => {
    if (HIDING.has(name) || name.startsWith('data-0') || name === 'class') return false;
    // Without its role a button's words ("See more") are words like the text that they stand in.
    if (name === 'role' && element.getAttribute('role') === 'button') return element.textContent?.trim() === '';
    if (name === 'aria-hidden') return element.textContent?.trim() === '' && !element.querySelector('img,image');
    return !(name === 'alt' && isCharacter(element));
  });
}

const BLOCKS = new Set(
  'article aside blockquote div footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p section ul'.split(' '),
);
const LINES = new Set('a b button i img object span strong svg time video'.split(' '));

/** The element that can stand around this one without changing how it is laid out; null where none can. */
export function wrapperFor(element: Element): 'div' | 'span' | null {
  if (element.parentElement && isScrambled(element.parentElement)) return null;
  return BLOCKS.has(element.localName) ? 'div' : LINES.has(element.localName) ? 'span' : null;
}

/** A box around one other box: nothing is seen of it, and no attribute says anything about what it holds. */
export function isPlainBox(element: Element): boolean {
  const [only] = element.children;
  return (
    (element.localName === 'div' || element.localName === 'span') &&
    element.childElementCount === 1 &&
    element.localName === only?.localName &&
    element.getAttributeNames().every((name) => name === 'class' || name === 'id') &&
    [...element.childNodes].every((node) => node.nodeType === 1 || node.nodeValue?.trim() === '')
  );
}
