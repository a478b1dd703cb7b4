import { artefactsOf, readArtefact } from '@/lib/store/artefacts';
import { flagById } from '@/lib/store/flags';
import { readRedaction } from '@/lib/store/redactions';
import type { BagEntry, BundleFacts, BundleItem, ItemFile } from './facts';
import { redactItem } from './redact-item';
import type { ItemRedaction } from './redaction';
import { BundleRefused } from './refused';
import { namesStaff, withoutStaff } from './staff';
import { openedOr } from './verified-item';
import { wholeItem } from './whole-item';

const readOf = (flagId: string) => (file: ItemFile) =>
  openedOr(flagId, file.artefact.name, () => readArtefact(file.artefact));

/** An item as it goes into a redacted copy: its facts, and which files there will be. */
export const redact = async (item: BundleItem, redaction: ItemRedaction): Promise<BundleItem> =>
  (await redactItem(item, redaction, readOf(item.flag.id))).item;

/**
 * The files of an item of a redacted copy. What is frozen of it tells nothing of what is hidden, so they are made again from the flag,
 * and have to be those that were frozen.
 *
 * @throws BundleRefused ('redaction-outdated') where they are not: the flag, or what is hidden of it, has changed since.
 */
export async function* redactedFiles(frozen: BundleItem, { choices }: BundleFacts): AsyncGenerator<BagEntry> {
  const { id } = frozen.flag;
  const outdated = () =>
    new BundleRefused('redaction-outdated', 'A flag, or what is hidden of it, has changed since.', {
      flagId: id,
      file: '',
    });
  const [flag, redaction, artefacts] = await openedOr(id, 'flag', () =>
    Promise.all([flagById(id), readRedaction(id), artefactsOf(id)]),
  );
  if (!flag?.record || !redaction) throw outdated();
  const { revision } = flag.record;
  const whole: BundleItem = { ...wholeItem(frozen.number, { flag, revision, artefacts }, choices), signatures: [] };
  if (redaction.record !== flag.record.sha256) throw outdated();
  const { item, files } = await redactItem(
    whole,
    namesStaff(choices) ? redaction : withoutStaff(redaction),
    readOf(id),
  );
  const isSame =
    item.files.length === frozen.files.length &&
    item.files.every(({ path, artefact }, at) => {
      const before = frozen.files[at];
      return before?.path === path && before.artefact.sha256 === artefact.sha256;
    });
  if (!isSame) throw outdated();
  for (const { path, blob } of files)
    yield { path: `data/${item.folder}/${path}`, content: blob, packed: blob.type.startsWith('image/') };
}
