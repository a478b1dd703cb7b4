import type { Choices } from '@/lib/bundle/choices';
import type { ArtefactRow } from '@/lib/store/artefact-row';
import { artefactsAmong, artefactsOf } from '@/lib/store/artefacts';
import type { FlagRow } from '@/lib/store/flag-row';
import { flagById, flagsAmong } from '@/lib/store/flags';
import { DamagedRow } from '@/lib/store/vault/seal';
import type { Part } from './suggested';

type FilePart = Extract<Part, 'context' | 'source' | 'media' | 'archive'>;

/** What is known of one chosen flag before a bundle is made of it. Sizes in bytes. */
export interface ItemContents {
  id: string;
  /** `gone`: deleted meanwhile; `damaged`: it can no longer be read. Nothing else is known of either. */
  state: 'there' | 'gone' | 'damaged';
  withheld: boolean;
  unfinished: boolean;
  /** Captured, but not whole: its limits say what is missing. */
  limited: boolean;
  unsigned: boolean;
  /** Decided, or suggested, to be a sexual picture of a child, and yet something was kept. */
  intimate: boolean;
  /** What is in whatever is chosen. */
  always: number;
  /** What is in where the part is. */
  parts: Record<FilePart, number>;
}

const NOTHING = {
  withheld: false,
  unfinished: false,
  limited: false,
  unsigned: false,
  intimate: false,
  always: 0,
  parts: { context: 0, source: 0, media: 0, archive: 0 },
};

function partOf({ name, kind }: Pick<ArtefactRow, 'name' | 'kind'>): FilePart | null {
  if (/^with-\d{2}-/.test(name)) return 'context';
  return kind === 'source' || kind === 'media' || kind === 'archive' ? kind : null;
}

export function contentsOf(flag: FlagRow, files: readonly ArtefactRow[]): ItemContents {
  const { capture } = flag;
  const concern = flag.decisions.at(-1)?.concern ?? flag.check?.suggestions[0]?.concern ?? null;
  const contents: ItemContents = {
    id: flag.id,
    state: 'there',
    withheld: capture === 'withheld',
    unfinished: capture === 'draft' || capture === 'capturing',
    limited: capture === 'partial' || capture === 'text-only' || capture === 'interrupted',
    unsigned: flag.record !== null && flag.record.signature === null,
    intimate: capture !== 'withheld' && concern === 'intimate-image-child',
    always: 0,
    parts: { ...NOTHING.parts },
  };
  for (const file of files) {
    const part = partOf(file);
    if (part === null) contents.always += file.bytes;
    else contents.parts[part] += file.bytes;
  }
  return contents;
}

const goneOr = (id: string, flag: FlagRow | undefined, files: readonly ArtefactRow[]): ItemContents =>
  flag ? contentsOf(flag, files) : { ...NOTHING, id, state: 'gone' };

async function read(id: string): Promise<ItemContents> {
  try {
    const [flag, files] = await Promise.all([flagById(id), artefactsOf(id)]);
    return goneOr(id, flag, files);
  } catch (error) {
    if (error instanceof DamagedRow) return { ...NOTHING, id, state: 'damaged' };
    throw error;
  }
}

/** Of two thousand flags each by itself takes several times as long. */
async function readTogether(ids: readonly string[]): Promise<ItemContents[]> {
  try {
    const [flags, files] = await Promise.all([flagsAmong(ids), artefactsAmong(ids)]);
    const byId = new Map(flags.map((flag) => [flag.id, flag]));
    const byFlag = Map.groupBy(files, ({ flagId }) => flagId);
    return ids.map((id) => goneOr(id, byId.get(id), byFlag.get(id) ?? []));
  } catch (error) {
    // One of them; each by itself tells which.
    if (error instanceof DamagedRow) return Promise.all(ids.map(read));
    throw error;
  }
}

/** Flags read at once. */
const PORTION = 50;

/** Reads what is known of the chosen flags, without the bytes of any file. @throws VaultLocked */
export async function readContents(ids: readonly string[]): Promise<ItemContents[]> {
  const contents: ItemContents[] = [];
  for (let from = 0; from < ids.length; from += PORTION)
    contents.push(...(await readTogether(ids.slice(from, from + PORTION))));
  return contents;
}

/** Bytes that the report holds of one item: its picture once more, smaller. Measured over a hundred items, as is the next. */
const REPORT_OF_ITEM = 160_000;
const PDF_OF_ITEM = 154_000;

/** About how large the bundle will be, in bytes; what packing saves is left out, so that it is rather too high. */
export function sizeOf(contents: readonly ItemContents[], include: Choices['include']): number {
  let bytes = 0;
  for (const { state, withheld, always, parts } of contents) {
    if (state !== 'there') continue;
    bytes += always;
    for (const part of ['context', 'source', 'media', 'archive'] as const) if (include[part]) bytes += parts[part];
    if (!withheld) bytes += REPORT_OF_ITEM + (include.pdf ? PDF_OF_ITEM : 0);
  }
  return bytes;
}
