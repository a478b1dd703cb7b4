import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { SavingState } from './use-saving';

interface SavingRowProps {
  saving: SavingState;
  /** True where what stands in the boxes is not what is stored. */
  changed?: boolean;
  label: string;
  saved: string;
  /** Further buttons. */
  children?: ReactNode;
}

/** The button that saves a form, and how it went. */
export function SavingRow({ saving, changed = false, label, saved, children }: SavingRowProps) {
  return (
    <>
      {saving.state === 'failed' && (
        <Notice tone="caution" live="alert" title={i18n.t('common.notSaved')}>
          <p>{i18n.t('common.notSavedReason', [saving.reason])}</p>
        </Notice>
      )}
      <div className="ui-row">
        <Button type="submit" variant="primary" off={saving.state === 'saving'}>
          {label}
        </Button>
        {children}
        <span role="status" className="ui-soft">
          {saving.state === 'saved' ? saved : changed && i18n.t('setup.unsaved')}
        </span>
      </div>
    </>
  );
}
