import { i18n } from '#i18n';
import { CapturedText, CapturedValue } from '@/components/ui/captured-text';
import { Fact, Facts } from '@/components/ui/facts';
import { Section } from '@/components/ui/section';
import { INCIDENT_OUTCOMES, type IncidentOutcome } from '@/lib/store/incident';
import { lacksSignOff } from '@/lib/store/incident-rules';
import { Line, OneOf, Words } from './boxes';
import { DeleteIncident } from './delete-incident';
import { EntryForm, type EntryProps, Folded, Written } from './entry-form';
import { useBoxes } from './use-boxes';
import { Lacking } from './who-decides';
import { outcomeWords, stateWords } from './words';

/** Where the incident stands and how it goes on. */
export function Course({ incident, person, held }: EntryProps & { held: boolean }) {
  const { state, waitsFor, closed } = incident;
  const isClosed = state === 'closed';
  return (
    <Section title={i18n.t('incident.course.title')}>
      <Facts>
        <Fact name={i18n.t('incident.course.state')}>{stateWords(state)}</Fact>
        <Fact name={i18n.t('incident.course.waitsFor')}>{waitsFor && <CapturedValue text={waitsFor} />}</Fact>
        <Fact name={i18n.t('incident.course.outcome')}>{closed && outcomeWords(closed.outcome)}</Fact>
      </Facts>
      {closed && (
        <>
          {closed.words && <CapturedText text={closed.words} />}
          <Written at={closed.at} by={closed.by} />
        </>
      )}
      {state === 'waiting' && (
        <EntryForm
          incident={incident}
          person={person}
          label={i18n.t('incident.course.goOn')}
          told={() => [{ kind: 'going-on' }]}
        />
      )}
      {!isClosed && (
        <Folded title={i18n.t('incident.course.wait')}>
          <WaitForm incident={incident} person={person} />
        </Folded>
      )}
      {!isClosed && (
        <Folded title={i18n.t('incident.course.close')}>
          <CloseForm incident={incident} person={person} />
        </Folded>
      )}
      {isClosed && (
        <Folded title={i18n.t('incident.course.reopen')}>
          <ReopenForm incident={incident} person={person} />
        </Folded>
      )}
      {isClosed && (
        <Folded title={i18n.t('incident.delete.title')}>
          <DeleteIncident incident={incident} person={person} held={held} />
        </Folded>
      )}
    </Section>
  );
}

function WaitForm({ incident, person }: EntryProps) {
  const boxes = useBoxes({ for: '' }, { for: i18n.t('incident.course.needFor') });
  return (
    <EntryForm
      incident={incident}
      person={person}
      label={i18n.t('incident.course.waitSave')}
      told={() => {
        const given = boxes.filled();
        return given && [{ kind: 'waiting', ...given }];
      }}
      onWritten={boxes.clear}
    >
      <Line box={boxes.box('for')} label={i18n.t('incident.course.waitsFor')} />
    </EntryForm>
  );
}

function CloseForm({ incident, person }: EntryProps) {
  const boxes = useBoxes(
    { outcome: '', words: '' },
    { outcome: i18n.t('incident.course.needOutcome'), words: i18n.t('incident.course.needWords') },
  );
  if (lacksSignOff(incident, 'closed')) return <Lacking incident={incident} />;
  const open = incident.due.filter(({ done }) => !done).length;
  return (
    <EntryForm
      incident={incident}
      person={person}
      label={i18n.t('incident.course.closeSave')}
      told={() => {
        const given = boxes.filled();
        return given && [{ kind: 'closed', outcome: given.outcome as IncidentOutcome, words: given.words }];
      }}
    >
      {open > 0 && <p>{i18n.t('incident.course.stillDue', open, [String(open)])}</p>}
      <OneOf
        box={boxes.box('outcome')}
        label={i18n.t('incident.course.outcome')}
        options={INCIDENT_OUTCOMES}
        wordsOf={outcomeWords}
        none={i18n.t('incident.choose')}
      />
      <Words box={boxes.box('words')} label={i18n.t('incident.course.words')} />
    </EntryForm>
  );
}

function ReopenForm({ incident, person }: EntryProps) {
  const boxes = useBoxes({ why: '' }, { why: i18n.t('incident.needWhy') });
  return (
    <EntryForm
      incident={incident}
      person={person}
      label={i18n.t('incident.course.reopenSave')}
      told={() => {
        const given = boxes.filled();
        return given && [{ kind: 'reopened', ...given }];
      }}
    >
      <Line box={boxes.box('why')} label={i18n.t('incident.why')} />
    </EntryForm>
  );
}
