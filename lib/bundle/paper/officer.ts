import { contactName } from '@/lib/bundle/documents/casework';
import { TRIAGE } from '@/lib/bundle/documents/casework-words';
import type { BundleFacts, BundleItem } from '@/lib/bundle/facts';
import { isPlatform, type PlatformId, type VitalField } from '@/lib/platforms/platform';
import { flowData } from '@/lib/report/flow-data';
import type { FlowForm } from '@/lib/report/flow-schema';
import { firstCharacters } from '@/lib/report/quoting';
import { dayInWords } from '@/lib/report/when';
import type { FlagRow } from '@/lib/store/flag-row';
import { doubtOf, postRows, toldRows } from './account';
import { captureState } from './capture-words';
import { clockWords, lengthWords, moment } from './moments';
import {
  type Block,
  blank,
  bullets,
  code,
  facts as factTable,
  heading,
  type Inline,
  notice,
  type Paper,
  paragraph,
  said,
  strong,
} from './paper';
import { KIND, SITE } from './seen';
import { itemName } from './sentence';

const policeForms = (platform: PlatformId): FlowForm[] =>
  flowData().flows[platform].forms.filter(({ filers }) => filers.every((filer) => filer === 'law-enforcement'));

const GRADED = {
  O: 'its own pages',
  S: 'a secondary source',
  C: 'public code',
  K: 'no source that was checked',
} as const;

/** What the school treated as something that cannot wait, and whom it says to have told. */
function urgentRows({ timeZone }: BundleFacts, { triage }: FlagRow): [string, Inline[]][] {
  if (!triage) return [];
  const told = triage.told.map(({ at, contact, reference }): Inline[] => [
    `${contactName(triage.kind, contact)}, on ${moment(at, timeZone)}`,
    ...(reference.trim() === '' ? [] : [', reference ', code(reference)]),
    '.',
  ]);
  return [
    ['Treated by the school as', [TRIAGE[triage.kind]]],
    [
      'Told so far, as noted',
      told.length === 0 ? ['nobody noted'] : told.flatMap((one, i) => (i === 0 ? one : [' ', ...one])),
    ],
  ];
}

/** As much of the words as tells an officer which post it is; all of them are in the exhibit. */
const BEGINNING = 240;
function wordsRow({ flag: { snapshot } }: BundleItem): [string, Inline[]][] {
  const { text, cut } = firstCharacters(snapshot?.text.value ?? '', BEGINNING);
  return text === '' ? [] : [[cut ? 'Words, beginning' : 'Words', [said(text), ...(cut ? [' …'] : [])]]];
}

function itemRows(facts: BundleFacts, item: BundleItem): [string, Inline[]][] {
  const { flag } = item;
  const post = flag.snapshot;
  const clock = flag.platformClock;
  const rows: [string, Inline[]][] = [['What it is', [captureState(item)]], ...wordsRow(item)];
  if (flag.supplied) {
    rows.push(...(post ? toldRows(item) : []));
    rows.push(['Given to the school', [moment(flag.supplied.receivedAt, facts.timeZone, 'minute')]]);
  } else if (post)
    rows.push(['Kind', [`${KIND[post.kind]}, ${SITE[flag.platform]}`]], ...postRows(post, facts.timeZone));
  else if (flag.stub)
    rows.push(
      ['Address', [code(flag.stub.permalink ?? flag.stub.openedAddress)]],
      ['Number of the post', flag.stub.id ? [code(flag.stub.id)] : ['not shown by the page']],
    );
  rows.push([flag.supplied ? 'Added to Flagpost' : 'Flagged', [clockWords(flag.clicked)]]);
  if (clock?.state === 'compared')
    rows.push([
      'Clock of the device',
      [
        `${lengthWords(clock.differenceMs)} ${clock.differenceMs < 0 ? 'behind' : 'ahead of'} that of the site, give or take ${lengthWords(clock.uncertaintyMs)}`,
      ],
    ]);
  else if (!flag.supplied) rows.push(['Clock of the device', ['not compared with that of the site']]);
  rows.push(...urgentRows(facts, flag), ['Files', [code(`data/${item.folder}`)]]);
  return rows;
}

function keptWith(facts: BundleFacts, { flag }: BundleItem): Block[] {
  if (!facts.choices.include.context) return [];
  return flag.attached.flatMap(({ as, snapshot }, i) => [
    paragraph(`Post ${i + 1} kept with it, ${as === 'together' ? 'chosen together with it' : 'as its context'}:`),
    factTable([['Kind', [KIND[snapshot.kind]]], ...postRows(snapshot, facts.timeZone)]),
  ]);
}

/** A line that an officer can put into a request: only what was read, each with the day it was seen. */
function preserveLine({ flag }: BundleItem): Inline[] | null {
  const post = flag.supplied ? null : flag.snapshot;
  const address = post?.permalink.value ?? flag.stub?.permalink ?? null;
  const id = post?.id.value ?? flag.stub?.id ?? null;
  const unsure = (field: VitalField) => (post ? doubtOf(post, field) : '');
  const parts: Inline[][] = [
    ...(post?.author.handle.value
      ? [['account ', code(`@${post.author.handle.value.replace(/^@/, '')}`), unsure('author')]]
      : []),
    ...(post?.ids.author ? [['account number ', code(post.ids.author)]] : []),
    ...(post?.author.profile.value ? [['profile ', code(post.author.profile.value), unsure('author')]] : []),
    ...(address ? [['post ', code(address), unsure('permalink')]] : []),
    ...(id ? [['post number ', code(id), unsure('id')]] : []),
  ];
  if (parts.length === 0) return null;
  return [
    ...parts.flatMap((part, i) => (i === 0 ? part : [', ', ...part])),
    `, as seen on ${clockWords(flag.clicked)}`,
  ];
}

function preservation(facts: BundleFacts, platform: PlatformId): Block[] {
  const lines = facts.items.flatMap((item) => {
    const line = item.flag.platform === platform ? preserveLine(item) : null;
    return line === null ? [] : [line];
  });
  const ways = policeForms(platform).map(({ address, fields, limits, seenOn, grade }): Inline[] => [
    `${SITE[platform]}, `,
    code(address ?? 'address not known'),
    `: ${[...fields, ...limits].join('. ')}${limits.length > 0 ? '' : '.'} From ${GRADED[grade]}${seenOn ? `, ${dayInWords(seenOn)}` : ''}; not tried.`,
  ]);
  return [
    heading(SITE[platform], 2),
    ...(ways.length > 0 ? [bullets(ways)] : []),
    ...(platform === 'instagram'
      ? [paragraph('Account names on Instagram can change, so that the day on which one was seen matters.')]
      : []),
    ...(lines.length === 0
      ? [paragraph('Nothing that was read from the site itself names an account or a post.')]
      : [
          paragraph(
            'Wording for the request: “Please preserve the records of the accounts and of the content listed here, deleted content included, until further notice.”',
          ),
          bullets(lines),
        ]),
  ];
}

/** One page for the officer: where everything is and was, by whom it says it is, and what to ask the platforms to keep. */
export function officerPage(facts: BundleFacts): Paper {
  const { items, choices, by, school, timeZone } = facts;
  const platforms = [...new Set(items.map(({ flag }) => flag.platform))].filter(isPlatform).sort();
  const web = items.some(({ flag }) => !isPlatform(flag.platform));
  const orBlank = (text: string, label: string): Inline => (text.trim() === '' ? blank(label) : said(text));
  return {
    title: 'For the officer',
    reference: facts.id,
    draft: false,
    signedEachPage: false,
    madeAt: facts.madeAt,
    blocks: [
      factTable(
        [
          ['For', [orBlank(choices.recipientName, 'officer and force')]],
          ['Your reference', [orBlank(choices.reference, 'reference')]],
          [
            'From',
            [orBlank(by.name, 'name'), ', ', orBlank(by.role, 'role'), ', ', orBlank(school?.name ?? '', 'school')],
          ],
          ['How to reach the school', [blank('telephone and e-mail')]],
          ['Made', [moment(facts.madeAt, timeZone)]],
          ['Times', [`UTC first, then ${timeZone} or the clock of the device`]],
        ],
        ['This page', 'As known'],
      ),
      notice(
        strong('Please consider a preservation request soon. '),
        'Posts and accounts can be changed or deleted at any time. The school cannot ask for what a platform holds; the police can. Nothing has been asked of the platforms with this page.',
      ),
      heading('What was posted, where and when'),
      ...items.flatMap((item) => [
        heading(itemName(item), 2),
        factTable(itemRows(facts, item)),
        ...keptWith(facts, item),
      ]),
      heading('Asking the platforms to keep their records'),
      ...platforms.flatMap((platform) => preservation(facts, platform)),
      ...(web
        ? [paragraph('For web pages outside Facebook, Instagram and X no way for the police is known here.')]
        : []),
      heading('What this does not show'),
      paragraph(
        'Names, account names and times are as the page showed them, or as they were told where that is said. They do not show who sat behind an account. What each exhibit does not prove is in its LIMITS.txt and in the report.',
      ),
    ],
  };
}
