import { type Field, none } from '@/lib/platforms/platform';
import { readText } from '@/lib/platforms/text';
import { ownPath, profileAddress, profilePath, sameHandle } from './address';
import { ARTICLE_BODY, innerPost, isHiddenWithin, isReadView, line, own, USER_NAME } from './post-parts';

export interface Author {
  name: Field<string>;
  handle: Field<string>;
  profile: Field<string>;
}

/** Who wrote the post at `root`: never the one who passed it on, and never the author of a post that it carries. */
export function readAuthor(root: Element): Author {
  const names = isReadView(root) ? root : own(root, USER_NAME);
  if (!names) return { name: none(), handle: none(), profile: none() };
  const linked = linkedAuthor(names, root);
  if (linked) {
    return author(linked.name, linked.handle, 'name-link', 0);
  }
  // A long-form article shows no block of names but all of its words, and whoever it quotes among them.
  if (isReadView(root)) return { name: none(), handle: none(), profile: none() };
  const shown = shownAuthor(names);
  return author(shown.name, shown.handle, 'shown-handle', 1);
}

/** The author as shown, else the one whom the post's own link names. */
export function authorOf(shown: Author, linked: string | null): Author {
  return shown.handle.value === null && linked !== null ? author(null, linked, 'own-link', 2) : shown;
}

/** A handle stands at the head of its line; the time may follow in the same one. */
const SHOWN_HANDLE = /^@(\w{1,50})(?=\s|$)/;

/** The author that a block of names shows where it links nobody, as in a quoted post. */
export function shownAuthor(names: Element): { name: string | null; handle: string | null } {
  const lines = readText(names, { budget: { nodes: 500, characters: 1_000 } }).text.split('\n');
  // The handle comes last: somebody may have chosen another one's handle as shown name.
  const place = lines.findLastIndex((text) => SHOWN_HANDLE.test(text));
  const handle = SHOWN_HANDLE.exec(lines[place] ?? '')?.[1] ?? null;
  return { name: handle === null ? null : lines.slice(0, place).join(' ').trim() || null, handle };
}

/**
 * The handle as the author's block of names shows it: in the second of its two links. With one link alone nobody could tell it
 * from a name that somebody chose to look like a handle.
 */
export function handleShown(root: Element): string | null {
  const names = isReadView(root) ? null : own(root, USER_NAME);
  const links = names ? profileLinks(names, root) : [];
  const shown = links.length > 1 ? line(links.at(-1)?.link ?? null) : null;
  return (shown && /^@(\w{1,50})$/.exec(shown)?.[1]) ?? null;
}

function linkedAuthor(names: Element, root: Element): { name: string | null; handle: string } | null {
  const [first, ...others] = profileLinks(names, root);
  if (!first) return null;
  const { handle } = first;
  const lines = [first, ...others].filter((one) => sameHandle(one.handle, handle)).map(({ link }) => line(link));
  // One of the two links shows the handle. Alone it leaves the name untold; somebody may also be named like that.
  const name = lines.find((shown) => shown !== null && !sameHandle(shown, `@${handle}`)) ?? null;
  return { name: name ?? (lines.length > 1 ? (lines[0] ?? null) : null), handle };
}

function profileLinks(names: Element, root: Element): { link: Element; handle: string }[] {
  const links = Array.from(names.querySelectorAll('a[href]')).slice(0, 40);
  return links.flatMap((link) => {
    const path = ownPath(link);
    const handle = path === null ? null : profilePath(path);
    // The picture's link comes first in a long-form article and holds no words.
    const bare = link.getAttribute('aria-hidden') === 'true' || isHiddenWithin(link, root);
    const other = bare || link.closest(ARTICLE_BODY) !== null || innerPost(link, root) !== null;
    return handle === null || other ? [] : [{ link, handle }];
  });
}

function author(name: string | null, handle: string | null, strategy: string, rank: number): Author {
  const field = (value: string | null): Field<string> => (value === null ? none() : { value, strategy, rank });
  return { name: field(name), handle: field(handle), profile: field(handle && profileAddress(handle)) };
}
