import { REPORT_OUTCOME } from '@/lib/bundle/documents/words';
import { counted } from '@/lib/flagging/fault-words';
import { CLOCK_WARNING_MS } from '@/lib/platform-clock';
import { dayInWords } from '@/lib/report/when';
import type { ReportAnswer } from '@/lib/store/report-mark';
import type { LookPicture, SecondLook } from '@/lib/store/second-look';
import { clockWords, lengthWords, moment } from './moments';
import { code, type Inline, said } from './paper';
import { actor, type Sentence } from './sentence';
import { captureLine, stampAfter } from './stamp-of';

const CANNOT_TELL: Readonly<Record<NonNullable<SecondLook['why']>, string>> = {
  'tab-closed': 'the tab was closed first',
  'other-site': 'the address led to another site',
  'login-wall': 'the site asked to sign in',
  'no-answer': 'the page did not answer',
  'not-found': 'the post was not found there, which does not say that it was removed',
  'other-posts': 'other posts were shown',
  'too-little': 'too little was shown both times',
  'says-unavailable': 'the site said that it was not available, for one of several reasons',
};
const FIELD: Readonly<Record<string, string>> = {
  text: 'text',
  'author-name': 'name of the author',
  'author-handle': 'account name',
  'author-id': 'number of the account',
  time: 'time',
  media: 'pictures',
};
const fields = (names: readonly string[]) => names.map((name) => FIELD[name] ?? name).join(', ');

function lookResult({ result, why, comparison }: SecondLook): string {
  if (result === 'cannot-tell') return `Nothing could be compared: ${CANNOT_TELL[why ?? 'no-answer']}.`;
  if (result === 'gone') return 'The site said that it was not there; that does not tell who removed it, or why.';
  if (result === 'differs') return `It differed in: ${fields(comparison?.different.map(({ field }) => field) ?? [])}.`;
  return `It was the same in: ${fields(comparison?.same ?? [])}.`;
}
const lookPicture = (picture: LookPicture | null) =>
  picture && picture.state !== 'none' ? ' A picture was taken of it then, too.' : '';

/** What somebody noted of the answer to a report: where in a day it came is not always known. */
export const answerWords = ({ on, outcome, words }: ReportAnswer, timeZone: string): Inline[] => [
  `Of the answer of the site it is noted, for ${on.length > 10 ? moment(on, timeZone, 'minute') : dayInWords(on)}: ${REPORT_OUTCOME[outcome]}`,
  ...(words.trim() === '' ? [] : ['; in its words: “', said(words), '”']),
  '.',
];

/** How a statement tells what Flagpost did with a post that it captured. */
export const KEPT: readonly Sentence[] = [
  {
    id: 'software',
    from: ['item.flag.extensionVersion', 'item.flag.browser', 'item.flag.kept'],
    says: ({ item: { flag } }) => [
      `Flagpost, version ${flag.extensionVersion}, in the browser `,
      said(`${flag.browser.name} ${flag.browser.version} on ${flag.browser.os}`),
      `, stored what it had read of the page on ${clockWords(flag.kept)}.`,
    ],
  },
  {
    id: 'interrupted',
    from: ['item.flag.capture'],
    says: ({ item: { flag } }) =>
      flag.capture === 'interrupted'
        ? [
            'The capture was interrupted before it was finished. Only what had been stored until then is in the exhibit.',
          ]
        : null,
  },
  {
    id: 'safety-question',
    from: ['item.flag.safety.asked', 'item.flag.safety.answer'],
    says: ({ item: { flag } }) =>
      flag.safety.asked && flag.safety.answer === 'no'
        ? [
            'Before any picture was taken, Flagpost asked whether it could show a nude or sexual image of somebody under 18. The recorded answer is “no”.',
          ]
        : null,
  },
  {
    id: 'page-changes',
    from: ['item.flag.pageChanges'],
    says: ({ item: { flag } }) => {
      const hidden = flag.pageChanges.filter(({ what }) => what === 'hidden').length;
      const scrolled = flag.pageChanges.filter(({ what }) => what === 'scrolled').length;
      if (hidden + scrolled === 0) return null;
      const did = [
        ...(scrolled > 0 ? [`scrolled it (${counted(scrolled, 'time')})`] : []),
        ...(hidden > 0 ? [`hid parts of it that lay over the post (${counted(hidden, 'part')})`] : []),
      ];
      return [
        `For the picture Flagpost changed how the page stood on the screen: it ${did.join(' and ')}. The record lists every change.`,
      ];
    },
  },
  {
    id: 'picture',
    from: ['item.flag.picture', 'item.flag.faults', 'facts.timeZone'],
    says: ({ facts, item: { flag } }) => {
      const { picture, faults } = flag;
      if (!picture) return ['There is no picture of it.'];
      const { tiles, parts, width, height, from, to } = picture;
      return [
        `Between ${moment(from, facts.timeZone)} and ${moment(to, facts.timeZone)} Flagpost had the browser take ${counted(tiles, 'picture')} of the screen, and made ${tiles === 1 ? 'it' : 'them'} into ${counted(parts, 'image')} of the post, ${width} pixels wide and ${height} high.`,
        faults.length > 0 ? ' The image does not show all of the post; the reason stands under the limits.' : '',
      ];
    },
  },
  {
    id: 'source-and-media',
    from: ['item.flag.sources', 'item.flag.mediaFiles'],
    says: ({ item: { flag } }) => {
      const sources = flag.sources.filter(({ file }) => file !== null).length;
      const media = flag.mediaFiles.filter(({ file }) => file !== null).length;
      if (sources + media === 0) return null;
      const kept = [
        ...(sources > 0 ? ['the source of that part of the page'] : []),
        ...(media > 0 ? [counted(media, 'picture file', 'picture files')] : []),
      ];
      return [`Flagpost also kept ${kept.join(' and ')}.`];
    },
  },
  {
    id: 'kept-with-it',
    from: ['item.flag.attached', 'facts.choices.include.context'],
    says: ({ facts, item: { flag } }) => {
      const n = flag.attached.length;
      if (n === 0) return null;
      const left = facts.choices.include.context ? '' : ' They are left out of this bundle.';
      return [`${counted(n, 'other post')} ${n === 1 ? 'was' : 'were'} kept with it.${left}`];
    },
  },
  {
    id: 'second-look',
    from: ['item.flag.secondLooks', 'facts.by.name', 'facts.timeZone'],
    says: ({ facts, item: { flag } }) => {
      if (flag.secondLooks.length === 0) return ['Flagpost did not open the post a second time at its own address.'];
      return flag.secondLooks.flatMap((look, i): Inline[] => [
        ...(i === 0 ? [] : [' ']),
        ...actor(facts, look.by),
        ` opened the post again on ${moment(look.from, facts.timeZone)}, at `,
        code(look.addressOpened),
        `, in a tab of its own. ${lookResult(look)}${lookPicture(look.picture)}`,
      ]);
    },
  },
  {
    id: 'clock',
    from: ['item.flag.platformClock'],
    says: ({ item: { flag } }) => {
      const clock = flag.platformClock;
      if (clock?.state !== 'compared')
        return ['All these times are those of the device. Its clock was not compared with that of the site.'];
      const { host, differenceMs, uncertaintyMs } = clock;
      const far = Math.abs(differenceMs) >= CLOCK_WARNING_MS;
      return [
        'All these times are those of the device. Its clock was ',
        `${lengthWords(differenceMs)} ${differenceMs < 0 ? 'behind' : 'ahead of'} that of `,
        code(host),
        `, give or take ${lengthWords(uncertaintyMs)}.`,
        far ? ' That is a large difference, and the times have to be read with it.' : '',
      ];
    },
  },
  {
    id: 'record',
    from: ['item.flag.record', 'item.signatures', 'facts.timeZone'],
    says: ({ facts, item }) => {
      const { record } = item.flag;
      if (!record) return ['Flagpost wrote no record of it.'];
      const signature = item.signatures.find(({ revision }) => revision === record.revision);
      const signed: Inline[] = signature
        ? [
            ' It is signed with the key of this installation of Flagpost, whose fingerprint is ',
            code(signature.key),
            '.',
          ]
        : [' It is UNSIGNED: no key signed it.'];
      return [
        `Flagpost describes all of it in a record (${record.revision === 1 ? 'the first' : `revision ${record.revision}`}), written on ${moment(record.at, facts.timeZone)}, whose SHA-256 is `,
        code(record.sha256),
        '.',
        ...signed,
      ];
    },
  },
  {
    id: 'stamp',
    from: ['item.flag.id', 'facts.log', 'facts.stamps', 'facts.timeZone'],
    says: ({ facts, item }) => {
      const line = captureLine(facts, item.flag.id);
      const stamp = line && stampAfter(facts, line.seq);
      if (!line || !stamp) return ['No timestamp of an outside authority covers it.'];
      const { time, accuracyMs, authority } = stamp.timestamp;
      return [
        said(authority),
        `, an outside timestamping authority, says that line ${stamp.seq} of the log existed by ${moment(time, facts.timeZone)}`,
        accuracyMs === null ? '' : `, give or take ${lengthWords(accuracyMs)}`,
        stamp.seq === line.seq
          ? '. It is the line that tells of this.'
          : `. Line ${line.seq}, which tells of this, comes before it.`,
      ];
    },
  },
  {
    id: 'reported',
    from: ['item.flag.reports', 'item.flag.platform', 'facts.timeZone'],
    says: ({ facts, item: { flag } }) => {
      if (flag.reports.length === 0) return null;
      return flag.reports.flatMap((report, i): Inline[] => [
        i === 0 ? '' : ' ',
        `It is noted that it was reported to ${flag.platform === 'web' ? 'the site' : { facebook: 'Facebook', instagram: 'Instagram', x: 'X' }[flag.platform]} on ${moment(report.filedAt, facts.timeZone, 'minute')}`,
        ...(report.filedBy.trim() === '' ? [] : [' in the name of ', said(report.filedBy)]),
        ...(report.reference.trim() === ''
          ? ['; no reference is noted']
          : ['; the reference noted is ', code(report.reference)]),
        '.',
      ]);
    },
  },
  {
    id: 'answered',
    from: ['item.flag.reportAnswers', 'facts.timeZone'],
    says: ({ facts, item: { flag } }) => {
      const all = flag.reportAnswers;
      return all.length === 0
        ? null
        : all.flatMap((one, i) => [i === 0 ? '' : ' ', ...answerWords(one, facts.timeZone)]);
    },
  },
];
