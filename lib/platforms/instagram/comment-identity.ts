import type { PostPath } from './address';
import { commentLink, commentPath } from './comment-roots';
import { type CommentData, commentData } from './page-data';

export interface CommentIdentity {
  /** The link around the comment's time. */
  link: Element | null;
  path: PostPath | null;
  id: string | null;
  /** What the page's data says under exactly this id. */
  data: CommentData | null;
  /** Id of the comment that this one answers; null for one that answers the post. */
  answered: string | null;
}

/** Which comment `root` is: the link around its time tells. */
export function identifyComment(root: Element): CommentIdentity {
  const link = commentLink(root);
  const path = link && commentPath(link);
  const id = idOf(path);
  const data = id === null ? null : commentData(root.ownerDocument, id);
  return { link, path, id, data, answered: path?.reply ? path.comment : (data?.parent ?? null) };
}

/** The id alone, without a look at the page's data. */
export function commentIdAt(root: Element): string | null {
  const link = commentLink(root);
  return idOf(link && commentPath(link));
}

const idOf = (path: PostPath | null): string | null => path && (path.reply ?? path.comment);
