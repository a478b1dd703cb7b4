import { parseAddress } from '@/lib/platforms/address';
import type { PostSnapshot, RelatedPost } from '@/lib/platforms/platform';
import { ownPath, postAddress, profileAddress, profilePath } from './address';
import { readAuthor, shownAuthor } from './author';
import { quotedId } from './identity';
import { innerPosts, line, own, ownAll, postText, TEXT, USER_NAME } from './post-parts';
import { agrees } from './time';

const CONTEXT = '[data-testid="socialContext"]';

/**
 * Who passed the post on, from the line above it. That line is a link to a person only for a repost: above a pinned post it
 * is plain text, in a community it links the community.
 */
export function readReposter(root: Element): RelatedPost | null {
  const context = own(root, CONTEXT);
  const link = context?.closest('a');
  const path = link && root.contains(link) ? ownPath(link) : null;
  const handle = path === null ? null : profilePath(path);
  if (!context || handle === null) return null;
  // The name stands in a part of its own beside the localised words around it.
  const name = context.childElementCount === 1 ? line(context.firstElementChild) : null;
  return { relation: 'reposted-by', id: null, address: profileAddress(handle), author: name, handle, text: null };
}

/** The posts that this one carries: the quoted one, or those set into an article. */
export function readQuoted(root: Element): RelatedPost[] {
  return innerPosts(root).map((quote) => {
    const names = quote.querySelector(USER_NAME);
    const shown = names ? shownAuthor(names) : { name: null, handle: null };
    const text = quote.querySelector(TEXT);
    const found = quotedId(quote, shown.handle);
    const id = found !== null && agrees(found, quote.querySelector('time')) ? found : null;
    return {
      relation: 'quoted',
      id,
      address: id === null ? null : postAddress(id, shown.handle),
      author: shown.name,
      handle: shown.handle,
      text: text ? postText(text).text : null,
    };
  });
}

const COMMUNITY = /^\/i\/communities\/(\d+)(?:\/|$)/;

/** The community that the line above the post names or whose page it stands on, else the profile whose page it stands on. */
export function readPlace(root: Element): PostSnapshot['place'] {
  for (const link of ownAll(root, 'a[href*="/communities/"]')) {
    const path = ownPath(link);
    const id = path && COMMUNITY.exec(path)?.[1];
    if (id && link.querySelector(CONTEXT)) return community(id, line(link));
  }
  const opened = COMMUNITY.exec(parseAddress(root.ownerDocument.URL)?.pathname ?? '')?.[1];
  // No part of that page is sure to hold the community's name and nothing else.
  if (opened) return community(opened, null);
  const column = root.closest('[data-testid="primaryColumn"]');
  const head = column?.querySelector('[data-testid="UserName"]');
  const owner = head ? shownAuthor(head) : null;
  if (!owner?.handle) return { kind: null, name: null, address: null };
  return { kind: 'profile', name: owner.name, address: profileAddress(owner.handle) };
}

const community = (id: string, name: string | null): PostSnapshot['place'] => ({
  kind: 'community',
  name,
  address: `https://x.com/i/communities/${id}`,
});

/** True with somebody's account in the side bar, false with the sign-in links, null where neither is in the page. */
export function isLoggedIn(doc: Document): boolean | null {
  if (doc.querySelector('[data-testid="SideNav_AccountSwitcher_Button"],[data-testid="AppTabBar_Profile_Link"]'))
    return true;
  if (doc.querySelector('[data-testid="loginButton"],[data-testid="login"],a[href="/login"]')) return false;
  return null;
}

/** Numeric account id of the author, from the follow button that a long-form article shows beside the name. */
export function authorId(root: Element): string | null {
  const ids = new Set<string>();
  for (const button of ownAll(root, '[data-testid$="-follow"],[data-testid$="-unfollow"]')) {
    const id = /^(\d{1,20})-(?:un)?follow$/.exec(button.getAttribute('data-testid') ?? '')?.[1];
    if (id) ids.add(id);
  }
  return ids.size === 1 && readAuthor(root).handle.value !== null ? ([...ids][0] as string) : null;
}
