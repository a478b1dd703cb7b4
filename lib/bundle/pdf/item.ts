import {
  attentionTold,
  moderationTold,
  notAdvice,
  type Told,
  triageTold,
  verdictsTold,
} from '@/lib/bundle/documents/casework';
import { person } from '@/lib/bundle/documents/item-judgement';
import { pictureOf, picturesOf } from '@/lib/bundle/documents/pictures';
import { CONCERN, LOOK_RESULT, OUTCOME, PLATFORM, REPORT_OUTCOME } from '@/lib/bundle/documents/words';
import type { BundleFacts, BundleItem, Preview } from '@/lib/bundle/facts';
import { sizeOf } from '@/lib/bytes';
import { limitsOf } from '@/lib/flagging/limits';
import type { PostSnapshot } from '@/lib/platforms/platform';
import { kindWord } from '@/lib/report/draft';
import type { Decision } from '@/lib/store/decision';
import type { FlagRow } from '@/lib/store/flag-row';
import { facts as factRows, figure, heading, list, paragraph, quotation, table } from './blocks';
import { momentBoth, momentUtc } from './moments';
import { hasHalfCharacter } from './set-text';
import { MEASURE, type Sheet } from './sheet';

export const itemTitle = ({ number, exhibit, flag }: BundleItem): string =>
  `Item ${number}${exhibit ? `, exhibit ${exhibit}` : ''}: ${PLATFORM[flag.platform]}${flag.supplied ? ', third-party copy' : ''}`;

const named = (name: string | null, handle: string | null) =>
  [name, handle && `@${handle.replace(/^@/, '')}`].filter(Boolean).join(' ') || 'the page does not say';

/** Words as they were captured, and where the page held a longer text, that too. */
function words(sheet: Sheet, post: PostSnapshot): void {
  const texts = [post.text.value ?? '', post.fullText.value ?? ''];
  const [text = '', full = ''] = texts;
  if (text) quotation(sheet, text);
  else paragraph(sheet, 'No words.');
  if (full && full !== text) {
    paragraph(sheet, 'The longer text that the page held of it:');
    quotation(sheet, full);
  }
  if (texts.some(hasHalfCharacter))
    paragraph(sheet, 'The page gave half a character here, which no PDF can hold; post.txt and record.json tell more.');
}

function postFacts(post: PostSnapshot): [string, string | null][] {
  const { author, time, place } = post;
  return [
    ['What', kindWord(post.kind)],
    ['Author', named(author.name.value, author.handle.value)],
    [
      'Posted',
      [time.shown && `shown as “${time.shown}”`, time.exact && momentUtc(time.exact)].filter(Boolean).join('; ') ||
        'the page does not say',
    ],
    ['Address', post.permalink.value ?? 'the page gives none that is certain to be the post’s'],
    ['Where', place.name],
    ['Counts', post.counts.map(({ what, raw }) => `${what} ${raw}`).join(', ')],
  ];
}

function origin({ supplied, stub }: FlagRow): [string, string | null][] {
  if (supplied)
    return [
      ['Given by', `${supplied.by}${supplied.relation ? `, ${supplied.relation}` : ''}`],
      ['Given', momentUtc(supplied.receivedAt)],
      [
        'They say',
        [supplied.told.author, supplied.told.handle, supplied.told.time, supplied.told.place, supplied.told.address]
          .filter(Boolean)
          .join('; '),
      ],
    ];
  if (stub) return [['Address', stub.permalink ?? stub.openedAddress]];
  return [];
}

function itemFacts({ flag, signatures }: BundleItem, timeZone: string): [string, string | null][] {
  const { record, policy, secondLooks, purged } = flag;
  const signature = signatures.find(({ revision }) => revision === record?.revision);
  const look = secondLooks.at(-1);
  return [
    ['Captured', momentBoth(flag.clicked.utc, timeZone)],
    [
      'Captured by',
      flag.locked ? 'the vault was locked: nobody is known to have pressed the button' : person(flag.collector),
    ],
    ['Second look', look ? `${momentUtc(look.from)}: ${LOOK_RESULT[look.result]}` : 'not made'],
    ['Policy', policy ? `${policy.name}${policy.pastReview ? ', past its day of review' : ''}` : null],
    ['Record', record ? `revision ${record.revision}, SHA-256 ${record.sha256}` : 'none was written'],
    ['Signature', signature ? `by the key ${signature.key}` : 'UNSIGNED'],
    ['Removed since', purged ? `${momentUtc(purged.at)}, ${person(purged.by)}: everything that showed the post` : null],
    ['Flag', flag.id],
  ];
}

const decided = ({ at, by, outcome, concern, clauseRef }: Decision) =>
  `${momentUtc(at)}, ${person(by)}: ${OUTCOME[outcome]}${concern ? `, ${CONCERN[concern]}` : ''}${clauseRef ? `, ${clauseRef}` : ''}.`;

/** Rows of the casework. What is a list of its own stands below its row. */
function toldRows(sheet: Sheet, all: readonly Told[]): void {
  factRows(
    sheet,
    all.map(({ name, own, said, at }) => [
      name,
      [own, said, at && `${momentUtc(at.iso)}, ${person(at.by)}`].filter(Boolean).join(' ') || null,
    ]),
  );
  for (const { list: several = [] } of all) if (several.length > 0) list(sheet, several);
}

/** How it came to attention, what could not wait, and what was done on the school’s own page. */
function acts(sheet: Sheet, { attention, triage, moderation }: FlagRow): void {
  if (attention) {
    heading(sheet, 3, 'How it came to attention');
    toldRows(sheet, attentionTold(attention));
  }
  if (triage) {
    heading(sheet, 3, 'Treated as something that could not wait');
    toldRows(sheet, triageTold(triage));
  }
  if (moderation.length > 0) heading(sheet, 3, 'Done about it on the school’s own page');
  for (const one of moderation) toldRows(sheet, moderationTold(one));
}

/** What people made of it. Their own words stand apart from those of the form. */
function judged(sheet: Sheet, flag: FlagRow, withNotes: boolean): void {
  const { decisions, notes, reports, reportAnswers } = flag;
  if (decisions.length > 0) heading(sheet, 3, 'Decisions');
  for (const decision of decisions) {
    paragraph(sheet, decided(decision));
    if (withNotes && decision.note) quotation(sheet, decision.note);
    if (!decision.verdicts) continue;
    heading(sheet, 3, 'The three answers as they stood then');
    for (const one of verdictsTold(decision.verdicts)) toldRows(sheet, [one]);
    paragraph(sheet, `Three separate things: none follows from another. ${notAdvice()}`, { font: 'plain', size: 8 });
  }
  acts(sheet, flag);
  if (reports.length > 0) heading(sheet, 3, 'Reported to the site');
  for (const { filedAt, filedBy, reference } of reports)
    paragraph(
      sheet,
      `${momentUtc(filedAt)}, in the name of ${filedBy || 'nobody named'}${reference ? `, reference ${reference}` : ''}.`,
    );
  for (const { on, outcome, words, by } of reportAnswers) {
    paragraph(sheet, `${on}, the site’s answer as noted by ${person(by)}: ${REPORT_OUTCOME[outcome]}.`);
    if (words) quotation(sheet, words);
  }
  if (!withNotes || notes.length === 0) return;
  heading(sheet, 3, 'Notes of the school');
  for (const { at, by, text } of notes) {
    paragraph(sheet, `${momentUtc(at)}, ${person(by)}:`);
    quotation(sheet, text);
  }
}

function together(sheet: Sheet, { attached }: FlagRow): void {
  for (const [i, { snapshot }] of attached.entries()) {
    heading(
      sheet,
      3,
      `Kept with it, ${i + 1}: ${kindWord(snapshot.kind)} of ${named(snapshot.author.name.value, snapshot.author.handle.value)}`,
    );
    words(sheet, snapshot);
  }
}

const SMALL = { font: 'mono', size: 6.5 } as const;
const FILES = [
  { title: 'File', width: 180 },
  { title: 'SHA-256', width: MEASURE - 180 },
];

function files(sheet: Sheet, { files: all, leftOut, folder }: BundleItem): void {
  heading(sheet, 3, 'Files');
  if (all.length > 0) {
    const rows = all.map(({ path, artefact }) => [
      { text: `data/${folder}/${path}`, style: { font: 'plain', size: 8 } as const },
      { text: artefact.sha256, style: SMALL },
    ]);
    table(sheet, FILES, rows);
  }
  for (const { name, why } of leftOut) paragraph(sheet, `Left out: ${name}: ${why}`, { font: 'plain', size: 9 });
}

/** One exhibit: what it is, its words, its picture, what was made of it, and what it does not show. */
export async function item(
  sheet: Sheet,
  one: BundleItem,
  { choices, timeZone }: Pick<BundleFacts, 'choices' | 'timeZone'>,
  pictures: readonly Preview[],
): Promise<void> {
  const { flag } = one;
  const post = flag.snapshot;
  if (flag.supplied)
    paragraph(sheet, 'Third-party copy: Flagpost did not capture this; somebody gave it to the school.', {
      font: 'bold',
      size: 10,
    });
  factRows(sheet, [...origin(flag), ...(post ? postFacts(post) : []), ...itemFacts(one, timeZone)]);
  if (post) {
    heading(sheet, 3, 'Words');
    words(sheet, post);
  } else if (flag.stub) {
    paragraph(sheet, 'Nothing of the post was kept, because it could show an indecent image of a child.');
  }
  const shown = picturesOf(one);
  for (const [i, picture] of pictures.entries()) {
    const file = shown[i];
    const about = `Item ${one.number}, picture ${i + 1} of ${pictures.length}: ${file ? pictureOf(file) : 'a picture'}. The words of the post stand above.`;
    if (sizeOf(picture.jpeg) > 0) await figure(sheet, picture, about);
    else paragraph(sheet, `${about} It cannot be drawn here: see the file itself.`);
  }
  if (choices.include.context) together(sheet, flag);
  judged(sheet, flag, choices.include.notes);
  heading(sheet, 3, flag.supplied ? 'Limits of this third-party copy' : 'Limits of this capture');
  const signedBy = one.signatures.find(({ revision }) => revision === flag.record?.revision)?.key ?? null;
  list(
    sheet,
    limitsOf(
      flag,
      one.files.map(({ artefact }) => artefact),
      signedBy,
    ).map((limit) => limit.words),
  );
  files(sheet, one);
}
