import { isHidden } from '@/lib/platforms/shown';
import { readText } from '@/lib/platforms/text';
import { line, ownAll } from './post-parts';

/**
 * Words of the author that do not stand in the text itself. They are read into the text, after an empty line: whoever reads a
 * record and whoever checks it must not miss what a person wrote because X sets it in a box of its own.
 */
export function attachedWords(root: Element): string[] {
  return [...pollOptions(root), ...articlePreview(root)];
}

const POLL = '[data-testid="cardPoll"]';
/** What can still be voted for is a `radio`, what was voted for is an item of a list. */
const OPTION =
  '[data-testid="card.wrapper"] [role="radio"],[data-testid="cardPoll"] li,[data-testid="cardPoll"] [role="listitem"]';
/** X allows four. */
const MOST_OPTIONS = 12;

/** What the author puts to the vote, one line each, without shares and votes. */
function pollOptions(root: Element): string[] {
  const options: Element[] = [];
  for (const option of ownAll(root, OPTION)) {
    if (options.length === MOST_OPTIONS) break;
    // A list item inside a list item would say the same again.
    if (!options.some((known) => known.contains(option))) options.push(option);
  }
  return options.map(optionWords).filter((said) => said !== null);
}

/** In a result the share of votes stands behind the words, in a part of its own. Emoji stand in the same part as the letters. */
function optionWords(option: Element): string | null {
  const whole = line(option, BUDGET);
  if (option.getAttribute('role') === 'radio') return whole;
  const first = Array.from(option.querySelectorAll('[dir],span'))
    .slice(0, 50)
    .find((part) => !isHidden(part) && line(part, BUDGET) !== null);
  return first ? line(first, BUDGET) : whole;
}

const BUDGET = { nodes: 200, characters: 500 };

/** All that the poll shows, votes and time left included, in one line; null where the post has none. */
export function pollLine(root: Element): string | null {
  const [poll] = ownAll(root, POLL);
  return poll ? line(poll, { nodes: 1_000, characters: 1_000 }) : null;
}

/** Heading and first words of a long-form article that the post announces: they stand beside its cover. */
function articlePreview(root: Element): string[] {
  const [cover] = ownAll(root, ARTICLE_COVER);
  const beside = cover?.nextElementSibling ?? null;
  const said = beside ? readText(beside, { budget: { nodes: 2_000, characters: 4_000 } }).text : '';
  return said === '' ? [] : [said];
}

const ARTICLE_COVER = '[data-testid="article-cover-image"]';

/** True where the post announces a long-form article, of which lists show the beginning at most. */
export const announcesArticle = (root: Element): boolean => ownAll(root, ARTICLE_COVER).length > 0;
