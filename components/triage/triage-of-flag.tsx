import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Purge } from '@/components/keeping/purge';
import { useSaving } from '@/components/setup/use-saving';
import { Button } from '@/components/ui/button';
import { MomentText } from '@/components/ui/moment-text';
import { Notice } from '@/components/ui/notice';
import { triageCard } from '@/lib/report/triage';
import type { Triage, TriageKind } from '@/lib/store/cannot-wait';
import type { FlagRow } from '@/lib/store/flag-row';
import type { Person } from '@/lib/store/person';
import { liftTriage, noteTold, setTriage } from '@/lib/store/triage';
import { TriageChoices } from './triage-choices';
import { TriagePanel } from './triage-panel';
import './triage.css';

interface TriageOfFlagProps {
  flag: FlagRow;
  /** Null until Flagpost has been set up: everything is shown, and nothing can be kept. */
  person: Person | null;
  /** The check found strong signs. They make the button easier to see and decide nothing. */
  prominent: boolean;
}

function Bar({ prominent, onPress }: { prominent: boolean; onPress(): void }) {
  return (
    <div className="triage-bar">
      <Button variant={prominent ? 'danger' : 'secondary'} onClick={onPress}>
        {i18n.t('triage.button')}
      </Button>
      <span className={prominent ? undefined : 'ui-soft'}>
        {i18n.t(prominent ? 'triage.suggested' : 'triage.buttonHint')}
      </span>
    </div>
  );
}

/** The picture may be in what was kept: taking it out is offered before anything else is asked. */
function NothingMayBeKept({ flag, person }: { flag: FlagRow; person: Person | null }) {
  if (flag.stub) return null;
  return (
    <Notice tone="danger" title={i18n.t('triage.purge.title')}>
      <p>{i18n.t('triage.purge.hint')}</p>
      {person && <Purge flag={flag} person={person} />}
    </Notice>
  );
}

/** What was said of the flag, folded or not, and the way back. */
function Said({ triage, open, onFold }: { triage: Triage; open: boolean; onFold(): void }) {
  return (
    <div className="triage-bar">
      <p>
        <strong>{i18n.t('triage.said', [triageCard(triage.kind).title])}</strong>{' '}
        <span className="ui-soft ui-small">
          {triage.by.name}, <MomentText at={triage.at} precision="minute" />
        </span>
      </p>
      <Button variant="quiet" aria-expanded={open} onClick={onFold}>
        {i18n.t(open ? 'triage.fold' : 'triage.unfold')}
      </Button>
    </div>
  );
}

/**
 * “This cannot wait”: two presses to who has to be called. What was pressed and who was told is kept with the flag; the
 * rest of the flag is there, below, for later.
 */
export function TriageOfFlag({ flag, person, prominent }: TriageOfFlagProps) {
  const [asking, setAsking] = useState(false);
  const [folded, setFolded] = useState(false);
  /** What was chosen where nothing can be kept. */
  const [shown, setShown] = useState<TriageKind | null>(null);
  const { saving, save } = useSaving();
  const choosing = useRef<Promise<unknown>>(Promise.resolve());
  const { triage } = flag;
  const kind = shown ?? triage?.kind ?? null;

  function choose(chosen: TriageKind) {
    setAsking(false);
    setFolded(false);
    // At once: nobody waits for a disk before they see 999.
    setShown(chosen);
    if (person) choosing.current = save(async () => void (await setTriage(flag.id, chosen, person)));
  }
  const tell =
    person && triage && ((contact: string, reference: string) => noteTold(flag.id, contact, reference, person));
  const withdraw = () => {
    setShown(null);
    // Also where what was chosen is still on its way to the disk.
    if (person) void choosing.current.then(() => save(async () => void (await liftTriage(flag.id, person))));
  };
  const open = kind !== null && !folded;
  return (
    <section className="triage" aria-label={i18n.t('triage.title')} data-open={open || undefined}>
      {!asking && !kind && <Bar prominent={prominent} onPress={() => setAsking(true)} />}
      {asking && (
        <>
          <TriageChoices onChoose={choose} />
          <div>
            <Button variant="quiet" onClick={() => setAsking(false)}>
              {i18n.t('triage.close')}
            </Button>
          </div>
        </>
      )}
      {saving.state === 'failed' && (
        <Notice tone="caution" live="alert" title={i18n.t('common.notSaved')}>
          <p>{i18n.t('common.notSavedReason', [saving.reason])}</p>
        </Notice>
      )}
      {triage && !asking && <Said triage={triage} open={open} onFold={() => setFolded(open)} />}
      {open && !asking && (
        <>
          <TriagePanel
            card={triageCard(kind)}
            arrived={shown !== null}
            told={triage?.told ?? []}
            onTold={tell ? async (contact, reference) => void (await tell(contact, reference)) : null}
          >
            {kind === 'indecent-image' && <NothingMayBeKept flag={flag} person={person} />}
          </TriagePanel>
          <div className="ui-row">
            <Button variant="quiet" onClick={() => setAsking(true)}>
              {i18n.t('triage.another')}
            </Button>
            {(triage?.told.length ?? 0) === 0 && (
              <Button variant="quiet" onClick={withdraw}>
                {i18n.t('triage.lift')}
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}
