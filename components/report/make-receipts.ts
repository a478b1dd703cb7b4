import { i18n } from '#i18n';
import { wordKey } from '@/components/ui/word-key';
import { makeReceipt, nextReceipt } from '@/lib/report/receipts';
import type { ArtefactRow, NewArtefact } from '@/lib/store/artefact-row';

/** The chosen files as they are stored. @throws Error with a sentence where one cannot be taken (any more). */
export async function makeReceipts(
  flagId: string,
  files: readonly File[],
  kept: readonly ArtefactRow[],
): Promise<NewArtefact[]> {
  const made: NewArtefact[] = [];
  for (const file of files) {
    const receipt = await makeReceipt(file, flagId, nextReceipt([...kept, ...made]));
    if (receipt.state === 'refused')
      throw new Error(`${file.name}: ${i18n.t(`received.refusals.${wordKey(receipt.refusal)}`)}`);
    made.push(receipt.row);
  }
  return made;
}
