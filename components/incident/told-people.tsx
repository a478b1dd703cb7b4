import { i18n } from '#i18n';
import { today } from '@/components/policy/today';
import { CapturedText, CapturedValue } from '@/components/ui/captured-text';
import { dayWords } from '@/components/ui/moment';
import { Section } from '@/components/ui/section';
import { Day, Line, Words } from './boxes';
import { EntryForm, type EntryProps, Folded, Written } from './entry-form';
import { useBoxes } from './use-boxes';

/** What to say of a day that is none, or has not come. */
export const dayFault = (day: string): string | null =>
  day === '' ? i18n.t('incident.needDay') : day > today() ? i18n.t('incident.dayToCome') : null;

/** Who was told about the matter, when and how. */
export function ToldPeople({ incident, person }: EntryProps) {
  const boxes = useBoxes(
    { who: '', role: '', on: today(), how: '', note: '' },
    { who: i18n.t('incident.told.needWho'), how: i18n.t('incident.told.needHow') },
  );
  return (
    <Section title={i18n.t('incident.told.title')}>
      {incident.told.length === 0 && <p className="ui-soft">{i18n.t('incident.told.none')}</p>}
      <ul className="incident-list">
        {incident.told.map(({ number, who, role, on, how, note, at, by }) => (
          <li key={number}>
            <p>
              <strong>
                <CapturedValue text={[who, role].filter(Boolean).join(', ')} />
              </strong>{' '}
              · {dayWords(on)} · <CapturedValue text={how} />
            </p>
            {note && <CapturedText text={note} />}
            <Written at={at} by={by} />
          </li>
        ))}
      </ul>
      <Folded whileOpen={incident} title={i18n.t('incident.told.add')}>
        <EntryForm
          incident={incident}
          person={person}
          label={i18n.t('incident.told.save')}
          told={() => {
            const given = boxes.filled(({ on }) => ({ on: dayFault(on) }));
            return given && [{ kind: 'told', ...given }];
          }}
          onWritten={boxes.clear}
        >
          <Line box={boxes.box('who')} label={i18n.t('incident.told.who')} />
          <Line box={boxes.box('role')} label={i18n.t('incident.told.role')} mayBeEmpty />
          <Day box={boxes.box('on')} label={i18n.t('incident.on')} />
          <Line box={boxes.box('how')} label={i18n.t('incident.how')} hint={i18n.t('incident.howHint')} />
          <Words box={boxes.box('note')} label={i18n.t('incident.note')} mayBeEmpty />
        </EntryForm>
      </Folded>
    </Section>
  );
}
