import { MODERATION, wordsFor } from '@/lib/bundle/documents/casework-words';
import type { BundleFacts, BundleItem } from '@/lib/bundle/facts';
import { flowData } from '@/lib/report/flow-data';
import { postRows, toldRows } from './account';
import { captureState, OUTCOME } from './capture-words';
import { caseworkOf, courseOf } from './casework';
import { limitBlocks } from './exhibit';
import { KEPT } from './kept';
import { HOW_COUNTED, limitDates, publishedWords, TIME_LIMITS } from './limitation';
import { clockWords, moment } from './moments';
import { isEnglandOrWales, NATION, nationOf } from './nation';
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
import { allowedItems, refusals } from './section-five';
import { decisionOf, itemName, personWords } from './sentence';

const SENTENCE = Object.fromEntries(KEPT.map((one) => [one.id, one]));
const told = (id: string, facts: BundleFacts, item: BundleItem): Inline[] => SENTENCE[id]?.says({ facts, item }) ?? [];

/** Who could have seen it: what the page said, and nothing worked out from it. */
function audience({ flag }: BundleItem): Inline[] {
  const post = flag.supplied ? null : flag.snapshot;
  if (!post) return ['not recorded'];
  const parts: Inline[][] = [];
  const { kind, name, address } = post.place;
  if (kind)
    parts.push([
      `It stood in a ${kind}`,
      ...(name ? [': ', said(name)] : []),
      ...(address ? [' ', code(address)] : []),
      '.',
    ]);
  for (const { what, value, raw } of post.counts)
    if (what !== 'unknown') parts.push([`${what}: `, ...(value === null ? [said(raw)] : [`${value}`]), '.']);
  parts.push([
    post.comments.total === null
      ? 'The page did not say how many comments there were.'
      : `The page counted ${post.comments.total} comments.`,
  ]);
  if (post.loggedIn !== null)
    parts.push([post.loggedIn ? 'Seen signed in to the site.' : 'Seen without being signed in.']);
  parts.push(['Whether everybody could see it is not recorded.']);
  return parts.flatMap((part, i) => (i === 0 ? part : [' ', ...part]));
}

function decided(facts: BundleFacts, item: BundleItem): Inline[] {
  const decision = decisionOf(item);
  if (!decision) return ['none recorded'];
  const { at, by, outcome, concern, clauseRef, note } = decision;
  const withNote: Inline[] = facts.choices.include.notes && note.trim() !== '' ? [' Note: “', said(note), '”'] : [];
  return [
    `${OUTCOME[outcome]}${concern ? `; seen as: ${flowData().concerns[concern].title}` : ''}`,
    ...(clauseRef ? ['; clause ', said(clauseRef)] : []),
    `; on ${moment(at, facts.timeZone)} by `,
    ...(personWords(by) ?? ['somebody without a name']),
    '.',
    ...withNote,
  ];
}

/** What the school took off its own page, or let stand, itself. */
function takenDown({ timeZone }: BundleFacts, { flag }: BundleItem): Inline[] {
  if (flag.moderation.length === 0) return ['nothing recorded'];
  return flag.moderation.map(
    ({ act, at }, i): Inline => `${i === 0 ? '' : ' '}${wordsFor(MODERATION, act)}: ${moment(at, timeZone)}.`,
  );
}

function wordsOf(item: BundleItem): Block[] {
  const text = item.flag.snapshot?.text.value ?? '';
  if (text === '') return [paragraph('There are no words of it in the bundle.')];
  return [
    paragraph(
      item.flag.supplied ? 'Words read or typed from the copy that was given:' : 'Words as the page showed them:',
    ),
    { kind: 'quote', text },
  ];
}

function oneItem(facts: BundleFacts, item: BundleItem): Block[] {
  const { flag } = item;
  return [
    heading(itemName(item)),
    ...wordsOf(item),
    factTable([
      ['What it is', [captureState(item)]],
      ...(flag.supplied
        ? flag.snapshot
          ? toldRows(item)
          : []
        : flag.snapshot
          ? postRows(flag.snapshot, facts.timeZone)
          : []),
      [flag.supplied ? 'Added to Flagpost' : 'First seen by Flagpost', [clockWords(flag.clicked)]],
      ['Words complained of', [blank('which of these words, by the client')]],
      ['Meaning', [blank('as the client says it')]],
      ['How the client can be identified from it', [blank('by the client: name, role, picture, what readers know')]],
      ['Audience, as captured', audience(item)],
      ['Harm', [blank('what followed, by the client')]],
      ['Reports to the platform', flag.reports.length > 0 ? told('reported', facts, item) : ['none recorded']],
      ['Answers of the platform', flag.reportAnswers.length > 0 ? told('answered', facts, item) : ['none recorded']],
      ['On the school’s own page', takenDown(facts, item)],
      ['Any other request to take it down', [blank('by whom, to whom, when, answer')]],
      ['Seen again', flag.snapshot && !flag.supplied ? told('second-look', facts, item) : ['not recorded']],
      ['Decision of the school', decided(facts, item)],
    ]),
    ...caseworkOf(facts, item),
  ];
}

/** The time limits of all items in one table; how sure each limit is stands once, below it. */
function timeLimits(facts: BundleFacts): Block[] {
  const { items, timeZone, madeAt } = facts;
  if (isEnglandOrWales(facts) === false)
    return [
      paragraph('Not worked out: the policy is of another nation than England and Wales, where other limits hold.'),
    ];
  return [
    paragraph(HOW_COUNTED.join(' ')),
    {
      kind: 'table',
      head: ['Item', 'First published', ...TIME_LIMITS.map(({ short }) => `Ends: ${short}`)],
      widths: [12, 19, 23, 23, 23],
      rows: items.map((item): Inline[][] => [
        [itemName(item)],
        [publishedWords(item, timeZone)],
        ...limitDates(item, timeZone, madeAt).map(({ says }): Inline[] => [says]),
      ]),
    },
    paragraph('The limits are those of England and Wales. How sure each is:'),
    bullets(TIME_LIMITS.map(({ name, grade }): Inline[] => [strong(`${name}. `), grade])),
  ];
}

/** A solicitor's first reading: what was said, where, when and before whom. Meaning and harm are the client's to say. */
export function solicitorsBrief(facts: BundleFacts): Paper {
  const { items, choices, by, school, timeZone } = facts;
  const nation = nationOf(facts);
  const aboutStaff = items.some((item) => decisionOf(item)?.concern === 'allegation-staff');
  const orBlank = (text: string, label: string): Inline => (text.trim() === '' ? blank(label) : said(text));
  const refused = refusals(facts);
  const allowed = allowedItems(facts);
  return {
    title: 'Brief for a solicitor',
    reference: facts.id,
    draft: false,
    signedEachPage: false,
    madeAt: facts.madeAt,
    blocks: [
      notice(
        strong('Facts only. '),
        'Everything here is taken from the records of Flagpost. What they do not hold is left to the client. It is not legal advice, and its notes on the law were not checked by a lawyer.',
      ),
      ...(aboutStaff && isEnglandOrWales(facts) !== false
        ? [
            notice(
              strong('Before any copy is passed on: '),
              'an item is about an allegation against staff. Section 141F of the Education Act 2002 may forbid publishing what is likely to identify a teacher, and it may bind the school too.',
            ),
          ]
        : []),
      factTable([
        ['For', [orBlank(choices.recipientName, 'solicitor')]],
        ['Your reference', [orBlank(choices.reference, 'reference')]],
        ['Client', [blank('who instructs you: the person named, or the school')]],
        [
          'From',
          [orBlank(by.name, 'name'), ', ', orBlank(by.role, 'role'), ', ', orBlank(school?.name ?? '', 'school')],
        ],
        ['Nation', [nation ? `${NATION[nation]}, by the policy` : 'not recorded']],
        ['Made', [moment(facts.madeAt, timeZone)]],
      ]),
      heading('Time limits'),
      ...timeLimits(facts),
      ...items.flatMap((item) => oneItem(facts, item)),
      ...courseOf(facts),
      heading('Notice under section 5, Defamation Act 2013'),
      ...(allowed.length > 0
        ? [
            paragraph(
              `A draft is beside this brief for: ${allowed.map(itemName).join(', ')}. Whether the client knows who posted it is not recorded; if so, no notice is to be sent.`,
            ),
          ]
        : [paragraph('No draft was made.')]),
      ...(refused.length > 0 ? [paragraph('No draft for these, and why:'), bullets(refused)] : []),
      heading('What the items do not show'),
      ...limitBlocks(items),
    ],
  };
}
