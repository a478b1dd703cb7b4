import { hides } from './shown';

/** Reading text from a page the way a person reads it. Nothing is cloned and nothing depends on layout or style sheets. */

export interface TextBudget {
  /** Nodes that may be visited. */
  nodes: number;
  /** UTF-16 code units that may be kept. */
  characters: number;
}

export interface ReadTextOptions {
  /** True for an element that is left out with everything in it. Asked before the built-in rules; the root is never asked. */
  skip?: (element: Element) => boolean;
  /** True for an element that runs on within its line although its name says block, such as X's mentions. */
  inline?: (element: Element) => boolean;
  /** True where the site shows line ends inside a text node as line ends (`white-space: pre-wrap`). */
  keepLineBreaks?: boolean;
  /** True keeps the words on buttons, such as the "See more" that stands at the end of a cut text. */
  controls?: boolean;
  budget?: TextBudget;
}

/** Far above what any site lets a person write, and still read within a second or so. */
export const TEXT_BUDGET: TextBudget = { nodes: 200_000, characters: 1_048_576 };

const BLOCKS = new Set(
  `address article aside blockquote dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
  header hr li main nav ol p pre section summary table tr ul`.split(/\s+/),
);

/** Elements whose content is no part of the text: machinery, controls, and drawings with their hidden titles. */
const NEVER = new Set(
  `audio button canvas datalist embed head iframe input link math meta noscript option progress script
  select style svg template textarea title video`.split(/\s+/),
);

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

const SPACES = /[ \t\n\r\f]+/g;
const SPACES_BUT_LINE_ENDS = /[ \t\f]*(?:\r\n|\r|\n)[ \t\f]*|[ \t\f]+/g;

/**
 * The text of `root` as it is shown: emoji pictures as their characters, one line per block, runs of white space folded,
 * hidden copies, buttons and decoys left out. Zero-width characters, direction marks and no-break spaces stay as they are.
 *
 * `aria-hidden` copies are dropped except inside links, where X keeps the visible halves of a shortened address.
 *
 * @returns `cut` is true where a budget ended the reading; `text` then holds the beginning.
 */
export function readText(root: Element, options: ReadTextOptions = {}): { text: string; cut: boolean } {
  const { nodes, characters } = options.budget ?? TEXT_BUDGET;
  const out = new TextGatherer(characters, options.keepLineBreaks === true);
  let visited = 0;
  let linkDepth = root.closest('a') ? 1 : 0;
  const isBlock = (element: Element) => BLOCKS.has(element.localName) && !options.inline?.(element);

  // A walk by hand: recursion would overflow on a page nested some ten thousand deep.
  let node: Node | null = root.firstChild;
  while (node) {
    visited += 1;
    if (visited > nodes || out.full) return { text: out.text(), cut: true };
    let descend = false;
    if (node.nodeType === TEXT_NODE) {
      out.add((node as Text).data);
    } else if (node.nodeType === ELEMENT_NODE) {
      const element = node as Element;
      if (!options.skip?.(element) && !isLeftOut(element, linkDepth > 0, options.controls === true)) {
        if (element.localName === 'br') out.lineEnd();
        else if (element.localName === 'img') out.add(element.getAttribute('alt') ?? '');
        else {
          if (isBlock(element)) out.blockEdge();
          descend = element.firstChild !== null;
          if (descend && element.localName === 'a') linkDepth += 1;
        }
      }
    }
    if (descend) {
      node = node.firstChild;
      continue;
    }
    while (node && !node.nextSibling) {
      node = node.parentNode;
      if (!node || node === root) return { text: out.text(), cut: out.full };
      if ((node as Element).localName === 'a') linkDepth -= 1;
      if (isBlock(node as Element)) out.blockEdge();
    }
    node = node?.nextSibling ?? null;
  }
  return { text: out.text(), cut: out.full };
}

/** True for what no reader sees: hidden copies, decoys, controls, and Flagpost's own elements. */
function isLeftOut(element: Element, inLink: boolean, controls: boolean): boolean {
  const name = element.localName;
  if (NEVER.has(name) || name.startsWith('flagpost')) return true;
  if (hides(element) || element.hasAttribute('data-0')) return true;
  if (element.getAttribute('role') === 'button' && !controls) return true;
  return element.getAttribute('aria-hidden') === 'true' && !inLink;
}

/** Folds white space while text comes in, so that the whole is linear in its length. */
class TextGatherer {
  full = false;
  private pieces: string[] = [];
  private length = 0;
  private space = false;
  private lineEnds = 0;

  constructor(
    private readonly limit: number,
    private readonly keepLineBreaks: boolean,
  ) {}

  add(data: string): void {
    if (data === '' || this.full) return;
    const pattern = this.keepLineBreaks ? SPACES_BUT_LINE_ENDS : SPACES;
    let from = 0;
    for (const gap of data.matchAll(pattern)) {
      this.word(data.slice(from, gap.index));
      if (this.full) return;
      if (this.keepLineBreaks && /[\r\n]/.test(gap[0])) this.lineEnd();
      else this.space = true;
      from = gap.index + gap[0].length;
    }
    this.word(data.slice(from));
  }

  /** A line ended by the writer; several in a row leave one empty line. */
  lineEnd(): void {
    this.lineEnds = Math.min(this.lineEnds + 1, 2);
    this.space = false;
  }

  /** The edge of a block: a new line, unless there is one already. */
  blockEdge(): void {
    this.lineEnds = Math.max(this.lineEnds, 1);
    this.space = false;
  }

  text(): string {
    return this.pieces.join('');
  }

  private word(word: string): void {
    if (word === '') return;
    if (this.length > 0) {
      const gap = this.lineEnds > 0 ? '\n'.repeat(this.lineEnds) : this.space ? ' ' : '';
      if (gap) this.push(gap);
    }
    this.lineEnds = 0;
    this.space = false;
    this.push(word);
  }

  private push(piece: string): void {
    const room = this.limit - this.length;
    if (piece.length > room) {
      this.full = true;
      // Half a character (a lone surrogate) would not survive being written as UTF-8.
      const splits = /[\ud800-\udbff]/.test(piece.charAt(room - 1));
      piece = piece.slice(0, splits ? room - 1 : room);
    }
    this.pieces.push(piece);
    this.length += piece.length;
  }
}
