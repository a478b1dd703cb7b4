import type { ArtefactRow } from '@/lib/store/artefact-row';
import type { FlagRow } from '@/lib/store/flag-row';

/**
 * True where a page archive can be made: there is a source to put into it, nobody works on the flag, and there is none yet. In a
 * file of its own, so that a screen can ask without the whole worker.
 */
export const canArchive = (flag: FlagRow, files: readonly Pick<ArtefactRow, 'kind'>[]): boolean =>
  flag.snapshot !== null &&
  flag.step === 'recorded' &&
  flag.worker === null &&
  files.some(({ kind }) => kind === 'source') &&
  !files.some(({ kind }) => kind === 'archive');
