import { useAsync } from '@/components/ui/use-async';
import type { Live } from '@/components/ui/use-live';
import { readArtefact } from '@/lib/store/artefacts';
import type { ArtefactRow } from '@/lib/store/rows';

/** The bytes of a file, compared with their hash; fails where they are not what was stored. */
export const useArtefact = (file: ArtefactRow): Live<Blob> =>
  useAsync(() => readArtefact(file), [file.id, file.sha256]);
