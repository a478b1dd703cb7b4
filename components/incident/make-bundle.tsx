import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import type { PolicyPack } from '@/lib/policy/pack';
import { lacksExportSignOff } from '@/lib/store/incident-rules';
import { AllegationNotice } from './allegation';
import type { EntryProps } from './entry-form';
import { SignOffForm } from './sign-off-form';
import { useIncidentFlags } from './use-incident-flags';

interface MakeBundleProps extends EntryProps {
  nation: PolicyPack['nation'] | null;
  onBundle(ids: readonly string[], incident: string): void;
}

/** Hands the flags of an incident to the assistant; of one that is kept to a circle only once somebody else has agreed. */
export function MakeBundle({ incident, person, nation, onBundle }: MakeBundleProps) {
  const flags = useIncidentFlags(incident.flagIds, incident.id);
  const [asking, setAsking] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (asking) dialog.current?.showModal();
    else dialog.current?.close();
  }, [asking]);
  // Only flags that are here can go into a bundle.
  const here = flags.state === 'ready' ? flags.value.flatMap(({ flag }) => (flag ? [flag] : [])) : [];
  if (here.length === 0) return null;
  const go = () =>
    onBundle(
      [...here].sort((a, b) => a.seq - b.seq).map(({ id }) => id),
      incident.id,
    );
  return (
    <>
      <Button onClick={() => (lacksExportSignOff(incident) ? setAsking(true) : go())}>
        {i18n.t('incident.bundle')}
      </Button>
      <dialog
        ref={dialog}
        className="ui-dialog"
        aria-label={i18n.t('incident.restricted.title')}
        onClose={() => setAsking(false)}
      >
        {asking && (
          <div className="ui-stack">
            <h2>{i18n.t('incident.restricted.title')}</h2>
            <AllegationNotice nation={nation} />
            <SignOffForm
              incident={incident}
              person={person}
              about="restricted-export"
              hint={i18n.t('incident.restricted.hint')}
              label={i18n.t('incident.restricted.go')}
              onWritten={go}
            />
            <div>
              <Button onClick={() => setAsking(false)}>{i18n.t('common.cancel')}</Button>
            </div>
          </div>
        )}
      </dialog>
    </>
  );
}
