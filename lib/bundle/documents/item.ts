import type { BundleFacts, BundleItem, Preview } from '@/lib/bundle/facts';
import type { RedactionReason } from '@/lib/bundle/redaction';
import { spokenFingerprint } from '@/lib/evidence/sign';
import { PICTURE_WORDS, reasons } from '@/lib/flagging/fault-words';
import type { SecondLook } from '@/lib/store/second-look';
import { attribute, code, html, list, Markup, said, terms, value } from './html';
import { judgement, person } from './item-judgement';
import { besideOf, postBeside, postFacts, postWords } from './item-post';
import { moment } from './moments';
import { type Piece, pictureFigure, picturesOf } from './pictures';
import { ownSections, type ToldOnce } from './told-once';
import * as words from './words';

/** `SF/1`, or `Item 1` where exhibits have no names. */
export const nameOfItem = ({ exhibit, number }: Pick<BundleItem, 'exhibit' | 'number'>): string =>
  exhibit ? `Exhibit ${exhibit}` : `Item ${number}`;

export const anchorOf = ({ number }: Pick<BundleItem, 'number'>): string => `item-${String(number).padStart(4, '0')}`;

function sign({ flag }: BundleItem, zone: string): Markup | null {
  const { supplied, snapshot, purged, stub } = flag;
  if (purged)
    return html`<div class="sign"><p><strong>Removed afterwards.</strong> Everything that showed the post was removed on ${moment(purged.at, zone)} by ${person(purged.by)}.</p></div>`;
  if (!snapshot)
    return html`<div class="sign"><p><strong>WITHHELD: nothing of this post was kept.</strong> It could show an indecent image of a child. Only where it was, when, and who asked is here. No text, picture or page was stored, and none is in this bundle.</p></div>${
      stub &&
      terms([
        ['Platform', words.PLATFORM[stub.platform]],
        ['Address of the post', stub.permalink && code(stub.permalink)],
        ['Page as opened', code(stub.openedAddress)],
        ['Number of the post', stub.id && code(stub.id)],
        ['Further numbers', list(Object.entries(stub.ids).map(([name, id]) => html`${value(name)}: ${code(id)}`))],
      ])
    }`;
  if (!supplied) return null;
  const { told } = supplied;
  return html`<div class="sign"><p><strong>THIRD-PARTY COPY: not captured by Flagpost.</strong> Somebody gave this to the school. Flagpost saw neither the page nor the post; what stands here about it is as told, and was not checked.</p></div>${terms(
    [
      ['Given by', html`${value(supplied.by)}${supplied.relation && html`, ${value(supplied.relation)}`}`],
      ['Received', `${moment(supplied.receivedAt, zone, 'minute')}, ${words.HOW[supplied.how]}`],
      ['Author, as told', told.author && value(told.author)],
      ['User name, as told', told.handle && value(told.handle)],
      ['Time, as told', told.time && value(told.time)],
      ['Place, as told', told.place && value(told.place)],
      ['Address, as told', told.address && code(told.address)],
      [
        'Files as given',
        list(
          supplied.files.map(
            (file) =>
              html`${code(file.name)}, called ${value(file.originalName)} by the browser, ${file.bytes} bytes${
                file.lastModified && `, last changed ${moment(file.lastModified, zone)} (as the file states)`
              }${
                file.email &&
                terms([
                  ['E-mail from', value(file.email.from)],
                  ['To', value(file.email.to)],
                  ['Date, as it states', value(file.email.date)],
                  ['Subject', value(file.email.subject)],
                ])
              }`,
          ),
        ),
      ],
    ],
  )}`;
}

function look(one: SecondLook, zone: string): Markup {
  const { comparison, picture } = one;
  const pixels = picture?.state === 'compared' ? picture.pixels : null;
  return html`<h4>Second look ${one.number}: ${words.LOOK_RESULT[one.result]}${one.why && `: ${words.LOOK_WHY[one.why]}`}.</h4>
${terms([
  ['When', `${moment(one.from, zone)}, by ${person(one.by)}`],
  ['Address opened', code(one.addressOpened)],
  ['Read at', one.addressArrived && code(one.addressArrived)],
  ['The site said', one.said ? value(one.said.words) : null],
  ['The same', comparison?.same.map((field) => words.FIELD[field]).join(', ') ?? null],
  [
    'Not compared',
    comparison &&
      list(comparison.notCompared.map(({ field, why }) => `${words.FIELD[field]}: ${words.NOT_COMPARED_WHY[why]}`)),
  ],
  [
    'Pictures',
    pixels &&
      `In the part that both have, a share of ${pixels.clearShare} of the pixels differs clearly. A page of its own draws a post differently from a feed: this alone says nothing.`,
  ],
])}${(comparison ? [...comparison.different, ...comparison.noted] : []).map(
  ({ field, first, second }) =>
    html`<p>${words.FIELD[field]}, when it was flagged:</p>${said(first)}<p>at the second look:</p>${said(second)}`,
)}`;
}

function capture(item: BundleItem, zone: string): Markup {
  const { flag } = item;
  const { clicked, kept, picture, faults, pageChanges, collector, locked, safety } = flag;
  const seen = flag.supplied === null;
  const hidden = pageChanges.filter(({ what }) => what === 'hidden').length;
  const opened = locked?.opened ? `${person(locked.opened.by)}, ${moment(locked.opened.at, zone)}` : 'nobody yet';
  return html`<h3>Who kept it, when and how</h3>
${terms([
  ['Kept by', locked ? `not known: Flagpost was locked. Opened by ${opened}` : person(collector)],
  ['Asked for', moment(clicked.utc, clicked.zone)],
  ['Stored', moment(kept.utc, kept.zone)],
  ['Clock', 'Times are those of this device unless another source is named.'],
  ['What there is', words.CAPTURE[flag.capture]],
  ['Started with', words.STARTED_BY[flag.via]],
  ['Picture', picture && `${picture.width} × ${picture.height} pixels, taken ${moment(picture.from, zone)}`],
  ['Picture, what is wrong', faults.length > 0 && reasons(faults, PICTURE_WORDS)],
  [
    'Safety question',
    safety.asked
      ? `Could this show a nude or sexual image of someone under 18? Answer: ${safety.answer ?? 'none'}`
      : null,
  ],
  ['Page according to the browser', seen && flag.tabAddress && code(flag.tabAddress)],
  ['Its title', seen && flag.tabTitle && value(flag.tabTitle)],
  ['Done on the page before', list(flag.actions.map(({ did, label }) => html`${words.ACTION[did]} (${value(label)})`))],
  ['Done for the picture', hidden > 0 && `${hidden} parts of the page hidden that lay over it, then shown again`],
  ['Program', `Flagpost ${flag.extensionVersion}, ${flag.browser.name} ${flag.browser.version}, ${flag.browser.os}`],
])}`;
}

/** How often each reason hides something; never what. */
export function hiddenByReason(items: readonly BundleItem[]): string[] {
  const often = new Map<RedactionReason, { boxes: number; struck: number }>();
  for (const { redaction } of items) {
    for (const { reason } of redaction?.boxes ?? []) {
      const so = often.get(reason) ?? { boxes: 0, struck: 0 };
      often.set(reason, { ...so, boxes: so.boxes + 1 });
    }
    for (const { reason } of redaction?.struck ?? []) {
      const so = often.get(reason) ?? { boxes: 0, struck: 0 };
      often.set(reason, { ...so, struck: so.struck + 1 });
    }
  }
  return [...often].map(
    ([reason, { boxes, struck }]) =>
      `${words.REASON[reason]}: ${boxes} ${boxes === 1 ? 'place' : 'places'} in pictures, ${struck} ${struck === 1 ? 'passage' : 'passages'} of words`,
  );
}

function redactionMarks(item: BundleItem, zone: string): Markup | null {
  const { redaction } = item;
  if (!redaction) return null;
  const hidden = hiddenByReason([item]);
  return html`<div class="notice"><p><strong>Redacted.</strong> Hidden in this item, by reason:</p>${
    hidden.length > 0 ? list(hidden) : html`<p>Nothing needed to be hidden.</p>`
  }<p class="small">By ${person(redaction.by)}, ${moment(redaction.at, zone)}. Made of the record with the SHA-256 ${code(redaction.record)}.</p></div>`;
}

function files({ files: all, leftOut, folder, signatures, flag }: BundleItem): Markup {
  const records = all.filter(({ artefact }) => artefact.kind === 'record');
  return html`<h3>Record and files</h3>
${terms([
  ['Flag', code(flag.id)],
  [
    'Records',
    list(
      records.map(({ name, path, artefact }) => {
        const revision = Number(/^record-(\d+)\.json$/.exec(name)?.[1] ?? 0);
        const signature = signatures.find((one) => one.revision === revision);
        return html`Revision ${revision}: ${code(`${folder}/${path}`)}, SHA-256 ${code(artefact.sha256)}<br>${
          signature
            ? html`signed in ${code(`${path}.sig`)} with the key ${code(spokenFingerprint(signature.key))}`
            : html`<strong>UNSIGNED</strong>`
        }`;
      }),
    ),
  ],
])}<div class="wide" tabindex="0" role="region" aria-label="Files of ${attribute(nameOfItem({ exhibit: null, number: Number(folder.slice(-4)) }))}"><table><caption>Files, below ${code(`data/${folder}/`)}</caption><thead><tr><th scope="col">File</th><th scope="col">Bytes</th><th scope="col">SHA-256</th></tr></thead><tbody>
${all.map(({ path, artefact }) => html`<tr><td>${code(path)}</td><td>${artefact.bytes}</td><td class="hash">${code(artefact.sha256)}</td></tr>\n`)}</tbody></table></div>
${
  leftOut.length > 0 &&
  html`<h4>Not in this bundle</h4>${list(leftOut.map(({ name, sha256, why }) => html`${code(name)}: ${why}. SHA-256 ${code(sha256)}`))}`
}`;
}

/**
 * Everything that the report tells of an item, before its pictures and after them.
 *
 * @param told what the report says of all items together, and where.
 */
export function itemMarkup(item: BundleItem, facts: BundleFacts, told: ToldOnce): { before: Markup; after: Markup } {
  const { flag } = item;
  const zone = facts.timeZone;
  const post = flag.snapshot;
  const beside = besideOf(item, facts);
  const without = flag.attached.length - beside.length;
  // Without a picture it may follow on the page of the item before.
  const hasPictures = picturesOf(item).length > 0;
  const page = hasPictures ? 'page ' : '';
  const kind = flag.supplied ? ' supplied' : post ? '' : ' withheld';
  const about = post
    ? `${words.PLATFORM[flag.platform]}, ${words.KIND[post.kind].toLowerCase()}`
    : words.PLATFORM[flag.platform];
  const before = html`<section class="${new Markup(`${page}item${kind}`)}" id="${anchorOf(item)}" aria-labelledby="${anchorOf(item)}-title">
<p class="kicker">${facts.id} · item ${item.number} of ${facts.items.length}</p>
<h2 id="${anchorOf(item)}-title">${nameOfItem(item)}: ${about}${flag.supplied && ' (third-party copy)'}${!post && ' (withheld)'}</h2>
${redactionMarks(item, zone)}${sign(item, zone)}
${
  post &&
  html`${flag.supplied ? html`<h3>Words read from the copy, or typed by hand</h3>` : html`<h3>What it says</h3>`}${postWords(post)}`
}${hasPictures && html`<h3 class="pictures">Pictures</h3><p class="small soft">Reduced for reading. The exhibits are the files named below each.</p>`}`;
  // After the pictures: a table of facts fills what is left of a page, a picture would go to the next.
  const after = html`
${post && html`<h3>About the post</h3>${postFacts(post, zone)}`}${
  beside.length > 0 || without > 0
    ? html`<h3>Posts kept with it</h3>${beside.map((one) => postBeside(one, zone))}${
        without > 0 && html`<p>${without} kept with it as context, left out of this bundle by choice.</p>`
      }`
    : null
}
${flag.secondLooks.length > 0 && html`<h3>Looked at again</h3>${flag.secondLooks.map((one) => look(one, zone))}`}
${capture(item, zone)}${judgement(item, zone, facts.choices.include.notes)}
${
  facts.choices.include.notes &&
  flag.notes.length > 0 &&
  html`<h3>Notes of the school</h3>${flag.notes.map(({ at, by, text }) => html`<p>${moment(at, zone)}, ${person(by)}:</p>${said(text)}`)}`
}
${ownSections(item, told)}${files(item)}</section>
`;
  return { before, after };
}

/**
 * One item of the report, in pieces that stand one after the other.
 *
 * @param previews one for each of `picturesOf(item)`, in that order.
 * @param told what the report says of all items together, and where. @throws RangeError where the number of previews is another one.
 */
export async function itemSection(
  item: BundleItem,
  facts: BundleFacts,
  previews: readonly Preview[],
  told: ToldOnce,
): Promise<Piece[]> {
  const pictures = picturesOf(item);
  if (previews.length !== pictures.length)
    throw new RangeError(`${previews.length} previews for the ${pictures.length} pictures of item ${item.number}`);
  const figures: Piece[] = [];
  for (const [i, file] of pictures.entries())
    figures.push(
      ...(await pictureFigure(`${anchorOf(item)}-picture-${i + 1}`, item.folder, file, previews[i] as Preview)),
    );
  const { before, after } = itemMarkup(item, facts, told);
  return [before, ...figures, after];
}
