import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { CapturedValue } from '@/components/ui/captured-text';
import { Section } from '@/components/ui/section';
import type { RegisterFilter } from '@/lib/store/register';
import { filterWords } from './filter-words';

/** Stands in place of the list where nothing fits, and says what was asked for. */
export function NothingFits({ filter, onClear }: { filter: RegisterFilter; onClear(): void }) {
  const search = filter.search.trim();
  return (
    <Section title={i18n.t('register.none.title')}>
      <p>{i18n.t('register.none.hint')}</p>
      <ul>
        {search && (
          <li>
            {i18n.t('register.filter.search')}: <CapturedValue text={search} />
          </li>
        )}
        {filterWords(filter).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <div>
        <Button onClick={onClear}>{i18n.t('register.none.clear')}</Button>
      </div>
    </Section>
  );
}
