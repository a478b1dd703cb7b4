import { i18n } from '#i18n';
import { browser } from '#imports';
import { PackRefused } from '@/components/policy/pack-refused';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useAsync } from '@/components/ui/use-async';
import { useLive } from '@/components/ui/use-live';
import { useSettings } from '@/components/ui/use-settings';
import { readPack } from '@/lib/store/packs';
import { findLoss, type Loss } from '@/lib/store/witness';

const openOptions = () => void browser.runtime.openOptionsPage();

/** Says that stored flags or log entries have gone, in numbers. */
export function LossNotice({ loss }: { loss: Loss }) {
  if (loss.what === 'nothing') return null;
  if (loss.what === 'witness-damaged')
    return (
      <Notice tone="caution" live="alert">
        <p>{i18n.t('panel.lost.witness')}</p>
      </Notice>
    );
  const { flagsBefore, flagsNow, entriesBefore, entriesNow } = loss;
  return (
    <Notice tone="caution" live="alert" title={i18n.t('panel.lost.title')}>
      {flagsNow < flagsBefore && <p>{i18n.t('panel.lost.flags', [flagsBefore, flagsNow])}</p>}
      {entriesNow < entriesBefore ? (
        <p>{i18n.t('panel.lost.entries', [entriesBefore, entriesNow])}</p>
      ) : (
        <p>{i18n.t('panel.lost.changed')}</p>
      )}
      <p>{i18n.t('panel.lost.hint')}</p>
    </Notice>
  );
}

/** Whether something stored has gone since it was written; asked once, when the page opens. */
export function useLoss(): Loss {
  const loss = useAsync(findLoss, []);
  return loss.state === 'ready' ? loss.value : { what: 'nothing' };
}

/** What has to be said whichever flag is shown: lost rows, a missing set-up, settings or a policy that cannot be read. */
export function StandingNotices() {
  const settings = useSettings();
  const loss = useLoss();
  const stored = settings.state === 'ready' ? settings.value : null;
  const packId = stored?.state === 'ok' ? stored.value.packId : null;
  const pack = useLive(() => (packId === null ? Promise.resolve(null) : readPack(packId)), [packId]);
  const installed = pack.state === 'ready' ? pack.value : null;
  return (
    <>
      <LossNotice loss={loss} />
      {stored?.state === 'absent' && (
        <Notice title={i18n.t('panel.setUp.title')}>
          <p>{i18n.t('panel.setUp.hint')}</p>
          <div>
            <Button variant="primary" onClick={openOptions}>
              {i18n.t('panel.setUp.button')}
            </Button>
          </div>
        </Notice>
      )}
      {stored?.state === 'damaged' && (
        <Notice tone="caution" live="alert" title={i18n.t('panel.damaged.title')}>
          <p>{i18n.t('panel.damaged.hint')}</p>
          <p className="ui-small">{i18n.t('panel.damaged.reason', [stored.reason])}</p>
          <div>
            <Button variant="primary" onClick={openOptions}>
              {i18n.t('panel.setUp.button')}
            </Button>
          </div>
        </Notice>
      )}
      {installed?.state === 'refused' && <PackRefused faults={installed.faults} />}
      {installed?.state === 'absent' && <PackRefused faults={null} />}
    </>
  );
}
