import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { remind, reminderAt, startReminders } from '@/lib/flagging/reminders';
import { dueAtMs, dueMoments, rememberDue } from '@/lib/store/due-list';
import { addFlag } from '@/lib/store/flags';
import type { IncidentTold } from '@/lib/store/incident';
import { openIncident, writeIncident } from '@/lib/store/incidents';
import { remakeDue } from '@/lib/store/reminders';
import { flagRow } from '@/tests/fixtures/flag-row';

const BY = { name: 'Sam Fielding', role: 'Deputy head' };
const opened = () =>
  openIncident(
    { kind: 'opened', title: 'A post', schoolId: null, purpose: 'To follow the policy', basis: 'public-task' },
    BY,
  );
const due = (id: string, on: string): IncidentTold => ({
  kind: 'due',
  id,
  about: 'own',
  what: 'Ring the union about Wren',
  on,
  stepId: null,
  flagId: null,
});
const stored = async () => (await fakeBrowser.storage.local.get('due')).due;

describe('what is due', () => {
  test('is noted in clear as when, by random id, and never as what', async () => {
    const id = await opened();
    await writeIncident(id, [due('d1', '2026-12-04'), due('d2', '2026-12-01T09:00:00.000Z')], BY);
    expect(await stored()).toEqual({ [id]: ['2026-12-04', '2026-12-01T09:00:00.000Z'] });
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toMatch(/union|Wren/);
  });

  test('is there no more once it is done, withdrawn, or the incident is closed', async () => {
    const id = await opened();
    await writeIncident(id, [due('d1', '2026-12-04'), due('d2', '2026-12-05'), due('d3', '2026-12-06')], BY);
    await writeIncident(id, [{ kind: 'due-done', id: 'd1', note: '' }], BY);
    expect(await stored()).toEqual({ [id]: ['2026-12-05', '2026-12-06'] });
    await writeIncident(id, [{ kind: 'withdrawn', number: 3, why: 'Wrong day' }], BY);
    expect(await stored()).toEqual({ [id]: ['2026-12-06'] });
    await writeIncident(id, [{ kind: 'closed', outcome: 'removed', words: '' }], BY);
    expect(await stored()).toEqual({});
  });

  test('comes back when the incident is opened again', async () => {
    const id = await opened();
    await writeIncident(id, [due('d1', '2026-12-04'), { kind: 'closed', outcome: 'removed', words: '' }], BY);
    await writeIncident(id, [{ kind: 'reopened', why: 'It is back' }], BY);
    expect(await stored()).toEqual({ [id]: ['2026-12-04'] });
  });

  test('is due from the beginning of its day, or from its moment', () => {
    expect(dueAtMs('2026-12-04')).toBe(new Date(2026, 11, 4).getTime());
    expect(dueAtMs('2026-12-01T09:00:00.000Z')).toBe(Date.UTC(2026, 11, 1, 9));
    expect(dueAtMs('soon')).toBeNaN();
  });

  test('counts for incidents and flags that are there, and for none that are gone', async () => {
    const id = await opened();
    await writeIncident(id, [due('d1', '2026-12-04')], BY);
    const flag = await addFlag(flagRow({}));
    await rememberDue(flag.id, ['2026-12-02', 'soon']);
    await rememberDue('00000000-0000-4000-8000-00000000dead', ['2026-12-01']);
    expect(await dueMoments()).toEqual([dueAtMs('2026-12-02'), dueAtMs('2026-12-04')]);
  });

  test('is made anew where the list is lost, of incidents and of the days on which to look again', async () => {
    const id = await opened();
    await writeIncident(id, [due('d1', '2026-12-04')], BY);
    const flag = await addFlag({
      ...flagRow({}),
      lookAgainOn: { day: '2026-12-02', at: '2026-11-20T10:00:00.000Z', by: BY },
    });
    await fakeBrowser.storage.local.set({ due: { nonsense: 4 } });
    await remakeDue();
    // What belongs to a flag is noted as a moment: that of a day is its beginning by the clock of the device.
    expect(await stored()).toEqual({
      [id]: ['2026-12-04'],
      [flag.id]: [new Date('2026-12-02T00:00:00').toISOString()],
    });
  });

  test('that is known of flags stays when only the incidents are read again', async () => {
    const flag = await addFlag(flagRow({}));
    await rememberDue(flag.id, ['2026-12-02']);
    await remakeDue();
    expect(await stored()).toEqual({ [flag.id]: ['2026-12-02'] });
  });
});

describe('the toolbar button', () => {
  const shown = { text: vi.fn(), colour: vi.fn(), ink: vi.fn(), title: vi.fn() };
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 11, 3, 8) });
    Object.assign(fakeBrowser, {
      action: {
        setBadgeText: shown.text,
        setBadgeBackgroundColor: shown.colour,
        setBadgeTextColor: shown.ink,
        setTitle: shown.title,
      },
    });
    Object.assign(fakeBrowser.i18n, { getMessage: (key: string, of?: string) => [key, of].filter(Boolean).join(' ') });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.resetAllMocks();
  });

  test('shows nothing where nothing is due, and looks again when the first thing is', async () => {
    const id = await opened();
    await writeIncident(id, [due('d1', '2026-12-04')], BY);
    await remind();
    expect(shown.text).toHaveBeenLastCalledWith({ text: '' });
    expect((await fakeBrowser.alarms.get('reminders'))?.scheduledTime).toBe(dueAtMs('2026-12-04'));
  });

  test('counts what is due when that moment comes, in a colour that warns of nothing', async () => {
    const id = await opened();
    await writeIncident(id, [due('d1', '2026-12-04'), due('d2', '2026-12-04'), due('d3', '2027-01-08')], BY);
    vi.setSystemTime(new Date(2026, 11, 4));
    await remind();
    expect(shown.text).toHaveBeenLastCalledWith({ text: '2' });
    expect(shown.title).toHaveBeenLastCalledWith({ title: 'extension_action. worker_due 2' });
    const [red = 0, green = 0, blue = 0] = (shown.colour.mock.lastCall?.[0].color.match(/\w\w/g) ?? []).map(
      (hex: string) => Number.parseInt(hex, 16),
    );
    expect(red).toBeLessThanOrEqual(Math.max(green, blue));
  });

  test('is counted anew when its alarm rings and when something was written down, and at no other alarm', async () => {
    const id = await opened();
    const failed = vi.fn();
    const alarm = { scheduledTime: 0, persistAcrossSessions: false };
    vi.stubGlobal('reportError', failed);
    startReminders();
    await writeIncident(id, [due('d1', '2026-12-04')], BY);
    await vi.waitFor(() => expect(shown.text).toHaveBeenCalledTimes(2));
    expect(shown.text).toHaveBeenLastCalledWith({ text: '' });
    vi.setSystemTime(new Date(2026, 11, 4, 7));
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'stamps', ...alarm });
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'reminders', ...alarm });
    await vi.waitFor(() => expect(shown.text).toHaveBeenLastCalledWith({ text: '1' }));
    expect(shown.text).toHaveBeenCalledTimes(3);
    expect(failed).not.toHaveBeenCalled();
    vi.unstubAllGlobals();
  });

  test('looks once a day at the least', () => {
    const now = Date.UTC(2026, 11, 3);
    expect(reminderAt([], now)).toEqual({ due: 0, nextMs: now + 86_400_000 });
    expect(reminderAt([now - 1, now, now + 1_000], now)).toEqual({ due: 2, nextMs: now + 1_000 });
    expect(reminderAt([now + 900_000_000], now).nextMs).toBe(now + 86_400_000);
  });
});
