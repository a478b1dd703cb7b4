/** Under which name an element stands in the page source, so that whoever opens it finds it where it stood. */

/**
 * Written as they are. Everything else becomes a `div` or a `span`, parts of tables too: a reader of HTML moves what stands
 * wrongly among them, and their look is told by a rule.
 */
const KEPT = new Set([
  ...['a', 'abbr', 'address', 'article', 'aside', 'b', 'bdi', 'bdo', 'blockquote', 'br', 'cite', 'code', 'dd', 'del'],
  ...['details', 'dfn', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...['header', 'hr', 'i', 'img', 'ins', 'kbd', 'li', 'main', 'mark', 'nav', 'object', 'ol', 'p', 'pre', 'q', 's'],
  ...['samp', 'section', 'small', 'span', 'strong', 'sub', 'summary', 'sup', 'time', 'u', 'ul', 'var', 'video', 'wbr'],
]);

/** Drawings, as far as they are lines and pictures. */
const DRAWINGS = new Set(['svg', 'g', 'path', 'circle', 'ellipse', 'line', 'polygon', 'polyline', 'rect', 'image']);

/** Without an end. */
export const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr']);

/** Boxes rather than words, where their name is not kept. */
const BOXES = new Set([
  ...['body', 'button', 'caption', 'center', 'dialog', 'fieldset', 'form', 'hgroup', 'html', 'menu', 'search', 'table'],
  ...['tbody', 'td', 'tfoot', 'th', 'thead', 'tr'],
]);

/** Where a reader of HTML would end a paragraph. */
const ENDS_PARAGRAPH = new Set([
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'dd',
    'details',
    'div',
    'dl',
    'dt',
    'figcaption',
    'figure',
    'footer',
  ],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'summary'],
  'ul',
]);

const HEADING = /^h[1-6]$/;

/** In which elements a part of a list, or the head of a box that opens, may stand. */
const ONLY_IN: Readonly<Record<string, RegExp>> = {
  dd: /^dl$/,
  dt: /^dl$/,
  li: /^[ou]l$/,
  summary: /^details$/,
};

/** True where `tag` is open, and no `object` since: Facebook puts links into links that way. */
const within = (open: readonly string[], tag: string) => open.lastIndexOf(tag) > open.lastIndexOf('object');

/**
 * The name under which an element is written.
 *
 * @param open the names of the elements around it, as they were written, the innermost last.
 * @returns null for what is left out with everything in it.
 */
export function writtenName(name: string, open: readonly string[]): string | null {
  if (name === 'svg' || open.includes('svg')) return DRAWINGS.has(name) ? name : null;
  const around = open.at(-1) ?? 'body';
  let tag = KEPT.has(name) ? name : BOXES.has(name) ? 'div' : 'span';
  if (ONLY_IN[tag]?.test(around) === false) tag = 'div';
  if (tag === 'a' && within(open, 'a')) tag = 'span';
  if (HEADING.test(tag) && HEADING.test(around)) tag = 'div';
  if (ENDS_PARAGRAPH.has(tag) && within(open, 'p')) return VOID.has(tag) ? null : 'span';
  return tag;
}
