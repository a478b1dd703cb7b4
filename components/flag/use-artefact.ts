import { useAsync } from '@/components/ui/use-async';
import type { Live } from '@/components/ui/use-live';
import type { ArtefactRow } from '@/lib/store/artefact-row';
import { readArtefact } from '@/lib/store/artefacts';

/** The bytes of a file, compared with their hash; fails where they are not what was stored. */
export const useArtefact = (file: ArtefactRow): Live<Blob> =>
  useAsync(() => readArtefact(file), [file.id, file.sha256]);
