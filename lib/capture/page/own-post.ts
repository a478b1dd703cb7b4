import type { PageHandlers } from '@/lib/messages/answer-page';
import { MOST_LISTED, MOST_OF_COMMENT } from '@/lib/messages/limits';
import type { ListedComment } from '@/lib/messages/own-post';
import { parseAddress } from '@/lib/platforms/address';
import type { Candidate, PlatformAdapter, PostSnapshot } from '@/lib/platforms/platform';
import { makeBreath } from './breath';
import type { Flagger } from './flagger';
import type { Overlay } from './overlay';
import { words } from './words';

/** An address of a post without the comment that it may point at. */
function postAddress(adapter: PlatformAdapter, address: string | null | undefined) {
  const url = address ? parseAddress(address) : null;
  if (!url) return { canonical: null };
  for (const name of ['comment_id', 'reply_comment_id']) url.searchParams.delete(name);
  url.pathname = url.pathname.replace(/\/c\/\d+(?:\/r\/\d+)?\/?$/, '/');
  return adapter.canonical(url);
}

/** The post that the page was opened for: by its number in the address, else the one that gives this very address as its own. */
export function openedPost(adapter: PlatformAdapter, document: Document): Candidate | null {
  const { canonical, id } = postAddress(adapter, document.URL);
  if (canonical === null) return null;
  const posts = adapter.collect(document).filter(({ kind }) => kind === 'post');
  if (id !== undefined) {
    const numbered = posts.find((one) => adapter.key(one)?.endsWith(`:${id}`));
    if (numbered) return numbered;
  }
  const at = posts.filter((one) => {
    const { permalink } = adapter.extract(one);
    return [permalink.value, permalink.raw].some((own) => postAddress(adapter, own).canonical === canonical);
  });
  return at.length === 1 ? (at[0] ?? null) : null;
}

const lineOf = (text: string | null): string | null => text?.slice(0, 2_000) ?? null;

function listed(post: PostSnapshot): ListedComment {
  const text = post.text.value ?? '';
  return {
    key: post.key,
    author: lineOf(post.author.name.value),
    handle: lineOf(post.author.handle.value),
    // On X every answer is a reply, to the post itself for all that a list can tell.
    isReply: post.platform !== 'x' && post.kind === 'reply',
    time: lineOf(post.time.shown),
    text: text.slice(0, MOST_OF_COMMENT),
    isCut: post.textCut || text.length > MOST_OF_COMMENT,
    language: lineOf(post.textLanguage),
    hasMedia: post.media.length > 0,
  };
}

/**
 * The page's side of going through the comments of the school's own post. Reads what is shown now and changes nothing. Whether the
 * post is the school's is for the side panel to judge, which has the list of the school's pages; the page learns none of it.
 */
export function ownPostHandlers(
  adapter: PlatformAdapter,
  window: Window & typeof globalThis,
  overlay: Overlay,
  flagger: Pick<Flagger, 'flag'>,
): Pick<PageHandlers, 'openedPost' | 'listComments' | 'pointAtComment' | 'captureComment'> {
  const { document } = window;
  const opened = (key: string): Candidate | null => {
    const post = openedPost(adapter, document);
    return post && adapter.key(post) === key ? post : null;
  };
  const commentWith = (key: string): Candidate | null => {
    const post = openedPost(adapter, document);
    return (post && adapter.answers(post).find((one) => adapter.key(one) === key)) ?? null;
  };
  const show = (comment: Candidate): void => {
    comment.root.scrollIntoView({ block: 'center', behavior: 'instant' });
    overlay.outline(comment.root);
  };
  return {
    openedPost: async () => {
      const post = openedPost(adapter, document);
      if (!post) return { post: null };
      const { key, author, ids, place } = adapter.extract(post);
      const { handle } = author;
      return {
        post: { key, handle: lineOf(handle.value), authorId: lineOf(ids.author ?? null), placeAddress: place.address },
      };
    },
    listComments: async ({ key }) => {
      const post = opened(key);
      if (!post) return { list: null };
      const { comments: counted, missing } = adapter.extract(post);
      const found = adapter.answers(post);
      const breath = makeBreath(window);
      const comments: ListedComment[] = [];
      for (const one of found.slice(0, MOST_LISTED)) {
        // The page may be drawn anew while it is read.
        if (one.root.isConnected) comments.push(listed(adapter.extract(one)));
        await breath();
      }
      const selection = missing.find(({ what }) => what === 'comment-filter');
      const folded = adapter.folds(post).filter(({ what }) => what !== 'text').length;
      return {
        list: {
          comments,
          shown: found.length,
          total: counted.total,
          selection: lineOf(selection?.raw ?? null),
          folded,
        },
      };
    },
    pointAtComment: async ({ key }) => {
      const comment = commentWith(key);
      if (!comment) return { found: false };
      show(comment);
      overlay.say(words('comment_here'));
      return { found: true };
    },
    captureComment: async ({ key }) => {
      const candidate = commentWith(key);
      if (!candidate) return { found: false, flagId: null };
      candidate.root.scrollIntoView({ block: 'center', behavior: 'instant' });
      return { found: true, flagId: await flagger.flag({ adapter, candidate }, 'panel') };
    },
  };
}
