import { SOURCE_LIMITS } from '@/lib/capture/source';

/**
 * The look of a post, as classes of the source's own: what differs from the element around it, and from what the source's
 * first rules say of every element. Enough to read it in the right order; how it looked, the picture shows.
 */

/** Handed down from the element around; the first rules let everything be handed down. */
const INHERITED = [
  ...['color', 'direction', 'font-size', 'font-style', 'font-weight', 'text-align', 'text-transform', 'visibility'],
  ...['white-space', 'unicode-bidi'],
] as const;

/** Of an element alone, with the value that needs no rule. */
const OWN: readonly (readonly [string, RegExp])[] = [
  ['background-color', /^(?:transparent|rgba\(0, 0, 0, 0\)|)$/],
  ['border-radius', /^(?:0px|)$/],
  ['column-gap', /^(?:normal|0px|)$/],
  ['row-gap', /^(?:normal|0px|)$/],
  ['flex-direction', /^(?:row|)$/],
  ['flex-wrap', /^(?:nowrap|)$/],
  ['align-items', /^(?:normal|)$/],
  ['justify-content', /^(?:normal|)$/],
  ['order', /^0?$/],
  ['opacity', /^1?$/],
  ['overflow', /^(?:visible|)$/],
  ['text-decoration-line', /^(?:none|)$/],
  ['padding', /^(?:0px|)$/],
  ['position', /^(?:static|fixed|sticky|)$/],
];

/** Of elements with a place of their own. */
const PLACED = ['top', 'left'] as const;
/** Of pictures, video and drawings, whose size nothing else tells. */
const SIZED = ['width', 'height'] as const;

/** Elements as browsers show them where no rule says otherwise. */
const BLOCKS = new Set([
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'body',
    'dd',
    'details',
    'div',
    'dl',
    'dt',
    'fieldset',
    'figcaption',
  ],
  ...[
    'figure',
    'footer',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
    'hr',
    'main',
    'nav',
    'ol',
    'p',
    'pre',
    'section',
  ],
  ...['summary', 'ul'],
]);
const TABLES: Readonly<Record<string, string>> = {
  caption: 'table-caption',
  li: 'list-item',
  table: 'table',
  tbody: 'table-row-group',
  td: 'table-cell',
  tfoot: 'table-footer-group',
  th: 'table-cell',
  thead: 'table-header-group',
  tr: 'table-row',
};

/** Takes away what browsers give an element by its name, so that only what the page said is left. */
const FIRST_RULES =
  'body{margin:16px}body *{margin:0;padding:0;border:0;font:inherit;color:inherit;text-decoration:inherit;list-style:none}';

/** Safe to write into a rule: no quotes, no addresses, nothing that could end it. */
const PLAIN_VALUE = /^[-\w.,%#() /]{1,200}$/;

const usualDisplay = (tag: string): string => TABLES[tag] ?? (BLOCKS.has(tag) ? 'block' : 'inline');

/** The values of `INHERITED`, in that order. */
export type HandedDown = readonly string[];

export interface Look {
  name: string;
  handedDown: HandedDown;
}

export class SourceStyles {
  private readonly rules = new Map<string, string>();

  constructor(private readonly window: Window & typeof globalThis) {}

  of(element: Element): CSSStyleDeclaration {
    return this.window.getComputedStyle(element);
  }

  /**
   * The class for an element; empty where nothing differs, or where there are too many different looks.
   *
   * @param tag the name under which it is written. @param around what the element around it hands down; null where nothing does.
   * @returns with what the element itself hands down.
   */
  look(element: Element, tag: string, style: CSSStyleDeclaration, around: HandedDown | null): Look {
    const told: string[] = [];
    const tell = (name: string, value: string) => {
      if (PLAIN_VALUE.test(value) && !/url|expression|var\(/i.test(value)) told.push(`${name}:${value}`);
    };
    const look = (name: string) => style.getPropertyValue(name);
    const handedDown = INHERITED.map(look);
    handedDown.forEach((value, i) => {
      if (value !== '' && value !== around?.[i]) tell(INHERITED[i] ?? '', value);
    });
    for (const [name, usual] of OWN) {
      const value = look(name);
      if (!usual.test(value)) tell(name, value);
    }
    const display = look('display');
    if (display !== '' && display !== usualDisplay(tag)) tell('display', display);
    if (/^(?:absolute|relative)$/.test(look('position')))
      for (const name of PLACED) if (!/^(?:auto|0px|)$/.test(look(name))) tell(name, look(name));
    if (/^(?:img|video|svg)$/.test(element.localName))
      for (const name of SIZED) if (/^[\d.]+px$/.test(look(name))) tell(name, look(name));
    return { name: told.length === 0 ? '' : this.named(told.join(';')), handedDown };
  }

  private named(rule: string): string {
    const known = this.rules.get(rule);
    if (known !== undefined) return known;
    if (this.rules.size >= SOURCE_LIMITS.classes) return '';
    const name = `s${this.rules.size + 1}`;
    this.rules.set(rule, name);
    return name;
  }

  /** The style sheet of every class that was handed out. */
  sheet(): string {
    return [FIRST_RULES, ...[...this.rules].map(([rule, name]) => `.${name}{${rule}}`)].join('\n');
  }
}
