import { useState } from 'react';
import { i18n } from '#i18n';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { deleteIncident } from '@/lib/store/incident-disposal';
import { INCIDENTS_ADDRESS } from './addresses';
import { Line } from './boxes';
import { type EntryProps, NotWrittenNotice, WorkForm } from './entry-form';
import { useBoxes } from './use-boxes';
import { useWriting } from './use-writing';

/** Asks for a reason, and once more. */
export function DeleteIncident({ incident, person, held }: EntryProps & { held: boolean }) {
  const boxes = useBoxes({ why: '' }, { why: i18n.t('incident.needWhy') });
  /** The reason, while the person is asked once more. */
  const [asking, setAsking] = useState<string | null>(null);
  const { writing, write } = useWriting();
  const remove = async (why: string) => {
    setAsking(null);
    if (await write(() => deleteIncident(incident.id, { by: person, why }))) location.hash = INCIDENTS_ADDRESS;
  };
  return (
    <>
      <p>{i18n.t('incident.delete.hint')}</p>
      {held ? (
        <p>
          <strong>{i18n.t('incident.delete.held')}</strong>
        </p>
      ) : (
        <WorkForm
          label={i18n.t('incident.delete.save')}
          variant="danger"
          done=""
          ready={() => boxes.filled()}
          work={async ({ why }) => setAsking(why)}
        >
          <Line box={boxes.box('why')} label={i18n.t('incident.why')} hint={i18n.t('incident.delete.whyHint')} />
        </WorkForm>
      )}
      <NotWrittenNotice writing={writing} />
      <ConfirmDialog
        open={asking !== null}
        title={i18n.t('incident.delete.confirm', [incident.reference])}
        confirm={i18n.t('incident.delete.save')}
        danger
        onConfirm={() => void remove(asking ?? '')}
        onCancel={() => setAsking(null)}
      >
        <p>{i18n.t('incident.delete.confirmHint')}</p>
      </ConfirmDialog>
    </>
  );
}
