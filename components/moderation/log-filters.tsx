import { i18n } from '#i18n';
import { Field } from '@/components/ui/field';
import type { ModerationLine } from '@/lib/store/moderation';
import { MODERATION, type ModerationAct } from '@/lib/store/moderation-act';
import type { LogFilter } from './log-filter';
import { actName } from './words';

interface LogFiltersProps {
  lines: readonly ModerationLine[];
  filter: LogFilter;
  onChange(filter: LogFilter): void;
}

/** By act, page, words and whether it is due. There is none by person: the log is about what was done, not about who wrote. */
export function LogFilters({ lines, filter, onChange }: LogFiltersProps) {
  const pages = [...new Set(lines.map(({ page }) => page ?? '').filter(Boolean))].sort();
  const acts = MODERATION.filter((act) => lines.some((line) => line.act === act));
  return (
    <div className="moderation-filters moderation-no-print">
      <Field label={i18n.t('ownPage.log.search')}>
        {(control) => (
          <input
            {...control}
            type="search"
            value={filter.search}
            onChange={(event) => onChange({ ...filter, search: event.target.value })}
          />
        )}
      </Field>
      <Field label={i18n.t('ownPage.log.did')}>
        {(control) => (
          <select
            {...control}
            value={filter.act ?? ''}
            onChange={(event) => onChange({ ...filter, act: (event.target.value || null) as ModerationAct | null })}
          >
            <option value="">{i18n.t('ownPage.log.all')}</option>
            {acts.map((act) => (
              <option key={act} value={act}>
                {actName(act)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={i18n.t('ownPage.log.page')}>
        {(control) => (
          <select
            {...control}
            value={filter.page ?? ''}
            onChange={(event) => onChange({ ...filter, page: event.target.value || null })}
          >
            <option value="">{i18n.t('ownPage.log.all')}</option>
            {pages.map((page) => (
              <option key={page} value={page}>
                {page}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={i18n.t('ownPage.log.show')}>
        {(control) => (
          <select
            {...control}
            value={filter.dueOnly ? 'due' : ''}
            onChange={(event) => onChange({ ...filter, dueOnly: event.target.value === 'due' })}
          >
            <option value="">{i18n.t('ownPage.log.all')}</option>
            <option value="due">{i18n.t('ownPage.log.dueOnly')}</option>
          </select>
        )}
      </Field>
    </div>
  );
}
