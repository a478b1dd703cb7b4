import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { findLabel, plainLabel, rowsInFront } from '@/lib/capture/page/find-label';

/** A page as it would be drawn: an element with `data-off` has no place on it. */
function page(body: string): Document {
  const { window } = new JSDOM(`<!doctype html><body>${body}</body>`);
  const isOff = (element: Element) => element.closest('[data-off]') !== null;
  Object.assign(window.Element.prototype, {
    getBoundingClientRect(this: Element) {
      return isOff(this) ? { width: 0, height: 0 } : { width: 100, height: 20 };
    },
    checkVisibility(this: Element) {
      return !isOff(this);
    },
  });
  return window.document;
}
const at = (body: string, label: string) => findLabel(page(body), label)?.id ?? null;

describe('a label of a report menu', () => {
  // biome-ignore format: a table
  it.each([
    ['in the menu that is open',                 '<div role="menu"><div role="menuitem" id="a"><span>Report post</span></div></div>', 'a'],
    ['with a sentence below it',                 '<div role="dialog"><div role="button" id="a"><span>Hate</span><span>Slurs and more</span></div></div>', 'a'],
    ['of a choice with its own element',         '<div role="dialog"><label id="a"><input type="radio"><span>Hate</span></label></div>', 'a'],
    ['written in capitals, with dots',           '<div role="dialog"><button id="a">HATE …</button></div>', 'a'],
    ['told to screen readers only',              '<div role="menu"><button id="a" aria-label="Hate"></button></div>', 'a'],
    ['in the screen that was opened last',       '<div role="dialog"><button id="a">Hate</button></div><div role="dialog"><button id="b">Hate</button></div>', 'b'],
    ['in the page where nothing lies over it',   '<main><button id="a">Hate</button></main>', 'a'],
  ])('is found %s', (_name, body, id) => {
    expect(at(body, 'Hate') ?? at(body, 'Report post')).toBe(id);
  });

  // biome-ignore format: a table
  it.each([
    ['words of a post',                          '<article><button>Hate</button></article>'],
    ['part of a longer row',                     '<div role="dialog"><button>Hate and slurs</button></div>'],
    ['what is not shown',                        '<div role="dialog"><button data-off>Hate</button></div>'],
    ['the page behind an open screen',           '<button>Hate</button><div role="dialog"><button>Privacy</button></div>'],
    ['words that nobody can press, in the page', '<main><p>Hate</p></main>'],
  ])('is not taken from %s', (_name, body) => {
    expect(at(body, 'Hate')).toBeNull();
  });

  it('is compared as a person compares it', () => {
    expect(plainLabel('  I don’t want\n to see this. ')).toBe(plainLabel("I don't want to see this"));
  });

  it('can be chosen from the rows of the screen in front, each once', () => {
    const doc = page(
      '<div role="menu"><button>Old</button></div><div role="dialog"><button>Hate</button><button>Hate</button><button data-off>Gone</button><button></button><button>Privacy</button></div>',
    );
    expect(rowsInFront(doc)).toEqual(['Hate', 'Privacy']);
    expect(rowsInFront(page('<button>Hate</button>'))).toEqual([]);
  });
});
