import { type Field, none, type PostSnapshot } from '@/lib/platforms/platform';
import { ownPath, profileAddress, profilePath } from './address';
import { inComments } from './comment-roots';
import { actionIcon, first, firstNamed, hasWords, isWithin, namedUser } from './parts';

type Author = PostSnapshot['author'];

export interface ShownAuthor {
  user: string;
  link: Element;
  strategy: string;
}

/**
 * The author that a post shows: the first person named in its head. The head is what stands before the first rule of the panel
 * (a picture's tags may name people before it), else the `header`, else all that stands before the buttons.
 */
export function readAuthorOf(root: Element): ShownAuthor | null {
  const panel = root.querySelector('hr')?.parentElement;
  const header = root.querySelector('header');
  const heads: [string, Element | null | undefined][] = [
    ['panel-link', panel],
    ['header-link', header],
    ['first-link', root],
  ];
  const inComment = inComments(root);
  const buttons = actionIcon(root);
  // Who likes it or is mentioned in it is named in or below the buttons, who is tagged in the picture on the picture.
  const isOther = (link: Element) =>
    inComment(link) ||
    isWithin(link, 'section,[aria-hidden="true"]', root) ||
    (buttons !== null && (buttons.compareDocumentPosition(link) & 4) !== 0);
  for (const [strategy, head] of heads) {
    const link = head && root.contains(head) ? firstNamed(head, head === root ? isOther : inComment) : null;
    const user = link && profilePath(ownPath(link) ?? '');
    if (link && user) return { user, link, strategy };
  }
  return null;
}

/** Everybody named in the head beside `shown`: of several who publish together each may stand for all. */
export function namedInHead(root: Element, shown: ShownAuthor | null): string[] {
  if (!shown) return [];
  const rule = root.querySelector('hr');
  const header = shown.link.closest('header');
  const head = header ?? rule?.parentElement;
  if (!head || !root.contains(head)) return [];
  const links = first(head, 'a[href]', 40).filter((link) => header || (rule && link.compareDocumentPosition(rule) & 4));
  return links.flatMap((link) => namedUser(link) ?? []);
}

/** The comment's writer: whose picture stands beside it, named in words. Others are mentioned in it. */
export function writerOf(root: Element): ShownAuthor | null {
  const face = first(root, 'a[href] img', 20)
    .find((picture) => userOf(picture.closest('a')) !== null)
    ?.closest('a');
  const user = userOf(face ?? null);
  if (!face || user === null) return null;
  const name = first(root, 'a[href]', 100).find((link) => namedUser(link) === user);
  return name ? { user, link: name, strategy: 'first-link' } : { user, link: face, strategy: 'face-link' };
}

/** Who is named in the line above the words, `time` being the comment's own. */
export function namedAbove(root: Element, time: Element): ShownAuthor | null {
  const link = first(root, 'a[href]', 100).find((one) => namedUser(one) !== null);
  const user = link && link.compareDocumentPosition(time) & 4 ? namedUser(link) : null;
  return link && user ? { user, link, strategy: 'name-above' } : null;
}

const userOf = (link: Element | null): string | null => profilePath((link && ownPath(link)) ?? '');

/**
 * The author's fields. What is bound to the post's id decides where the page disagrees: first its own link, then the page's
 * data, then the name shown (which in a feed may be that of somebody who passed the post on).
 */
export function authorFields(
  shown: ShownAuthor | null,
  linked: string | null,
  data: { user: string | null; name: string | null } | null,
): Author {
  const handle = choose(shown, linked, data?.user ?? null);
  const isData = handle.value !== null && handle.value === data?.user;
  return {
    name: isData && data?.name ? { value: data.name, strategy: 'page-data', rank: 0 } : none(),
    handle,
    profile: handle.value === null ? none() : { ...handle, value: profileAddress(handle.value) },
  };
}

function choose(shown: ShownAuthor | null, linked: string | null, held: string | null): Field<string> {
  if (linked !== null) return { value: linked, strategy: 'permalink', rank: 0 };
  if (held !== null) {
    const strategy = shown?.user === held ? shown.strategy : 'page-data';
    return { value: held, strategy, rank: strategy === 'page-data' ? 2 : 1 };
  }
  return shown ? { value: shown.user, strategy: shown.strategy, rank: 1 } : none();
}

/** Every link to the person in `root`, with its words. */
export const linksTo = (root: Element, user: string): Element[] =>
  first(root, 'a[href]', 200).filter((link) => profilePath(ownPath(link) ?? '') === user && hasWords(link));
