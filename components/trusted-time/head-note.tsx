import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { CopyButton } from '@/components/ui/copy-button';
import { LiveValue } from '@/components/ui/live-value';
import { useAsync } from '@/components/ui/use-async';
import { useLive } from '@/components/ui/use-live';
import { readClock } from '@/lib/clock';
import { spokenFingerprint } from '@/lib/evidence/sign';
import { signingKey } from '@/lib/store/keys';
import { custodyHead } from '@/lib/store/stamps';
import { headNote } from './head-note-text';
import './trusted-time.css';

/** The fingerprint of the key, or null where this browser keeps none. */
const keyFingerprint = () =>
  signingKey().then(
    ({ fingerprint }) => fingerprint,
    (error: unknown) => {
      // A private window of Firefox stores no keys; the hash is worth noting without one.
      if (error instanceof DOMException) return null;
      throw error;
    },
  );

/**
 * The hash of the last line of the log as a note for the school's own records. A note that is kept somewhere else shows later
 * that nothing up to that line was changed since, without any network.
 */
export function HeadNote() {
  const [open, setOpen] = useState(false);
  return (
    <details className="time-head" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{i18n.t('time.head.title')}</summary>
      {/* Read when it is wanted: the register is on the screen sooner without it. */}
      {open && <Note />}
    </details>
  );
}

function Note() {
  const head = useLive(custodyHead, []);
  const key = useAsync(keyFingerprint, []);
  return (
    <>
      <p>{i18n.t('time.head.what')}</p>
      <LiveValue live={head}>
        {(line) =>
          line ? (
            <LiveValue live={key}>{(fingerprint) => <NoteText line={line} print={fingerprint} />}</LiveValue>
          ) : (
            <p>{i18n.t('time.head.none')}</p>
          )
        }
      </LiveValue>
    </>
  );
}

function NoteText({ line, print }: { line: { seq: number; sha256: string }; print: string | null }) {
  const note = useMemo(
    () => headNote({ ...line, fingerprint: print && spokenFingerprint(print), now: readClock() }),
    [line, print],
  );
  return (
    <>
      <p className="time-note">{note}</p>
      <CopyButton text={note} label={i18n.t('time.head.copy')} />
    </>
  );
}
