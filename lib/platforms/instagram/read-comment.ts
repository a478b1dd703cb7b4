import { type Field, none, type PostSnapshot, type RelatedPost } from '@/lib/platforms/platform';
import { readText } from '@/lib/platforms/text';
import { commentAddress, type PostPath, postAddress } from './address';
import { authorFields, readAuthorOf, writerOf } from './author';
import { captionOf, linksIn } from './caption';
import { commentIdAt, identifyComment } from './comment-identity';
import { answersLinked, commentLink, commentRoots } from './comment-roots';
import { commentCounts } from './counts';
import { commentDoubts } from './doubts';
import { commentFolds } from './folds';
import { identify } from './identity';
import { readMedia } from './media';
import { missingOfComment } from './missing';
import { answersHeld, type CommentData, longerText } from './page-data';
import { first, isWithin, line, SCOPE } from './parts';
import { postAround } from './post-roots';
import { fixedFields, momentOf } from './snapshot';

/** One look at the comment, or the answer to one, at `root`. */
export function readComment(root: Element): PostSnapshot {
  const identity = identifyComment(root);
  const { link, path, id, data, answered } = identity;
  const writer = writerOf(root);
  const shown = commentText(root, writer?.link ?? null);
  const longer = data ? longerText(shown.text, data.text) : null;
  const time = link?.querySelector('time') ?? null;
  const exact = momentOf(time);
  const field = (value: string): Field<string> => ({ value, strategy: 'comment-link', rank: 0 });
  const strategy = shown.element ? 'comment-text' : 'no-text';
  const seen: Pick<PostSnapshot, 'text' | 'fullText' | 'textCut' | 'comments'> = {
    text: { value: shown.text, strategy, rank: 0 },
    fullText: longer === null ? none() : { value: longer, strategy: 'page-data', rank: 0 },
    textCut: shown.cut || longer !== null,
    comments: { shown: 0, total: null },
  };
  return {
    ...fixedFields(root),
    ...seen,
    kind: answered === null ? 'comment' : 'reply',
    key: id === null ? null : `instagram:comment:${id}`,
    id: id === null ? none() : field(id),
    ids: {
      ...(path ? { post: path.code } : {}),
      ...(answered === null ? {} : { parent: answered }),
      ...(data?.userId ? { author: data.userId } : {}),
    },
    permalink: path ? field(commentAddress(path)) : none(),
    author: authorFields(writer, null, data),
    time: {
      shown: line(time),
      exact: exact ?? data?.published ?? null,
      source: exact !== null ? 'datetime' : data?.published ? 'json' : line(time) === null ? 'none' : 'shown-text',
      precision: exact !== null || data?.published ? 'second' : null,
      strategy: exact !== null ? 'comment-link' : data?.published ? 'page-data' : 'shown-text',
      rank: exact !== null ? 0 : 1,
    },
    links: linksIn(shown.element),
    media: readMedia(root),
    counts: commentCounts(root, data),
    related: path ? [parentOf(root, path, answered)] : [],
    missing: missingOfComment(seen, shown.element, commentFolds(root), answersShown(root, id, data), data),
    doubts: commentDoubts(root, identity, writer, { ...shown, strategy }),
    advert: false,
    edited: null,
  };
}

export function keyOfComment(root: Element): string | null {
  const id = commentIdAt(root);
  return id === null ? null : `instagram:comment:${id}`;
}

/** How many answers to the comment with this id are in the page; not counted where nobody knows how many there should be. */
function answersShown(root: Element, id: string | null, data: CommentData | null): number {
  const around = postAround(root) ?? root.closest(SCOPE);
  return around && id !== null && data?.replies ? answersLinked(around, id, answersHeld(root.ownerDocument, id)) : 0;
}

/** The words: the first block of text below name and time that is no part of a link or button. */
function commentText(root: Element, name: Element | null): { element: Element | null; text: string; cut: boolean } {
  const above = commentLink(root);
  for (const block of first(root, 'span[dir="auto"]', 60)) {
    if (!above || !(above.compareDocumentPosition(block) & 4) || (name && block.contains(name))) continue;
    if (isWithin(block, 'a,button,[role="button"],[aria-hidden="true"]', root) || block.querySelector('time')) continue;
    const { text, cut } = readText(block);
    if (text !== '') return { element: block, text, cut };
  }
  return { element: null, text: '', cut: false };
}

/** What was answered: the other comment where it is in the page, else no more than its id; or the post. */
function parentOf(root: Element, path: PostPath, answered: string | null): RelatedPost {
  const relation = 'parent' as const;
  const doc = root.ownerDocument;
  if (answered !== null) {
    const address = commentAddress({ ...path, comment: answered, reply: null });
    const around = postAround(root) ?? doc;
    const parent = commentRoots(around).find((other) => commentIdAt(other) === answered);
    const writer = parent ? writerOf(parent) : null;
    const text = parent ? commentText(parent, writer?.link ?? null).text : null;
    return { relation, id: answered, address, author: null, handle: writer?.user ?? null, text };
  }
  const post = postAround(root);
  const identity = post && identify(post);
  const unknown = { relation, id: path.code, address: postAddress(path.code), author: null, handle: null, text: null };
  if (!post || identity?.id.value !== path.code) return unknown;
  const author = authorFields(readAuthorOf(post), identity.user, identity.data);
  return {
    ...unknown,
    author: author.name.value,
    handle: author.handle.value,
    text: captionOf(post, identity.time).text,
  };
}
