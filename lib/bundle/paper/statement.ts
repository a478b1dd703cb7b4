import type { BundleFacts } from '@/lib/bundle/facts';
import { exhibitBlocks, exhibitTable, limitBlocks } from './exhibit';
import { moment } from './moments';
import { isEnglandOrWales, NATION, nationOf } from './nation';
import {
  type Block,
  blank,
  code,
  facts as factTable,
  heading,
  type Inline,
  notice,
  numbered,
  type Paper,
  paragraph,
  said,
  strong,
} from './paper';
import { itemName } from './sentence';

/** What is known only when the bundle is done. */
export interface Made {
  /** SHA-256 of `tagmanifest-sha256.txt`, hex. */
  tagManifest: string;
  /** SHA-256 of the ZIP, hex; empty where the files leave one by one. */
  zip: string;
}

const orBlank = (text: string, label: string): Inline => (text.trim() === '' ? blank(label) : said(text));

function particulars(facts: BundleFacts): Block {
  const { by, school, choices } = facts;
  return factTable(
    [
      ['Statement of', [orBlank(by.name, 'your full name')]],
      ['Occupation', [orBlank(by.role, 'your occupation')]],
      ['School', [orBlank(school?.name ?? '', 'name of the school')]],
      ['For', [orBlank(choices.recipientName, 'who takes the statement')]],
      ['Reference', [orBlank(choices.reference, 'their reference')]],
      ['Age, where the form asks', [blank('age, or as the form words it')]],
    ],
    ['Particulars', 'Of the witness'],
  );
}

function declaration(facts: BundleFacts): Block {
  const inEnglandOrWales = isEnglandOrWales(facts);
  const nation = nationOf(facts);
  if (inEnglandOrWales === false && nation)
    return notice(
      strong('Not the form for this nation. '),
      `The policy in this bundle is one of ${NATION[nation]}; this draft is set out as in England and Wales. Ask the police, or a solicitor, which form to use, and take no more than the facts from here. `,
      blank('declaration, in the words of that form'),
    );
  return notice(
    strong('Declaration left out on purpose. '),
    'In England and Wales a declaration under section 9 of the Criminal Justice Act 1967 belongs here. Take it word for word from the current form of the police or of the Crown Prosecution Service. ',
    ...(inEnglandOrWales === null
      ? ['The record does not say that the school is in England or Wales: ask which form to use. ']
      : []),
    blank('declaration, word for word from the current form; then your signature and the date'),
  );
}

function witness({ by, school, extension, browser }: BundleFacts): Block[] {
  return [
    numbered(
      'My name is ',
      orBlank(by.name, 'your full name'),
      '. I am ',
      orBlank(by.role, 'your role'),
      ' at ',
      orBlank(school?.name ?? '', 'name of the school'),
      '. ',
      blank('since when, and whether the school has designated you to deal with social media'),
    ),
    numbered(
      `I made the bundle that this statement is about with Flagpost, version ${extension}, an extension of the browser `,
      said(`${browser.name} ${browser.version} on ${browser.os}`),
      '. ',
      blank('whose device it is, and who else can use it'),
    ),
  ];
}

function bundle({ id, madeAt, timeZone, key, items, log, parent }: BundleFacts, made: Made): Block[] {
  const signed: Inline[] = key
    ? [
        ' The list is signed with the key of this installation of Flagpost. The SHA-256 of its public half, its fingerprint, is ',
        code(key.fingerprint),
        '.',
      ]
    : [' The bundle is UNSIGNED: this installation of Flagpost has no key.'];
  const seq = log.at(-1)?.seq;
  return [
    numbered(
      'The exhibits are in the bundle ',
      code(id),
      `, made on ${moment(madeAt, timeZone)}. It holds ${items.length === 1 ? 'one item' : `${items.length} items`}${seq === undefined ? '' : ` and the log of what was done with them up to line ${seq}`}.`,
      ...(parent ? [' It is a redacted copy of the bundle ', code(parent.id), '.'] : []),
    ),
    numbered(
      'The file tagmanifest-sha256.txt of the bundle lists what it holds. Its SHA-256 is ',
      code(made.tagManifest),
      '.',
      ...(made.zip === '' ? [] : [' The SHA-256 of the ZIP file is ', code(made.zip), '.']),
      ...signed,
    ),
    numbered(
      'A hash or a signature shows that a file has not changed since it was made. It does not show who wrote a post or that what it says is true.',
    ),
  ];
}

/** The draft of a witness statement about the exhibits of a bundle. States what the record says; what it does not say stays blank. */
export function statement(facts: BundleFacts, made: Made): Paper {
  const { items, choices } = facts;
  return {
    title: 'Witness statement',
    reference: facts.id,
    draft: true,
    signedEachPage: true,
    madeAt: facts.madeAt,
    blocks: [
      notice(
        strong('This is a draft. '),
        `It becomes a statement only when the witness has checked, completed and signed it. Every fact in it is taken from the records of Flagpost; whatever is marked like this, `,
        blank('what'),
        ', is not in the records, and nobody but the witness can fill it in. Strike out what you cannot say yourself. ',
        choices.recipient === 'solicitor'
          ? 'Go through it with your solicitor before you sign.'
          : 'Go through it with the police before you sign.',
        ' Then remove this frame.',
      ),
      particulars(facts),
      declaration(facts),
      heading('Who I am'),
      ...witness(facts),
      ...items.flatMap((item) => [heading(itemName(item)), ...exhibitBlocks(facts, item)]),
      heading('What the exhibits do not show'),
      numbered('The records themselves say what they do not show or do not prove:'),
      ...limitBlocks(items),
      heading('The bundle'),
      ...bundle(facts, made),
      heading('Exhibits'),
      exhibitTable(items),
      heading('Signature'),
      paragraph('Signed: ', blank('signature, after the last word and on every page')),
      paragraph('Date: ', blank('date of signing')),
    ],
  };
}
