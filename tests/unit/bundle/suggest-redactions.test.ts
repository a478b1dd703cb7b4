import { describe, expect, it } from 'vitest';
import { suggestRedactions } from '@/lib/bundle/suggest-redactions';
import { flagRow } from '@/tests/fixtures/flag-row';

const roster = {
  staff: [{ name: 'Mrs Thornbury-Vale', role: 'Head' }],
  pupils: [
    { name: 'Mali Ferncastle', role: 'Year 5' },
    { name: 'Tyler Brampton', role: '' },
  ],
};
const told = (text: string) => suggestRedactions(flagRow({ text }), roster).map((one) => [one.for, one.words]);

describe('suggestions of what to strike', () => {
  it('begin with pupils of the list who stand there, by any part of their name', () =>
    expect(told('Mrs Thornbury-Vale let MALI down')).toEqual([
      ['pupil', 'Mali'],
      ['staff', 'Mrs Thornbury-Vale'],
      ['staff', 'Thornbury-Vale'],
    ]));

  it('name other accounts, e-mail addresses, telephone numbers and postcodes, once each', () => {
    const text =
      'Ask @other.mum or @Other.Mum at jo@parents.example, 07700 900123, +44 (0)29 2018 0123, 01632 960 001. 12 Hill Road, CF99 9ZZ.';
    expect(told(text)).toEqual([
      ['other', '@other.mum'],
      ['e-mail', 'jo@parents.example'],
      ['phone', '07700 900123'],
      ['phone', '+44 (0)29 2018 0123'],
      ['phone', '01632 960 001'],
      ['postcode', 'CF99 9ZZ'],
    ]);
  });

  it('leave whoever wrote the post, and numbers that are no telephone’s', () =>
    expect(told('@marlbrookmum again, 20 November 2026, 10:30, £1,000,000, id 1900000000000000001')).toEqual([]));

  it('count the texts in which the words stand', () => {
    const flag = flagRow({ text: 'Mali' });
    flag.tabTitle = 'mali on X';
    expect(suggestRedactions(flag, roster)).toMatchObject([{ words: 'Mali', texts: 2, reason: 'other-pupil' }]);
  });
});
