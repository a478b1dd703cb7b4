import { describe, expect, it } from 'vitest';
import { check } from '@/lib/policy/check/check';
import { NO_CONTEXT, suggested } from './school';

describe('praise in words that a question could begin with', () => {
  it.each([
    'Mr Quayle is the best teacher we have ever had.',
    'Thornbeck is the best school we could ever have wished for.',
    'Miss Babbington has been the kindest teacher anyone could ever have.',
  ])('is no complaint: %s', (text) => {
    expect(suggested(text)).not.toContain('complaint-school');
  });

  it.each([
    'Does anyone at that school ever answer the phone?',
    'is nobody at Thornbeck ever going to reply to my email',
  ])('is one where it is asked: %s', (text) => {
    expect(suggested(text)).toContain('complaint-school');
  });
});

describe('a complaint where no school’s policy is installed', () => {
  const anywhere = (text: string) =>
    check({ text, language: null, context: NO_CONTEXT, pack: null, roster: { staff: [], pupils: [] } }).suggestions.map(
      ({ concern }) => concern,
    );

  it('is one of a school that it speaks of', () => {
    expect(anywhere('The school has ignored my emails for three weeks now, absolute shambles')).toContain(
      'complaint-school',
    );
  });

  it.each([
    'Three weeks and still no reply to my emails, absolute shambles',
    'Why does nobody in this government ever tell the truth about the children?',
  ])('is none of anything else: %s', (text) => {
    expect(anywhere(text)).not.toContain('complaint-school');
  });
});
