/** What a person can press in a menu or a list of reasons. */
const CONTROLS =
  '[role^="menuitem"], [role="radio"], [role="option"], [role="button"], [role="link"], button, a[href], label, [tabindex]:not([tabindex="-1"])';
/** What sites open over the page: their menus and the screens of a report. */
const LAYERS = '[role="menu"], [role="dialog"], [role="alertdialog"], [role="listbox"], dialog[open]';

const LONGEST = 120;
const MOST_ROWS = 14;

/** Labels are compared as a person compares them: case, kinds of quotation mark, and dots at the end make no difference. */
export const plainLabel = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .replace(/[\s.…›>:]+$/, '')
    .trim()
    .toLocaleLowerCase('en');

const isShown = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
};

/** The menus and screens that stand over the page, the one that was opened last first. */
const layersOf = (document: Document): Element[] => [...document.querySelectorAll(LAYERS)].filter(isShown).reverse();

const isOne = (text: string | null, wanted: string): boolean =>
  text !== null && text.length <= LONGEST * 2 && plainLabel(text) === wanted;

/** The innermost element that says just this, with what a person presses around it. */
function labelIn(layer: Element, wanted: string): Element | null {
  let found: Element | null = null;
  for (const element of layer.querySelectorAll('*')) {
    const says = isOne(element.getAttribute('aria-label'), wanted) || isOne(element.textContent, wanted);
    if (says && isShown(element)) found = element;
    // In document order: what comes inside the element is deeper, what comes after it is another one.
    else if (found && !found.contains(element)) break;
  }
  if (!found) return null;
  const control = found.closest(CONTROLS);
  return control && layer.contains(control) ? control : found;
}

/**
 * Where a label of the site's report menu stands now: in what lies over the page, or, where nothing does, among the controls that
 * belong to no post. Nothing is touched.
 */
export function findLabel(document: Document, label: string): Element | null {
  const wanted = plainLabel(label);
  const layers = layersOf(document);
  if (layers.length > 0) return inLayers(layers, wanted);
  for (const control of document.querySelectorAll(CONTROLS)) {
    const says = isOne(control.getAttribute('aria-label'), wanted) || isOne(control.textContent, wanted);
    if (says && !control.closest('article, [role="article"]') && isShown(control)) return control;
  }
  return null;
}

function inLayers(layers: readonly Element[], wanted: string): Element | null {
  for (const layer of layers) {
    const found = labelIn(layer, wanted);
    if (found) return found;
  }
  return null;
}

/** The menu or screen that stands over the page in front; null where there is none. */
export const frontLayer = (document: Document): Element | null => layersOf(document)[0] ?? null;
export const isLayerOpen = (document: Document): boolean => frontLayer(document) !== null;

/** The words of a row: its first line, as sites put an explanation below. */
function rowOf(control: Element): string {
  // biome-ignore lint/performance/useDomNodeTextContent: only what is drawn tells where a line ends.
  const text = ('innerText' in control ? (control as HTMLElement).innerText : control.textContent) ?? '';
  return (text.split('\n', 1)[0] ?? '').replace(/\s+/g, ' ').trim();
}

/** What can be chosen in the menu or screen that stands in front; empty where there is none. */
export function rowsInFront(document: Document): string[] {
  const layer = frontLayer(document);
  if (!layer) return [];
  const rows = [...layer.querySelectorAll(CONTROLS)].filter(isShown).map(rowOf);
  return [...new Set(rows.filter((row) => row !== '' && row.length <= LONGEST))].slice(0, MOST_ROWS);
}
