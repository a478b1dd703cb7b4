import type { Recipient } from '@/lib/bundle/choices';
import type { BundleFacts, BundleItem } from '@/lib/bundle/facts';
import type { RedactionReason } from '@/lib/bundle/redaction';
import { counted } from '@/lib/flagging/fault-words';
import { flowData } from '@/lib/report/flow-data';
import { dayInWords } from '@/lib/report/when';
import { localDay, moment } from './moments';
import { isEnglandOrWales } from './nation';
import {
  type Block,
  blank,
  bullets,
  code,
  heading,
  type Inline,
  notice,
  type Paper,
  paragraph,
  said,
  strong,
} from './paper';
import { SITE } from './seen';
import { decisionOf, itemName } from './sentence';

type Reader = Extract<Recipient, 'governors' | 'person-concerned' | 'subject-access'>;

const TITLE: Readonly<Record<Reader, string>> = {
  governors: 'For the governors',
  'person-concerned': 'For the person whom this is about',
  'subject-access': 'Your personal data',
};
const OPENING: Readonly<Record<Reader, string>> = {
  governors:
    'This is what the school has kept of posts that were flagged under its policy. It is for governors who have a part in the matter, and for nobody else. Whoever may have to decide on a complaint or an appeal later should not read it now.',
  'person-concerned':
    'The school has kept posts that are about you. You need not read them, and you can ask somebody whom you trust to read them first. Nothing has been sent to anybody with this.',
  'subject-access':
    'This is a copy of what the school holds about you in Flagpost, of the items listed here. What is about other people is hidden or left out.',
};

const WHY: Readonly<Record<RedactionReason, string>> = {
  'other-pupil': 'about another pupil',
  'other-person': 'about another person',
  'contact-details': 'contact details',
  'special-category': 'health, belief, origin or another matter that the law protects most',
  'not-relevant': 'not about this matter',
};

/** What is hidden, by how often and why: never what. */
function hidden(items: readonly BundleItem[]): Inline[][] {
  const counts = new Map<RedactionReason, number>();
  for (const { redaction } of items)
    for (const { reason } of [...(redaction?.boxes ?? []), ...(redaction?.struck ?? [])])
      counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return (Object.keys(WHY) as RedactionReason[]).flatMap((reason) => {
    const n = counts.get(reason) ?? 0;
    return n === 0 ? [] : [[`${counted(n, 'place')}: ${WHY[reason]}`]];
  });
}

function line(facts: BundleFacts, item: BundleItem): Inline[] {
  const { flag } = item;
  const on = dayInWords(localDay(flag.supplied ? flag.supplied.receivedAt : flag.clicked.utc, facts.timeZone));
  const what = flag.supplied
    ? `a copy of a post, given to the school on ${on}`
    : flag.snapshot
      ? `from ${SITE[flag.platform]}, kept on ${on}`
      : `from ${SITE[flag.platform]}, noted on ${on}; nothing of it was kept, because it could show an indecent image of somebody under 18`;
  const left = item.leftOut.length === 0 ? '' : `; ${counted(item.leftOut.length, 'file')} left out`;
  return [`${itemName(item)}: ${what}${left}.`];
}

function forReader(reader: Reader, facts: BundleFacts): Block[] {
  if (reader === 'governors')
    return facts.items.some((item) => decisionOf(item)?.concern === 'allegation-staff') &&
      isEnglandOrWales(facts) !== false
      ? [
          notice(
            strong('Do not pass this on. '),
            'An item is about an allegation against staff. The law may forbid publishing what is likely to identify a teacher (Education Act 2002, section 141F, England and Wales).',
          ),
        ]
      : [];
  if (reader === 'person-concerned')
    return [
      paragraph(
        'If it troubles you, tell the school, your union or your doctor. What you decide about a report or a claim is yours to decide, with advice.',
      ),
    ];
  const ico = flowData().services.services.find(({ id }) => id === 'ico');
  return [
    paragraph(
      'If you think that something is wrong or missing, tell the school first: ',
      blank('whom to write to'),
      ...(ico?.address ? ['. You can also complain to the Information Commissioner, ', code(ico.address)] : []),
      '.',
    ),
  ];
}

/** A covering note in plain words. It names nobody who posted, gave or did anything. */
export function coveringNote(reader: Reader, facts: BundleFacts): Paper {
  const { items, choices, id, school, madeAt, timeZone, parent } = facts;
  const struck = hidden(items);
  return {
    title: TITLE[reader],
    reference: id,
    draft: false,
    signedEachPage: false,
    madeAt,
    blocks: [
      paragraph(OPENING[reader]),
      ...forReader(reader, facts),
      paragraph(
        'Made by ',
        school ? said(school.name) : blank('school'),
        ` on ${moment(madeAt, timeZone, 'minute')}.`,
        ...(choices.reference.trim() === '' ? [] : [' Reference: ', said(choices.reference), '.']),
      ),
      heading('What is in it'),
      bullets(items.map((item) => line(facts, item))),
      paragraph('Begin with ', code('data/report.html'), '. It opens in any browser and asks for no connection.'),
      ...(choices.redacted
        ? [
            heading('What is hidden'),
            paragraph(
              'This is a redacted copy',
              ...(parent ? [' of the bundle ', code(parent.id)] : []),
              '. What is hidden is gone from it and cannot be uncovered.',
            ),
            ...(struck.length > 0 ? [bullets(struck)] : [paragraph('Nothing had to be hidden inside what is in it.')]),
          ]
        : []),
      heading('What it does not show'),
      paragraph(
        'It does not show who sat behind an account, that what a post says is true, or what other people saw. Each item says what else it does not show.',
      ),
      heading('Questions'),
      paragraph('Ask: ', blank('name, telephone, e-mail')),
    ],
  };
}
