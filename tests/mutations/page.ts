import type { PlatformAdapter } from '@/lib/platforms/platform';
import { openHtml } from '@/tests/fixtures/markup/open-page';
import type { Fixture } from './fixtures';
import { type Found, readAll, readCovered } from './reading';

/** What is true of one post of an unchanged page: what was read there, and by which of its elements it is known again. */
export interface Truth extends Found {
  /** The letters and digits of its text, by which its words are known whatever an adapter makes of them. */
  letters: string;
  /** Elements that hold nothing but words of this post's text. */
  words: Set<Element>;
  /** True for a copy that stands behind the one that is read (a post under its own window). */
  covered: boolean;
}

/** One copy of a page to change and read. */
export interface FreshPage {
  doc: Document;
  /** The unchanged page's element that this one is, or is a copy of; undefined for wrappers. */
  origins: WeakMap<Element, Element>;
}

/**
 * A page that is parsed once and handed out in fresh copies. The copies take each other's place in one document with a
 * window, for scrambled times need computed styles.
 */
export class MutablePage {
  readonly truths: Truth[];
  /** Words that stay as they are when labels are translated: people's names. */
  readonly names: Set<string>;
  private readonly doc: Document;
  private readonly pristine: Element;
  /** Elements of the unchanged page with words of a post in them and nothing else. */
  private readonly words = new Set<Element>();

  constructor(
    readonly fixture: Fixture,
    readonly adapter: PlatformAdapter,
  ) {
    this.doc = openHtml(fixture.html, fixture.address);
    this.pristine = this.doc.documentElement.cloneNode(true) as Element;
    const { origins } = this.fresh();
    const truth = (found: Found, covered: boolean): Truth => {
      const root = origins.get(found.root);
      if (!root) throw new Error(`${fixture.name}: a post stands outside the page`);
      const letters = lettersOf(found.reading.text ?? '');
      return { ...found, root, covered, letters, words: wordsIn(root, letters) };
    };
    const found = readAll(adapter, this.doc);
    this.truths = found.map((one) => truth(one, false));
    for (const one of readCovered(adapter, this.doc, new Set(found.map(({ root }) => root))))
      this.truths.push(truth(one, true));
    for (const truth of this.truths) for (const element of truth.words) this.words.add(element);
    this.names = new Set(this.truths.flatMap(({ reading }) => (reading.name ?? '').split(/\s+/)));
  }

  fresh(): FreshPage {
    const root = this.pristine.cloneNode(true) as Element;
    this.doc.replaceChild(root, this.doc.documentElement);
    const origins = new WeakMap<Element, Element>();
    const copies = [root, ...root.querySelectorAll('*')];
    [this.pristine, ...this.pristine.querySelectorAll('*')].forEach((element, i) => {
      origins.set(copies[i] as Element, element);
    });
    return { doc: this.doc, origins };
  }

  /** True for an element inside the words that somebody wrote. */
  isWords(element: Element, { origins }: FreshPage): boolean {
    for (let here: Element | null = element; here; here = here.parentElement) {
      const origin = origins.get(here);
      if (origin && this.words.has(origin)) return true;
    }
    return false;
  }
}

export const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

function wordsIn(root: Element, letters: string): Set<Element> {
  const found = new Set<Element>();
  for (const element of root.querySelectorAll('*')) {
    const part = lettersOf(element.textContent ?? '');
    if (part !== '' && letters.includes(part)) found.add(element);
  }
  return found;
}
