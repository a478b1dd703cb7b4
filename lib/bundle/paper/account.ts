import type { BundleItem } from '@/lib/bundle/facts';
import type { PostSnapshot, VitalField } from '@/lib/platforms/platform';
import { moment } from './moments';
import { code, type Inline, said } from './paper';
import { isDoubted } from './seen';

/** What the numbers are that the reading rules take from a page. */
const NUMBERS: Readonly<Record<string, string>> = {
  author: 'Number of the account',
  group: 'Number of the group',
  post: 'Number of the post that it stands under',
  parent: 'Number of what it answers',
  parentComment: 'Number of the comment that it stands under',
  parentReply: 'Number of the reply that it answers',
  shared: 'Number of the post that it shares',
  media: 'Number of its picture or video',
};
const idRows = (ids: Readonly<Record<string, string>>): [string, Inline[]][] =>
  Object.entries(ids)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => [NUMBERS[name] ?? `Further number (${name})`, [code(value)]]);

const unknown = 'not shown by the page';
const orUnknown = (value: string | null): Inline[] => (value ? [code(value)] : [unknown]);

/** To put behind a value that the page tells in two ways: it must not pass for certain. */
export const doubtOf = (post: PostSnapshot, field: VitalField): string =>
  isDoubted({ snapshot: post }, field) ? ' (the page tells it in two ways that do not agree)' : '';

/** When a post was made: the moment where the page states one, else what it showed, and never more. */
export function postedWords(post: PostSnapshot, timeZone: string): Inline[] {
  const { shown, exact, source, precision, of } = post.time;
  if (exact && source !== 'shown-text' && source !== 'none')
    return [
      moment(exact, timeZone, precision),
      of === 'this-version' ? ' (of the version that was shown; first published at a time that is not known)' : '',
      doubtOf(post, 'time'),
    ];
  return shown ? ['not stated; the page showed “', said(shown), '”'] : [unknown];
}

/** Address, numbers, account and time of a post, as a table. */
export function postRows(post: PostSnapshot, timeZone: string): [string, Inline[]][] {
  const { name, handle, profile } = post.author;
  return [
    ['Address', [...orUnknown(post.permalink.value), doubtOf(post, 'permalink')]],
    ['Number of the post', [...orUnknown(post.id.value), doubtOf(post, 'id')]],
    ['Name shown', [name.value ? said(name.value) : unknown, doubtOf(post, 'author')]],
    ['Account name', [...orUnknown(handle.value && `@${handle.value.replace(/^@/, '')}`), doubtOf(post, 'author')]],
    ['Address of the account', orUnknown(profile.value)],
    ...(post.ids.author ? [] : ([['Number of the account', [unknown]]] as [string, Inline[]][])),
    ...idRows(post.ids),
    ['Posted', postedWords(post, timeZone)],
  ];
}

/** What is known of where a third-party copy came from: told, not seen. */
export function toldRows({ flag: { supplied } }: BundleItem): [string, Inline[]][] {
  if (!supplied) return [];
  const { told } = supplied;
  const row = (name: string, value: string): [string, Inline[]] => [
    `${name}, as told`,
    value ? [said(value)] : ['not told'],
  ];
  return [
    row('Address', told.address),
    row('Author', told.author),
    row('Account name', told.handle),
    row('Time', told.time),
    row('Place', told.place),
  ];
}
