import { toBase64Bytes } from '@/lib/base64';
import type { BundleItem, ItemFile, Preview } from '@/lib/bundle/facts';
import { bytesOf, sizeOf } from '@/lib/bytes';
import type { ArtefactKind } from '@/lib/store/artefact-row';
import { attribute, code, html, Markup } from './html';

const isPicture = ({ artefact }: ItemFile) => /^image\//.test(artefact.mime);

const RANKS: Readonly<Partial<Record<ArtefactKind, number>>> = { screenshot: 0, tile: 1, supplied: 2, receipt: 30 };

/** The post itself, then what was kept with it, then second looks, then what was given or shown in it, receipts last. */
function rank({ name, artefact: { kind } }: ItemFile): number {
  const owner = /^(?:with|look)-/.exec(name)?.[0] ?? '';
  const own = owner === 'with-' ? 10 : owner === 'look-' ? 20 : 0;
  return own + (RANKS[kind] ?? 3);
}

const ownerOf = (name: string) => /^(?:with|look)-\d\d-|^/.exec(name)?.[0] ?? '';

/**
 * The pictures of an item that its report shows, in the order in which they stand there: previews are made of these, one for each.
 * Pieces of a screenshot stand only where it was never joined.
 */
export function picturesOf({ files }: Pick<BundleItem, 'files'>): ItemFile[] {
  const joined = new Set(
    files.flatMap(({ name, artefact }) => (artefact.kind === 'screenshot' ? [ownerOf(name)] : [])),
  );
  return files
    .filter((file) => isPicture(file) && !(file.artefact.kind === 'tile' && joined.has(ownerOf(file.name))))
    .map((file, at) => ({ file, at }))
    .sort((a, b) => rank(a.file) - rank(b.file) || a.at - b.at)
    .map(({ file }) => file);
}

/** Whose picture it is, in words. */
export function pictureOf({ name, artefact: { kind } }: ItemFile): string {
  const [, owner, number] = /^(with|look)-(\d\d)-/.exec(name) ?? [];
  const whose =
    owner === 'with'
      ? `post ${Number(number)} kept with it`
      : owner === 'look'
        ? `second look ${Number(number)}`
        : 'the post';
  if (kind === 'media') return owner ? `Picture that stands in ${whose}` : 'Picture that stands in the post';
  if (kind === 'supplied') return 'Picture as it was given to the school';
  if (kind === 'receipt') return 'Receipt that the school added: what the platform answered';
  return `${kind === 'tile' ? 'Piece of the picture' : 'Picture'} of ${whose}${owner === 'look' ? '' : ' as it was on the screen'}`;
}

/** Taller than this for its width, a picture is printed in parts. */
const TALL = 1.7;
/** Height of a printed part for its width, and how much of it is printed again at the top of the next. */
const PART = 1.3;
const AGAIN = 0.06;

/** What stands before and behind what is drawn. */
const svg = (name: string, box: string): [open: Markup, close: Markup] => [
  html`<svg role="img" aria-label="${attribute(name)}" viewBox="${attribute(box)}">`,
  html`</svg>`,
];

/** A tall picture in parts for paper, so that no page has to cut it; each begins with the end of the one before. */
function parts(id: string, name: string, { width, height }: Preview): Markup[] {
  if (height <= width * TALL) return [];
  const [part, step] = [width * PART, width * (PART - AGAIN)];
  const count = Math.ceil((height - width * AGAIN) / step);
  return Array.from({ length: count }, (_, i) => {
    const top = Math.round(i * step);
    const tall = Math.min(Math.round(part), height - top);
    const about = `${name}, part ${i + 1} of ${count}`;
    const [open, close] = svg(about, `0 ${top} ${width} ${tall}`);
    return html`<div class="part">${open}<use href="#${attribute(id)}"></use>${close}</div>`;
  });
}

/** A page as it is written, piece by piece: bytes are the Base64 of a picture, of which no text is made. */
export type Piece = Markup | Uint8Array<ArrayBuffer>;

/** What a picture is, and which file it is made of. */
export function captionOf(folder: string, file: ItemFile): Markup {
  const { sha256, kind } = file.artefact;
  const path = `${folder}/${file.path}`;
  // A file that the school was given may be made to do harm: it is named, and opened only by whoever means to.
  const place =
    kind === 'screenshot' || kind === 'tile' ? html`<a href="${attribute(path)}">${code(path)}</a>` : code(path);
  return html`<figcaption>${pictureOf(file)}: ${place}<br>SHA-256 ${code(sha256)}</figcaption>`;
}

/** Stands in the place of a picture that no browser can draw. */
export const NOT_DRAWN = html`<p>This file cannot be drawn here. Open the file itself.</p>`;

/**
 * A picture with what it is, blurred on screen until its box is ticked; in clear on paper.
 *
 * @param id of the picture in the page. @param preview with an empty JPEG where the file cannot be drawn.
 * @throws RangeError where a preview tells no size.
 */
export async function pictureFigure(id: string, folder: string, file: ItemFile, preview: Preview): Promise<Piece[]> {
  const { jpeg, width, height } = preview;
  const path = `${folder}/${file.path}`;
  const about = captionOf(folder, file);
  if (sizeOf(jpeg) === 0) return [html`<figure>${NOT_DRAWN}${about}</figure>\n`];
  if (!(Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0))
    throw new RangeError(`The preview of ${file.artefact.id} is ${width} by ${height}`);
  const name = pictureOf(file);
  const cut = parts(id, name, preview);
  const [open, close] = svg(name, `0 0 ${width} ${height}`);
  const told =
    cut.length > 0 &&
    html`<p class="small soft">On paper this tall picture stands in ${cut.length} parts; each repeats the end of the one before.</p>`;
  return [
    html`<figure><label class="look"><input type="checkbox"> Show this picture (${name.toLowerCase()}, ${path})</label>${told}<div class="frame" style="--w:${width}px;--r:${(width / height).toFixed(3)}"><div class="whole${new Markup(cut.length > 0 ? ' tall' : '')}">${open}<image id="${attribute(id)}" width="${width}" height="${height}" href="data:image/jpeg;base64,`,
    toBase64Bytes(await bytesOf(jpeg)),
    html`"></image>${close}</div>${cut}</div>${about}</figure>\n`,
  ];
}
