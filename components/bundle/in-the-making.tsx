import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { durationWords } from '@/components/ui/duration';
import { sizeWords } from '@/components/ui/moment';
import { Section } from '@/components/ui/section';
import type { BundleProgress } from '@/lib/bundle/job';
import { number } from './words';

/** How far the making has got. */
export function InTheMaking({ progress, onCancel }: { progress: BundleProgress | null; onCancel(): void }) {
  const [asking, setAsking] = useState(false);
  const phase = progress ? i18n.t(`bundle.making.phases.${progress.phase}`) : i18n.t('bundle.making.phases.freezing');
  return (
    <Section title={i18n.t('bundle.making.title')}>
      <p role="status">{phase}</p>
      <progress
        className="bundle-progress"
        aria-label={phase}
        value={progress ? Math.min(progress.done, progress.of) : 0}
        max={Math.max(progress?.of ?? 1, 1)}
      />
      <p className="ui-soft">
        {progress &&
          i18n.t('bundle.making.progress', [
            number(progress.done),
            number(progress.of),
            sizeWords(progress.bytes),
          ])}{' '}
        {progress?.msLeft != null
          ? i18n.t('bundle.making.left', [durationWords(Math.max(1_000, Math.round(progress.msLeft / 1_000) * 1_000))])
          : i18n.t('bundle.making.leftUnknown')}
      </p>
      <p>{i18n.t('bundle.before.open')}</p>
      <div className="ui-row">
        <Button onClick={() => setAsking(true)}>{i18n.t('bundle.making.cancel')}</Button>
        <a className="ui-button" href="/register.html" target="_blank" rel="noreferrer">
          {i18n.t('bundle.making.another')}
        </a>
      </div>
      <ConfirmDialog
        open={asking}
        title={i18n.t('bundle.making.cancelTitle')}
        confirm={i18n.t('bundle.making.cancelGo')}
        onConfirm={() => {
          setAsking(false);
          onCancel();
        }}
        onCancel={() => setAsking(false)}
      >
        <p>{i18n.t('bundle.making.cancelHint')}</p>
      </ConfirmDialog>
    </Section>
  );
}
