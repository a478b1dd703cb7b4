import { isHidden } from '@/lib/platforms/shown';
import { readText } from '@/lib/platforms/text';
import { ownPath, type PostPath, postPath, profilePath } from './address';

/** What a page shows one thing in: the page itself, or a window over it. */
export const SCOPE = '[role="dialog"],main';

/** Deeper than anything on the page is nested, for climbs. */
export const DEEP = 120;
/** More of one kind than a post holds; past it reading ends. */
export const MANY = 1_000;

/** Drawings tell the buttons apart in every language; a filled heart is drawn differently. */
const HEARTS = 'path[d^="M16.792 3.904A4.989"],path[d^="M34.6 3.1c-4.5"]';
const BUBBLE = 'path[d^="M20.656 17.008a9.993"]';
const PLANE = 'path[d^="M13.973 20.046 21.77 6.928"]';
const RIBBON = 'polygon[points="20 21 12 13.44 4 21 4 3 20 3 20 21"]';

export const ICONS = { like: HEARTS, comment: BUBBLE, share: PLANE, save: RIBBON } as const;

/** The drawing in the row below a post; smaller hearts belong to comments. */
export function icon(root: Element, selector: string): Element | null {
  for (const shape of first(root, selector)) {
    const drawing = shape.closest('svg');
    if (drawing && Number(drawing.getAttribute('width')) >= 20) return drawing;
  }
  return null;
}

/** Whichever of the drawings below a post is there. */
export const actionIcon = (root: Element): Element | null =>
  icon(root, ICONS.comment) ?? icon(root, ICONS.like) ?? icon(root, ICONS.save);

export const BUTTON = '[role="button"],button';

export const buttonOf = (element: Element): HTMLElement | null => element.closest<HTMLElement>(BUTTON);

/** The "…" button: three circles side by side. */
export function menuIn(root: Element, skip: (element: Element) => boolean): HTMLElement | null {
  for (const circle of first(root, 'svg circle[cx="6"]')) {
    const drawing = circle.closest('svg');
    const places = Array.from(drawing?.querySelectorAll('circle') ?? [], (one) => one.getAttribute('cx'));
    if (!drawing || skip(drawing) || places.sort().join() !== '12,18,6') continue;
    const button = buttonOf(drawing);
    if (button && root.contains(button)) return button;
  }
  return null;
}

/** The first elements that fit and that the page does not hide: copies that nobody sees are no part of a post. */
export function first(root: ParentNode, selector: string, many = MANY): Element[] {
  const found: Element[] = [];
  for (const element of root.querySelectorAll(selector)) {
    if (found.length >= many) break;
    if (!isHidden(element)) found.push(element);
  }
  return found;
}

/** True for what stands in such an element of `root`; the page may have others around the whole of it. */
export function isWithin(element: Element, selector: string, root: Element): boolean {
  const found = element.closest(selector);
  return found !== null && found !== root && root.contains(found);
}

/** Where the link around `time` leads, null for a time that stands alone or leads to no post. */
export function timePath(time: Element): PostPath | null {
  const link = time.closest('a');
  const path = link && ownPath(link);
  return path ? postPath(path) : null;
}

/** The person that a link leads to and shows by name; links around a picture show none. */
export function namedUser(link: Element): string | null {
  const path = ownPath(link);
  const user = path === null ? null : profilePath(path);
  return user !== null && hasWords(link) ? user : null;
}

/** A picture's description is no word of a link. */
export const hasWords = (link: Element): boolean =>
  readText(link, { skip: (inner) => inner.localName === 'img', budget: { nodes: 200, characters: 200 } }).text !== '';

/** The first person that `root` names by a link, `skip` left out. */
export function firstNamed(root: Element, skip: (link: Element) => boolean = () => false): Element | null {
  return first(root, 'a[href]', 100).find((link) => !skip(link) && namedUser(link) !== null) ?? null;
}

/** A short text on one line, null where there is none. */
export function line(element: Element | null): string | null {
  if (!element) return null;
  const { text } = readText(element, { budget: { nodes: 2_000, characters: 2_000 } });
  return text.replace(/\s*\n\s*/g, ' ') || null;
}
