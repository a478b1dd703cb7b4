import { parseAddress } from './address';
import { isCodeAttribute, Shapes } from './outline-shapes';
import { ATTRIBUTES, TAGS } from './outline-words';
import type { SourceId } from './platform';
import { siteOf } from './sites';

/**
 * What a post is built of, without what it says: for whoever mends the reading of a site that has changed. No words, names, ids,
 * handles or classes; only what is listed in `outline-words.ts` stands in it as it is.
 */

export const OUTLINE_FORMAT = 'flagpost-outline-1';

export interface OutlineElement {
  /** 0 for the first element; one more for each element around it. */
  depth: number;
  tag: string;
  /** By name, as shapes. */
  attributes: Record<string, string>;
  /** Attributes with a name of the page's own, which are left out. */
  more?: number;
}

export interface OutlineText {
  depth: number;
  text: string;
}

export type OutlineLine = OutlineElement | OutlineText;

export interface Outline {
  format: typeof OUTLINE_FORMAT;
  site: SourceId;
  /** The shape of the page's address. */
  address: string;
  /** The elements around the post, the outermost first, without what else is in them. */
  above: OutlineElement[];
  /** The post, an element or a text a line. */
  lines: OutlineLine[];
  /** True where the post goes on beyond what an outline may hold. */
  cut: { depth: boolean; lines: boolean };
}

/** Far more than a post with some dozens of comments has. */
export const OUTLINE_LIMITS = { lines: 4_000, depth: 200, above: 60, characters: 600_000 };
const MOST_ATTRIBUTES = 60;

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

/** Nothing in these is markup of the post. */
const CLOSED = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'textarea', 'canvas']);

export const isText = (line: OutlineLine): line is OutlineText => 'text' in line;

/** The outline of `root`. Reads attributes and child nodes only, each once, and nothing outside of `root` but its ancestors. */
export function outlineOf(root: Element): Outline {
  const doc = root.ownerDocument;
  const shapes = new Shapes();
  const address = shapes.address(doc.URL);
  const above = ancestorsOf(root).map((element, depth) => elementLine(element, depth, shapes));
  const outline: Outline = {
    format: OUTLINE_FORMAT,
    site: siteOf(parseAddress(doc.URL)?.hostname ?? '') ?? 'web',
    address,
    above,
    lines: [],
    cut: { depth: false, lines: false },
  };
  let characters = 0;
  // A walk by hand: recursion would overflow on a page nested some ten thousand deep.
  let node: Node = root;
  let depth = 0;
  for (;;) {
    const line = lineOf(node, depth, shapes);
    if (line) {
      if (outline.lines.length === OUTLINE_LIMITS.lines || characters > OUTLINE_LIMITS.characters) {
        outline.cut.lines = true;
        return outline;
      }
      outline.lines.push(line);
      characters += sizeOf(line);
    }
    const inner = line && !isText(line) && !CLOSED.has(line.tag) ? node.firstChild : null;
    if (inner && depth === OUTLINE_LIMITS.depth) outline.cut.depth = true;
    if (inner && depth < OUTLINE_LIMITS.depth) {
      node = inner;
      depth += 1;
      continue;
    }
    while (node !== root && !node.nextSibling && node.parentNode) {
      node = node.parentNode;
      depth -= 1;
    }
    if (node === root || !node.nextSibling) return outline;
    node = node.nextSibling;
  }
}

function ancestorsOf(root: Element): Element[] {
  const around: Element[] = [];
  for (let here = root.parentElement; here && around.length < OUTLINE_LIMITS.above; here = here.parentElement) {
    around.unshift(here);
  }
  return around;
}

const sizeOf = (line: OutlineLine): number =>
  isText(line)
    ? line.text.length + 30
    : Object.entries(line.attributes).reduce((sum, [name, value]) => sum + name.length + value.length + 6, 50);

/** Null for what is no part of the post: comments, white space, and Flagpost's own elements. */
function lineOf(node: Node, depth: number, shapes: Shapes): OutlineLine | null {
  if (node.nodeType === TEXT_NODE) {
    const text = shapes.text((node as Text).data);
    return text === '' ? null : { depth, text };
  }
  if (node.nodeType !== ELEMENT_NODE || (node as Element).localName.startsWith('flagpost')) return null;
  return elementLine(node as Element, depth, shapes);
}

function elementLine(element: Element, depth: number, shapes: Shapes): OutlineElement {
  const tag = element.localName.toLowerCase();
  const attributes: Record<string, string> = {};
  let more = 0;
  const { length } = element.attributes;
  for (let i = 0; i < length; i += 1) {
    const attribute = element.attributes.item(i);
    if (!attribute) continue;
    const name = attribute.name.toLowerCase();
    const shape = i < MOST_ATTRIBUTES ? attributeShape(name, attribute.value, shapes) : null;
    if (shape === null) more += 1;
    else attributes[name] = shape;
  }
  return { depth, tag: TAGS.has(tag) ? tag : 'unknown', attributes, ...(more > 0 && { more }) };
}

/** Null for an attribute whose name the page made up. */
function attributeShape(name: string, value: string, shapes: Shapes): string | null {
  if (name === 'class') return shapes.classes(value);
  if (name === 'style') return shapes.style(value);
  if (name === 'datetime') return shapes.moment(value);
  if (name === 'd' || name === 'points') return shapes.drawing(value);
  if (ATTRIBUTES.keyword.has(name)) return shapes.keyword(value);
  if (ATTRIBUTES.ids.has(name)) return shapes.ids(value);
  if (ATTRIBUTES.text.has(name)) return shapes.text(value);
  if (ATTRIBUTES.address.has(name)) return shapes.address(value);
  if (ATTRIBUTES.bare.has(name)) return value === '' ? '' : '‹there›';
  return isCodeAttribute(name) ? shapes.code(value) : null;
}

/** The outline for people: one line an element, one space deeper for what stands inside. */
export function outlineText(outline: Outline): string {
  const { above, lines, cut } = outline;
  const out = [`# ${outline.format} · ${outline.site} · ${outline.address}`];
  if (above.length > 0) out.push('# around it, the outermost first', ...above.map((line) => elementText(line)));
  out.push('# the post');
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const isOnlyWords = before && isText(line) && !isText(before) && before.depth === line.depth - 1;
    if (isOnlyWords) out[out.length - 1] += ` ${line.text}`;
    else out.push(' '.repeat(line.depth) + (isText(line) ? line.text : elementText(line)));
  });
  if (cut.depth) out.push('# cut: what is nested deeper is left out');
  if (cut.lines) out.push('# cut: the post goes on');
  return `${out.join('\n')}\n`;
}

function elementText({ tag, attributes, more }: OutlineElement): string {
  const shown = Object.entries(attributes).map(([name, value]) => (value === '' ? name : `${name}="${value}"`));
  if (more) shown.push(`and ${more} more`);
  return shown.length === 0 ? tag : `${tag} [${shown.join(' ')}]`;
}
