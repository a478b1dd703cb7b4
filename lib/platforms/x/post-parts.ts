import { isHidden } from '@/lib/platforms/shown';
import { readText } from '@/lib/platforms/text';

/** A post as lists, threads and viewers show it. A `div` of the same name wraps the media viewer and is no post. */
export const ARTICLE = 'article[data-testid="tweet"]';
/** A long-form article: it stands in no `article` of its own and may hold whole posts. */
/** The words of a long-form article below its title and author. */
export const ARTICLE_BODY = '[data-testid="twitterArticleRichTextView"]';
export const READ_VIEW = '[data-testid="twitterArticleReadView"]';
export const VIEWER = 'div[data-testid="tweet"]';
export const USER_NAME = '[data-testid="User-Name"]';
export const TEXT = '[data-testid="tweetText"]';
export const ADVERT = '[data-testid="placementTracking"]';
export const CELL = '[data-testid="cellInnerDiv"]';
/** The control at the end of a cut text: a `button` opens it where it stands, a link leads to the post's own page. */
export const SHOW_MORE = '[data-testid="tweet-text-show-more-link"]';
export const PLAYER = '[data-testid="videoPlayer"],[data-testid="previewInterstitial"]';
export const CARD = '[data-testid="card.wrapper"]';

/** More of one kind than any post holds; past it a page is playing, and reading ends. */
const MANY = 200;
/** Deeper than any post is nested, for climbs. */
const DEEP = 400;

/** The outermost post around `node`: a post inside a long-form article belongs to that article. */
export function postRoot(node: Element): Element | null {
  let root: Element | null = null;
  let next = node.closest(`${ARTICLE},${READ_VIEW}`);
  for (let step = 0; next && step < DEEP; step += 1) {
    root = next;
    next = next.parentElement?.closest(`${ARTICLE},${READ_VIEW}`) ?? null;
  }
  return root;
}

export const isReadView = (root: Element): boolean => root.getAttribute('data-testid') === 'twitterArticleReadView';

/**
 * The quoted post, or the post inside an article, that holds `element`; null where it belongs to `root` itself.
 * The badge beside an author's name is a link of the same kind but holds no name.
 */
export function innerPost(element: Element, root: Element): Element | null {
  let here: Element | null = element;
  for (let step = 0; here && here !== root && step < DEEP; step += 1) {
    if (here.matches(ARTICLE) || here.getAttribute('data-testid') === 'simpleTweet') return here;
    if (here.localName === 'div' && here.getAttribute('role') === 'link' && here.querySelector(USER_NAME)) return here;
    here = here.parentElement;
  }
  return null;
}

/** The elements under `root` that match and belong to it, not to a post that it carries; hidden copies left out. */
export function ownAll(root: Element, selector: string): Element[] {
  const found: Element[] = [];
  let seen = 0;
  for (const element of root.querySelectorAll(selector)) {
    seen += 1;
    if (seen > MANY) break;
    if (isOwn(element, root)) found.push(element);
  }
  return found;
}

export function own(root: Element, selector: string): Element | null {
  let seen = 0;
  for (const element of root.querySelectorAll(selector)) {
    seen += 1;
    if (seen > MANY) return null;
    if (isOwn(element, root)) return element;
  }
  return null;
}

const isOwn = (element: Element, root: Element): boolean =>
  innerPost(element, root) === null && !isHiddenWithin(element, root);

/** A copy that nobody sees. Where the whole post is hidden (an advert, by a blocker), its parts are no more hidden than it is. */
export const isHiddenWithin = (element: Element, root: Element): boolean => isHidden(element) && !isHidden(root);

/** The posts that `root` carries: the quoted one, or those set into an article. */
export function innerPosts(root: Element): Element[] {
  const found: Element[] = [];
  for (const name of Array.from(root.querySelectorAll(USER_NAME)).slice(0, MANY)) {
    if (isHiddenWithin(name, root)) continue;
    const inner = outermostInner(name, root);
    if (inner && !found.includes(inner)) found.push(inner);
  }
  return found;
}

function outermostInner(element: Element, root: Element): Element | null {
  let inner = innerPost(element, root);
  for (let step = 0; inner?.parentElement && step < DEEP; step += 1) {
    const outer = innerPost(inner.parentElement, root);
    if (!outer) break;
    inner = outer;
  }
  return inner;
}

/** A short text on one line, null where there is none. */
export function line(element: Element | null, budget = { nodes: 2_000, characters: 2_000 }): string | null {
  if (!element) return null;
  return readText(element, { budget }).text.replace(/\s*\n\s*/g, ' ') || null;
}

/** What a control or a notice says, without pictures and players, short enough to be told beside other things. */
export function words(element: Element | null): string | null {
  if (!element) return null;
  const skip = (inner: Element) => inner.localName === 'img' || inner.matches(PLAYER);
  return readText(element, { skip, budget: { nodes: 500, characters: 500 } }).text.replace(/\s*\n\s*/g, ' ') || null;
}

/** What a post says: line ends as typed, mentions and short links within their line, emoji as characters. */
export function postText(element: Element): { text: string; cut: boolean } {
  return readText(element, {
    keepLineBreaks: true,
    inline: (inner) => inner.localName === 'div',
    skip: isHiddenScheme,
  });
}

/** The `https://` that X keeps inside a short link but shows nobody. The rest of a hidden span (an ellipsis) is shown. */
export const isHiddenScheme = (element: Element): boolean =>
  element.localName === 'span' &&
  element.getAttribute('aria-hidden') === 'true' &&
  element.childNodes.length === 1 &&
  /^\w{2,8}:\/\/(?:www\.)?$/.test(element.firstChild?.nodeValue ?? '');
