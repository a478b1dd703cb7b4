import { type LeftOut, SOURCE_HEAD, SOURCE_LIMITS } from '@/lib/capture/source';
import type { Candidate, PlatformAdapter } from '@/lib/platforms/platform';
import { hides } from '@/lib/platforms/shown';
import { makeBreath } from './breath';
import { commentsInside, isOthersWords } from './own-words';
import { cleanAttribute, cleanLink, cleanPicture, PLAIN_ATTRIBUTES, spelt } from './source-attributes';
import { type HandedDown, SourceStyles } from './source-styles';
import { VOID, writtenName } from './source-tags';

/** The page source of a post: its element and what it lies in, written anew from what the page displays. */
export interface PageSource {
  html: string;
  nodes: number;
  /** True where the post goes on beyond what a source may hold. */
  cut: boolean;
  leftOut: LeftOut;
}

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

const SCRIPTS = new Set(['script', 'style', 'noscript', 'template', 'link', 'meta', 'base', 'head', 'title']);
const FRAMES = new Set(['iframe', 'frame', 'frameset', 'embed', 'applet', 'portal', 'fencedframe', 'canvas']);
const FIELDS = new Set(['input', 'textarea', 'select', 'option', 'optgroup', 'datalist']);
/** Where somebody is writing; what stands in it was not published. */
const WRITING = '[contenteditable=""],[contenteditable="true"],[contenteditable="plaintext-only"],[role="textbox"]';
/** More elements around a post than this are not named. */
const MOST_AROUND = 60;

const escapeText = (text: string): string =>
  text
    .replace(/[&<>"\r]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' })[c] ?? c)
    // Never shown, and no reader of HTML keeps it.
    .replaceAll('\0', '');

const bytesOf = (text: string): number => {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) bytes += code > 0x7ff ? 2 : 1;
  }
  return bytes;
};

/** An element that is open: what in it is still to be written. */
interface Level {
  children: readonly Node[];
  next: number;
  handedDown: HandedDown;
  /** True where words in it are not displayed. */
  silent: boolean;
}

/** A form answers by the names of its fields before it answers by its own: only what the browser itself says counts. */
function isSound(element: Element): boolean {
  return (
    typeof element.localName === 'string' &&
    typeof element.getAttribute === 'function' &&
    typeof element.matches === 'function' &&
    typeof element.childNodes?.length === 'number' &&
    typeof element.childNodes.item === 'function'
  );
}

/** What is displayed in an element: the shadow tree where it has one, in a slot what was put into it, else its children. */
function displayedIn(element: Element): Node[] {
  const shadow = element.shadowRoot;
  const holder = shadow ?? element;
  if (element.localName === 'slot') {
    const put = (element as HTMLSlotElement).assignedNodes({ flatten: true });
    if (put.length > 0) return [...put];
  }
  return Array.from(holder.childNodes);
}

const around = (element: Element): Element | null =>
  element.parentElement ?? ((element.getRootNode() as ShadowRoot).host as Element | undefined) ?? null;

/**
 * Writes the page source of a post. Nothing of the page is copied as it stands: names of elements and attributes come from
 * lists, values are cleaned, texts are escaped, and what the page does not display is left out, as are comments of others.
 */
export async function sourceOf(
  candidate: Candidate,
  adapter: PlatformAdapter,
  window: Window & typeof globalThis,
  limits: Pick<typeof SOURCE_LIMITS, 'nodes' | 'bytes'> = SOURCE_LIMITS,
): Promise<PageSource> {
  const writer = new SourceWriter(candidate, adapter, window, limits);
  return writer.write();
}

class SourceWriter {
  private readonly out: string[] = [];
  private readonly open: string[] = [];
  private readonly styles: SourceStyles;
  private readonly strangers: ReadonlySet<Element>;
  private readonly leftOut: LeftOut = { comments: 0, scripts: 0, forms: 0, frames: 0, hidden: 0 };
  private bytes = 0;
  private nodes = 0;
  private cut = false;

  constructor(
    private readonly candidate: Candidate,
    private readonly adapter: PlatformAdapter,
    private readonly window: Window & typeof globalThis,
    private readonly limits: Pick<typeof SOURCE_LIMITS, 'nodes' | 'bytes'>,
  ) {
    this.styles = new SourceStyles(window);
    this.strangers = commentsInside(candidate, adapter);
  }

  async write(): Promise<PageSource> {
    const { root } = this.candidate;
    const chain: Element[] = [];
    for (let here = around(root); here && chain.length < MOST_AROUND; here = around(here)) chain.unshift(here);
    let handedDown: HandedDown | null = null;
    for (const element of chain) handedDown = this.begin(element, handedDown, '')?.handedDown ?? handedDown;
    const first = this.begin(root, handedDown, ' id="post"');
    if (first) await this.inside(first);
    while (this.open.length > 0) this.end();
    const { leftOut, nodes, cut } = this;
    const language = root.ownerDocument.documentElement.getAttribute('lang') ?? '';
    const titled = `<title>${escapeText(`Page source of a post, as displayed${language && ` (${language})`}`)}</title>\n`;
    const html = `${SOURCE_HEAD}${titled}<style>\n${this.styles.sheet()}\n</style>\n${this.out.join('')}\n`;
    return { html, nodes, cut, leftOut };
  }

  /** A walk by hand: recursion would overflow on a page nested some ten thousand deep. */
  private async inside(first: Level): Promise<void> {
    const breath = makeBreath(this.window);
    const levels: Level[] = [first];
    for (;;) {
      const level = levels.at(-1);
      if (!level) return;
      const node = this.cut ? undefined : level.children[level.next];
      level.next += 1;
      if (!node) {
        levels.pop();
        this.end();
        continue;
      }
      const waiting = breath();
      if (waiting) await waiting;
      if (this.nodes >= this.limits.nodes || this.bytes >= this.limits.bytes) {
        this.cut = true;
      } else if (node.nodeType === TEXT_NODE) {
        this.text((node as Text).data, level);
      } else if (node.nodeType === ELEMENT_NODE) {
        const inner = this.enter(node as Element, level);
        if (inner) levels.push(inner);
      }
    }
  }

  private text(data: string, level: Level): void {
    if (level.silent || data === '') return;
    this.nodes += 1;
    const room = this.limits.bytes - this.bytes;
    this.cut ||= data.length > room;
    this.say(escapeText(this.cut ? data.slice(0, room) : data));
  }

  private say(piece: string): void {
    this.out.push(piece);
    this.bytes += bytesOf(piece);
  }

  /** @returns the element with its content to be written; null where it is left out, or has none. */
  private enter(element: Element, level: Level): Level | null {
    if (!isSound(element)) {
      this.leftOut.forms += 1;
      return null;
    }
    const why = this.whyLeftOut(element);
    if (why) {
      this.leftOut[why] += 1;
      return null;
    }
    const style = this.styles.of(element);
    if (style.display === 'none') {
      this.leftOut.hidden += 1;
      return null;
    }
    if (this.open.length >= SOURCE_LIMITS.depth) {
      this.cut = true;
      return null;
    }
    return this.begin(element, level.handedDown, '', style);
  }

  private whyLeftOut(element: Element): keyof LeftOut | null {
    const name = element.localName.toLowerCase();
    if (SCRIPTS.has(name)) return 'scripts';
    if (FRAMES.has(name)) return 'frames';
    if (FIELDS.has(name) || element.matches(WRITING)) return 'forms';
    if (name === 'form' && element.querySelector(`input:not([type="hidden"]),textarea,${WRITING}`)) return 'forms';
    // Our own layer stands in no post, but in a page that is kept whole.
    if (name.startsWith('flagpost') || hides(element)) return 'hidden';
    if (this.strangers.has(element)) return 'comments';
    return hasWords(element) && isOthersWords(element, this.candidate, this.adapter) ? 'comments' : null;
  }

  private begin(
    element: Element,
    aroundIt: HandedDown | null,
    mark: string,
    style: CSSStyleDeclaration = this.styles.of(element),
  ): Level | null {
    const name = element.localName.toLowerCase();
    const tag = writtenName(name, this.open);
    if (tag === null) return null;
    this.nodes += 1;
    const { name: looks, handedDown } = this.styles.look(element, tag, style, aroundIt);
    const told = attributesOf(element, tag);
    this.say(`<${tag}${mark}${looks && ` class="${looks}"`}${told}>`);
    if (VOID.has(tag)) return null;
    // A reader of HTML takes the first line end in it away.
    if (tag === 'pre') this.say('\n');
    this.open.push(tag);
    const silent = /^(?:hidden|collapse)$/.test(style.visibility);
    return { children: tag === 'video' ? [] : displayedIn(element), next: 0, handedDown, silent };
  }

  private end(): void {
    this.say(`</${this.open.pop()}>`);
  }
}

const hasWords = (element: Element): boolean => {
  const { childNodes } = element;
  for (let i = 0; i < childNodes.length; i += 1) {
    const node = childNodes.item(i);
    if (node.nodeType === TEXT_NODE && /\S/.test((node as Text).data)) return true;
  }
  return false;
};

const attribute = (name: string, value: string | null): string =>
  value === null ? '' : ` ${name}="${escapeText(value)}"`;

function attributesOf(element: Element, tag: string): string {
  const told: string[] = [];
  for (const name of PLAIN_ATTRIBUTES) {
    const value = element.getAttribute(name) ?? element.getAttribute(spelt(name));
    if (value !== null) told.push(attribute(spelt(name), cleanAttribute(name, value)));
  }
  const address = (name: string, from: string | null, clean: (from: string, base: string) => string | null) => {
    // An empty address is the page's own.
    if (from) told.push(attribute(name, clean(from, element.baseURI)));
  };
  if (element.localName === 'button' && !element.hasAttribute('role')) told.push(' role="button"');
  if (tag === 'a') address('href', element.getAttribute('href'), cleanLink);
  if (tag === 'img')
    address('src', (element as HTMLImageElement).currentSrc || element.getAttribute('src'), cleanPicture);
  if (tag === 'image')
    address('href', element.getAttribute('href') ?? element.getAttribute('xlink:href'), cleanPicture);
  if (tag === 'video') address('poster', element.getAttribute('poster'), cleanPicture);
  return told.join('');
}
