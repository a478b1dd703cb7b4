import { describe, expect, it } from 'vitest';
import { needsWriting } from '@/components/setup/needs-writing';
import { builtInPacks } from '@/policies/index';

describe('what has to be had in writing before flagging', () => {
  it('follows from what each school’s policy says', () => {
    expect(Object.fromEntries(builtInPacks().map((pack) => [pack.id, needsWriting(pack.designation)]))).toEqual({
      'whitley-park': 'silent',
      'avenue-recreation-road': 'barred',
      'st-wenn': 'designated',
      bradgate: 'silent',
      'westbrook-old-hall': 'silent',
    });
  });

  it('is nothing where the policy allows it', () => {
    expect(
      needsWriting([
        { about: 'designation', rule: 'allowed' },
        { about: 'school-device', rule: 'allowed' },
      ]),
    ).toBeNull();
  });

  it('is a designation where a policy does not speak of it at all', () => {
    expect(needsWriting([])).toBe('silent');
    expect(needsWriting([{ about: 'friend-pupils', rule: 'forbidden' }])).toBe('silent');
  });
});
