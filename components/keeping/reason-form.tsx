import { type ReactNode, useState } from 'react';
import { i18n } from '#i18n';
import { useSaving } from '@/components/setup/use-saving';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';

interface ReasonFormProps {
  label: string;
  danger?: boolean;
  /** Further boxes, above the reason. */
  children?: ReactNode;
  /** True where everything else that is needed was given; it shows its own faults. */
  ready?(): boolean;
  /** @returns false where the person thought better of it: the reason then stays in its box. */
  store(why: string): Promise<unknown>;
}

/** One act that needs a reason. */
export function ReasonForm({ label, danger = false, children, ready = () => true, store }: ReasonFormProps) {
  const [why, setWhy] = useState('');
  const [missing, setMissing] = useState(false);
  const { saving, save, touched } = useSaving();
  return (
    <form
      className="ui-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const given = why.trim();
        setMissing(given === '');
        const isReady = ready();
        if (given === '' || !isReady) return;
        void save(async () => {
          if ((await store(given)) !== false) setWhy('');
        });
      }}
    >
      {children}
      <Field
        label={i18n.t('keeping.why')}
        hint={i18n.t('keeping.whyHint')}
        fault={missing ? i18n.t('keeping.whyMissing') : null}
      >
        {(control) => (
          <textarea
            {...control}
            dir="auto"
            maxLength={2_000}
            value={why}
            onChange={(event) => {
              setWhy(event.target.value);
              touched();
            }}
          />
        )}
      </Field>
      {saving.state === 'failed' && (
        <Notice tone="caution" live="alert" title={i18n.t('common.notSaved')}>
          <p>{i18n.t('common.notSavedReason', [saving.reason])}</p>
        </Notice>
      )}
      <div>
        <Button type="submit" variant={danger ? 'danger' : 'secondary'} off={saving.state === 'saving'}>
          {label}
        </Button>
      </div>
    </form>
  );
}
