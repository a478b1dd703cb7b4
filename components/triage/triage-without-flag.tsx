import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { triageCard } from '@/lib/report/triage';
import type { TriageKind } from '@/lib/store/cannot-wait';
import { TriageChoices } from './triage-choices';
import { TriagePanel } from './triage-panel';
import './triage.css';

/** The same two taps where nothing is flagged: somebody may need 999 before there is a flag. Keeps nothing. */
export function TriageWithoutFlag() {
  const [asking, setAsking] = useState(false);
  const [kind, setKind] = useState<TriageKind | null>(null);
  const close = () => {
    setAsking(false);
    setKind(null);
  };
  return (
    <section className="triage" aria-label={i18n.t('triage.title')} data-open={kind !== null || undefined}>
      {!asking && (
        <div className="triage-bar">
          <Button onClick={() => setAsking(true)}>{i18n.t('triage.button')}</Button>
          <span className="ui-soft">{i18n.t('triage.buttonHint')}</span>
        </div>
      )}
      {asking && !kind && <TriageChoices onChoose={setKind} />}
      {kind && <TriagePanel card={triageCard(kind)} arrived told={[]} onTold={null} />}
      {asking && (
        <div>
          <Button variant="quiet" onClick={close}>
            {i18n.t('triage.close')}
          </Button>
        </div>
      )}
    </section>
  );
}
