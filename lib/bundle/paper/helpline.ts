import type { BundleFacts, BundleItem } from '@/lib/bundle/facts';
import { isPlatform } from '@/lib/platforms/platform';
import type { Service } from '@/lib/report/flow';
import { flowData } from '@/lib/report/flow-data';
import { postRows, toldRows } from './account';
import { captureState } from './capture-words';
import { answerWords } from './kept';
import { clockWords, moment } from './moments';
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
import { SITE } from './seen';
import { decisionOf, itemName } from './sentence';

const HOUR_MS = 3_600_000;

function service(id: string): Service {
  const found = flowData().services.services.find((one) => one.id === id);
  if (!found) throw new Error(`services.json has no "${id}"`);
  return found;
}

function contact({ name, when, phone, hours, address, email, note, grade }: Service): Block {
  const line = (label: string, value: string | null): [string, Inline[]][] => (value ? [[label, [code(value)]]] : []);
  return factTable(
    [
      ['Name', [name]],
      ['When', [when]],
      ...line('Telephone', phone),
      ...line('Hours', hours),
      ...line('Address', address),
      ...line('E-mail', email),
      [
        'Note',
        [
          `${note ? `${note} ` : ''}${grade === 'O' ? '' : 'This is not from the service itself: check before you rely on it.'}`.trim() ||
            'None.',
        ],
      ],
    ],
    ['Service', 'As last noted'],
  );
}

/** How long ago it was reported to the platform; the clock of a helpline runs from there. */
function reported({ flag }: BundleItem, facts: BundleFacts, hours: number, over: string, notYet: string): Inline[] {
  const last = flag.reports.at(-1);
  if (!last) return ['No report to the platform is recorded.'];
  const until = Date.parse(last.filedAt) + hours * HOUR_MS;
  const reference: Inline[] =
    last.reference.trim() === '' ? ['no reference is noted'] : ['reference ', code(last.reference)];
  return [
    `Reported to the platform on ${moment(last.filedAt, facts.timeZone, 'minute')}, `,
    ...reference,
    `. ${until <= Date.parse(facts.madeAt) ? over : `${notYet} on ${moment(new Date(until).toISOString(), facts.timeZone, 'minute')}.`}`,
  ];
}

function itemBlocks(facts: BundleFacts, item: BundleItem, clock: Inline[]): Block[] {
  const { flag } = item;
  const concern = decisionOf(item)?.concern;
  return [
    heading(`${itemName(item)}: ${SITE[flag.platform]}`, 2),
    factTable([
      ['What it is', [captureState(item)]],
      ['Seen by the school as', [concern ? flowData().concerns[concern].title : 'not decided']],
      ...(flag.supplied ? toldRows(item) : flag.snapshot ? postRows(flag.snapshot, facts.timeZone) : []),
      [flag.supplied ? 'Added to Flagpost' : 'Flagged', [clockWords(flag.clicked)]],
      ['Report to the platform', clock],
      [
        'What the platform answered',
        flag.reportAnswers.length > 0
          ? flag.reportAnswers.flatMap((one, i) => [i === 0 ? '' : ' ', ...answerWords(one, facts.timeZone)])
          : [blank('its answer and when it came, or that there was none')],
      ],
    ]),
  ];
}

const withheld = (items: readonly BundleItem[]): Block[] => {
  const left = items.filter(({ flag }) => !flag.snapshot);
  if (left.length === 0) return [];
  const { name, address } = service('iwf');
  return [
    heading('Left out', 2),
    paragraph(
      `${left.map(itemName).join(', ')}: it could show an indecent image of somebody under 18. The safeguarding lead decides. Its address, and never a copy, can be given to the ${name}`,
      ...(address ? [', ', code(address)] : []),
      '.',
    ),
  ];
};

function from({ by, school, choices }: BundleFacts): Block {
  const orBlank = (text: string, label: string): Inline => (text.trim() === '' ? blank(label) : said(text));
  return factTable(
    [
      ['Name', [orBlank(by.name, 'your name')]],
      ['Role', [orBlank(by.role, 'your role')]],
      ['School', [orBlank(school?.name ?? '', 'school')]],
      ['How to reach you', [blank('telephone or e-mail')]],
      ['Their reference', [orBlank(choices.reference, 'if they gave one')]],
    ],
    ['From', 'As known'],
  );
}

const paper = ({ id, madeAt }: BundleFacts, title: string, blocks: Block[]): Paper => ({
  title,
  reference: id,
  draft: false,
  signedEachPage: false,
  madeAt,
  blocks,
});

/** For the Professionals Online Safety Helpline. */
export function poshPack(facts: BundleFacts): Paper {
  const kept = facts.items.filter(({ flag }) => flag.snapshot);
  const impersonation = facts.items.some((item) => decisionOf(item)?.concern === 'impersonation');
  return paper(facts, 'For the Professionals Online Safety Helpline (POSH)', [
    notice(
      strong('Nothing has been sent. '),
      'The helpline wants a report to the platform first, and 48 hours to pass, unless it is about safeguarding: then ring at once.',
    ),
    contact(service('posh')),
    from(facts),
    ...(impersonation
      ? [
          paragraph(
            'For a false account the helpline needs the report that the person posed as has made, with their own ID.',
          ),
        ]
      : []),
    ...kept.flatMap((item) =>
      itemBlocks(
        facts,
        item,
        reported(item, facts, 48, '48 hours had passed when this was made.', '48 hours will have passed'),
      ),
    ),
    paragraph('What you ask for: ', blank('what should happen')),
    ...withheld(facts.items),
  ]);
}

/** Whether Report Harmful Content is open for an item, as far as the record tells. */
function openForHarmful(facts: BundleFacts, item: BundleItem): Inline[] {
  const last = item.flag.reports.at(-1);
  const isAnswered = item.flag.reportAnswers.some(
    ({ report, outcome }) => report === last?.at && outcome !== 'no-answer',
  );
  const inHand = 'An answer is noted below: they ask for it.';
  return reported(
    item,
    facts,
    7 * 24,
    isAnswered ? inHand : 'More than 7 days had passed when this was made: it can go to them without an answer.',
    isAnswered
      ? `${inHand} 7 days will have passed`
      : 'Without an answer of the platform it can go to them when more than 7 days have passed,',
  );
}

/** For Report Harmful Content: people of 13 and over, after the platform. */
export function harmfulContentPack(facts: BundleFacts): Paper {
  const kept = facts.items.filter(({ flag }) => flag.snapshot && isPlatform(flag.platform));
  return paper(facts, 'For Report Harmful Content', [
    notice(
      strong('Nothing has been sent. '),
      'It takes matters after the platform: with its answer in hand, or after more than a week without one.',
    ),
    contact(service('rhc')),
    from(facts),
    factTable(
      [
        ['Age of the person who is harmed', [blank('13 or over, or it cannot be taken')]],
        [
          'What it is about',
          [blank('abuse, threats, a false account, self-harm, unwanted advances, violence or pornography')],
        ],
      ],
      ['They ask', 'To answer'],
    ),
    ...kept.flatMap((item) => itemBlocks(facts, item, openForHarmful(facts, item))),
    ...withheld(facts.items),
    bullets([['Somebody in danger now: 999. A crime: 101. This is not for emergencies.']]),
  ]);
}
