import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '@/lib/policy/check/check';
import { checked, NO_CONTEXT, quotes, suggested } from './school';

const anywhere = (text: string) =>
  check({ text, language: null, context: NO_CONTEXT, pack: null, roster: { staff: [], pupils: [] } });

const language = (text: string) => anywhere(text).suggestions.find(({ sense }) => sense === 'language');

describe('offensive words, whoever they are said of', () => {
  it.each([
    ['Only an imbecile would vote for that', 'imbecile'],
    ['they are all crooks and liars over there', 'crooks'],
    ['What a moronic idea from a pathetic little man', 'moronic'],
    ['This council is run by IDIOTS', 'IDIOTS'],
  ])('are marked where no school’s policy is installed: %s', (text, word) => {
    expect(quotes(text, language(text))).toContain(word);
  });

  it.each([
    'The bus leaves at ten past eight from the church hall',
    'Could somebody bring the folding tables on Saturday, please?',
    'Lovely to see so many of you at the concert last night',
    '',
  ])('are not seen where there are none: %s', (text) => {
    expect(language(text)).toBeUndefined();
  });

  it('are nobody’s business where a policy asks whether somebody of the school is meant', () => {
    for (const text of ['Bloody freezing at the gates', 'Only an imbecile would vote for that, damn it'])
      expect(checked(text).suggestions).toEqual([]);
  });

  it('never reach outside the text, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        for (const { evidence } of anywhere(text).suggestions)
          for (const { start, end } of evidence) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
      }),
    );
  });
});

describe('an insult that the lexicon does not have', () => {
  it.each(['Mr Quayle is moronic', 'Mrs Ellery is idiotic', 'Miss Babbington is so imbecilic'])(
    'counts where it is plainly said of somebody at the school: %s',
    (text) => {
      expect(suggested(text)).toContain('negative-offensive-named');
    },
  );

  it.each(['Mr Quayle told us about a moronic plan', "I'll knock Quayle's door later"])(
    'does not count where it is said of something else: %s',
    (text) => {
      expect(suggested(text)).not.toContain('negative-offensive-named');
    },
  );
});
