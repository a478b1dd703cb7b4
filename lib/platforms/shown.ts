/** What the page's own markup hides. Style sheets hide too, but asking for that costs a layout. */

/** Attributes worth a look: `overflow: hidden` among them hides nothing. */
const SUSPECT = '[hidden],[style*="none" i],[style*="hidden" i]';

const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** The root that Facebook and Instagram keep behind a style of its own until their script has started: it hides no single post. */
const CURTAIN = 'body > [id^="mount_"]:not([hidden])';

/** True for an element that its own attributes hide. */
export function hides(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return style !== null && HIDING_STYLE.test(style);
}

/** True for an element that nobody sees: hidden itself, or inside something hidden. */
export function isHidden(element: Element): boolean {
  let here = element.closest(SUSPECT);
  while (here) {
    if (hides(here) && !here.matches(CURTAIN)) return true;
    here = here.parentElement?.closest(SUSPECT) ?? null;
  }
  return false;
}
