import { bagFiles } from '@/lib/evidence/bag-paths';
import type { ArtefactRow } from '@/lib/store/artefact-row';
import type { Choices } from './choices';
import type { BundleItem, ItemFile } from './facts';

/** Why a file stays out by what was chosen; null where it goes in. */
function reasonOf({ kind, name }: ArtefactRow, { include, recipient }: Choices): string | null {
  // It is the platform's own answer, with whatever else stood on the screen; the platform needs none of it.
  if (recipient === 'platform' && kind === 'receipt') return 'receipts are not for the platform';
  if (!include.context && name.startsWith('with-')) return 'other posts were left out';
  if (!include.source && kind === 'source') return 'page sources were left out';
  if (!include.media && kind === 'media') return 'media files were left out';
  if (!include.archive && kind === 'archive') return 'page archives were left out';
  return null;
}

/** Lays out the files of an item by what was chosen. Records, limits, texts and screenshots always go in: they are the evidence. */
export function chosenFiles(
  artefacts: readonly ArtefactRow[],
  revision: number,
  choices: Choices,
): Pick<BundleItem, 'files' | 'leftOut'> {
  const places = new Map(
    bagFiles(
      artefacts.map(({ name }) => name),
      revision,
    ).map((file) => [file.name, file]),
  );
  const files: ItemFile[] = [];
  const leftOut: BundleItem['leftOut'] = [];
  for (const artefact of artefacts) {
    const place = places.get(artefact.name);
    if (!place) continue;
    const why = reasonOf(artefact, choices);
    if (why === null) files.push({ ...place, artefact });
    else leftOut.push({ name: artefact.name, sha256: artefact.sha256, why });
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, leftOut };
}
