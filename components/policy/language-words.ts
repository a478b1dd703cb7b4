import { i18n } from '#i18n';
import type { CheckResult } from '@/lib/policy/check/suggestion';

/** `Polish` for `pl`; null where the browser has no name for it. */
function languageName(tag: string): string | null {
  try {
    const name = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'none' }).of(tag);
    return name ?? null;
  } catch (error) {
    // What a page declares need not be a language tag at all.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Stands where others would read "nothing found": the rules could not judge these words. */
export function notCheckedWords({ declared, note }: CheckResult['language']): string {
  const name = declared && declared.toLowerCase() !== 'und' ? languageName(declared) : null;
  const first =
    name && !/^en\b/i.test(declared ?? '') ? i18n.t('policy.notCheckedIn', [name]) : i18n.t('policy.notChecked');
  // Of Welsh a few words are known, and the check says so itself.
  const more = note?.includes(': ') ? i18n.t('policy.notCheckedBut', [note.slice(note.indexOf(': ') + 2)]) : '';
  return [first, more, i18n.t('policy.notCheckedHint')].filter(Boolean).join(' ');
}
