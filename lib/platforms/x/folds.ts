import type { Fold } from '@/lib/platforms/platform';
import { ownPath, statusPath } from './address';
import { ARTICLE, own, READ_VIEW, SHOW_MORE, words } from './post-parts';
import type { Thread } from './thread';

/** Where a thread offers answers that it does not show. */
export interface Folded {
  control: Element;
  /** A link leads to another page and shows nothing on this one. */
  opens: boolean;
  raw: string | null;
}

/** What a cell of folded answers never holds: people, pictures, places to write, lists still loading. */
const SOMETHING_ELSE = `${ARTICLE},${READ_VIEW},img,video,input,textarea,form,[role="textbox"],[contenteditable],
  [role="progressbar"],[role="heading"],h1,h2,[data-testid^="UserAvatar"],[data-testid="placementTracking"]`;
const CONTROL = 'a[href],button,[role="button"]';

/**
 * The places below an opened post where answers are folded, told by their build alone: a cell whose only words are those of its
 * only control ("Show replies"), or a notice in an `article` that is no post with one button to it ("Show additional replies").
 * A notice with a button elsewhere is an error that offers to try again.
 */
export function foldedAnswers(thread: Thread | null, root: Element): Folded[] {
  if (!thread || thread.posts[thread.focus] !== root) return [];
  return thread.cells
    .slice(thread.focus + 1, thread.end)
    .map(foldedIn)
    .filter((folded) => folded !== null);
}

function foldedIn(cell: Element): Folded | null {
  if (cell.querySelector(SOMETHING_ELSE)) return null;
  const controls = cell.querySelectorAll(CONTROL);
  const [control] = controls;
  if (!control || controls.length > 1 || !isPlain(control)) return null;
  const said = words(control);
  if (said === null) return null;
  const notice = words(cell.querySelector('article'));
  // Buttons count for no words of what they stand in; a link's words do.
  const around = control.localName === 'a' ? words(cell) === said : words(cell) === null;
  const opens = control.localName !== 'a';
  if (opens && notice !== null) return { control, opens, raw: notice };
  if (!around || (!opens && !leadsToPost(control))) return null;
  return { control, opens, raw: said };
}

/** One that opens no menu and has no part of its own in the page's doings: those carry a name. */
const isPlain = (control: Element): boolean =>
  !control.hasAttribute('aria-haspopup') &&
  !control.hasAttribute('data-testid') &&
  !control.hasAttribute('disabled') &&
  control.getAttribute('aria-disabled') !== 'true';

function leadsToPost(link: Element): boolean {
  const path = ownPath(link);
  return path !== null && statusPath(path) !== null;
}

/** The control of the post's own cut text; that of a quoted post leads away. */
export const showMore = (root: Element): Element | null => own(root, SHOW_MORE);

/** What a click opens on this page: the rest of the text, then folded answers. */
export function readFolds(root: Element, thread: Thread | null): Fold[] {
  const more = showMore(root);
  const text: Fold[] = more?.localName === 'button' ? [{ what: 'text', control: more as HTMLElement }] : [];
  const answers = foldedAnswers(thread, root)
    .filter(({ opens }) => opens)
    .map(({ control }): Fold => ({ what: 'replies', control: control as HTMLElement }));
  return [...text, ...answers];
}
