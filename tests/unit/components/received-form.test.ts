import { describe, expect, it } from 'vitest';
import {
  emptySupplier,
  supplierFaults,
  supplierOf,
  type WordsDraft,
  withTaken,
  wordsOf,
} from '@/components/received/form-draft';

const NOW = Date.UTC(2026, 10, 20, 10);
const whole = { ...emptySupplier(), by: ' Priya Example ', receivedAt: '2026-11-19T18:42' };
const nothing: WordsDraft = { text: '', taken: null, ways: [] };

describe('who gave something to the school', () => {
  it('has to be said, and when', () => {
    expect(supplierFaults(emptySupplier(), NOW)).toEqual(['need-by', 'need-time']);
    expect(supplierFaults({ ...whole, by: '  ' }, NOW)).toEqual(['need-by']);
    expect(supplierFaults({ ...whole, receivedAt: '' }, NOW)).toEqual(['need-time']);
    expect(supplierFaults(whole, NOW)).toEqual([]);
  });

  it('cannot have been in the future', () => {
    expect(supplierFaults({ ...whole, receivedAt: '2026-11-21T18:42' }, NOW)).toEqual(['future']);
  });

  it('is kept without white space around it, with the time in UTC', () => {
    expect(supplierOf(whole)).toEqual({
      by: 'Priya Example',
      relation: '',
      receivedAt: new Date('2026-11-19T18:42').toISOString(),
      how: 'e-mail',
    });
  });
});

describe('the words of a copy', () => {
  it('of a file go below what stands there already', () => {
    const once = withTaken(nothing, 'From the PDF.', 'pdf-text');
    expect(once).toEqual({ text: 'From the PDF.', taken: 'From the PDF.', ways: ['pdf-text'] });
    const typed = { ...once, text: 'From the PDF, corrected.\n' };
    expect(withTaken(typed, 'From the e-mail.', 'email-text')).toEqual({
      text: 'From the PDF, corrected.\n\nFrom the e-mail.',
      taken: 'From the PDF.\n\nFrom the e-mail.',
      ways: ['pdf-text', 'email-text'],
    });
    expect(withTaken({ ...nothing, text: 'Typed.' }, 'From the PDF.', 'pdf-text').ways).toEqual([
      'read-by-hand',
      'pdf-text',
    ]);
  });

  it('of a file are not said to be from it where none is left', () => {
    const emptied = { ...withTaken(nothing, 'From the PDF.', 'pdf-text'), text: ' \n' };
    expect(wordsOf(emptied)).toEqual(nothing);
  });
});
