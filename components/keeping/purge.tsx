import { useState } from 'react';
import { i18n } from '#i18n';
import { useSaving } from '@/components/setup/use-saving';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Notice } from '@/components/ui/notice';
import { purge } from '@/lib/flagging/purge';
import type { FlagRow } from '@/lib/store/flag-row';
import type { Person } from '@/lib/store/person';

/** Two steps, no reason to be written and no way back: whoever needs it needs it now. */
export function Purge({ flag, person }: { flag: FlagRow; person: Person }) {
  const [asking, setAsking] = useState(false);
  const { saving, save } = useSaving();
  return (
    <details>
      <summary>{i18n.t('keeping.purge.open')}</summary>
      <div className="ui-stack">
        <p>{i18n.t('keeping.purge.hint')}</p>
        <p>{i18n.t('keeping.purge.what')}</p>
        {saving.state === 'failed' && (
          <Notice tone="danger" live="alert" title={i18n.t('common.notSaved')}>
            <p>{i18n.t('common.notSavedReason', [saving.reason])}</p>
          </Notice>
        )}
        <div>
          <Button variant="danger" off={saving.state === 'saving'} onClick={() => setAsking(true)}>
            {i18n.t('keeping.purge.button')}
          </Button>
        </div>
      </div>
      <ConfirmDialog
        open={asking}
        title={i18n.t('keeping.purge.confirm')}
        confirm={i18n.t('keeping.purge.save')}
        danger
        onConfirm={() => {
          setAsking(false);
          // The page then shows what to do now, which begins above.
          void save(() => purge(flag.id, person)).then((done) => done && window.scrollTo({ top: 0 }));
        }}
        onCancel={() => setAsking(false)}
      >
        <p>{i18n.t('keeping.purge.confirmHint')}</p>
      </ConfirmDialog>
    </details>
  );
}
