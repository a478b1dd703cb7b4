import { readText } from '@/lib/platforms/text';
import { CARD, isHiddenWithin, line, ownAll } from './post-parts';

/** What X sets beside a text in a box of its own. */
export interface Attached {
  /** Words of the author in there, to be read below the text. */
  words: string[];
  /** True for a long-form article, of which lists show the beginning at most. */
  article: boolean;
}

const ARTICLE_COVER = '[data-testid="article-cover-image"]';
const POLL = '[data-testid="cardPoll"]';
/** What can still be voted for is a `radio`, what was voted for is an item of a list. */
const OPEN_OPTION = '[role="radio"]';
const CLOSED_OPTION = `${POLL} li,${POLL} [role="listitem"]`;
/** X allows four. */
const MOST_OPTIONS = 12;
const BUDGET = { nodes: 200, characters: 500 };

/**
 * The options of a poll, and the beginning of an article that the post announces. They are words of the author: whoever reads a
 * record and whoever checks it must not miss them, so they are read into the text, after an empty line. A link card's words are
 * the linked page's and stay with the link.
 */
export function readAttached(root: Element): Attached {
  const boxes = ownAll(root, `${CARD},${ARTICLE_COVER}`);
  const cover = boxes.find((box) => box.matches(ARTICLE_COVER));
  const options = boxes.filter((box) => box.matches(CARD)).flatMap(pollOptions);
  return { words: [...options, ...articlePreview(cover)], article: cover !== undefined };
}

/** What the author puts to the vote, one line each, without shares and votes. */
function pollOptions(card: Element): string[] {
  const options: Element[] = [];
  for (const option of card.querySelectorAll(`${OPEN_OPTION},${CLOSED_OPTION}`)) {
    if (options.length === MOST_OPTIONS) break;
    if (option.getAttribute('aria-hidden') === 'true' || isHiddenWithin(option, card)) continue;
    // A list item inside a list item would say the same again.
    if (!options.some((known) => known.contains(option))) options.push(option);
  }
  return options.map(optionWords).filter((said) => said !== null);
}

/** True for a poll whose options could not be told apart: its words are then part of the text, but not read. */
export function hidesOptions(root: Element): boolean {
  const polls = ownAll(root, POLL);
  return polls.length > 0 && polls.every((poll) => pollOptions(poll).length === 0);
}

/** In a result the share of votes stands behind the words, in a part of its own. Emoji stand in the same part as the letters. */
function optionWords(option: Element): string | null {
  const whole = line(option, BUDGET);
  if (option.matches(OPEN_OPTION)) return whole;
  const parts = Array.from(option.querySelectorAll('[dir],span'))
    .slice(0, 50)
    .flatMap((part) => line(part, BUDGET) ?? []);
  // Percentages can be what is voted on as well, so they are passed over only for other words.
  return parts.find((words) => !/^[\p{Nd}\s.,%٪]+$/u.test(words)) ?? parts[0] ?? whole;
}

/** All that a poll shows, votes and time left included, in one line; null where the post has none. */
export function pollLine(root: Element): string | null {
  const [poll] = ownAll(root, POLL);
  return poll ? line(poll, { nodes: 1_000, characters: 1_000 }) : null;
}

/** Heading and first words stand beside the cover. */
function articlePreview(cover: Element | undefined): string[] {
  const beside = cover?.nextElementSibling ?? null;
  const said = beside ? readText(beside, { budget: { nodes: 2_000, characters: 4_000 } }).text : '';
  return said === '' ? [] : [said];
}
