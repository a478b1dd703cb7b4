import { i18n } from '#i18n';
import { today } from '@/components/policy/today';
import { CapturedText, CapturedValue } from '@/components/ui/captured-text';
import { Fact, Facts } from '@/components/ui/facts';
import { dayWords } from '@/components/ui/moment';
import { Section } from '@/components/ui/section';
import { AGENCIES, type AgencyKind } from '@/lib/store/incident';
import { Day, Line, OneOf, Words } from './boxes';
import { EntryForm, type EntryProps, Folded, Written } from './entry-form';
import { dayFault } from './told-people';
import { useBoxes } from './use-boxes';
import { agencyWords } from './words';

const EMPTY = { agency: '', name: '', on: '', how: '', reference: '', note: '' };

/** Who outside has been brought in, with the number they gave. */
export function Agencies({ incident, person }: EntryProps) {
  const boxes = useBoxes(
    { ...EMPTY, on: today() },
    { agency: i18n.t('incident.agency.needAgency'), how: i18n.t('incident.told.needHow') },
  );
  return (
    <Section title={i18n.t('incident.agency.title')}>
      {incident.agencies.length === 0 && <p className="ui-soft">{i18n.t('incident.agency.none')}</p>}
      <ul className="incident-list">
        {incident.agencies.map(({ number, agency, name, on, how, reference, note, at, by }) => (
          <li key={number}>
            <p>
              <strong>{agencyWords(agency)}</strong>
              {name && (
                <>
                  {' · '}
                  <CapturedValue text={name} />
                </>
              )}{' '}
              · {dayWords(on)} · <CapturedValue text={how} />
            </p>
            <Facts>
              <Fact name={i18n.t('incident.agency.reference')}>{reference && <CapturedValue text={reference} />}</Fact>
            </Facts>
            {note && <CapturedText text={note} />}
            <Written at={at} by={by} />
          </li>
        ))}
      </ul>
      <Folded whileOpen={incident} title={i18n.t('incident.agency.add')}>
        <EntryForm
          incident={incident}
          person={person}
          label={i18n.t('incident.agency.save')}
          told={() => {
            const given = boxes.filled(({ on }) => ({ on: dayFault(on) }));
            return given && [{ kind: 'agency', ...given, agency: given.agency as AgencyKind }];
          }}
          onWritten={boxes.clear}
        >
          <OneOf
            box={boxes.box('agency')}
            label={i18n.t('incident.agency.which')}
            options={AGENCIES}
            wordsOf={agencyWords}
            none={i18n.t('incident.choose')}
          />
          <Line box={boxes.box('name')} label={i18n.t('incident.agency.name')} mayBeEmpty />
          <Day box={boxes.box('on')} label={i18n.t('incident.on')} />
          <Line box={boxes.box('how')} label={i18n.t('incident.how')} hint={i18n.t('incident.howHint')} />
          <Line
            box={boxes.box('reference')}
            label={i18n.t('incident.agency.reference')}
            hint={i18n.t('incident.agency.referenceHint')}
            mayBeEmpty
          />
          <Words box={boxes.box('note')} label={i18n.t('incident.note')} mayBeEmpty />
        </EntryForm>
      </Folded>
    </Section>
  );
}
