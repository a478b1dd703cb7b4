// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isHidden } from '@/lib/platforms/shown';
import { openHtml, pick } from '@/tests/fixtures/markup/open-page';

const post = (around: string, own = '') =>
  pick(openHtml(`<div ${around}><p><span id="it" ${own}>words</span></p></div>`, 'https://x.com/home'), '#it');

describe('an element', () => {
  it.each(['hidden', 'style="display: none"', 'style="color:red;DISPLAY:none"', 'style="visibility: hidden"'])(
    'with %s on it or around it is hidden',
    (attribute) => {
      expect(isHidden(post('', attribute))).toBe(true);
      expect(isHidden(post(attribute))).toBe(true);
    },
  );

  it.each(['style="overflow: hidden"', 'style="--display: none-yet"', 'aria-hidden="true"', 'style="outline: none"'])(
    'with %s on it and around it is shown',
    (attribute) => {
      expect(isHidden(post(attribute, attribute))).toBe(false);
    },
  );

  it('is hidden by something far out, past what only looks like hiding', () => {
    const doc = openHtml(
      '<div style="display:none"><div style="overflow: hidden"><i id="it" style="list-style: none">words</i></div></div>',
      'https://x.com/home',
    );
    expect(isHidden(pick(doc, '#it'))).toBe(true);
  });
});
