import { recordsTellMore } from '@/lib/bundle/casework';
import type { Recipient } from '@/lib/bundle/choices';
import type { BundleFacts } from '@/lib/bundle/facts';
import { schoolWords } from '@/lib/bundle/schools';
import { spokenFingerprint } from '@/lib/evidence/sign';
import { oneLine } from '@/lib/report/quoting';
import { NOT_PROVED } from './closing';
import { hiddenByReason } from './item';
import { moment } from './moments';
import * as words from './words';

/** Words of a person on one line of ours, so that they cannot pass for another line. */
const line = (told: string, otherwise: string) => oneLine(told, 200) ?? otherwise;

const numbered = (lines: readonly string[]) => lines.map((one, i) => `${i + 1}. ${one}`);

function redacted({ choices, parent, items }: BundleFacts): string[] {
  if (!choices.redacted) return [];
  const hidden = hiddenByReason(items);
  return [
    `REDACTED COPY${parent ? ` of ${parent.id}` : ''}. It is not the evidence itself; the whole stays with the school.`,
    'Hidden in it, by reason:',
    ...(hidden.length > 0 ? hidden.map((one) => `- ${one}`) : ['- nothing needed to be hidden']),
    '',
  ];
}

/** What `papers.ts` puts beside the report, by whom the bundle is for. */
const PAPERS: Readonly<Record<Recipient, readonly string[]>> = {
  police: ['data/for-the-officer.*   accounts, numbers and times, and how to ask for records to be kept'],
  solicitor: ['data/solicitors-brief.*  the matter in short, with dates and what is still to be said'],
  governors: ['data/covering-note.html  what this is'],
  platform: ['data/report-to-platform.txt  text for the report, with addresses and numbers'],
  helpline: ['data/*-pack.txt          what each helpline asks for'],
  'person-concerned': ['data/covering-note.html  what this is'],
  'subject-access': ['data/covering-note.html  what this is'],
};

/** `READ-ME-FIRST.txt` */
export function readMe(facts: BundleFacts): string {
  const { id, by, madeAt, timeZone, choices, items, key, log } = facts;
  const withheld = log.filter((one) => 'withheld' in one).length;
  const contact = [line(by.name, by.role ? '' : 'no name set up'), line(by.role, '')].filter(Boolean).join(', ');
  return `${[
    `${id}${key ? '' : ' - UNSIGNED'}`,
    '',
    ...redacted(facts),
    'Open data/report.html in a browser. It needs no internet and no special software, and prints on A4.',
    '',
    `School:     ${oneLine(schoolWords(facts) ?? '', 2_000) ?? 'not named'}`,
    `Contact:    ${contact}`,
    `Made:       ${moment(madeAt, timeZone)}`,
    `For:        ${words.RECIPIENT[choices.recipient]}${choices.recipientName ? `: ${line(choices.recipientName, '')}` : ''}`,
    `Reference:  ${line(choices.reference, 'none')}`,
    `Items:      ${items.length}`,
    key
      ? `Key:        ${spokenFingerprint(key.fingerprint)} (compare it with the school's own records)`
      : 'Key:        none. UNSIGNED: nothing shows that the files were not changed since.',
    '',
    'WHAT IS HERE',
    'data/report.html         everything, to read',
    ...(choices.include.pdf ? ['data/report.pdf          the same for printing'] : []),
    ...PAPERS[choices.recipient],
    'data/items/0001/ ...     the files of each item: picture, text, page, record',
    'data/index.csv           one line per item (a table for finding things; record.json is the evidence)',
    ...(choices.include.chronology ? ['data/chronology.csv      what happened when'] : []),
    `data/custody-log.jsonl   what was done with it, by whom${withheld > 0 ? `; ${withheld} lines are withheld` : ''}`,
    ...(facts.colleagues
      ? ['data/colleague-logs/      the logs of colleagues from whom items came, each a chain of its own']
      : []),
    'data/not-captured.json   what each record does not hold, and why',
    'data/policy/             the policy of the school, as it stood',
    'data/incident-record.txt a text for the safeguarding system of the school',
    'VERIFY.txt               how to check that nothing was changed',
    ...(recordsTellMore(choices)
      ? [
          '',
          'The record of each item (record.json) is whole, because its signature covers all of it. It tells more than the report: who told',
          'the school of the post, what could not wait, whom the school told of it, and why it decided as it did.',
        ]
      : []),
    '',
    'WHAT IT DOES NOT PROVE',
    ...numbered(NOT_PROVED),
    '',
    'Addresses in these files lead to posts and accounts. Opening one may tell its owner that somebody looked.',
    'Handle it as personal data: it may be about children.',
  ].join('\n')}\n`;
}
