import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readTermDays, setTermDays, termKey } from '@/lib/store/term-days';

const AUTUMN = { from: '2026-09-02', to: '2026-12-18' };
const key = termKey('thornbeck', 2026, 'autumn');

test('days that were set for a term stay until they are forgotten, each school’s for itself', async () => {
  await setTermDays(key, AUTUMN);
  await setTermDays(termKey(null, 2026, 'autumn'), { from: '2026-09-03', to: '2026-12-17' });
  expect(await readTermDays()).toEqual({
    'thornbeck 2026 autumn': AUTUMN,
    ' 2026 autumn': { from: '2026-09-03', to: '2026-12-17' },
  });
  expect(Object.keys(await setTermDays(key, null))).toEqual([' 2026 autumn']);
});

test('two that are set at once are both kept', async () => {
  await Promise.all([setTermDays(key, AUTUMN), setTermDays(termKey('thornbeck', 2026, 'spring'), AUTUMN)]);
  expect(Object.keys(await readTermDays())).toHaveLength(2);
});

test('what is no day, or ends before it begins, is refused; what lies there otherwise counts as nothing', async () => {
  await expect(setTermDays(key, { from: '2026-13-01', to: '2026-12-18' })).rejects.toThrow();
  await expect(setTermDays(key, { from: '2026-12-19', to: '2026-12-18' })).rejects.toThrow();
  expect(await readTermDays()).toEqual({});
  await fakeBrowser.storage.local.set({ termDays: { [key]: 'all of it' } });
  expect(await readTermDays()).toEqual({});
});
