import { contactName } from '@/lib/bundle/documents/casework';
import { CAME_BY, MODERATION, TRIAGE, wordsFor } from '@/lib/bundle/documents/casework-words';
import type { BundleFacts, BundleItem } from '@/lib/bundle/facts';
import { counted } from '@/lib/flagging/fault-words';
import { flowData } from '@/lib/report/flow-data';
import type { Triage } from '@/lib/store/cannot-wait';
import type { Person } from '@/lib/store/person';
import { captureState, OUTCOME } from './capture-words';
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
  type Paper,
  paragraph,
  said,
} from './paper';
import { KIND, SITE } from './seen';
import { decisionOf, itemName, personWords } from './sentence';
import type { Made } from './statement';

/** `A. M. P.`: enough to find the entry again, and no name in a system that many can read. */
export function initials(name: string | null): string | null {
  const letters = (name ?? '').match(/(?<![\p{L}\p{M}\p{N}'’])\p{L}\p{M}*/gu);
  return letters ? letters.map((letter) => `${letter.toLocaleUpperCase('en-GB')}.`).join(' ') : null;
}

/** Who acted: by name and role in the school's own copy, by role alone in a redacted one. */
function acted({ choices }: BundleFacts, by: Person): Inline[] {
  if (choices.redacted) return by.role.trim() === '' ? ['a member of staff'] : [said(by.role)];
  return personWords(by) ?? ['somebody whom the record does not name'];
}

function factsOf(facts: BundleFacts, item: BundleItem): Inline[] {
  const { flag } = item;
  const post = flag.snapshot;
  if (flag.supplied) {
    const by = initials(flag.supplied.by);
    return [
      `A copy of a post was given to the school on ${moment(flag.supplied.receivedAt, facts.timeZone, 'minute')}${by ? ` by ${by}` : ''}. Nobody saw the post itself in Flagpost.`,
    ];
  }
  if (!post)
    return [`Something on ${SITE[flag.platform]} was flagged on ${clockWords(flag.clicked)}; ${captureState(item)}.`];
  const author = initials(post.author.name.value);
  return [
    `${KIND[post.kind].replace(/^a/, 'A')} on ${SITE[flag.platform]}${author ? ` by an account shown as ${author}` : ''} was flagged on ${clockWords(flag.clicked)}`,
    ...(post.id.value ? ['; its number on the site is ', code(post.id.value)] : []),
    '.',
  ];
}

/** What could not wait, and who was told of it. */
function urgent(facts: BundleFacts, { at, by, kind, told }: Triage): Inline[][] {
  return [
    [`Treated as ${TRIAGE[kind]} on ${moment(at, facts.timeZone)} by `, ...acted(facts, by), '.'],
    ...told.map((one): Inline[] => [
      `${contactName(kind, one.contact)} told on ${moment(one.at, facts.timeZone)} by `,
      ...acted(facts, one.by),
      ...(one.reference.trim() === '' ? [] : ['; reference ', code(one.reference)]),
      '.',
    ]),
  ];
}

function actions(facts: BundleFacts, { flag }: BundleItem): Inline[][] {
  const { timeZone } = facts;
  return [
    ...(flag.triage ? urgent(facts, flag.triage) : []),
    ...flag.moderation.map(({ at, by, act, reason }): Inline[] => [
      `On the school’s own page on ${moment(at, timeZone)} by `,
      ...acted(facts, by),
      `: ${wordsFor(MODERATION, act)}.`,
      ...(facts.choices.include.notes && reason.trim() !== '' ? [' Reason: ', said(reason)] : []),
    ]),
    ...flag.reports.map((mark): Inline[] => [
      `Reported to the platform on ${moment(mark.filedAt, timeZone, 'minute')}, noted by `,
      ...acted(facts, mark.by),
      ...(mark.reference.trim() === '' ? ['; no reference'] : ['; reference ', code(mark.reference)]),
      '.',
    ]),
    ...flag.reportAnswers.map((one): Inline[] => answerWords(one, timeZone)),
    ...flag.secondLooks.map(({ from, by, result }): Inline[] => [
      `Opened again on ${moment(from, timeZone)} by `,
      ...acted(facts, by),
      {
        same: '; it was the same.',
        differs: '; it was not the same.',
        'cannot-tell': '; nothing could be compared.',
        gone: '; the site said that it was not there.',
      }[result],
    ]),
    ...(flag.purged
      ? [
          [
            `Everything that showed the post was removed on ${moment(flag.purged.at, timeZone)} by `,
            ...acted(facts, flag.purged.by),
            '.',
          ] as Inline[],
        ]
      : []),
  ];
}

function decisions(facts: BundleFacts, { flag }: BundleItem): Inline[][] {
  return flag.decisions.map(({ at, by, outcome, concern, clauseRef, note }): Inline[] => [
    `${moment(at, facts.timeZone)}, `,
    ...acted(facts, by),
    `: ${OUTCOME[outcome]}${concern ? ` (${flowData().concerns[concern].title})` : ''}`,
    ...(clauseRef ? [', clause ', said(clauseRef)] : []),
    '.',
    ...(!facts.choices.include.notes || note.trim() === '' ? [] : [' Reason: ', said(note)]),
  ]);
}

function oneItem(facts: BundleFacts, item: BundleItem): Block[] {
  const concern = decisionOf(item)?.concern;
  const how = item.flag.attention?.how;
  const done = actions(facts, item);
  const made = decisions(facts, item);
  const notes = facts.choices.include.notes
    ? item.flag.notes.map(({ at, by, text }): Inline[] => [
        `${moment(at, facts.timeZone)}, `,
        ...acted(facts, by),
        ': ',
        said(text),
      ])
    : [];
  return [
    heading(itemName(item), 2),
    paragraph(
      'Facts: ',
      ...factsOf(facts, item),
      ...(how ? [` How it came to the school: ${wordsFor(CAME_BY, how)}.`] : []),
    ),
    paragraph('Concern: ', concern ? flowData().concerns[concern].title : 'not decided', '.'),
    paragraph('Risk: ', blank('by the safeguarding lead')),
    ...(done.length > 0 ? [paragraph('Action so far:'), bullets(done)] : [paragraph('Action so far: none recorded.')]),
    ...(made.length > 0
      ? [paragraph('Decisions, with reasons:'), bullets(made)]
      : [paragraph('Decisions: none recorded.')]),
    ...(notes.length > 0 ? [paragraph('Notes:'), bullets(notes)] : []),
  ];
}

/**
 * A record to paste into the school's safeguarding system (CPOMS, MyConcern). Plain, without pictures and without the words of the
 * posts; whoever posted or gave something stands by initials.
 *
 * @param made null inside the bag, which cannot hold its own hash.
 */
export function incidentRecord(facts: BundleFacts, made: Made | null): Paper {
  const { by, school, items, choices, id, madeAt, timeZone, key } = facts;
  const me: Inline[] = choices.redacted
    ? acted(facts, by)
    : [
        by.name.trim() === '' ? blank('name') : said(by.name),
        ', ',
        by.role.trim() === '' ? blank('role') : said(by.role),
      ];
  return {
    title: 'Record for the safeguarding system',
    reference: id,
    draft: false,
    signedEachPage: false,
    madeAt,
    blocks: [
      factTable([
        ['Written by', me],
        ['School', [school ? said(school.name) : blank('school')]],
        ['About', [choices.title.trim() === '' ? blank('in a few words') : said(choices.title)]],
        ['Made', [moment(madeAt, timeZone)]],
        [
          'Summary',
          [
            `${counted(items.length, 'item')}, kept with Flagpost in the bundle ${id}. Words and pictures are there and not here.`,
          ],
        ],
        ['Reference of the recipient', [choices.reference.trim() === '' ? 'none noted' : said(choices.reference)]],
      ]),
      heading('What happened'),
      ...items.flatMap((item) => oneItem(facts, item)),
      heading('To complete'),
      factTable(
        [
          ['Who was told, and when', [blank('whom the items do not name: names and times')]],
          ['Justification', [blank('by the safeguarding lead')]],
          ['Follow-up', [blank('what, by whom, until when')]],
          ['Outcome', [blank('when it is known')]],
        ],
        ['What', 'By people'],
      ),
      ...(made
        ? [
            heading('What this entry anchors'),
            factTable(
              [
                ['Bundle', [code(id)]],
                ['SHA-256 of tagmanifest-sha256.txt', [code(made.tagManifest)]],
                ...(made.zip === '' ? [] : [['SHA-256 of the ZIP', [code(made.zip)]] as [string, Inline[]]]),
                ['Fingerprint of the key', key ? [code(key.fingerprint)] : ['UNSIGNED: no key signed the bundle']],
              ],
              ['What', 'Value'],
            ),
            paragraph(
              'The safeguarding system notes by itself when this was entered. That time shows that the bundle existed then, apart from the clock of any device of ours.',
            ),
          ]
        : []),
    ],
  };
}
