import { describe, expect, it } from 'vitest';
import { healthOf, type ReadFlag } from '@/lib/platforms/health';
import type { Field, VitalField } from '@/lib/platforms/platform';
import { snapshot } from '@/tests/fixtures/snapshot';

const way = (strategy: string, rank: number, value: string | null = 'read'): Field<string> => ({
  value: rank < 0 ? null : value,
  strategy,
  rank,
});

/** A flag whose id was read in the given way; everything else by the first. */
const byId = (strategy: string, rank: number, more: Partial<ReadFlag> = {}): ReadFlag => ({
  ...snapshot(),
  id: way(strategy, rank),
  ...more,
});
const times = (count: number, flag: ReadFlag): ReadFlag[] => Array.from({ length: count }, () => flag);

const first = byId('time-link', 0);
const fallback = byId('part-link', 1);
const lost = byId('none', -1);

const onX = (flags: ReadFlag[]) => {
  const found = healthOf(flags).find(({ platform }) => platform === 'x');
  if (!found) throw new Error('X has no health');
  return found;
};
const idOn = (flags: ReadFlag[]) => {
  const found = onX(flags).fields.find(({ field }) => field === 'id');
  if (!found) throw new Error('The id has no health');
  return found;
};

describe('the health of the reading', () => {
  it('tells every site, also one where nothing was flagged', () => {
    expect(healthOf([]).map(({ platform, flags, worse }) => [platform, flags, worse])).toEqual([
      ['facebook', 0, []],
      ['instagram', 0, []],
      ['x', 0, []],
    ]);
  });

  it('counts first choices, fallbacks and what was not found, with the ways by name', () => {
    expect(idOn([first, fallback, first, lost, byId('location', 2), fallback, fallback])).toEqual({
      field: 'id',
      first: 2,
      fallback: 4,
      none: 1,
      doubtful: 0,
      ways: [
        { strategy: 'part-link', rank: 1, flags: 3 },
        { strategy: 'time-link', rank: 0, flags: 2 },
        { strategy: 'location', rank: 2, flags: 1 },
      ],
    });
  });

  it('keeps the flags of one site out of the count of another', () => {
    const health = healthOf([first, { ...first, platform: 'facebook' }, { ...first, platform: 'web' }]);
    expect(health.map(({ flags }) => flags)).toEqual([1, 0, 1]);
  });

  it('counts a field as doubtful once per flag, whatever became of it', () => {
    const doubt = (field: VitalField) => ({
      field,
      readings: [
        { value: '1', strategy: 'a' },
        { value: '2', strategy: 'b' },
      ],
    });
    const { fields } = onX([{ ...first, doubts: [doubt('id'), doubt('id'), doubt('time')] }, first]);
    expect(fields.map(({ field, doubtful }) => [field, doubtful])).toEqual([
      ['id', 1],
      ['permalink', 0],
      ['author', 0],
      ['time', 1],
      ['text', 0],
    ]);
  });

  it('takes an author as read by the better of name and handle', () => {
    const author = (name: Field<string>, handle: Field<string>) => ({
      ...first,
      author: { name, handle, profile: way('none', -1) },
    });
    const found = onX([
      author(way('page-data', 0), way('none', -1)),
      author(way('none', -1), way('first-link', 1)),
      author(way('json', 1), way('name-link', 0)),
      author(way('none', -1), way('none', -1)),
    ]).fields.find(({ field }) => field === 'author');
    expect(found).toMatchObject({ first: 2, fallback: 1, none: 1 });
  });

  it('counts posts that were pointed out by hand apart from what the adapter read', () => {
    const site = onX([first, byId('picked', 0, { reading: 'picked' }), byId('article', 0, { reading: 'article' })]);
    expect(site).toMatchObject({ flags: 1, pointedOut: 2 });
    expect(idOn([byId('picked', 0, { reading: 'picked' })]).ways).toEqual([]);
  });
});

describe('the warning that a site may have changed', () => {
  it('comes where the newest flags take fallbacks much more often than the ones before', () => {
    expect(onX([...times(10, fallback), ...times(20, first)]).worse).toEqual(['id']);
    expect(onX([...times(5, lost), ...times(5, first), ...times(20, first)]).worse).toEqual(['id']);
  });

  it('does not come where fallbacks were the usual way all along, or where things got better', () => {
    expect(onX(times(60, fallback)).worse).toEqual([]);
    expect(onX([...times(10, first), ...times(20, fallback)]).worse).toEqual([]);
  });

  it('does not come for a few that may be chance', () => {
    expect(onX([...times(3, fallback), ...times(7, first), ...times(20, first)]).worse).toEqual([]);
  });

  it('needs enough earlier flags to compare with', () => {
    expect(onX([...times(10, fallback), ...times(9, first)]).worse).toEqual([]);
  });

  it('compares nothing across versions of the reading rules', () => {
    const newer = byId('part-link', 1, { adapter: 'x-2' });
    expect(onX([...times(10, newer), ...times(20, first)]).worse).toEqual([]);
  });

  it('comes at once where half of the newest posts could not be identified', () => {
    expect(onX([...times(3, lost), ...times(2, first)]).worse).toEqual(['id']);
    expect(onX([...times(2, lost), ...times(2, first)]).worse).toEqual([]);
  });

  it('does not come for posts without words', () => {
    expect(onX(times(10, { ...first, text: way('none', -1) })).worse).toEqual([]);
  });
});
