import { i18n } from '#i18n';
import { concernName } from '@/components/policy/words';
import { dayWords } from '@/components/ui/moment';
import type { RegisterFilter } from '@/lib/store/register';
import { stateWords } from './state-badge';

/** Every filter that is set, in words: `Platform: X`. The search stands apart: it was typed, and is not ours to trust. */
export function filterWords(filter: RegisterFilter): string[] {
  const named = (name: string, value: string) => `${name}: ${value}`;
  return [
    filter.platform && named(i18n.t('register.filter.platform'), i18n.t(`flag.platforms.${filter.platform}`)),
    filter.concern && named(i18n.t('register.filter.concern'), concernName(filter.concern)),
    filter.state && named(i18n.t('register.filter.state'), stateWords(filter.state)),
    filter.school && named(i18n.t('schools.of'), filter.school.name),
    filter.from && named(i18n.t('register.filter.from'), dayWords(filter.from)),
    filter.to && named(i18n.t('register.filter.to'), dayWords(filter.to)),
  ].filter((words): words is string => Boolean(words));
}
