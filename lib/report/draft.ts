import type { PostKind } from '@/lib/platforms/platform';
import type { PreparedText, ReportFacts, Surface } from './flow';
import type { ConcernRouting, FlowForm } from './flow-schema';
import { firstCharacters, oneLine, quoted } from './quoting';
import { momentInWords } from './when';

/** Longest quotation in a draft, in characters as a person counts them. Forms hide their limits; our record has it all. */
const LONGEST_QUOTE = 1000;
const LONGEST_NAME = 100;

const KIND_WORDS: Record<PostKind, string> = {
  post: 'post',
  comment: 'comment',
  reply: 'reply',
  quote: 'post',
  repost: 'post',
  reel: 'reel',
  story: 'story',
  article: 'article',
};
/** What to call it in a sentence. */
export const kindWord = (kind: PostKind) => KIND_WORDS[kind];

/** `Jo Example (@jo)`; null where neither is known. */
export function accountWords(facts: ReportFacts): string | null {
  const name = oneLine(facts.author, LONGEST_NAME);
  const handle = oneLine(facts.handle, LONGEST_NAME)?.replace(/^@/, '');
  if (name && handle) return `${name} (@${handle})`;
  return name ?? (handle ? `@${handle}` : null);
}

/** The address as one line; addresses are never shortened. */
export const addressOf = (facts: ReportFacts) => oneLine(facts.permalink, Number.POSITIVE_INFINITY);

/** When it was posted, as exactly as the page says and no more. Null where nothing can be said. */
export function timeWords(facts: ReportFacts): string | null {
  const exact = facts.timeExact && momentInWords(facts.timeExact, facts.timePrecision ?? null);
  if (exact) return exact;
  const shown = oneLine(facts.timeShown, LONGEST_NAME);
  if (!shown) return null;
  const seen = momentInWords(facts.capturedUtc);
  return `shown on the page as "${shown}"${seen ? `, seen on ${seen}` : ''}`;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const line = (name: string, value: string | null) => value && `${name}: ${value}`;

/** What is said of the thing that is reported, the best way to find it first. */
function aboutLines(surface: Surface, accountOnly: boolean, kind: PostKind, facts: ReportFacts): (string | null)[] {
  const endless = Number.POSITIVE_INFINITY;
  const account = line('Account', accountWords(facts));
  const profile = line('Address of the account', oneLine(facts.profile, endless));
  if (accountOnly) return [account, profile];
  const address = line(`Address of the ${kindWord(kind)}`, addressOf(facts));
  const example = line(`A ${kindWord(kind)} there`, addressOf(facts));
  switch (surface) {
    case 'profile':
    case 'account':
      return [account, profile, example];
    case 'page':
    case 'group': {
      const where = oneLine(facts.place?.address, endless);
      const name = oneLine(facts.place?.name, LONGEST_NAME);
      return [line(`Address of the ${surface}`, where), line(capital(surface), name), example];
    }
    case 'message':
      // The address of a post leads to no message.
      return [account, profile];
    default: {
      const id = line(`${capital(kindWord(kind))}, number on the site`, oneLine(facts.id, LONGEST_NAME));
      return [address ?? id, account, line('Posted', timeWords(facts))];
    }
  }
}

/** Lines that fit into a box, whole ones only, so that no address is cut; and those that do not. */
function fitting(all: readonly string[], { textLines, textCharacters }: FlowForm) {
  const fits: string[] = [];
  const leftOut: string[] = [];
  for (const one of all) {
    const within =
      fits.length < (textLines ?? Number.POSITIVE_INFINITY) &&
      counted([...fits, one].join('\n')) <= (textCharacters ?? Number.POSITIVE_INFINITY);
    (within ? fits : leftOut).push(one);
  }
  return { fits, leftOut };
}

/** Characters as a person counts them. */
function counted(text: string): number {
  let count = 0;
  for (const _ of new Intl.Segmenter('en-GB', { granularity: 'grapheme' }).segment(text)) count += 1;
  return count;
}

/** The longest quotation that still fits below the lines; empty where there is no room worth using. */
function quoteFor(words: string, known: readonly string[], kind: PostKind, most: number | undefined) {
  const heading = (cut: boolean) => `Words of the ${kindWord(kind)}${cut ? ' (the beginning)' : ''}:`;
  const made = (length: number) => {
    const quote = firstCharacters(words, length);
    return { cut: quote.cut, lines: quote.text === '' ? [] : [heading(quote.cut), quoted(quote.text)] };
  };
  const fits = ({ lines }: { lines: string[] }) =>
    counted([...known, ...lines].join('\n')) <= (most ?? Number.POSITIVE_INFINITY);
  for (let length = LONGEST_QUOTE; length > 0; length -= 50) {
    const quote = made(length);
    if (fits(quote)) return quote;
  }
  return { cut: true, lines: [] };
}

const HOLDS_WORDS: readonly Surface[] = ['post', 'comment'];

/**
 * What can be put into one form's box for text: address, time, account and, where the concern allows it, the words of the
 * post. Facts only, in nobody's name: no opinion, no legal conclusion. Null where the form was not seen to take text, where
 * the concern allows none, and where nothing is known.
 */
export function draftFor(
  form: FlowForm,
  draft: ConcernRouting['draft'],
  kind: PostKind,
  facts: ReportFacts,
  surface: Surface = 'post',
): PreparedText | null {
  if (form.text !== 'yes' || draft === 'none') return null;
  const about = aboutLines(surface, draft === 'account-only', kind, facts);
  const known = about.filter((one): one is string => one !== null && one !== '');
  if (known.length === 0) return null;
  const { fits, leftOut } = fitting(known, form);
  const words = draft === 'with-words' && HOLDS_WORDS.includes(surface) ? facts.text.trim() : '';
  const mayQuote = words !== '' && form.textLines === undefined && leftOut.length === 0;
  const quote = mayQuote ? quoteFor(words, fits, kind, form.textCharacters) : { cut: false, lines: [] };
  const text = [...fits, ...quote.lines].join('\n');
  return {
    formId: form.id,
    text,
    cut: quote.cut,
    characters: counted(text),
    lines: text === '' ? 0 : text.split('\n').length,
    mostCharacters: form.textCharacters ?? null,
    mostLines: form.textLines ?? null,
    leftOut,
  };
}
