import type { PostSnapshot } from '@/lib/platforms/platform';
import type { Roster } from '@/lib/policy/roster';
import type { FlagRow } from '@/lib/store/flag-row';
import { TITLES_OF_PEOPLE } from './ordinary-words';
import { overTexts } from './redact-flag';
import type { RedactionReason, StruckWords } from './redaction';
import { foundIn, termsOf } from './struck';

export const SUGGESTED_FOR = ['pupil', 'staff', 'other', 'e-mail', 'phone', 'postcode'] as const;
/** What words were suggested for. There is none for faces: browsers cannot find them, people can. */
export type SuggestedFor = (typeof SUGGESTED_FOR)[number];

export interface SuggestedWords extends StruckWords {
  for: SuggestedFor;
  /** In how many texts of the flag they stand. */
  texts: number;
}

const REASON: Record<SuggestedFor, RedactionReason> = {
  pupil: 'other-pupil',
  staff: 'other-person',
  other: 'other-person',
  'e-mail': 'contact-details',
  phone: 'contact-details',
  postcode: 'contact-details',
};

const CONTACTS: readonly [SuggestedFor, RegExp][] = [
  ['e-mail', /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu],
  // 01…, 02…, 03…, 07…, 08…, with the country's code or without, in any grouping.
  ['phone', /(?<![\p{N}+])(?:\+44[\s().-]{0,3}(?:\(0\)[\s-]?)?|\(?0)[1-35789](?:[\s().-]{0,2}\p{N}){8,9}(?!\p{N})/gu],
  ['postcode', /(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![\p{L}\p{N}])/giu],
];

/** Every text of a flag that would go into a copy, once each, with where it stands. */
export function textsOf(flag: FlagRow): { field: string; text: string }[] {
  const texts = new Map<string, string>();
  overTexts({ ...flag, attached: [], secondOpinions: [], mediaFiles: [] }, (text, field) => {
    if (text.trim() !== '' && !texts.has(text)) texts.set(text, field);
    return text;
  });
  return [...texts].map(([text, field]) => ({ field, text }));
}

/** The whole name, and each word of it that is no title: people write either. */
const waysOf = (name: string): string[] => {
  const parts = name.split(/[\s]+/).filter((part) => part.length > 1 && !TITLES_OF_PEOPLE.has(part.toLowerCase()));
  return parts.length > 1 ? [name, ...parts] : [name, ...parts.filter((part) => part !== name)];
};

const peopleBeside = (post: PostSnapshot) => post.related.flatMap(({ author, handle }) => [author, handle]);

/** People of the flag who did not write it, as they are called there. */
function others({ snapshot, attached }: FlagRow): string[] {
  if (!snapshot) return [];
  const beside = [
    ...peopleBeside(snapshot),
    ...attached.flatMap(({ snapshot: post }) => [
      post.author.name.value,
      post.author.handle.value,
      ...peopleBeside(post),
    ]),
  ];
  // Accounts that are spoken to or of.
  const spokenOf = [snapshot.text.value, snapshot.fullText.value].flatMap(
    (text) => text?.match(/(?<![\p{L}\p{N}.])[@＠][\p{L}\p{N}_.]*[\p{L}\p{N}_]/gu) ?? [],
  );
  const own = [snapshot.author.name.value, snapshot.author.handle.value].map((one) => one?.replace(/^@/, ''));
  return [...beside, ...spokenOf].filter(
    (one): one is string => one !== null && one.trim() !== '' && !own.includes(one.replace(/^@/, '')),
  );
}

/**
 * Words of a flag that may have to be struck in a copy for somebody else: pupils and staff of the school's list who stand in it,
 * other people of the thread, e-mail addresses, telephone numbers, postcodes; pupils first. Suggestions only: a person ticks each.
 */
export function suggestRedactions(flag: FlagRow, roster: Roster): SuggestedWords[] {
  const texts = textsOf(flag).map(({ text }) => text);
  const made = new Map<string, SuggestedWords>();
  const add = (what: SuggestedFor, words: string) => {
    const terms = termsOf([words]);
    const key = terms[0]?.pattern.source;
    if (key === undefined || made.has(key)) return;
    const count = texts.filter((text) => foundIn(text, terms).length > 0).length;
    if (count > 0) made.set(key, { words, reason: REASON[what], for: what, texts: count });
  };
  for (const { name } of roster.pupils) for (const way of waysOf(name)) add('pupil', way);
  for (const { name } of roster.staff) for (const way of waysOf(name)) add('staff', way);
  for (const name of others(flag)) add('other', name);
  for (const [what, pattern] of CONTACTS)
    for (const text of texts) for (const [words] of text.matchAll(pattern)) add(what, words);
  return [...made.values()];
}
