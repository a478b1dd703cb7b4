import { absolute } from '@/lib/platforms/address';
import { type Field, type LinkRead, none, type PostSnapshot } from '@/lib/platforms/platform';
import { readText } from '@/lib/platforms/text';
import { readAttached } from './attached-words';
import {
  ARTICLE,
  ARTICLE_BODY,
  CARD,
  isHiddenScheme,
  isReadView,
  line,
  own,
  ownAll,
  postText,
  SHOW_MORE,
  TEXT,
  words,
} from './post-parts';

const TITLE = '[data-testid="twitter-article-title"]';

type Content = Pick<PostSnapshot, 'text' | 'textCut' | 'textLanguage'>;

/**
 * What the post says as it is shown, the options of a poll below the words that ask for votes. A post without words has the
 * text ``; one of pictures alone has no language either.
 */
export function readContent(root: Element): Content {
  if (isReadView(root)) return readArticle(root);
  const element = own(root, TEXT);
  const { text, cut } = element ? postText(element) : { text: '', cut: false };
  const { words: beside, article } = readAttached(root);
  const attached = beside.join('\n');
  const strategies = [...(element ? ['tweet-text'] : []), ...(attached ? ['card-text'] : [])];
  return {
    text: {
      value: [text, attached].filter(Boolean).join('\n\n'),
      strategy: strategies.join('-and-') || 'no-text',
      rank: 0,
    },
    textCut: cut || own(root, SHOW_MORE) !== null || article,
    textLanguage: language(element?.getAttribute('lang') ?? null),
  };
}

/** Title and body; posts set into the article are read as posts of their own. */
function readArticle(root: Element): Content {
  const skip = (element: Element) =>
    element.matches(`${ARTICLE},[data-testid="simpleTweet"]`) || isHiddenScheme(element);
  const title = line(own(root, TITLE));
  const element = own(root, ARTICLE_BODY);
  const body = element ? readText(element, { skip }) : { text: '', cut: false };
  const value = [title, body.text].filter(Boolean).join('\n');
  // Half an article would pass for the whole one.
  const isHalf = value !== '' && (title === null || body.text === '');
  const text: Field<string> = isHalf ? none() : { value, strategy: value === '' ? 'no-text' : 'article', rank: 0 };
  return { text, textCut: body.cut, textLanguage: language(element?.closest('[lang]')?.getAttribute('lang') ?? null) };
}

/** X's own marks for "no language" (`qme`, `und`, `zxx` …) are none. */
export function language(code: string | null): string | null {
  const named = code !== null && /^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(code);
  return named && !/^(?:q[a-t][a-z]|und|zxx|mul|mis|art)$/.test(code) ? code : null;
}

/** Links, mentions and hashtags of the text and of link cards, with the words they are shown under. */
export function readLinks(root: Element): LinkRead[] {
  const inText = isReadView(root) ? `${ARTICLE_BODY} a[href]` : `${TEXT} a[href]`;
  const links: LinkRead[] = [];
  const ofCards = new Map<string, LinkRead>();
  for (const link of ownAll(root, `${inText},${CARD} a[href]`)) {
    const href = absolute(link.getAttribute('href') ?? '', 'https://x.com/');
    if (href === null) continue;
    if (link.closest(CARD) === null) {
      links.push({ text: shownText(link), href });
      continue;
    }
    // A card links its picture and its words to the same place; the picture's link holds the words as its label, if at all.
    const text = words(link) ?? link.getAttribute('aria-label') ?? '';
    const known = ofCards.get(href) ?? { text: '', href };
    if (!ofCards.has(href)) links.push(known);
    if (text.length > known.text.length) known.text = text;
    ofCards.set(href, known);
  }
  return links;
}

const shownText = (link: Element): string =>
  readText(link, { skip: isHiddenScheme, budget: { nodes: 500, characters: 2_000 } }).text;
