import { asId, asMoment, asObject, asText, at, embeddedObjects, type JsonObject } from '@/lib/platforms/embedded-json';

/** What the page's own data says of a post. It is written once, when the page is first loaded. */
export interface PostData {
  code: string;
  /** Numeric id. */
  pk: string | null;
  user: string | null;
  userId: string | null;
  name: string | null;
  /** ISO 8601 UTC, the moment that the post's own link shows. */
  published: string | null;
  caption: string;
  captionEdited: boolean | null;
  likes: number | null;
  comments: number | null;
  isReel: boolean;
  isAdvert: boolean;
}

export interface CommentData {
  id: string;
  user: string | null;
  userId: string | null;
  name: string | null;
  published: string | null;
  text: string;
  likes: number | null;
  /** The comment that this one answers. */
  parent: string | null;
}

const RELEVANT = /"(?:taken_at|created_at)"/;

/** `code` alone also stands in lists of other posts and of languages. */
const isPost = (object: JsonObject): boolean => typeof object.code === 'string' && asMoment(object.taken_at) !== null;

/** The caption looks like a comment but has no type. */
const isComment = (object: JsonObject): boolean =>
  object.__typename === 'XDTCommentDict' && asId(object.pk) !== null && 'text' in object;

/** The post with this code; null where the page's data does not hold it. */
export function postData(doc: Document, code: string): PostData | null {
  const object = embeddedObjects(doc, isPost, RELEVANT).find((post) => post.code === code);
  return object ? asPost(object) : null;
}

/** The one post by `user` whose caption begins as the shown one does; null where none or several do. */
export function postDataByCaption(doc: Document, user: string, shown: string): PostData | null {
  const start = lettersOf(shown);
  if (start === '') return null;
  const fits = new Map<string, PostData>();
  for (const object of embeddedObjects(doc, isPost, RELEVANT)) {
    const post = asPost(object);
    if (post.user === user && lettersOf(post.caption).startsWith(start)) fits.set(post.code, post);
  }
  return fits.size === 1 ? ([...fits.values()][0] as PostData) : null;
}

export function commentData(doc: Document, id: string): CommentData | null {
  const object = embeddedObjects(doc, isComment, RELEVANT).find((comment) => asId(comment.pk) === id);
  if (!object) return null;
  return {
    id,
    ...person(object.user),
    published: asMoment(object.created_at),
    text: asText(object.text) ?? '',
    likes: asCount(object.comment_like_count),
    parent: asId(object.parent_comment_id),
  };
}

function asPost(object: JsonObject): PostData {
  return {
    code: object.code as string,
    pk: asId(object.pk),
    ...person(asObject(object.user) ?? object.owner),
    published: asMoment(object.taken_at),
    caption: asText(at(object, 'caption', 'text')) ?? '',
    captionEdited: typeof object.caption_is_edited === 'boolean' ? object.caption_is_edited : null,
    likes: asCount(object.like_count),
    comments: asCount(object.comment_count),
    isReel: object.product_type === 'clips',
    isAdvert: asId(object.ad_id) !== null,
  };
}

const person = (user: unknown) => ({
  user: asText(at(user, 'username')),
  userId: asId(at(user, 'pk')) ?? asId(at(user, 'id')),
  name: asText(at(user, 'full_name')),
});

const asCount = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;

/** Letters and digits alone: line ends, emoji and signs are written differently on the page and in its data. */
export const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * The text that the page's data holds beyond what is shown; null where nothing is cut. What is shown must be its beginning:
 * a translation shown in place of the text is not.
 */
export function longerText(shown: string, held: string): string | null {
  const beginning = lettersOf(shown);
  const whole = lettersOf(held);
  return whole.length > beginning.length && whole.startsWith(beginning) ? held : null;
}
