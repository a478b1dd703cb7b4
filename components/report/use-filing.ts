import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { ArtefactRow, NewArtefact } from '@/lib/store/artefact-row';
import type { FlagRow } from '@/lib/store/flag-row';
import type { Person } from '@/lib/store/person';
import { makeReceipts } from './make-receipts';

interface FilingOf {
  flag: FlagRow;
  artefacts: readonly ArtefactRow[];
  person: Person | null;
  onSaved(): void;
}

/** What a form about a report has besides its own fields: receipts as files, what is wrong, and how saving went. */
export function useFiling<Fault extends string>({ flag, artefacts, person, onSaved }: FilingOf) {
  const [files, setFiles] = useState<readonly File[]>([]);
  const [isSafe, setSafe] = useState(false);
  const [faults, setFaults] = useState<Partial<Record<Fault | 'safe' | 'save', string>>>({});
  const [saved, setSaved] = useState(false);
  /** What was refused of the last files is not said of the next ones. */
  const [saves, setSaves] = useState(0);
  const saving = useRef(false);

  /** @param found what is wrong with the form's own fields. @param store not called where anything is. */
  async function save(
    found: Partial<Record<Fault, string>>,
    store: (by: Person, receipts: NewArtefact[]) => Promise<void>,
  ): Promise<void> {
    setSaved(false);
    const safe = files.length > 0 && !isSafe ? { safe: i18n.t('filing.receipts.needSafe') } : {};
    const all = { ...found, ...safe } as typeof faults;
    setFaults(all);
    if (saving.current || !person || Object.keys(all).length > 0) return;
    saving.current = true;
    try {
      await store(person, await makeReceipts(flag.id, files, artefacts));
      setFiles([]);
      setSafe(false);
      setSaved(true);
      setSaves((count) => count + 1);
      onSaved();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      setFaults({ save: i18n.t('common.notSavedReason', [reason]) } as typeof faults);
    } finally {
      saving.current = false;
    }
  }

  const receipts = { files, isSafe, fault: faults.safe ?? null, onFiles: setFiles, onSafe: setSafe };
  return { faults, saved, saves, receipts, save };
}
