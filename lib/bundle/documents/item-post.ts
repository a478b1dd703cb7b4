import type { BundleFacts, BundleItem } from '@/lib/bundle/facts';
import { PICTURE_WORDS, reasons } from '@/lib/flagging/fault-words';
import type { PostSnapshot } from '@/lib/platforms/platform';
import type { AttachedPost } from '@/lib/store/capture-row';
import { type Child, code, html, list, type Markup, said, terms, value } from './html';
import { moment } from './moments';
import * as words from './words';

/** The posts kept with the flagged one that go into this bundle, with their numbers: what was chosen together always does. */
export const besideOf = (
  { flag }: Pick<BundleItem, 'flag'>,
  { choices }: Pick<BundleFacts, 'choices'>,
): { number: number; post: AttachedPost }[] =>
  flag.attached
    .map((post, i) => ({ number: i + 1, post }))
    .filter(({ post }) => post.as === 'together' || choices.include.context);

const optional = (text: string | null, as: (text: string) => Markup) => (text ? as(text) : null);

function timeRows({ time }: PostSnapshot, zone: string): [string, Child][] {
  const source = words.TIME_SOURCE[time.source];
  const unit = time.precision ? `good to the ${time.precision}` : 'precision not known';
  const derived = time.source === 'snowflake' ? 'Time, derived' : 'Time, exact';
  return [
    ['Time, as shown', optional(time.shown, value) ?? 'The page shows none.'],
    [
      derived,
      time.exact
        ? html`${moment(time.exact, zone, time.precision)}<br><span class="soft">From ${source}; ${unit}.${time.of ? ' It is the time of this version: the post was edited.' : ''}</span>`
        : 'The page states none. Nothing was worked out from what it shows.',
    ],
  ];
}

/** A number as pages write it, with what parts its thousands: `1,234`. */
const SHOWN_NUMBER = /\p{Nd}(?:[\p{Nd}.,'’\s]*\p{Nd})?/u;

/**
 * The number alone, where it is whole and known: sites write what it counts beside it, at times twice. A rounded one (`1.2K`) stays as
 * it was shown. The record has all that was shown.
 */
function shownCount({ raw, value: known }: PostSnapshot['counts'][number]): string {
  const number = SHOWN_NUMBER.exec(raw)?.[0] ?? '';
  return known !== null && number.replace(/\P{Nd}/gu, '') === String(known) ? number : raw;
}

export const countWords = ({ counts, comments }: Pick<PostSnapshot, 'counts' | 'comments'>): string =>
  [
    ...counts.map((count) => `${count.what}: ${shownCount(count)}`),
    ...(comments.total !== null || comments.shown > 0
      ? [`comments: ${comments.shown} shown, ${comments.total ?? 'unknown number'} in all by the page’s own count`]
      : []),
  ].join(' · ');

const yesNo = (told: boolean | null) => (told === null ? 'The page does not say.' : told ? 'yes' : 'no');

/** What was read of a post: who, when, where, by which numbers. */
export function postFacts(post: PostSnapshot, zone: string): Markup {
  const { author, place } = post;
  const isSupplied = post.reading === 'supplied';
  return terms([
    ['Platform', words.PLATFORM[post.platform]],
    ['What', words.KIND[post.kind]],
    ['Author, as shown', optional(author.name.value, value) ?? 'none given'],
    ['User name', optional(author.handle.value, value)],
    ['Profile', optional(author.profile.value, code)],
    ...(isSupplied ? [] : timeRows(post, zone)),
    ['Address of the post', optional(post.permalink.value, code) ?? 'none that is certain'],
    ['Page as opened', isSupplied ? null : optional(post.openedAddress, code)],
    [
      place.kind ? words.PLACE[place.kind] : 'Place',
      (place.name || place.address) && html`${optional(place.name, value)} ${optional(place.address, code)}`,
    ],
    ['Number of the post', optional(post.id.value, code)],
    ['Further numbers', list(Object.entries(post.ids).map(([name, id]) => html`${value(name)}: ${code(id)}`))],
    ['Counts', optional(countWords(post), value)],
    ['Edited', isSupplied ? null : yesNo(post.edited)],
    ['Advertisement', post.advert ? 'The page says so.' : null],
    ['Logged in', isSupplied ? null : yesNo(post.loggedIn)],
    ['Read', `${words.READING[post.reading]}${isSupplied ? '' : ` (${post.adapter})`}`],
  ]);
}

function related(post: PostSnapshot): Markup[] {
  return post.related.map(
    ({ relation, author, handle, address, text }) =>
      html`<div class="beside"><h4>${words.RELATION[relation]}</h4>
${terms([
  ['Author, as shown', optional(author, value)],
  ['User name', optional(handle, value)],
  ['Address', optional(address, code)],
])}${text && said(text)}</div>\n`,
  );
}

/** The words of a post and what belongs to them, exactly as read. */
export function postWords(post: PostSnapshot): Markup {
  const { text, fullText, textLanguage, links, media, doubts } = post;
  const alts = media.filter(({ alt }) => alt);
  return html`${
    text.value ? said(text.value, textLanguage) : html`<p class="soft">No text was read.</p>`
  }${post.textCut && html`<p class="small">The page showed only part of this text.</p>`}${
    fullText.value && fullText.value !== text.value
      ? html`<h4>Longer text, from the page’s own data</h4>${said(fullText.value, textLanguage)}`
      : null
  }
${
  doubts.length > 0 &&
  html`<h4>Not certain: the page tells these in more than one way</h4>${list(
    doubts.map(({ field, readings }) => html`${field}: ${list(readings.map((one) => value(one.value)))}`),
  )}`
}${alts.length > 0 && html`<h4>What the page says of its pictures</h4>${list(alts.map(({ alt }) => value(alt ?? '')))}`}${
  links.length > 0 &&
  html`<h4>Links in it (never visited)</h4>${list(
    links.map(({ text: shown, href }) => html`${value(shown)} leads to ${code(href)}`),
  )}`
}${related(post)}`;
}

/** A post that was kept with the flagged one. */
export function postBeside({ number, post }: { number: number; post: AttachedPost }, zone: string): Markup {
  const { as, snapshot, faults, picture } = post;
  const why = as === 'context' ? 'what the flagged one answers' : 'chosen together with the flagged one';
  const fault = faults.length > 0 ? ` ${reasons(faults, PICTURE_WORDS)}.` : '';
  return html`<div class="beside"><h4>Post ${number} kept with it: ${why}</h4>
${postFacts(snapshot, zone)}${postWords(snapshot)}${
  picture
    ? fault && html`<p class="small">The picture does not show all of it:${fault}</p>`
    : html`<p class="small">There is no picture of it.${fault}</p>`
}</div>\n`;
}
