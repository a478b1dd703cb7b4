import type { SourceId } from './platform';
import { isHidden } from './shown';

/** What a site says in the place of a post. */
export interface SaidInstead {
  /** As it stands on the page. */
  words: string;
  /** `gone`: that there is no such post. `unavailable`: that it is not shown here, for one of several reasons. */
  means: 'gone' | 'unavailable';
  /** The day on which words like these were last found in public code that tells the sites' screens apart. Not seen live by us. */
  foundOn: string;
}

const FOUND_ON = '2026-11-27';

/**
 * By site and meaning, in the English of its screens. Facebook and Instagram name several reasons at once, deletion among them, so
 * that nothing they say means `gone`. What is said in other languages was not found: such a page cannot be told.
 */
const SENTENCES: Readonly<Partial<Record<SourceId, readonly [SaidInstead['means'], RegExp][]>>> = {
  x: [
    ['gone', /^(?:Hmm\W{1,5})?this page doesn['’]t exist\. Try searching for something else\.$/i],
    ['gone', /^this (?:post|tweet) was deleted by the (?:post|tweet) author\.(?: Learn more)?$/i],
    ['unavailable', /^this post is from a suspended account\.(?: Learn more)?$/i],
    ['unavailable', /^this post is from an account that no longer exists\.(?: Learn more)?$/i],
    ['unavailable', /^this post is unavailable\.(?: Learn more)?$/i],
  ],
  facebook: [
    ['unavailable', /^(?:Sorry, )?this (?:content|page) isn['’]t available(?: right now| at the moment)?\.?$/i],
    ['unavailable', /^this content is no longer available\.?$/i],
  ],
  instagram: [
    ['unavailable', /^Sorry, this page isn['’]t available\.$/i],
    ['unavailable', /^Post isn['’]t available\.?$/i],
  ],
};

const LONGEST = 160;
/** Posts and answers: anybody can write such words into one. */
const OF_PEOPLE = 'article, [role="article"], [contenteditable], textarea, input';

const wordsOf = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The element that holds the words and nothing else around them. */
function innermostOf(element: Element, words: string): Element {
  const child = [...element.children].find((one) => wordsOf(one) === words);
  return child ? innermostOf(child, words) : element;
}

/**
 * What the site itself says in the place of a post, by its own dated words; null where it says none of them. To be asked only about
 * a page that shows no post at all and asks for no login.
 */
export function saidInstead(platform: SourceId, doc: Document): SaidInstead | null {
  const sentences = SENTENCES[platform];
  if (!sentences) return null;
  for (const element of doc.querySelectorAll('main *, [role="main"] *, main, h1, h2, [data-testid="error-detail"] *')) {
    const words = wordsOf(element);
    if (words === '' || words.length > LONGEST) continue;
    const found = sentences.find(([, pattern]) => pattern.test(words));
    if (!found) continue;
    const innermost = innermostOf(element, words);
    if (!innermost.closest(OF_PEOPLE) && !isHidden(innermost)) return { words, means: found[0], foundOn: FOUND_ON };
  }
  return null;
}
