import { bodyElements, isCharacter, isPlainBox, isScrambled, losable, wrapperFor } from './eligible';
import { type FreshPage, lettersOf, type MutablePage, type Truth } from './page';
import { disguise, freshIds, translate } from './rewrite';

/** Where a change takes place and which of its forms it takes: any two whole numbers. */
export interface Spot {
  at: number;
  form: number;
}

/** Changes the page in one place (or all over it) and says what was done; null where the page offers no place for it. */
type Change = (page: MutablePage, fresh: FreshPage, spot: Spot) => string | null;

const oneOf = <T>(all: readonly T[], number: number): T | undefined => all[number % Math.max(1, all.length)];

/** An element as a person can find it in the fixture: name, attributes, the beginning of its words. */
export function sketch(element: Element): string {
  const attributes = element
    .getAttributeNames()
    .map((name) => ` ${name}="${element.getAttribute(name)?.slice(0, 60)}"`);
  const words = element.textContent?.replace(/\s+/g, ' ').trim().slice(0, 30) ?? '';
  return `<${element.localName}${attributes.slice(0, 5).join('')}>${words}`;
}

const dropAttribute: Change = (_, { doc }, { at, form }) => {
  const element = oneOf(
    bodyElements(doc).filter((one) => losable(one).length > 0),
    at,
  );
  const name = element && oneOf(losable(element), form);
  if (!element || !name) return null;
  const before = sketch(element);
  element.removeAttribute(name);
  return `${name} of ${before}`;
};

/** A site gives up an attribute, or one of its values: all at once. */
const dropAttributeEverywhere: Change = (_, { doc }, { at, form }) => {
  const elements = bodyElements(doc).filter((one) => losable(one).length > 0);
  const example = oneOf(elements, at);
  const name = example && oneOf(losable(example), form);
  if (!example || !name) return null;
  const value = form % 3 === 0 ? null : example.getAttribute(name);
  for (const element of elements) {
    if (losable(element).includes(name) && (value === null || element.getAttribute(name) === value))
      element.removeAttribute(name);
  }
  return value === null ? name : `${name}="${value}"`;
};

/** The page's own data or its kind are lost. */
const dropPageData: Change = (_, { doc }, { at }) => {
  const script = oneOf([...doc.querySelectorAll('script[type="application/json"]')], at);
  script?.removeAttribute('type');
  return script ? `block of ${script.textContent?.length} characters` : null;
};

const WRAPPER_ATTRIBUTES: [string, string][] = [
  ['class', 'x1lliihq xh8yej3'],
  ['role', 'presentation'],
  ['tabindex', '0'],
  ['data-visualcompletion', 'ignore'],
];

const wrap: Change = (_, { doc }, { at, form }) => {
  const element = oneOf(
    bodyElements(doc).filter((one) => wrapperFor(one)),
    at,
  );
  const name = element && wrapperFor(element);
  if (!name) return null;
  const wrapper = doc.createElement(name);
  const attribute = WRAPPER_ATTRIBUTES[form % (WRAPPER_ATTRIBUTES.length + 1)];
  if (attribute) wrapper.setAttribute(...attribute);
  element.replaceWith(wrapper);
  wrapper.append(element);
  return `${sketch(wrapper)} around ${sketch(element)}`;
};

const unwrap: Change = (_, { doc }, { at }) => {
  const element = oneOf(bodyElements(doc).filter(isPlainBox), at);
  const inner = element?.firstElementChild;
  if (!element || !inner) return null;
  element.replaceWith(inner);
  return `${sketch(element)} gone`;
};

/** New class names, the same for the same old one, in the page's own style sheets as well. */
const renameClasses: Change = (_, { doc }, { form }) => {
  const rename = (name: string) => `x${(form % 97).toString(36)}${name}`;
  for (const element of doc.querySelectorAll('[class]')) {
    const names = (element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean);
    element.setAttribute('class', names.map(rename).join(' '));
  }
  for (const sheet of doc.querySelectorAll('style'))
    sheet.textContent = (sheet.textContent ?? '').replace(/\.([A-Za-z][\w-]*)/g, (_all, name) => `.${rename(name)}`);
  return 'all';
};

const LABELS = ['aria-label', 'title', 'alt', 'placeholder'];
const SPEAKING = 'button,[role="button"],[role="menuitem"],svg title,svg desc';

/** The interface in another language: labels and the words on buttons. What people wrote and their names stay. */
const translateLabels: Change = (page, fresh, { form }) => {
  const say = (text: string) => translate(text, form, page.names);
  for (const element of fresh.doc.querySelectorAll('*')) {
    for (const name of LABELS) {
      const label = element.getAttribute(name);
      if (label && !(name === 'alt' && isCharacter(element))) element.setAttribute(name, say(label));
    }
    if (!element.closest(SPEAKING) || page.isWords(element, fresh)) continue;
    // A button around whole posts or pictures is a place to press, not a word.
    if (element.closest(SPEAKING)?.querySelector('a,time,article')) continue;
    for (const node of element.childNodes) if (node.nodeType === 3) node.nodeValue = say(node.nodeValue ?? '');
  }
  return `${form % 3}`;
};

/**
 * Neighbours change places: boxes, not the parts of one line of words or of a link, and no two parts of one post's text.
 */
const swapSiblings: Change = (page, fresh, { at, form }) => {
  const parents = bodyElements(fresh.doc).filter(
    (parent) =>
      movable(parent).length > 1 &&
      !isScrambled(parent) &&
      !parent.closest('a') &&
      !page.isWords(parent, fresh) &&
      ![...parent.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()) &&
      page.truths.every((truth) => movable(parent).filter((child) => holdsWords(child, truth, fresh)).length < 2),
  );
  const parent = oneOf(parents, at);
  const children = parent ? movable(parent) : [];
  const first = children[form % Math.max(1, children.length - 1)];
  const second = first && children[children.indexOf(first) + 1];
  if (!first || !second) return null;
  first.before(second);
  return `${sketch(second)} before ${sketch(first)}`;
};

const movable = (parent: Element): Element[] =>
  [...parent.children].filter((child) => !child.matches('script,style,link,template'));

/** True where words of this post's text stand in the element, loose ones beside a button as well. */
function holdsWords(element: Element, { root, letters }: Truth, { doc, origins }: FreshPage): boolean {
  const origin = origins.get(element);
  if (letters === '' || (origin && !root.contains(origin) && !origin.contains(root))) return false;
  const texts = doc.createTreeWalker(element, 4);
  while (texts.nextNode()) {
    const part = lettersOf(texts.currentNode.nodeValue ?? '');
    if (part !== '' && letters.includes(part)) return true;
  }
  return false;
}

type Hide = (element: Element) => void;
const HIDDEN: Hide[] = [
  (element) => element.setAttribute('hidden', ''),
  (element) => element.setAttribute('style', 'display: none'),
  (element) => element.setAttribute('style', 'visibility:hidden'),
];

/** Copies are put around whole elements outside of links: what is hidden inside a link, the sites show (X's short links). */
const copyable = (doc: Document): Element[] =>
  bodyElements(doc).filter(
    (one) => wrapperFor(one) && !one.parentElement?.closest('a') && one.querySelectorAll('*').length < 400,
  );

function addCopy(page: FreshPage, element: Element, { form }: Spot, hide: Hide): Element {
  const copy = element.cloneNode(true) as Element;
  const originals = [element, ...element.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((one, i) => {
    const origin = page.origins.get(originals[i] as Element);
    if (origin) page.origins.set(one, origin);
  });
  freshIds(copy, `-${form % 1000}`);
  hide(copy);
  if (form % 2) element.before(copy);
  else element.after(copy);
  return copy;
}

/** The same once more, where nobody sees it. */
const hiddenCopy: Change = (_, fresh, spot) => {
  const element = oneOf(copyable(fresh.doc), spot.at);
  if (!element) return null;
  const hide = oneOf([...HIDDEN, (one: Element) => one.setAttribute('aria-hidden', 'true')], spot.form >> 1) as Hide;
  return sketch(addCopy(fresh, element, spot, hide));
};

/** Somebody else's name, words and ids in the same shape, where nobody sees it: what a trap for readers looks like. */
const hiddenDecoy: Change = (_, fresh, spot) => {
  const element = oneOf(copyable(fresh.doc), spot.at);
  if (!element) return null;
  const copy = addCopy(fresh, element, spot, oneOf(HIDDEN, spot.form >> 1) as Hide);
  disguise(copy);
  return sketch(copy);
};

/** Names of elements that the sites give by hand; all others are made anew with every load. */
const GIVEN_IDS = new Set(['react-root', 'layers', 'login_form', 'login_popup_cta_form']);

const renameIds: Change = (_, { doc }, { form }) => {
  freshIds(doc.documentElement, `_r_${(form % 1296).toString(36)}_`, GIVEN_IDS);
  return 'all';
};

export const CHANGES = {
  'drop-attribute': dropAttribute,
  'drop-attribute-everywhere': dropAttributeEverywhere,
  'drop-page-data': dropPageData,
  wrap,
  unwrap,
  'rename-classes': renameClasses,
  'translate-labels': translateLabels,
  'swap-siblings': swapSiblings,
  'hidden-copy': hiddenCopy,
  'hidden-decoy': hiddenDecoy,
  'rename-ids': renameIds,
} as const satisfies Record<string, Change>;

export type ChangeKind = keyof typeof CHANGES;
