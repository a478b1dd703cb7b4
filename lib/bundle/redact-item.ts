import { PART_HEIGHT } from '@/lib/capture/stitch';
import { sha256 } from '@/lib/evidence/digest';
import { isOfLook } from '@/lib/flagging/item-prefix';
import type { ArtefactRow } from '@/lib/store/artefact-row';
import type { FlagRow } from '@/lib/store/flag-row';
import type { BundleItem, ItemFile } from './facts';
import { type RedactedFlag, redactFlag } from './redact-flag';
import { openPicture, type ReadPicture, redactPicture } from './redact-picture';
import {
  HIDDEN_WORDS,
  type ItemRedaction,
  type LeftOutFile,
  type RedactionFile,
  type RedactionNote,
} from './redaction';
import { refuseInFile, refuseInTexts } from './still-holds';
import { type Struck, strike, type Term, termOf } from './struck';

export const ITEM_REFUSALS = ['no-record', 'other-record', 'other-flag', 'no-such-file', 'nothing-to-strike'] as const;
/** A redaction that does not fit the item. Nothing is made. */
export class ItemNotRedacted extends Error {
  override name = 'ItemNotRedacted';
  constructor(readonly why: (typeof ITEM_REFUSALS)[number]) {
    super(`The flag cannot be redacted: ${why}.`);
  }
}

/** A file of the copy; `path` is below the folder of its item. */
export interface RedactedFile {
  path: string;
  blob: Blob;
}

export interface RedactedItem {
  /** The item as it goes out: its flag, its files and what is left out. */
  item: BundleItem;
  /** The bytes of `item.files`, in their order. */
  files: RedactedFile[];
  told: RedactionNote[];
}

const WHY = {
  tile: 'Shows part of the screen as it was.',
  page: 'Holds the page or the post as it was.',
  media: 'A picture as the post showed it.',
  record: 'Describes the item as it was; its hash links this copy to it.',
  others: 'Belongs to a post of somebody else.',
  unseen: 'Nobody has looked at the whole picture and confirmed it.',
  supplied: 'As it was given to the school; only pictures can be redacted.',
  receipt: 'What the platform answered the school, as the school added it.',
} as const;

/** Files of posts that are kept with the flagged one. */
const isOfOthers = (name: string) => name.startsWith('with-');
const isImage = ({ mime }: ArtefactRow) => mime.startsWith('image/');

/** Pictures of an item that may go into a copy, once somebody has confirmed them. */
export const mayGoIn = ({ name, kind, mime }: Pick<ArtefactRow, 'name' | 'kind' | 'mime'>): boolean =>
  !isOfOthers(name) && mime.startsWith('image/') && (kind === 'screenshot' || (kind === 'supplied' && !isOfLook(name)));

/** The words of a post as a file; the words of others are none of them. */
const isWords = ({ name, kind }: ArtefactRow) => !isOfOthers(name) && (kind === 'text' || kind === 'supplied-words');

function whyLeftOut(file: ArtefactRow): string {
  if (isOfOthers(file.name)) return WHY.others;
  if (mayGoIn(file)) return WHY.unseen;
  if (file.kind === 'tile' || file.kind === 'media') return WHY[file.kind];
  if (file.kind === 'record') return WHY.record;
  return file.kind === 'supplied' || file.kind === 'receipt' ? WHY[file.kind] : WHY.page;
}

const leftOutOf = (file: ArtefactRow): LeftOutFile => ({
  name: file.name,
  // A record holds a random id. Whatever else is no picture could be guessed from its hash.
  sha256: isImage(file) || file.kind === 'record' ? file.sha256 : null,
  why: whyLeftOut(file),
});

const IMAGE_NAME = /\.(?:png|jpe?g|gif|webp|avif)$/;

/** What is asked for has to fit the item as it is now. @returns the words to strike, ready for searching. */
function fitting({ flag, files }: BundleItem, redaction: ItemRedaction): Term[] {
  if (!flag.record) throw new ItemNotRedacted('no-record');
  if (redaction.flagId !== flag.id) throw new ItemNotRedacted('other-flag');
  // What came into the record since has been looked at by nobody.
  if (redaction.record !== flag.record.sha256) throw new ItemNotRedacted('other-record');
  const names = new Set(files.filter(({ artefact }) => mayGoIn(artefact)).map(({ name }) => name));
  const named = [...redaction.pictures, ...redaction.boxes.map(({ file }) => file)];
  if (named.some((name) => !names.has(name))) throw new ItemNotRedacted('no-such-file');
  return redaction.struck.map(({ words }, index) => {
    const term = termOf(words, index);
    if (!term) throw new ItemNotRedacted('nothing-to-strike');
    return term;
  });
}

interface Made {
  file: ItemFile;
  blob: Blob;
}

async function made(from: ItemFile, blob: Blob, at: string, name = from.name): Promise<Made> {
  const { artefact } = from;
  const path = from.path.slice(0, from.path.length - from.name.length) + name;
  const isSame = name === from.name;
  return {
    blob,
    file: {
      name,
      path: isSame ? from.path : path,
      artefact: {
        ...artefact,
        id: `${artefact.flagId}/${name}`,
        name,
        mime: blob.type,
        bytes: blob.size,
        sha256: await sha256(blob),
        at,
      },
    },
  };
}

/**
 * Of an item what may go into a copy for somebody else, and nothing else: words struck from every text of its facts, `post.txt` anew,
 * confirmed pictures with their boxes burnt in, and `redactions.json`. The rest is listed as left out. The same item and redaction
 * give the same bytes in the same browser.
 *
 * @param read gives the bytes of a file as it is kept, compared with its hash.
 * @param open opens a picture; the browser's own way where left out.
 * @throws ItemNotRedacted, PictureNotRedacted; WordLeft where the last look finds a struck word all the same; what `read` throws.
 */
export async function redactItem(
  item: BundleItem,
  redaction: ItemRedaction,
  read: (file: ItemFile) => Promise<Blob>,
  open: ReadPicture = openPicture,
): Promise<RedactedItem> {
  const terms = fitting(item, redaction);
  const confirmed = new Set(redaction.pictures);
  const told: RedactionNote[] = [];
  const out: Made[] = [];
  const leftOut: LeftOutFile[] = [];
  const pictures: RedactionFile['pictures'] = [];
  const words: RedactionFile['words'] = [];
  const noted = (what: RedactionNote['what'], file: string | null, count = 0) => told.push({ what, file, count });
  const reasonOf = (index: number) => redaction.struck[index]?.reason ?? 'other-person';

  const cleaned = redactFlag(item.flag, terms);
  const seen = new Set<number>();
  const marked = (field: string, marks: Struck['marks']) => {
    for (const { at, index } of marks) {
      seen.add(index);
      words.push({ field, at, reason: reasonOf(index) });
    }
  };
  for (const { field, at, index } of cleaned.places) marked(field, [{ at, index }]);
  for (const file of item.files) {
    const { artefact, name } = file;
    if (confirmed.has(name)) {
      const boxes = redaction.boxes.filter((box) => box.file === name);
      const { blob, isMoving } = await redactPicture(await read(file), boxes, open);
      const picture = await made(file, blob, redaction.at, name.replace(IMAGE_NAME, '.png'));
      out.push(picture);
      pictures.push({ file: picture.file.name, parent: artefact.sha256, sha256: picture.file.artefact.sha256 });
      if (isMoving) noted('moving-picture', name);
    } else if (isWords(artefact)) {
      const { text, marks } = strike(await (await read(file)).text(), terms);
      marked(file.path, marks);
      out.push(await made(file, new Blob([text], { type: 'text/plain;charset=utf-8' }), redaction.at));
    } else {
      leftOut.push(leftOutOf(artefact));
      noted(mayGoIn(artefact) ? 'not-looked-at' : 'left-out', name);
    }
  }
  for (const { name, sha256: hash, why } of item.leftOut)
    leftOut.push({ name, sha256: IMAGE_NAME.test(name) || /^record-\d+\.json$/.test(name) ? hash || null : null, why });
  tell(item, redaction, cleaned, noted);
  for (const { index } of terms) if (!seen.has(index)) noted('not-found', null, index + 1);

  const by = {
    name: strike(redaction.by.name, terms).text,
    role: strike(redaction.by.role, terms).text,
  };
  const list: RedactionFile = {
    schema: 'flagpost-redactions-1',
    parentRecord: redaction.record,
    by,
    at: redaction.at,
    boxes: redaction.boxes
      .filter(({ file }) => confirmed.has(file))
      .map((box) => ({ ...box, ...grown(box), file: box.file.replace(IMAGE_NAME, '.png') })),
    pictures,
    words,
    leftOut,
  };
  out.push(await listed(item, list));
  out.sort((a, b) => (a.file.path < b.file.path ? -1 : 1));
  const copy: BundleItem = {
    ...item,
    flag: cleaned.flag,
    files: out.map(({ file }) => file),
    // An empty hash: it is not told.
    leftOut: leftOut.map((one) => ({ ...one, sha256: one.sha256 ?? '' })),
    // Of records that are not in the copy.
    signatures: [],
    redaction: { ...redaction, by, struck: redaction.struck.map(({ reason }) => ({ words: HIDDEN_WORDS, reason })) },
  };
  await lastLook(copy, out, redaction);
  return { item: copy, files: out.map(({ file, blob }) => ({ path: file.path, blob })), told };
}

/** As it is burnt in: whole pixels. */
const grown = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  return { x: left, y: top, width: Math.ceil(x + width) - left, height: Math.ceil(y + height) - top };
};

function listed({ flag }: BundleItem, list: RedactionFile): Promise<Made> {
  const name = 'redactions.json';
  const artefact: ArtefactRow = {
    id: `${flag.id}/${name}`,
    flagId: flag.id,
    name,
    kind: 'text',
    mime: 'application/json',
    bytes: 0,
    sha256: '',
    at: list.at,
    tile: null,
  };
  const blob = new Blob([`${JSON.stringify(list, null, 2)}\n`], { type: 'application/json' });
  return made({ name, path: name, artefact }, blob, list.at);
}

function tell(
  { flag }: BundleItem,
  { boxes, pictures }: ItemRedaction,
  cleaned: RedactedFlag,
  noted: (what: RedactionNote['what'], file: string | null, count?: number) => void,
): void {
  const { addressesHidden, marksLeftOut, places } = cleaned;
  if (addressesHidden > 0) noted('address-hidden', null, addressesHidden);
  if (marksLeftOut > 0) noted('check-marks-left-out', null, marksLeftOut);
  if (flag.attached.length > 0) noted('posts-left-out', null, flag.attached.length);
  if (flag.secondOpinions.length > 0) noted('second-opinions-left-out', null, flag.secondOpinions.length);
  const address = cleaned.flag.snapshot?.permalink.value ?? null;
  // Whoever opens it sees all that is hidden here.
  if ((places.length > 0 || boxes.length > 0) && address !== null && address !== HIDDEN_WORDS)
    noted('address-stays', null);
  if (address !== HIDDEN_WORDS) return;
  for (const name of pictures) {
    const top = stripTop(flag, name);
    if (top !== null && !boxes.some((box) => box.file === name && box.y + box.height > top))
      noted('address-in-picture', name);
  }
}

/**
 * Where in a joined picture of the flagged post the strip begins that says who wrote it, when and at which address: pixels from the
 * top; null for any other picture.
 */
export function stripTop({ picture }: Pick<FlagRow, 'picture'>, name: string): number | null {
  const part = Number(/^screenshot-(\d+)\.png$/.exec(name)?.[1] ?? 0);
  if (!picture || part < 1 || part > picture.parts) return null;
  return part < picture.parts ? PART_HEIGHT : picture.height - (picture.parts - 1) * PART_HEIGHT;
}

/** Apart from the code that strikes: every word that was to be hidden, in every text and every byte that would go out. */
async function lastLook(copy: BundleItem, out: readonly Made[], { struck }: ItemRedaction): Promise<void> {
  const words = struck.map((one) => one.words);
  const { flag, redaction } = copy;
  refuseInTexts(flag, words, 'flag');
  refuseInTexts(redaction?.by, words, 'redactions.json');
  for (const { file, blob } of out) {
    // Its words are ours, but for who made it, which was looked at just now.
    if (file.name !== 'redactions.json') await refuseInFile(blob, words, file.path);
  }
}
