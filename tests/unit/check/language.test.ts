import { describe, expect, it } from 'vitest';
import { check } from '@/lib/policy/check/check';
import { NO_CONTEXT, PACK, ROSTER } from './school';

const result = (text: string, language: string | null = null) =>
  check({ text, language, context: NO_CONTEXT, pack: PACK, roster: ROSTER });

describe('the language of a post', () => {
  it.each([
    ['English', 'The school has not sent us the dates yet'],
    ['a few words', 'kettle = idiot'],
    ['nothing at all', ''],
    ['English in look-alike letters', 'Mr Quayle is а tоtаl idiоt'],
  ])('is checked for %s', (_, text) => {
    expect(result(text).language).toEqual({ declared: null, checked: true, note: null });
  });

  it.each([
    ['Polish', 'Dzieci nie wiedzą co się dzieje w szkole i już nie chcą tam chodzić'],
    ['Romanian', 'Nu știu ce se întâmplă la școală, copiii sunt foarte supărați și nu vor să meargă'],
    ['French', 'Je ne sais pas ce qui se passe dans cette école et les enfants ne sont pas contents'],
    ['Arabic', 'المدرسة مغلقة اليوم بسبب الثلوج'],
    ['Ukrainian', 'Сьогодні у школі було дуже весело'],
    ['Chinese', '学校今天关门了'],
  ])('is said not to be checked for %s', (_, text) => {
    expect(result(text).language).toEqual({ declared: null, checked: false, note: 'not checked in this language' });
  });

  it('is said not to be checked where the page declares another one', () => {
    expect(result('Dobra szkoła', 'pl').language).toEqual({
      declared: 'pl',
      checked: false,
      note: 'not checked in this language',
    });
  });

  it('is English where the words plainly are, whatever the page guessed', () => {
    expect(result('This is not what we were told by the school', 'nl').language.checked).toBe(true);
  });

  it.each(['und', 'zxx', 'qme', ''])('is not known from the tag %s', (tag) => {
    expect(result('kettle = idiot', tag).language.checked).toBe(true);
  });

  it('of mixed text does not keep the lexicon from working', () => {
    const { language, suggestions } = result('Dzieci nie są tu i już nie chcą się bawić, bo Mr Quayle is an idiot');
    expect(language.checked).toBe(false);
    expect(suggestions.map((s) => s.concern)).toContain('negative-offensive-named');
  });

  it('Welsh is not checked, but the gravest words are seen', () => {
    const { language, suggestions } = result('Dwi am ladd chdi, dwi n gwybod lle ti n byw', 'cy');
    expect(language.checked).toBe(false);
    expect(language.note).toContain('Welsh');
    expect(suggestions.map((s) => s.concern)).toContain('threat-violence');
    expect(result('Mr Quayle y twpsyn, wanciwr', 'cy').suggestions.map((s) => s.concern)).toContain(
      'negative-offensive-named',
    );
    expect(result('dwi isio lladd fy hun', 'cy').suggestions.map((s) => s.concern)).toContain('self-harm');
  });
});
