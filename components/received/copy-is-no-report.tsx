import { i18n } from '#i18n';
import { CapturedValue } from '@/components/ui/captured-text';
import { Notice } from '@/components/ui/notice';
import type { Supplied } from '@/lib/evidence/received/supplied';

/** Stands before the steps: what a copy cannot do, and what can be done instead. */
export function CopyIsNoReport({ supplied: { told } }: { supplied: Supplied }) {
  return (
    <Notice tone="caution">
      <p>{i18n.t('received.act')}</p>
      {told.address && (
        <p>
          {i18n.t('received.told.address')}: <CapturedValue text={told.address} />
        </p>
      )}
    </Notice>
  );
}
