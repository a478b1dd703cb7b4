import { lookAtFile } from '@/lib/evidence/received/look';
import type { SuppliedRefusal } from '@/lib/evidence/received/refusal';
import { artefact } from '@/lib/flagging/record';
import type { ArtefactRow, NewArtefact } from '@/lib/store/artefact-row';

/** At one time: a receipt is a screenshot or two, not an archive. */
export const MOST_RECEIPTS = 10;

const NAME = /^receipt-(\d+)\.[a-z]+$/;

/** The number of the next receipt of a flag, from 1; no number is used twice, whatever was removed. */
export const nextReceipt = (files: readonly Pick<ArtefactRow, 'name'>[]): number =>
  1 + files.reduce((most, { name }) => Math.max(most, Number(NAME.exec(name)?.[1] ?? 0)), 0);

/** The name of a receipt. Nothing of the name that it came with is in it. */
export const receiptName = (number: number, ending: string): string =>
  `receipt-${String(number).padStart(2, '0')}.${ending}`;

export const isReceipt = ({ kind }: Pick<ArtefactRow, 'kind'>): boolean => kind === 'receipt';

export type MadeReceipt =
  | { state: 'ok'; row: NewArtefact; originalName: string }
  | { state: 'refused'; refusal: SuppliedRefusal };

/**
 * A file that shows what the platform answered, as it is stored: byte for byte, with its hash. It is looked at by its first bytes as
 * any file from outside: a picture, a PDF, an e-mail or plain text, and nothing else.
 */
export async function makeReceipt(file: File, flagId: string, number: number): Promise<MadeReceipt> {
  const look = await lookAtFile(file);
  if (look.state === 'refused') return look;
  const { mime, ending, originalName, sha256 } = look.file;
  const bytes = await file.arrayBuffer();
  const row = await artefact(flagId, receiptName(number, ending), 'receipt', new Blob([bytes], { type: mime }));
  // Between looking and reading somebody may have put another file in its place.
  if (row.sha256 !== sha256) return { state: 'refused', refusal: 'unreadable' };
  return { state: 'ok', row, originalName };
}
