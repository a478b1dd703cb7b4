import { i18n } from '#i18n';
import { today } from '@/components/policy/today';
import { dayWords } from '@/components/ui/moment';
import type { PolicyPack } from '@/lib/policy/pack';
import type { LogFilter } from './log-filter';
import { actName } from './words';

/** The chosen filters in words; empty where there are none. */
function filterWords({ act, page, dueOnly, search }: LogFilter): string {
  const named = (name: string, value: string | null) => (value ? `${name}: ${value}` : null);
  return [
    named(i18n.t('ownPage.log.did'), act && actName(act)),
    named(i18n.t('ownPage.log.page'), page),
    named(i18n.t('ownPage.log.search'), search.trim()),
    dueOnly ? i18n.t('ownPage.log.dueOnly') : null,
  ]
    .filter(Boolean)
    .join('; ');
}

interface PrintedHeadProps {
  pack: PolicyPack | null;
  shown: number;
  all: number;
  filter: LogFilter;
}

/** On paper only: what a sheet that was left somewhere has to say of itself, and that there may be more than it shows. */
export function PrintedHead({ pack, shown, all, filter }: PrintedHeadProps) {
  const words = filterWords(filter);
  // The policy of a trust names all of its schools, and the log does not tell which of them an entry is of.
  const [school, another] = pack?.schools ?? [];
  return (
    <div className="moderation-on-paper">
      {school && !another && <p>{school.name}</p>}
      <p>{i18n.t('ownPage.log.printed', [dayWords(today()), String(shown), String(all)])}</p>
      {words && <p>{i18n.t('ownPage.log.printedOnly', [words])}</p>}
    </div>
  );
}
