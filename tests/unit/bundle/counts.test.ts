import { expect, it } from 'vitest';
import { countWords } from '@/lib/bundle/documents/item-post';

const told = (raw: string, value: number | null) =>
  countWords({ counts: [{ what: 'replies', value, raw }], comments: { shown: 0, total: null } });

it.each([
  ['2 Replies. Reply', 2, 'replies: 2'],
  ['1,234 Likes. Like', 1234, 'replies: 1,234'],
  ['12 Menschen', 12, 'replies: 12'],
  ['Like: 1 234 people', 1234, 'replies: 1 234'],
])('of a count that is shown as “%s” and known the report gives the number under one name', (raw, value, words) => {
  expect(told(raw, value)).toBe(words);
});

it.each([
  ['1.2K', null],
  ['11,7 mil', 11_743],
  ['12 tys. polubień', 12_000],
  ['12 тыс.', null],
  ['1.2万', 12_000],
  ['some', null],
])('a count that is shown as “%s” stays as it is, because its number alone would tell another', (raw, value) => {
  expect(told(raw, value)).toBe(`replies: ${raw}`);
});
