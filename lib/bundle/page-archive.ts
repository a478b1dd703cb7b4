import { cleanPicture } from '@/lib/capture/page/source-attributes';
import { createInstallation } from '@/lib/flagging/installation';
import { itemPrefix } from '@/lib/flagging/item-prefix';
import { postAt } from '@/lib/flagging/page-source';
import { artefact } from '@/lib/flagging/record';
import { closeFlag } from '@/lib/flagging/story';
import type { ArtefactRow } from '@/lib/store/artefact-row';
import { artefactsOf, readArtefact } from '@/lib/store/artefacts';
import type { FlagRow } from '@/lib/store/flag-row';
import { addArtefacts, flagById } from '@/lib/store/flags';
import type { Person } from '@/lib/store/person';
import { canArchive } from './can-archive';
import type { ArchivedFile } from './wacz';

const ARCHIVE_NAME = 'page.wacz';

/** The files that go in, each under the address that it had; one address twice only once, as a reader finds only one. */
async function archived(flag: FlagRow, files: readonly ArtefactRow[]): Promise<ArchivedFile[]> {
  const found = new Map<string, ArchivedFile>();
  const add = async (name: string | null, address: string, page: ArchivedFile['page']) => {
    const file = files.find((one) => one.name === name);
    if (!file || found.has(address)) return;
    found.set(address, { address, sha256: file.sha256, blob: await readArtefact(file), page });
  };
  for (const { item, file } of flag.sources) {
    const post = postAt(flag, item);
    const own = post?.permalink.value ?? (item === 0 ? (post?.openedAddress ?? null) : null);
    const id = `${itemPrefix(item)}post`;
    // A post without an address of its own still has a name.
    await add(file, own ?? `urn:flagpost:${flag.id}/${id}.html`, {
      id,
      title: `${flag.platform} ${post?.id.value ?? id}`,
    });
  }
  // Under the address that the page source gives it, or a reader would not find it.
  for (const { address, file } of flag.mediaFiles)
    if (address !== null && /^https?:/.test(address)) await add(file, cleanPicture(address, address) ?? address, null);
  return [...found.values()];
}

/**
 * Makes the page archive of a flag out of its own stored files, stores it and writes a new record that names it.
 *
 * @param by who pressed.
 */
export async function makePageArchive(flagId: string, by: Person): Promise<void> {
  const flag = await flagById(flagId);
  if (!flag) throw new Error(`No flag ${flagId}.`);
  const files = await artefactsOf(flagId);
  if (!canArchive(flag, files)) throw new Error('No page archive can be made of this flag now.');
  const { waczOf } = await import('./wacz');
  const made = new Date().toISOString();
  const blob = await waczOf(await archived(flag, files), {
    title: `Flag ${flag.id}`,
    captured: flag.sources[0]?.from ?? flag.clicked.utc,
    made,
    software: `Flagpost ${flag.extensionVersion}`,
  });
  await addArtefacts([await artefact(flagId, ARCHIVE_NAME, 'archive', blob)], flagId, (f) => f);
  await closeFlag(flagId, 'archived', { installation: createInstallation() }, (same) => same, by);
}
