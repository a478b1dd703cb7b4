import { browser } from '#imports';
import { dueMoments, watchDue } from '@/lib/store/due-list';
import { remakeDue } from '@/lib/store/reminders';
import { vaultState, watchVault } from '@/lib/store/vault/vault';

const ALARM = 'reminders';
const DAY_MS = 86_400_000;
/** Neither red nor the colour of a warning: something can be looked at, nothing is wrong. */
const COLOUR = '#4a5964';

/** How many things are due now, and when to look next: at the next of them, and once a day at the least. */
export function reminderAt(moments: readonly number[], nowMs: number): { due: number; nextMs: number } {
  const next = moments.find((ms) => ms > nowMs);
  return { due: moments.filter((ms) => ms <= nowMs).length, nextMs: Math.min(next ?? Infinity, nowMs + DAY_MS) };
}

/** Shows on the toolbar button how much is due, and nothing where nothing is; works while the vault is locked. */
export async function remind(nowMs = Date.now()): Promise<void> {
  const { due, nextMs } = reminderAt(await dueMoments(), nowMs);
  const title = browser.i18n.getMessage('extension_action' as never);
  const says = browser.i18n.getMessage('worker_due' as never, String(due));
  await Promise.all([
    browser.action.setBadgeText({ text: due > 0 ? String(due) : '' }),
    browser.action.setBadgeBackgroundColor({ color: COLOUR }),
    browser.action.setBadgeTextColor({ color: '#ffffff' }),
    browser.action.setTitle({ title: due > 0 ? `${title}. ${says}` : title }),
    browser.alarms.create(ALARM, { when: nextMs }),
  ]);
}

/** Starts the worker's part of reminding. All listeners are added in this turn, so that an alarm wakes a stopped worker. */
export function startReminders(): void {
  const again = () => void remind().catch(reportError);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) again();
  });
  watchDue(again);
  const opened = async () => {
    if ((await vaultState()).state === 'open') await remakeDue();
  };
  watchVault(() => void opened().catch(reportError));
  again();
}
