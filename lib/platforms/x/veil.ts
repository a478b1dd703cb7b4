import { CARD, ownAll, PLAYER, TEXT, USER_NAME, words } from './post-parts';

/** A notice that X lays over media ("Content warning"), with a button that takes it away. */
export interface Veil {
  /** Holds the notice and the media behind it, as far as they are in the page. */
  around: Element;
  raw: string | null;
}

/** Where X leads a person who wants to see such media always; older notices hold this link. */
const SETTINGS = 'a[href^="/settings/content_you_see"],a[href^="/settings/safety"]';
const MEDIA_PLACE = '[data-testid="tweetPhoto"],a[href*="/photo/"],a[href*="/video/"],img,video';
/** Buttons that have nothing to do with a veil: of players, cards, notes by other readers, and the post's own head and row. */
const ELSEWHERE = `${USER_NAME},${TEXT},${CARD},${PLAYER},[role="group"],[data-testid="birdwatch-pivot"]`;
/** A veil is built some levels deep; a climb that finds none by then has left it. */
const LEVELS = 12;
/** More plain buttons than any post has. */
const MOST_BUTTONS = 40;

/**
 * The veil over the post's media, told by its build: a drawing, words and a button with words of its own, in one box with the
 * media. Once a person has lifted it only the button is left, which brings it back.
 */
export function readVeil(root: Element): Veil | null {
  const climbed = new Set<Element>();
  for (const button of ownAll(root, 'button,[role="button"]').slice(0, MOST_BUTTONS)) {
    if (!isPlain(button) || button.closest(ELSEWHERE) || words(button) === null) continue;
    const around = noticeAround(button, root, climbed);
    if (around) return { around, raw: words(around) };
  }
  return null;
}

const isPlain = (button: Element): boolean =>
  ['aria-haspopup', 'aria-expanded', 'data-testid'].every((name) => !button.hasAttribute(name));

/** The smallest box around the button that says more than it does, where it is a notice over media. */
function noticeAround(button: Element, root: Element, climbed: Set<Element>): Element | null {
  let notice: Element | null = null;
  let here = button.parentElement;
  for (let level = 0; here && here !== root && level < LEVELS; level += 1) {
    // Another button in the same box was no veil's; nor is this one then.
    if (climbed.has(here)) return null;
    climbed.add(here);
    if (here.querySelector(`${USER_NAME},${TEXT},[role="group"]`)) return null;
    // Words on buttons are not counted among those of what they stand in.
    notice ??= words(here) === null ? null : here;
    if (notice && (here.querySelector(MEDIA_PLACE) || notice.querySelector(SETTINGS))) {
      return hasDrawing(notice, button) || notice.querySelector(SETTINGS) ? here : null;
    }
    here = here.parentElement;
  }
  return null;
}

const hasDrawing = (notice: Element, button: Element): boolean =>
  Array.from(notice.querySelectorAll('svg'))
    .slice(0, 20)
    .some((svg) => !button.contains(svg));
