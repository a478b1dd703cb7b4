import { describe, expect, it } from 'vitest';
import { findFormats } from '@/lib/policy/check/patterns';
import { read } from '@/lib/policy/check/reading';
import { NO_CONTEXT, PACK, ROSTER } from './school';

const found = (text: string) =>
  findFormats(read({ text, language: null, context: NO_CONTEXT, pack: PACK, roster: ROSTER })).map((f) => [
    f.kind,
    text.slice(f.span.start, f.span.end),
  ]);

describe('formats of personal details', () => {
  it.each([
    ['ring 07700 900123 now', 'phone', '07700 900123'],
    ['ring +44 7700 900123 now', 'phone', '+44 7700 900123'],
    ['ring (01632) 960 001 now', 'phone', '(01632) 960 001'],
    ['0 7 7 0 0 9 0 0 1 1 7 there', 'phone', '0 7 7 0 0 9 0 0 1 1 7'],
    ['0-7-7-0-0-9-0-0-4-4-5', 'phone', '0-7-7-0-0-9-0-0-4-4-5'],
    ['at ZZ9 9ZZ today', 'postcode', 'ZZ9 9ZZ'],
    ['mail a.b_c+d@example.co.uk!', 'email', 'a.b_c+d@example.co.uk'],
    ['reg AB12 CDE', 'plate', 'AB12 CDE'],
    ['his NI is AB 12 34 56 C', 'national-insurance', 'AB 12 34 56 C'],
    ['sort code 12-34-56', 'sort-code', '12-34-56'],
    ['born on 14/02/1979', 'date-of-birth', 'born on 14/02/1979'],
    ['o77oo 9oo 212 is it', 'phone', 'o77oo 9oo 212'],
    [
      'ring oh double seven double oh, nine double oh two one two',
      'phone',
      'oh double seven double oh, nine double oh two one two',
    ],
    ['write to a.jones (at) example (dot) com', 'email', 'a.jones (at) example (dot) com'],
    ['write to ajones at example dot co dot uk', 'email', 'ajones at example dot co dot uk'],
    ['white van YY 21 AAA', 'plate', 'YY 21 AAA'],
    ['reg is b16 abc', 'plate', 'reg is b16 abc'],
    ['NI QQ123456C', 'national-insurance', 'QQ123456C'],
    ['birthday is 2/3/2015', 'date-of-birth', 'birthday is 2/3/2015'],
    ['insta is @lily.m.2014', 'handle', 'insta is @lily.m.2014'],
    ['her snapchat lilym_14', 'handle', 'snapchat lilym_14'],
  ])('are found in: %s', (text, kind, written) => {
    expect(found(text)).toContainEqual([kind, written]);
  });

  it.each([
    'Tombola tickets 12, 45 and 301 won. We made £630.20!',
    'Disco on 03/12/2025, doors 4.15-6.00',
    'Order number 12345678901234567890',
    'Year 6 and year 5 at 9.30',
    'It cost £07700 900123',
    'one two three four five six seven eight nine ten, coming ready or not',
    'a class of 34 now, and of 30 last year',
    'look at this. great',
    'instagram is brilliant for that',
  ])('are not seen in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
