import { asId, asMoment, asObject, asText, at, embeddedObjects, type JsonObject } from '@/lib/platforms/embedded-json';

/** What the page's own data says of a post or story. It is written once, when the page is first loaded. */
export interface MediaData {
  /** Numeric id. */
  pk: string | null;
  user: string | null;
  userId: string | null;
  name: string | null;
  /** Others who published it together with the author; any of them may be named in the author's place. */
  coauthors: string[];
  /** ISO 8601 UTC, the moment that the post's own link shows. */
  published: string | null;
  /** Empty where it has none, null where the data does not say. */
  caption: string | null;
  captionEdited: boolean | null;
  likes: number | null;
  comments: number | null;
  /** How many pictures and videos lie side by side; null where the data does not say. */
  slides: number | null;
  isReel: boolean;
  isAdvert: boolean;
}

export interface PostData extends MediaData {
  code: string;
}

export interface CommentData {
  id: string;
  user: string | null;
  userId: string | null;
  name: string | null;
  published: string | null;
  text: string | null;
  likes: number | null;
  /** How many answers it has, shown or not. */
  replies: number | null;
  /** The comment that this one answers. */
  parent: string | null;
}

const RELEVANT = /"(?:taken_at|created_at)"/;

/** `code` alone also stands in lists of other posts and of languages. */
const isPost = (object: JsonObject): boolean => typeof object.code === 'string' && asMoment(object.taken_at) !== null;

/** Stories have a number only. */
const isMedia = (object: JsonObject): boolean => asId(object.pk) !== null && asMoment(object.taken_at) !== null;

/** The caption looks like a comment but has no type. */
const isComment = (object: JsonObject): boolean =>
  object.__typename === 'XDTCommentDict' && asId(object.pk) !== null && 'text' in object;

/** The post with this code; null where the page's data does not hold it. */
export function postData(doc: Document, code: string): PostData | null {
  const object = embeddedObjects(doc, isPost, RELEVANT).find((post) => post.code === code);
  return object ? asPost(object) : null;
}

/** The story with this number. */
export function storyData(doc: Document, pk: string): MediaData | null {
  const object = embeddedObjects(doc, isMedia, RELEVANT).find((media) => asId(media.pk) === pk);
  return object ? asMedia(object) : null;
}

/** The one post by `user` whose caption begins as the shown one does; null where none or several do. */
export function postDataByCaption(doc: Document, user: string, shown: string): PostData | null {
  const start = lettersOf(shown);
  if (start === '') return null;
  const fits = new Map<string, PostData>();
  for (const object of embeddedObjects(doc, isPost, RELEVANT)) {
    const post = asPost(object);
    if (post.user === user && lettersOf(post.caption ?? '').startsWith(start)) fits.set(post.code, post);
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
    text: typeof object.text === 'string' ? object.text : null,
    likes: asCount(object.comment_like_count),
    replies: asCount(object.child_comment_count),
    parent: asId(object.parent_comment_id),
  };
}

/** Ids of the comments that answer the one with this id, as far as the page's data holds them. */
export const answersHeld = (doc: Document, id: string): Set<string> =>
  new Set(
    embeddedObjects(doc, isComment, RELEVANT).flatMap((comment) =>
      asId(comment.parent_comment_id) === id ? (asId(comment.pk) ?? []) : [],
    ),
  );

const asPost = (object: JsonObject): PostData => ({ ...asMedia(object), code: object.code as string });

function asMedia(object: JsonObject): MediaData {
  const { coauthor_producers: coauthors, carousel_media: slides } = object;
  const caption = at(object, 'caption', 'text');
  return {
    pk: asId(object.pk),
    ...person(asObject(object.user) ?? object.owner),
    coauthors: Array.isArray(coauthors) ? coauthors.flatMap((one) => asText(at(one, 'username')) ?? []) : [],
    published: asMoment(object.taken_at),
    caption: object.caption === null ? '' : typeof caption === 'string' ? caption : null,
    captionEdited: typeof object.caption_is_edited === 'boolean' ? object.caption_is_edited : null,
    likes: asCount(object.like_count),
    comments: asCount(object.comment_count),
    slides: asCount(object.carousel_media_count) ?? (Array.isArray(slides) ? slides.length : null),
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

/** Letters and digits alone: line ends, emoji, signs and accents are written differently on the page and in its data. */
export const lettersOf = (text: string): string => text.normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * The text that the page's data holds beyond what is shown; null where nothing is cut. What is shown must be its beginning:
 * a translation shown in place of the text is not.
 */
export function longerText(shown: string, held: string | null): string | null {
  if (held === null) return null;
  const beginning = lettersOf(shown);
  const whole = lettersOf(held);
  return whole.length > beginning.length && whole.startsWith(beginning) ? held : null;
}
