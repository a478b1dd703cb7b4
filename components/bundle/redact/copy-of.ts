import type { BundleItem } from '@/lib/bundle/facts';
import { type RedactedItem, redactItem } from '@/lib/bundle/redact-item';
import type { ItemRedaction } from '@/lib/bundle/redaction';
import { bagFiles, itemFolder } from '@/lib/evidence/bag-paths';
import type { ArtefactRow } from '@/lib/store/artefact-row';
import { readArtefact } from '@/lib/store/artefacts';
import type { FlagRow } from '@/lib/store/flag-row';

/** A flag as the one item of a bundle, with all its files. */
export function itemOf(flag: FlagRow, artefacts: readonly ArtefactRow[]): BundleItem {
  const laid = bagFiles(
    artefacts.map(({ name }) => name),
    flag.record?.revision ?? 0,
  );
  const files = laid.flatMap((file) => {
    const artefact = artefacts.find(({ name }) => name === file.name);
    return artefact ? [{ ...file, artefact }] : [];
  });
  return {
    number: 1,
    folder: itemFolder(1),
    exhibit: null,
    flag,
    files,
    leftOut: [],
    signatures: [],
    redaction: null,
  };
}

/** What would leave of a flag, made in the very way in which it is made for a copy. @throws as `redactItem`. */
export const copyOf = (
  flag: FlagRow,
  artefacts: readonly ArtefactRow[],
  redaction: ItemRedaction,
): Promise<RedactedItem> => redactItem(itemOf(flag, artefacts), redaction, ({ artefact }) => readArtefact(artefact));
