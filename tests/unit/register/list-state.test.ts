import { describe, expect, it } from 'vitest';
import { partArrivals } from '@/components/register/arrivals';
import { filtersSet, narrows, wrongWayRound } from '@/components/register/filter-state';
import { moveBy } from '@/components/register/move';
import { flagAddress, RECEIVE_ADDRESS, routeOf } from '@/components/register/route';
import { emptyFilter } from '@/lib/store/register';
import { listingRow } from '@/tests/fixtures/listing-row';

describe('the address of the register', () => {
  const id = '5eed0000-0000-4000-8000-000000000007';

  it('leads to the page of a flag and back', () => {
    expect(routeOf(flagAddress(id))).toEqual({ page: 'flag', id });
    expect(routeOf(`#/flag/${id.toUpperCase()}`)).toEqual({ page: 'flag', id });
  });

  it('leads to the form for what the school was given', () => {
    expect(routeOf(RECEIVE_ADDRESS)).toEqual({ page: 'receive' });
  });

  it.each(['', '#', '#/', '#/flag/', '#/flag/<img>', `#/flag/${id}/more`, `#/flag/${'a'.repeat(65)}`, '#/other'])(
    'leads to the list from “%s”',
    (hash) => {
      expect(routeOf(hash)).toEqual({ page: 'list' });
    },
  );
});

describe('moving through the list', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 9, 9],
    ['ArrowUp', 5, 4],
    ['ArrowUp', 0, 0],
    ['Home', 7, 0],
    ['End', 2, 9],
    ['Tab', 2, null],
    ['a', 2, null],
  ])('%s leads from %i to %s', (key, from, to) => {
    expect(moveBy(key, from, 10)).toBe(to);
  });

  it('leads nowhere in an empty list', () => {
    expect(moveBy('ArrowDown', 0, 0)).toBeNull();
  });
});

describe('flags that arrive while the list is read', () => {
  const rows = [5, 4, 3].map((seq) => listingRow({ seq }));
  const seqs = ({ shown, arrived }: ReturnType<typeof partArrivals>) => [
    shown.map((row) => row.seq),
    arrived.map((row) => row.seq),
  ];

  it.each([
    [null, [[5, 4, 3], []]],
    [5, [[5, 4, 3], []]],
    [4, [[4, 3], [5]]],
    [2, [[], [5, 4, 3]]],
  ])('wait above line %s', (top, expected) => {
    expect(seqs(partArrivals(rows, top))).toEqual(expected);
  });

  it('leave the same lines in place, not copies of them', () => {
    expect(partArrivals(rows, 5).shown).toBe(rows);
    expect(partArrivals([], 5)).toEqual({ shown: [], arrived: [] });
  });
});

describe('what narrows the list', () => {
  it('is nothing at first, nor with blanks in the search box', () => {
    expect(narrows(emptyFilter())).toBe(false);
    expect(narrows({ ...emptyFilter(), search: '  ' })).toBe(false);
  });

  it('counts every filter, the search left out', () => {
    const filter = { ...emptyFilter(), search: 'head', platform: 'x' as const, from: '2026-11-20' };
    expect(filtersSet(filter)).toBe(2);
    expect(narrows({ ...emptyFilter(), search: 'head' })).toBe(true);
    expect(narrows({ ...emptyFilter(), state: 'decided' })).toBe(true);
  });

  it('notices days that stand the wrong way round', () => {
    expect(wrongWayRound({ from: '2026-11-21', to: '2026-11-20' })).toBe(true);
    expect(wrongWayRound({ from: '2026-11-20', to: '2026-11-20' })).toBe(false);
    expect(wrongWayRound({ from: '2026-11-20', to: '' })).toBe(false);
  });
});
