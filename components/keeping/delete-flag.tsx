import { useState } from 'react';
import { i18n } from '#i18n';
import { today } from '@/components/policy/today';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Field } from '@/components/ui/field';
import { deleteFlag } from '@/lib/store/disposal';
import type { FlagRow } from '@/lib/store/flag-row';
import type { Person } from '@/lib/store/person';
import { isDue, type Periods, retentionOf } from '@/lib/store/retention-class';
import { KEEPING_ADDRESS } from './addresses';
import { ReasonForm } from './reason-form';

interface DeleteFlagProps {
  flag: FlagRow;
  periods: Periods;
  person: Person;
}

/** Asks for a reason, for who agreed where its day has not come, and once more. */
export function DeleteFlag({ flag, periods, person }: DeleteFlagProps) {
  const [agreedBy, setAgreedBy] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  /** Set while the person is asked once more. */
  const [asking, setAsking] = useState<{ answer(go: boolean): void } | null>(null);
  const due = isDue(retentionOf(flag), periods, today());
  const ready = () => {
    const isMissing = !due && agreedBy.trim() === '';
    setFault(isMissing ? i18n.t('keeping.delete.agreedMissing') : null);
    return !isMissing;
  };
  async function store(why: string) {
    const go = await new Promise<boolean>((resolve) => setAsking({ answer: resolve }));
    setAsking(null);
    if (!go) return false;
    await deleteFlag(flag.id, { by: person, why, agreedBy: due ? '' : agreedBy.trim(), today: today() });
    location.hash = KEEPING_ADDRESS;
    return true;
  }
  const blocked = flag.hold
    ? i18n.t('keeping.delete.heldFirst')
    : flag.capture === 'draft' || flag.capture === 'capturing'
      ? i18n.t('keeping.delete.unfinished')
      : null;
  return (
    <details>
      <summary>{i18n.t('keeping.delete.open')}</summary>
      <div className="ui-stack">
        <p>{i18n.t('keeping.delete.hint')}</p>
        <p>{i18n.t('keeping.delete.log')}</p>
        <p>{i18n.t('keeping.delete.backups')}</p>
        {blocked ? (
          <p>
            <strong>{blocked}</strong>
          </p>
        ) : (
          <ReasonForm label={i18n.t('keeping.delete.save')} danger ready={ready} store={store}>
            {!due && (
              <Field label={i18n.t('keeping.delete.agreed')} hint={i18n.t('keeping.delete.agreedHint')} fault={fault}>
                {(control) => (
                  <input
                    {...control}
                    maxLength={200}
                    value={agreedBy}
                    onChange={(event) => setAgreedBy(event.target.value)}
                  />
                )}
              </Field>
            )}
          </ReasonForm>
        )}
      </div>
      <ConfirmDialog
        open={asking !== null}
        title={i18n.t('keeping.delete.confirm')}
        confirm={i18n.t('keeping.delete.save')}
        danger
        onConfirm={() => asking?.answer(true)}
        onCancel={() => asking?.answer(false)}
      >
        <p>{i18n.t('keeping.delete.confirmHint')}</p>
      </ConfirmDialog>
    </details>
  );
}
