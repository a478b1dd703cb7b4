import { expect, test } from 'vitest';
import { isWholeSchool, type OwnerFit, ownerFit } from '@/lib/policy/owner';
import { builtInPacks } from '@/policies/index';

const FITS: [owner: string, role: string, OwnerFit][] = [
  ['School', 'Deputy head', 'fits'],
  ['School (not named)', 'Office manager', 'fits'],
  ['Trust or school', 'Deputy head', 'fits'],
  ['Any adult, to the Designated Child Protection Person', 'Teaching assistant', 'fits'],
  ['Headteacher', 'Head teacher', 'fits'],
  ['Headteacher', 'Acting headteacher', 'fits'],
  ['Headteacher', 'Deputy head', 'other'],
  ['Governing Body', 'Chair of governors', 'fits'],
  ['Governing Body', 'Headteacher', 'other'],
  ['Trust', 'Trust safeguarding lead', 'fits'],
  ['Trust', 'Headteacher', 'other'],
  ['Parent', 'Headteacher', 'duty-of-parent'],
  ["Parent, at the school's demand", 'Headteacher', 'duty-of-parent'],
  ['Chair of the board', 'Clerk', 'other'],
];

test.each(FITS)('a step of “%s”, taken by a %s: %s', (owner, role, fit) => {
  expect(ownerFit(owner, role)).toBe(fit);
});

test('every owner that a built-in policy prints is the school, the parent, or an office with somebody to fill it', () => {
  const owners = new Set(builtInPacks().flatMap(({ ladder }) => ladder.map(({ owner }) => owner)));
  const offices = [...owners].filter((owner) => !isWholeSchool(owner) && ownerFit(owner, '') !== 'duty-of-parent');
  expect(offices.sort()).toEqual(['Governing Body', 'Headteacher', 'Trust']);
});
