import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { i18n } from '#i18n';

const WORDS: Record<string, string> = {
  common_shownOf: '$1 of $2',
  flag_actions_title: '$1 act | $1 acts',
  extension_name: 'Flagpost',
};

beforeEach(() => {
  fakeBrowser.i18n.getMessage = ((key: string, filled: string[] = []) =>
    (WORDS[key] ?? '').replace(/\$(\d)/g, (_, at) => filled[at - 1] ?? '')) as never;
});

describe('words', () => {
  it('are found by their key', () => {
    expect(i18n.t('extension.name')).toBe('Flagpost');
  });

  it('are filled in the order of their places', () => {
    expect(i18n.t('common.shownOf', ['3', 12])).toBe('3 of 12');
  });

  it('agree with the count, and say it unless something else is given', () => {
    expect(i18n.t('flag.actions.title', 1)).toBe('1 act');
    expect(i18n.t('flag.actions.title', 2)).toBe('2 acts');
    expect(i18n.t('flag.actions.title', 1200, ['1,200'])).toBe('1,200 acts');
  });
});

// The type check reads these and fails where one of them is no mistake any more. At run time they say what the browser says.
describe('mistakes that the type check refuses', () => {
  const anyOf = <T>(...all: [T, ...T[]]): T => all[0];

  beforeEach(() => {
    vi.spyOn(console, 'warn').mockReturnValue(undefined);
  });

  it('are words that are not there', () => {
    // @ts-expect-error
    expect(i18n.t('extension.nam')).toBe('');
    // @ts-expect-error
    expect(i18n.t('extension')).toBe('');
    // @ts-expect-error
    expect(i18n.t(anyOf<string>('extension.anything'))).toBe('');
    // @ts-expect-error
    expect(i18n.t(`extension.${anyOf<'name' | 'nothing'>('nothing')}`)).toBe('');
    expect(console.warn).toHaveBeenCalledTimes(4);
  });

  it('are values that are missing or too many', () => {
    // @ts-expect-error
    expect(i18n.t('common.shownOf')).toBe(' of ');
    // @ts-expect-error
    expect(i18n.t('common.shownOf', [])).toBe(' of ');
    // @ts-expect-error
    expect(i18n.t('common.shownOf', ['3'])).toBe('3 of ');
    // @ts-expect-error
    expect(i18n.t('common.shownOf', ['3', '12', '20'])).toBe('3 of 12');
    // @ts-expect-error
    expect(i18n.t('common.shownOf', [3, undefined])).toBe('3 of undefined');
    // @ts-expect-error
    expect(i18n.t('extension.name', ['3'])).toBe('Flagpost');
  });

  it('are values that one of several words needs', () => {
    const some = anyOf<'extension.name' | 'common.shownOf'>('common.shownOf', 'extension.name');
    // @ts-expect-error
    expect(i18n.t(some)).toBe(' of ');
    // @ts-expect-error
    expect(i18n.t(some, ['3'])).toBe('3 of ');
    expect(i18n.t(some, ['3', '12'])).toBe('3 of 12');
  });

  it('are counts that are missing, or given to a word that does not count', () => {
    // @ts-expect-error
    expect(i18n.t('flag.actions.title')).toBe(' act |  acts');
    // @ts-expect-error
    expect(i18n.t('flag.actions.title', ['3'])).toBe('3 act | 3 acts');
    // @ts-expect-error
    expect(() => i18n.t('flag.actions.title', '3')).toThrow('Must be a number');
    // @ts-expect-error
    expect(i18n.t('flag.actions.title', 3, [])).toBe(' acts');
    // @ts-expect-error
    expect(i18n.t('extension.name', 3)).toBe('Flagpost');
    // @ts-expect-error
    expect(i18n.t(anyOf<'extension.name' | 'flag.actions.title'>('flag.actions.title'), 3)).toBe('3 acts');
  });
});
