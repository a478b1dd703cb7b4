/** Rewriting names, labels and ids all over a part of a page, the same old one always to the same new one. */

const REFERENCES = [
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
  'aria-activedescendant',
  'for',
];

/** Ids with an ending of their own, and whatever inside `root` refers to them. */
export function freshIds(root: Element, ending: string, except: ReadonlySet<string> = new Set()): void {
  const elements = [root, ...root.querySelectorAll('*')];
  const here = new Set(elements.map(({ id }) => id).filter((id) => id !== '' && !except.has(id)));
  const rename = (id: string) => (here.has(id) ? `${id}${ending}` : id);
  for (const element of elements) {
    if (element.id) element.id = rename(element.id);
    for (const name of REFERENCES) {
      const ids = element.getAttribute(name);
      if (ids) element.setAttribute(name, ids.split(/\s+/).map(rename).join(' '));
    }
  }
}

/** Letters of other scripts that stand for a to z; which language they make is nobody's business here. */
const ALPHABETS = ['nopqrstuvwxyzabcdefghijklm', 'абцдефгхийклмнопярстувщжыз', 'ابجدهوزحطيكلمنسعفصقرشتثخذض'];

/** The label in another language: digits, signs and people's names stay. */
export function translate(label: string, language: number, names: ReadonlySet<string>): string {
  const alphabet = ALPHABETS[language % ALPHABETS.length] as string;
  return label
    .split(/(\s+)/)
    .map((word) =>
      names.has(word) || word.startsWith('@')
        ? word
        : word.replace(/[a-z]/gi, (letter) => alphabet[letter.toLowerCase().charCodeAt(0) - 97] ?? letter),
    )
    .join('');
}

/** Path segments that are words of a site and nobody's name. */
const SITE_WORDS =
  /^(?:groups|user|posts|permalink|profile\.php|photo(?:\.php)?|stories|i|status|article|p|reel|reels|c|r|explore)?$/;

/** Makes another person's post of it: names, words, ids, handles, codes and moments, all of the same shape. */
export function disguise(root: Element): void {
  for (const element of [root, ...root.querySelectorAll('*')]) {
    const href = element.getAttribute('href');
    if (href) element.setAttribute('href', otherAddress(href));
    const moment = element.getAttribute('datetime');
    if (moment) element.setAttribute('datetime', moment.replace(/^20\d\d/, '2019'));
    for (const node of element.childNodes)
      if (node.nodeType === 3) node.nodeValue = (node.nodeValue ?? '').replace(/\p{L}+/gu, (word) => `q${word}`);
  }
}

function otherAddress(href: string): string {
  const [, host = '', path = '', rest = ''] = /^(https?:\/\/[^/]+)?([^?#]*)(.*)$/.exec(href) ?? [];
  const segments = path
    .split('/')
    .map((segment) => (SITE_WORDS.test(segment) || /^\d/.test(segment) ? segment : `q${segment}`));
  return `${host}${(segments.join('/') + rest).replace(/\d{6,}/g, otherDigits)}`;
}

const otherDigits = (digits: string) => digits.replace(/\d(?=\d{0,4}$)/g, (digit) => String((Number(digit) + 3) % 10));
