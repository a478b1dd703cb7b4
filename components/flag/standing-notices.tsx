import { useState } from 'react';
import { i18n } from '#i18n';
import { browser } from '#imports';
import { PackRefused } from '@/components/policy/pack-refused';
import { Button } from '@/components/ui/button';
import { MomentText } from '@/components/ui/moment-text';
import { Notice } from '@/components/ui/notice';
import { useAsync } from '@/components/ui/use-async';
import { useLive } from '@/components/ui/use-live';
import { useSettings } from '@/components/ui/use-settings';
import { NearlyFull } from '@/components/vault/nearly-full';
import { acknowledgeLoss } from '@/lib/store/custody';
import { backupDue } from '@/lib/store/last-backup';
import { readPack } from '@/lib/store/packs';
import { isNearlyFull, readRoom } from '@/lib/store/room';
import { findLoss, type Loss } from '@/lib/store/witness';

const openOptions = () => void browser.runtime.openOptionsPage();

/** Says that stored flags or log entries have gone, in numbers, until a person has taken note of it. */
export function LossNotice({ loss, onNoted }: { loss: Loss; onNoted(): void }) {
  if (loss.what === 'nothing') return null;
  if (loss.what === 'witness-damaged')
    return (
      <Notice tone="caution" live="alert">
        <p>{i18n.t('panel.lost.witness')}</p>
        <div>
          <Button onClick={onNoted}>{i18n.t('panel.lost.noted')}</Button>
        </div>
      </Notice>
    );
  const { at, flagsBefore, flagsNow, entriesBefore, entriesNow } = loss;
  return (
    <Notice tone="caution" live="alert" title={i18n.t('panel.lost.title')}>
      {flagsNow < flagsBefore && <p>{i18n.t('panel.lost.flags', [flagsBefore, flagsNow])}</p>}
      {entriesNow < entriesBefore ? (
        <p>{i18n.t('panel.lost.entries', [entriesBefore, entriesNow])}</p>
      ) : (
        <p>{i18n.t('panel.lost.changed')}</p>
      )}
      <p>
        {i18n.t('panel.lost.noticed')} <MomentText at={at} />.
      </p>
      <p>{i18n.t('panel.lost.hint')}</p>
      <div>
        <Button onClick={onNoted}>{i18n.t('panel.lost.noted')}</Button>
      </div>
    </Notice>
  );
}

/** Whether something stored has gone since it was written; asked when the page opens and when the person took note. */
function useLoss(): { loss: Loss; noted(): void } {
  const [round, setRound] = useState(0);
  const loss = useAsync(findLoss, [round]);
  return {
    loss: loss.state === 'ready' ? loss.value : { what: 'nothing' },
    noted: () => void acknowledgeLoss().finally(() => setRound(round + 1)),
  };
}

/** What has to be said whichever flag is shown: lost rows, a missing set-up, settings or a policy that cannot be read. */
export function StandingNotices() {
  const settings = useSettings();
  const { loss, noted } = useLoss();
  const stored = settings.state === 'ready' ? settings.value : null;
  const packId = stored?.state === 'ok' ? stored.value.packId : null;
  const pack = useLive(() => (packId === null ? Promise.resolve(null) : readPack(packId)), [packId]);
  const installed = pack.state === 'ready' ? pack.value : null;
  const due = useAsync(backupDue, []);
  const room = useAsync(readRoom, []);
  return (
    <>
      {room.state === 'ready' && isNearlyFull(room.value) && <NearlyFull />}
      {stored?.state === 'ok' && due.state === 'ready' && due.value && (
        <Notice title={i18n.t('vault.backup.due')}>
          <p>{i18n.t('vault.backup.dueHint')}</p>
          <div>
            <Button onClick={openOptions}>{i18n.t('vault.backup.toOptions')}</Button>
          </div>
        </Notice>
      )}
      <LossNotice loss={loss} onNoted={noted} />
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
