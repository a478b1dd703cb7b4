import { type Candidate, none, type PlatformAdapter, type PostKind, type PostSnapshot } from '@/lib/platforms/platform';
import { isHidden } from '@/lib/platforms/shown';
import { canonical, isX, postAddress } from './address';
import { type Answer, readAnswer } from './answer';
import { authorOf, readAuthor } from './author';
import { readContent, readLinks } from './content';
import { authorId, isLoggedIn, readPlace, readQuoted, readReposter } from './context';
import { actionRow, readCounts } from './counts';
import { readDoubts } from './doubts';
import { readFolds } from './folds';
import { identify, isFocused } from './identity';
import { mediaElements, readMedia, viewedPost } from './media';
import { readMissing } from './missing';
import { ADVERT, ARTICLE, isReadView, own, postRoot, READ_VIEW, TEXT, USER_NAME } from './post-parts';
import { answersBelow, postsAbove, threadAround } from './thread';
import { readTime } from './time';

const VERSION = 'x-2';

/** X (Twitter) as its desktop site shows posts. Answers are posts here; `kind` in the snapshot tells them apart. */
export const x: PlatformAdapter = {
  id: 'x',
  version: VERSION,
  matches: isX,
  collect,
  candidateAt(node) {
    const root = postRoot(node) ?? viewedPost(node);
    return root && isPost(root) ? { root, kind: 'post' } : null;
  },
  key: ({ root }) => keyOf(identify(root).id.value),
  extract,
  menuButton: ({ root }) => own(root, '[data-testid="caret"]') as HTMLElement | null,
  mediaElements: ({ root }) => mediaElements(root),
  folds: ({ root }) => readFolds(root, threadAround(root)),
  thread: ({ root }) => candidates(postsAbove(threadAround(root), root)),
  // Top to bottom as a person sees them: the cells of a list need not stand in that order in the page.
  answers: ({ root }) => candidates(answersBelow(threadAround(root), root)),
  // The id tells the moment, and every post links itself.
  timeLink: () => null,
  canonical,
};

const keyOf = (id: string | null): string | null => (id === null ? null : `x:post:${id}`);

/** An article with neither name, text nor address is one still loading, or a line that says a post is gone. */
const isPost = (root: Element): boolean =>
  (isReadView(root) || own(root, `${USER_NAME},${TEXT},a[href*="/status/"] time`) !== null) &&
  root.closest('[hidden]') === null;

const candidates = (roots: Element[]): Candidate[] => roots.filter(isPost).map((root) => ({ root, kind: 'post' }));

/** One candidate per post. Of two copies the one in a dialog wins, for it covers the other; a bare copy never does. */
function collect(doc: Document): Candidate[] {
  const posts = new Map<string | Element, Element>();
  for (const root of doc.querySelectorAll(`${ARTICLE},${READ_VIEW}`)) {
    if (postRoot(root) !== root || !isPost(root)) continue;
    const id = identify(root).id.value ?? root;
    const known = posts.get(id);
    if (!known || standing(root) > standing(known)) posts.set(id, root);
  }
  const roots = new Set(posts.values());
  // Back into document order: a copy that took another's place stands where it stands.
  return Array.from(doc.querySelectorAll(`${ARTICLE},${READ_VIEW}`))
    .filter((root) => roots.has(root))
    .map((root) => ({ root, kind: 'post' }));
}

/** The copy in a compose dialog has no row of buttons and is less than the post; one that nobody sees is the least of all. */
const standing = (root: Element): number =>
  (isHidden(root) ? 0 : 4) + (actionRow(root) ? 2 : 0) + (root.closest('[role="dialog"]') ? 1 : 0);

function extract({ root }: Candidate): PostSnapshot {
  const doc = root.ownerDocument;
  const shown = readAuthor(root);
  const identity = identify(root, shown.handle.value);
  const author = authorOf(shown, identity.handle);
  const { id } = identity;
  const reposter = readReposter(root);
  const quoted = readQuoted(root);
  const thread = threadAround(root);
  const answer = readAnswer(root, thread);
  const counts = readCounts(root);
  const content = readContent(root);
  const { media, hidden } = readMedia(root);
  const comments = {
    shown: answersBelow(thread, root).length,
    total: counts.find(({ what }) => what === 'comments')?.value ?? null,
  };
  return {
    schema: 2,
    platform: 'x',
    reading: 'adapter',
    kind: kindOf(root, reposter !== null, answer !== null, quoted.length > 0),
    key: keyOf(id.value),
    id,
    ids: ids(root, answer),
    openedAddress: doc.URL,
    permalink: id.value === null ? none() : { ...id, value: postAddress(id.value, author.handle.value) },
    author,
    time: readTime(identity, !isReadView(root)),
    ...content,
    fullText: none(),
    links: readLinks(root),
    media,
    counts,
    place: readPlace(root),
    related: [...(answer?.parent ? [answer.parent] : []), ...quoted, ...(reposter ? [reposter] : [])],
    comments,
    missing: readMissing(root, thread, { ...content, comments }, hidden),
    doubts: readDoubts(root, identity, author),
    advert: root.closest(ADVERT) !== null,
    edited: identity.edited ? true : isFocused(root) && identity.time && !isReadView(root) ? false : null,
    loggedIn: isLoggedIn(doc),
    interfaceLanguage: doc.documentElement.getAttribute('lang') || null,
    adapter: VERSION,
  };
}

/** How the post is shown comes before what it is: the rest stands in `related`. */
function kindOf(root: Element, reposted: boolean, answers: boolean, quotes: boolean): PostKind {
  if (isReadView(root)) return 'article';
  if (reposted) return 'repost';
  if (answers) return 'reply';
  return quotes ? 'quote' : 'post';
}

function ids(root: Element, answer: Answer | null): Record<string, string> {
  const found: Record<string, string> = {};
  const author = isReadView(root) ? authorId(root) : null;
  if (author !== null) found.author = author;
  if (answer?.thread) found.thread = answer.thread;
  if (answer?.parent?.id) found.parent = answer.parent.id;
  return found;
}
