import type { PostKind } from '@/lib/platforms/platform';
import type { PreparedText, ReportFacts } from './flow';
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
): PreparedText | null {
  if (form.text !== 'yes' || draft === 'none') return null;
  const account = accountWords(facts);
  const profile = oneLine(facts.profile, Number.POSITIVE_INFINITY);
  const word = capital(kindWord(kind));
  const address = addressOf(facts);
  const id = oneLine(facts.id, LONGEST_NAME);
  const time = timeWords(facts);
  const accountLine = account && `Account: ${account}`;

  const lines =
    draft === 'account-only'
      ? [accountLine, profile && `Address of the account: ${profile}`]
      : [
          address ? `Address of the ${kindWord(kind)}: ${address}` : id && `${word}, number on the site: ${id}`,
          accountLine,
          time && `Posted: ${time}`,
        ];
  const known = lines.filter((line) => line !== null && line !== '');
  if (known.length === 0) return null;
  if (form.textLines !== undefined)
    return { formId: form.id, text: known.slice(0, form.textLines).join('\n'), cut: false };

  const words = draft === 'with-words' ? facts.text.trim() : '';
  if (words === '') return { formId: form.id, text: known.join('\n'), cut: false };
  const quote = firstCharacters(words, LONGEST_QUOTE);
  if (quote.text === '') return { formId: form.id, text: known.join('\n'), cut: true };
  const heading = quote.cut ? `Words of the ${kindWord(kind)} (the beginning):` : `Words of the ${kindWord(kind)}:`;
  return { formId: form.id, text: [...known, heading, quoted(quote.text)].join('\n'), cut: quote.cut };
}
