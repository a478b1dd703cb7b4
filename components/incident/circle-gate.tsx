import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { CapturedValue } from '@/components/ui/captured-text';
import { Notice } from '@/components/ui/notice';
import type { Incident } from '@/lib/store/incident';
import type { Person } from '@/lib/store/rows';
import { logIncidentViewed } from '@/lib/store/seen';
import { NotWrittenNotice } from './entry-form';
import { useWriting } from './use-writing';

interface CircleGateProps {
  incident: Incident;
  person: Person | null;
  onOpen(): void;
}

/** Stands before an incident that is kept to a circle in which the person is not named. Who goes on is in the log. */
export function CircleGate({ incident, person, onOpen }: CircleGateProps) {
  const { writing, write } = useWriting();
  const open = async () => {
    if (person && (await write(() => logIncidentViewed(incident.id, person)))) onOpen();
  };
  return (
    <Notice tone="caution" title={i18n.t('incident.gate.title')}>
      <p>
        {i18n.t('incident.gate.circle')} <CapturedValue text={incident.allegation?.circle.join(', ') ?? ''} />
      </p>
      <p>{i18n.t('incident.gate.hint')}</p>
      <NotWrittenNotice writing={writing} />
      <div>
        <Button off={!person || writing.state === 'busy'} onClick={() => void open()}>
          {i18n.t('incident.gate.open')}
        </Button>
      </div>
    </Notice>
  );
}
