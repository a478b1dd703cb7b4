import type { RelatedPost } from '@/lib/platforms/platform';
import { ownPath, postAddress, profilePath } from './address';
import { readAuthor } from './author';
import { identify } from './identity';
import { line, own, ownAll, postText, TEXT, USER_NAME } from './post-parts';
import { isFirstAnswer, placeIn, type Thread } from './thread';

/** What a post answers, as far as the page shows it. */
export interface Answer {
  /** The post answered; null where only its being an answer is certain. */
  parent: RelatedPost | null;
  /** Id of the post that the page was opened for, where the answer stands in its thread. */
  thread: string | null;
}

/**
 * Whether the post at `root` answers another, by its place in the thread of an opened post, else by the line that names whom
 * it answers. Words are never read, so an answer in a list that shows neither stays a post.
 */
export function readAnswer(root: Element, thread: Thread | null): Answer | null {
  return byPlace(root, thread) ?? byName(root);
}

function byPlace(root: Element, thread: Thread | null): Answer | null {
  const place = placeIn(thread, root);
  if (!thread || place === null) return null;
  if (place > thread.focus) {
    const parent = isFirstAnswer(thread, place) ? related(thread.posts[thread.focus] ?? null) : null;
    return { parent, thread: thread.id };
  }
  if (!thread.posts.slice(0, place).some((post) => post !== null)) return null;
  return { parent: related(thread.posts[place - 1] ?? null), thread: thread.id };
}

/** What may stand first below the lines of the head. */
const BELOW_NAME = `${TEXT},[data-testid="tweetPhoto"],[data-testid="card.wrapper"],[role="group"]`;

/** The line "Replying to @somebody" between name and text: a link whose text is the handle that it leads to. */
function byName(root: Element): Answer | null {
  const name = own(root, USER_NAME);
  const below = own(root, BELOW_NAME);
  if (!name || !below) return null;
  for (const link of ownAll(root, 'a[href]')) {
    if (!(name.compareDocumentPosition(link) & 4) || name.contains(link)) continue;
    if (!(link.compareDocumentPosition(below) & 4)) break;
    const path = ownPath(link);
    const handle = path === null ? null : profilePath(path);
    if (handle === null || link.closest('[data-testid="socialContext"]') || line(link) !== `@${handle}`) continue;
    const parent = { relation: 'parent', id: null, address: null, author: null, handle, text: null } as const;
    return { parent, thread: null };
  }
  return null;
}

/** What the page shows of a post that another one answers; null for one that it does not identify. */
function related(root: Element | null): RelatedPost | null {
  if (!root) return null;
  const author = readAuthor(root);
  const { id, handle } = identify(root, author.handle.value);
  if (id.value === null) return null;
  const text = own(root, TEXT);
  return {
    relation: 'parent',
    id: id.value,
    address: postAddress(id.value, author.handle.value ?? handle),
    author: author.name.value,
    handle: author.handle.value,
    text: text ? postText(text).text : null,
  };
}
