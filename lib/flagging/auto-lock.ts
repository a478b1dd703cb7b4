import { browser } from '#imports';
import { readAutoLock, watchAutoLock } from '@/lib/store/auto-lock';
import { type LockReason, lock } from '@/lib/store/unlock';
import { vaultState, watchVault } from '@/lib/store/vault/vault';

const ALARM = 'vault-time';

/**
 * Locks the vault when nobody uses the computer, when its screen is locked and when it has been open for long. All listeners
 * are added in this turn, so that the events wake a stopped worker.
 */
export function startAutoLock(): void {
  const lockBecause = (why: LockReason) => void lock(why).catch(reportError);
  browser.idle.onStateChanged.addListener((state) => {
    if (state === 'locked') lockBecause('screen-locked');
    if (state === 'idle') lockBecause('idle');
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) lockBecause('time');
  });
  const arrange = async () => {
    const [{ idleMinutes, hours }, state] = await Promise.all([readAutoLock(), vaultState()]);
    browser.idle.setDetectionInterval(idleMinutes * 60);
    if (state.state !== 'open') return void (await browser.alarms.clear(ALARM));
    const when = Date.parse(state.since) + hours * 3_600_000;
    // Overdue while the computer slept: at once.
    await browser.alarms.create(ALARM, { when: Math.max(when, Date.now() + 1_000) });
  };
  const arranged = () => void arrange().catch(reportError);
  watchVault(arranged);
  watchAutoLock(arranged);
  arranged();
}
