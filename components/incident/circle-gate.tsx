import { i18n } from '#i18n';
import { WhoMayOpen } from '@/components/restricted/restricted-words';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Incident } from '@/lib/store/incident';
import type { Person } from '@/lib/store/person';
import { restrictionOf } from '@/lib/store/restricted';
import { logIncidentViewed } from '@/lib/store/seen';
import { NotWrittenNotice } from './entry-form';
import { useWriting } from './use-writing';
import { WayIn } from './way-in';

interface CircleGateProps {
  incident: Incident;
  person: Person | null;
  /** Whether they unlocked with a passphrase of their own: then it is closed, and nobody goes on by a press. */
  known: boolean;
  onOpen(): void;
}

/**
 * Stands before an incident that is kept to a circle in which the person is not named. Where it is only a typed name that says who
 * they are, they may go on, and that they did is in the log.
 */
export function CircleGate({ incident, person, known, onOpen }: CircleGateProps) {
  const { writing, write } = useWriting();
  const open = async () => {
    if (person && (await write(() => logIncidentViewed(incident.id, person)))) onOpen();
  };
  const restriction = restrictionOf(incident);
  return (
    <>
      <Notice tone="caution" title={i18n.t('restricted.incident.title')}>
        {restriction && <WhoMayOpen restrictions={[restriction]} />}
        {known ? (
          <p>{i18n.t('restricted.incident.closed')}</p>
        ) : (
          <>
            <p>{i18n.t('restricted.unknown')}</p>
            <p>{i18n.t('incident.gate.hint')}</p>
            <NotWrittenNotice writing={writing} />
            <div>
              <Button off={!person || writing.state === 'busy'} onClick={() => void open()}>
                {i18n.t('incident.gate.open')}
              </Button>
            </div>
          </>
        )}
      </Notice>
      {known && person && <WayIn incident={incident} person={person} />}
    </>
  );
}
