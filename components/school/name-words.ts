import { i18n } from '#i18n';
import { LONGEST_SCHOOL } from '@/lib/store/school';
import type { NameFault } from './name-fault';

export function nameWords(fault: NameFault | null): string | null {
  if (fault === null) return null;
  if (fault === 'too-long') return i18n.t('schools.tooLong', [LONGEST_SCHOOL]);
  return fault === 'need' ? i18n.t('schools.needName') : i18n.t('schools.sameName');
}
