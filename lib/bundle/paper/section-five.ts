import type { BundleFacts, BundleItem } from '@/lib/bundle/facts';
import { isEnglandOrWales, NATION, nationOf } from './nation';
import {
  type Block,
  blank,
  code,
  facts as factTable,
  heading,
  type Inline,
  notice,
  type Paper,
  paragraph,
  strong,
} from './paper';
import { isDoubted, SITE } from './seen';
import { decisionOf, itemName } from './sentence';

/** One thing that has to be so before a notice may be sent. `ask`: the record does not say, a person has to. */
export interface Condition {
  id: string;
  what: string;
  state: 'met' | 'not-met' | 'ask';
  says: string;
}

function recorded(facts: BundleFacts, { flag }: BundleItem): Condition[] {
  const inside = isEnglandOrWales(facts);
  const nation = nationOf(facts);
  const concern = decisionOf({ flag })?.concern ?? null;
  const post = flag.snapshot;
  const condition = (id: string, what: string, met: boolean, yes: string, no: string): Condition => ({
    id,
    what,
    state: met ? 'met' : 'not-met',
    says: met ? yes : no,
  });
  return [
    {
      id: 'nation',
      what: 'England or Wales',
      state: inside === null ? 'ask' : inside ? 'met' : 'not-met',
      says:
        inside === null
          ? 'The record does not say in which nation the school is. Section 5 holds only in England and Wales.'
          : `The policy is one of ${nation ? NATION[nation] : ''}.${inside ? '' : ' Section 5 holds only in England and Wales.'}`,
    },
    condition(
      'concern',
      'A statement said to be defamatory',
      concern === 'defamatory',
      'The school decided on it as a statement said to be defamatory.',
      'The school has not decided on it as a statement said to be defamatory.',
    ),
    condition(
      'captured',
      'The words as they stand on the site',
      post !== null && flag.supplied === null && (post.text.value ?? '') !== '',
      'Flagpost read the words from the page.',
      post === null
        ? 'Nothing of the post was kept.'
        : flag.supplied
          ? 'It is a copy that somebody gave to the school; nobody at the school has seen the words on the site.'
          : 'No words were read.',
    ),
    condition(
      'address',
      'Where on the site it is',
      Boolean(flag.supplied === null && post?.permalink.value && !isDoubted(flag, 'permalink')),
      'Its own address was read from the page.',
      'Its exact address is not known for certain.',
    ),
    condition(
      'whole',
      'Nothing struck out',
      !facts.choices.redacted,
      'The bundle is not a redacted copy.',
      'The bundle is a redacted copy: a notice needs the exact words.',
    ),
  ];
}

/** Only a person can say these. The first one decides whether there is a notice at all. */
const TO_ASK: readonly Condition[] = [
  {
    id: 'poster',
    what: 'Do you know who posted it and how to reach them?',
    state: 'ask',
    says: 'If so, send no notice: it does not take the defence from the operator of the site where you know enough of the poster to bring a claim. Your solicitor writes to the poster instead.',
  },
  {
    id: 'individual',
    what: 'Is the statement about you, an individual?',
    state: 'ask',
    says: 'Not about the school, and not about a colleague: the person whom it is about complains.',
  },
];

/** Whether section 5 of the Defamation Act 2013 is open for an item, and why not. */
export const conditionsFor = (facts: BundleFacts, item: BundleItem): Condition[] => [
  ...recorded(facts, item),
  ...TO_ASK,
];

/** Items for which nothing in the record stands against a notice. */
export const allowedItems = (facts: BundleFacts): BundleItem[] =>
  facts.items.filter((item) => conditionsFor(facts, item).every(({ state }) => state !== 'not-met'));

/** Why there is no draft of a notice for the other items, one line for each. */
export function refusals(facts: BundleFacts): Inline[][] {
  return facts.items.flatMap((item) => {
    const against = conditionsFor(facts, item).filter(({ state }) => state === 'not-met');
    return against.length === 0 ? [] : [[`${itemName(item)}: ${against.map(({ says }) => says).join(' ')}`]];
  });
}

const STATE = { met: 'Yes. ', ask: 'To answer. ', 'not-met': 'No. ' } as const;

function oneNotice(facts: BundleFacts, item: BundleItem): Block[] {
  const post = item.flag.snapshot;
  return [
    heading(`Notice about ${itemName(item)}`),
    {
      kind: 'table',
      head: ['Before it is sent', 'What is known'],
      widths: [35, 65],
      rows: conditionsFor(facts, item).map(({ what, state, says }): Inline[][] => [
        [what],
        [strong(STATE[state]), says, ...(state === 'ask' ? [' ', blank('answer')] : [])],
      ]),
    },
    heading('Notice of complaint', 2),
    factTable(
      [
        ['To', [`The operator of ${SITE[item.flag.platform]}: `, blank('name and address for notices')]],
        ['Name of the person who complains', [blank('your full name')]],
        ['E-mail address', [blank('an address at which you can be reached')]],
        ['Where the statement is', [code(post?.permalink.value ?? '')]],
        ['Why it is defamatory of you', [blank('with your solicitor')]],
        ['Meaning that you say it has', [blank('with your solicitor')]],
        ['Which parts are factually wrong, or opinions not supported by fact', [blank('which, and why')]],
        ['That you do not know enough of the poster to bring a claim', [blank('confirm, or send no notice')]],
        [
          'May your name, your e-mail address, be given to the poster?',
          [blank('yes or no for the name; yes or no for the e-mail address')],
        ],
      ],
      ['The notice has to say', 'Draft'],
    ),
    paragraph('The statement complained of, as Flagpost read it from the page:'),
    { kind: 'quote', text: post?.text.value ?? '' },
    paragraph(blank('which of these words you complain of')),
  ];
}

/** The draft of a notice under section 5; null where the record stands against one for every item. */
export function sectionFive(facts: BundleFacts): Paper | null {
  const items = allowedItems(facts);
  if (items.length === 0) return null;
  return {
    title: 'Draft for a solicitor: notice of complaint under section 5, Defamation Act 2013',
    reference: facts.id,
    draft: true,
    signedEachPage: false,
    madeAt: facts.madeAt,
    blocks: [
      notice(
        strong('Draft for a solicitor. Not sent to anybody. '),
        'Information only, not legal advice, and not checked by a lawyer. It is for the person whom the statement is about, in England and Wales. Keep a copy and note the time when it is sent: what the operator then has to do is counted in periods of 48 hours that leave out weekends, Good Friday, Christmas Day and bank holidays.',
      ),
      ...items.flatMap((item) => oneNotice(facts, item)),
      heading('For the solicitor'),
      paragraph(
        'Harm that followed or is likely to follow (the notice need not say it): ',
        blank('with your solicitor'),
      ),
    ],
  };
}
