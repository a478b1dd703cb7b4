import { Readability } from '@mozilla/readability';
import { absolute } from '@/lib/platforms/address';
import { mediaIn, momentStated, readGeneric, UNKNOWN_HERE } from '@/lib/platforms/generic';
import { type Candidate, none, type PlatformAdapter, type PostSnapshot } from '@/lib/platforms/platform';

/** Pages with more elements than this are kept as they are shown, without being taken apart. */
const MOST_ELEMENTS = 60_000;

interface Article {
  title: string | null;
  text: string;
  author: string | null;
  published: string | null;
  language: string | null;
}

/** The main text of the page by Mozilla's Readability, on a copy: it takes apart what it reads. */
function readArticle(doc: Document): Article | null {
  const copy = doc.cloneNode(true) as Document;
  for (const own of copy.querySelectorAll('flagpost-layer')) own.remove();
  const found = new Readability(copy, { maxElemsToParse: MOST_ELEMENTS }).parse();
  const text = found?.textContent
    ?.split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
  if (!found || !text) return null;
  return {
    title: found.title || null,
    text,
    author: found.byline || null,
    published: found.publishedTime || null,
    language: found.lang || null,
  };
}

/** The page's own word for its address; another site's is none. */
function ownAddress(doc: Document): PostSnapshot['permalink'] {
  const stated = doc.querySelector('link[rel="canonical"][href]')?.getAttribute('href');
  const address = stated ? absolute(stated, doc.baseURI) : null;
  if (address && new URL(address).origin === new URL(doc.URL).origin)
    return { value: address, strategy: 'canonical-link', rank: 0 };
  return { value: doc.URL, strategy: 'location', rank: 1 };
}

function extract(candidate: Candidate): PostSnapshot {
  const doc = candidate.root.ownerDocument;
  const shown = readGeneric(candidate, 'web', 'article');
  const page: PostSnapshot = {
    ...shown,
    kind: 'article',
    permalink: ownAddress(doc),
    place: { kind: 'page', name: doc.title || null, address: new URL(doc.URL).origin },
  };
  let article: Article | null;
  try {
    article = readArticle(doc);
  } catch (error) {
    // It gives up with an error on pages beyond the limit. What the screen shows is kept all the same, and the way it was read.
    if (!(error instanceof Error)) throw error;
    article = null;
  }
  if (!article) return { ...page, text: { ...shown.text, rank: 1 } };
  const exact = momentStated(article.published);
  return {
    ...page,
    text: { value: [article.title, article.text].filter(Boolean).join('\n'), strategy: 'readability', rank: 0 },
    // Everything else that the page shows: its comments, its notices.
    fullText: { ...shown.text, rank: 0 },
    author: {
      ...page.author,
      name: article.author ? { value: article.author, strategy: 'readability', rank: 0 } : none(),
    },
    time: exact
      ? { shown: page.time.shown, exact, source: 'json', precision: 'second', strategy: 'readability', rank: 0 }
      : { ...page.time, exact: null, source: page.time.shown ? 'shown-text' : 'none', precision: null },
    textLanguage: article.language ?? page.textLanguage,
  };
}

/** Any page as a whole: the article with its words, and everything on it as a picture. */
export const article: PlatformAdapter = {
  ...UNKNOWN_HERE,
  id: 'web',
  version: 'article-1',
  matches: () => true,
  collect: (doc) => [{ root: doc.documentElement, kind: 'post' }],
  candidateAt: (node) => ({ root: node.ownerDocument.documentElement, kind: 'post' }),
  key: () => null,
  extract,
  // Clocks, counters and adverts change on such pages all the time; another article has another heading or address.
  words: ({ root }) => {
    const doc = root.ownerDocument;
    return [doc.URL, doc.querySelector('h1')?.textContent ?? doc.title].join('\n');
  },
  mediaElements: ({ root }) => mediaIn(root),
};
