import { revealHidden } from '@/lib/hidden-characters';

/** HTML that is safe to write as it is. Only this file makes one out of a text. */
export class Markup {
  constructor(readonly html: string) {}
}

export type Child = Markup | string | number | null | false | readonly Child[];

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** A character that nobody would see, as a label. `data-point` is its code point in hex, so that the text can be had back. */
const label = (point: string, code: string, name: string) =>
  `<span class="hid" role="img" data-point="${point}" data-code="${code}" aria-label="hidden character: ${name}"></span>`;

/** A text from anywhere, never as markup, with what hides in it shown. A carriage return is shown too: HTML would lose it. */
export function revealed(text: string): Markup {
  let at = 0;
  const pieces = revealHidden(text).map((piece) => {
    if (typeof piece === 'string') {
      at += piece.length;
      return piece
        .split('\r')
        .map(escaped)
        .join(label('d', 'CR', 'carriage return'));
    }
    const point = text.codePointAt(at) ?? 0;
    at += String.fromCodePoint(point).length;
    return label(point.toString(16), piece.code, piece.name);
  });
  return new Markup(pieces.join(''));
}

function written(child: Child): string {
  if (child instanceof Markup) return child.html;
  if (child === null || child === false) return '';
  if (typeof child === 'object') return child.map(written).join('');
  return typeof child === 'number' ? String(child) : revealed(child).html;
}

/** Markup of our own with texts in it; a text can stand in it anywhere but inside a tag. */
export const html = (own: TemplateStringsArray, ...children: Child[]): Markup =>
  new Markup(own.reduce((so, part, i) => so + written(children[i - 1] ?? null) + part));

/** The value of an attribute, quotes not included. Only for what is known to hold no hidden character: ids and paths. */
export const attribute = (value: string): Markup => new Markup(escaped(value));

const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}$/;
const langOf = (lang: string | null) => new Markup(lang && LANGUAGE.test(lang) ? ` lang="${lang}"` : '');

/** A captured text, as a paragraph of its own. `lang`: as the page declares it. */
export const said = (text: string, lang: string | null = null): Markup =>
  html`<div class="said" dir="auto"${langOf(lang)}>${text}</div>`;

/** A short captured value inside a line of our own. */
export const value = (text: string): Markup => html`<bdi dir="auto">${text}</bdi>`;

/** An address, hash or path: to be read, copied or typed, never to be followed. */
export const code = (text: string): Markup => html`<code dir="ltr">${text}</code>`;

/** Rows of a list of terms; a row without a value is left out. */
export const terms = (rows: readonly (readonly [name: string, told: Child])[]): Markup => {
  const told = rows.filter(([, child]) => written(child) !== '');
  return told.length === 0
    ? new Markup('')
    : html`<dl>${told.map(([name, child]) => html`<div><dt>${name}</dt><dd>${child}</dd></div>`)}</dl>\n`;
};

/** A list; nothing where it is empty. */
export const list = (items: readonly Child[], kind: 'ul' | 'ol' = 'ul'): Markup =>
  items.length === 0
    ? new Markup('')
    : html`${new Markup(`<${kind}>`)}${items.map((one) => html`<li>${one}</li>`)}${new Markup(`</${kind}>`)}\n`;
