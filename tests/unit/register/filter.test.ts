import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '@/lib/store/listing';
import type { ListingRow } from '@/lib/store/listing-row';
import { emptyFilter, filterListings, type RegisterFilter } from '@/lib/store/register';
import { listingRow } from '@/tests/fixtures/listing-row';

const ids = (rows: readonly ListingRow[], filter: Partial<RegisterFilter>) =>
  filterListings(rows, { ...emptyFilter(), ...filter }).map((row) => row.seq);

describe('searching the register', () => {
  const rows = [
    listingRow({ seq: 3, author: 'Dilys Ŵyn', text: 'The HEAD of Marlbrook is an ｉｄｉｏｔ' }),
    listingRow({ seq: 2, author: 'Owain Pryce', text: 'School fête was lovely, diolch' }),
    listingRow({ seq: 1, author: 'مريم', text: 'المدرسة مغلقة اليوم 🙁' }),
  ];

  it.each([
    ['head', [3]],
    ['HEAD', [3]],
    ['wyn', [3]],
    ['ŵyn', [3]],
    ['idiot', [3]],
    ['id\u200biot', [3]],
    ['fete', [2]],
    ['FÊTE', [2]],
    ['مدرسة', [1]],
    ['🙁', [1]],
    ['owain fete', [2]],
    ['fete owain', [2]],
    ['owain head', []],
    ['  \t ', [3, 2, 1]],
    ['.*', []],
  ])('finds “%s” in flags %j', (search, expected) => {
    expect(ids(rows, { search })).toEqual(expected);
  });

  it('finds part of a word and a whole address', () => {
    expect(ids([listingRow({ seq: 1, text: 'see https://example.org/a?b=1' })], { search: 'example.org/a?b' })).toEqual(
      [1],
    );
  });

  it('finds every line by any slice of its folded text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), fc.nat(), fc.nat(), (text, a, b) => {
        const from = a % text.length;
        const word = text.slice(from, from + 1 + (b % (text.length - from)));
        fc.pre(fold(text).includes(fold(word)));
        expect(ids([listingRow({ seq: 1, text })], { search: word })).toEqual([1]);
      }),
    );
  });

  it('keeps the order it was given', () => {
    expect(ids(rows, {})).toEqual([3, 2, 1]);
  });
});

describe('filtering the register by day', () => {
  const at = (seq: number, local: string) => listingRow({ seq, createdAtMs: new Date(local).getTime() });
  const rows = [
    at(5, '2026-11-21T00:00:00'),
    at(4, '2026-11-20T23:59:59.999'),
    at(3, '2026-11-20T00:00:00'),
    at(2, '2026-11-19T23:59:59.999'),
    at(1, '2026-03-29T12:00:00'),
  ];

  it('takes in the whole first and the whole last day', () => {
    expect(ids(rows, { from: '2026-11-20', to: '2026-11-20' })).toEqual([4, 3]);
  });

  it('is open where a day is not given', () => {
    expect(ids(rows, { from: '2026-11-20' })).toEqual([5, 4, 3]);
    expect(ids(rows, { to: '2026-11-19' })).toEqual([2, 1]);
  });

  it('takes in a day of 23 hours, on which the clocks go forward', () => {
    expect(ids(rows, { from: '2026-03-29', to: '2026-03-29' })).toEqual([1]);
  });

  it('finds nothing where the first day comes after the last', () => {
    expect(ids(rows, { from: '2026-11-21', to: '2026-11-20' })).toEqual([]);
  });

  it('counts a half-typed day as open', () => {
    expect(ids(rows, { from: '2026-1', to: 'tomorrow' })).toEqual([5, 4, 3, 2, 1]);
  });
});

describe('combining filters', () => {
  const rows = [
    listingRow({ seq: 4, platform: 'x', concern: 'racist', state: 'to-decide', text: 'bus' }),
    listingRow({ seq: 3, platform: 'x', concern: 'racist', state: 'decided', text: 'bus' }),
    listingRow({ seq: 2, platform: 'facebook', concern: 'racist', state: 'decided', text: 'bus' }),
    listingRow({ seq: 1, platform: 'facebook', concern: null, state: 'decided', text: 'bus' }),
  ];

  it('narrows by each of them', () => {
    expect(ids(rows, { platform: 'x' })).toEqual([4, 3]);
    expect(ids(rows, { concern: 'racist' })).toEqual([4, 3, 2]);
    expect(ids(rows, { state: 'decided' })).toEqual([3, 2, 1]);
  });

  it('asks for all of them at once', () => {
    expect(ids(rows, { platform: 'x', concern: 'racist', state: 'decided', search: 'bus' })).toEqual([3]);
    expect(ids(rows, { platform: 'x', concern: 'racist', state: 'decided', search: 'coach' })).toEqual([]);
  });
});
