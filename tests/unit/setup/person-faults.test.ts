import { describe, expect, it } from 'vitest';
import { draftOf, personFaults, personOf } from '@/components/setup/person-faults';
import { readSettings, type Settings, writeSettings } from '@/lib/store/settings';

const TODAY = '2026-11-20';
const draft = (told: Partial<ReturnType<typeof draftOf>> = {}) => ({
  ...draftOf(null),
  name: 'Sam Fielding',
  role: 'Deputy head',
  ...told,
});

describe('what a person types about themselves', () => {
  it('is complete with a name and a role', () => {
    expect(personFaults(draft(), TODAY)).toEqual({});
  });

  it.each([
    [{ name: '  ' }, { name: 'need' }],
    [{ role: '' }, { role: 'need' }],
    [
      { name: '', role: '' },
      { name: 'need', role: 'need' },
    ],
    [{ name: 'x'.repeat(121) }, { name: 'too-long' }],
    [{ by: 'x'.repeat(121) }, { by: 'too-long' }],
    [{ on: '2026-09-01' }, { by: 'need-by' }],
    [{ by: 'Mrs Hargreaves', on: '2026-11-21' }, { on: 'future' }],
    [{ by: 'Mrs Hargreaves', onUnfinished: true }, { on: 'unfinished' }],
  ])('is refused with %j', (told, faults) => {
    expect(personFaults(draft(told), TODAY)).toEqual(faults);
  });

  it.each([{ name: 'x'.repeat(120) }, { by: 'Mrs Hargreaves' }, { by: 'Mrs Hargreaves', on: TODAY }])(
    'is accepted with %j',
    (told) => {
      expect(personFaults(draft(told), TODAY)).toEqual({});
    },
  );

  it('is stored without the spaces around it, as the settings want it', async () => {
    const part = personOf(draft({ name: '  Sam Fielding ', by: ' Mrs Hargreaves ', on: TODAY }));
    const settings: Settings = { schema: 1, ...part, packId: 'bradgate', setUpAt: '2026-11-20T10:00:00.000Z' };
    await writeSettings(settings);
    const stored = await readSettings();
    expect(stored).toEqual({ state: 'ok', value: settings });
    expect(part.person.name).toBe('Sam Fielding');
    expect(draftOf(settings).by).toBe('Mrs Hargreaves');
  });
});
