import { i18n } from '#i18n';
import { CapturedText, CapturedValue } from '@/components/ui/captured-text';
import { Fact, Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { isSameName, lacksSignOff } from '@/lib/store/incident-rules';
import { Line } from './boxes';
import { EntryForm, type EntryProps, Folded, Written } from './entry-form';
import { SignOffForm } from './sign-off-form';
import { useBoxes } from './use-boxes';
import { aboutWords } from './words';

/** Who decides where the person who would decide is the one it is about, and what a second person has agreed to. */
export function WhoDecides({ incident, person }: EntryProps) {
  const recused = incident.recused.at(-1);
  return (
    <Section title={i18n.t('incident.decides.title')}>
      {recused ? (
        <>
          <Facts>
            <Fact name={i18n.t('incident.decides.not')}>
              <CapturedValue text={recused.who} />
            </Fact>
            <Fact name={i18n.t('incident.decides.instead')}>
              <CapturedValue text={recused.decider} />
            </Fact>
            <Fact name={i18n.t('incident.why')}>
              <CapturedValue text={recused.because} />
            </Fact>
          </Facts>
          <Written at={recused.at} by={recused.by} />
          <Lacking incident={incident} />
        </>
      ) : (
        <p className="ui-soft">{i18n.t('incident.decides.hint')}</p>
      )}
      <SignOffs incident={incident} />
      {recused && (
        <Folded whileOpen={incident} title={i18n.t('incident.decides.signOff')}>
          <SignOffForm
            incident={incident}
            person={person}
            about="head-is-target"
            hint={i18n.t('incident.decides.signOffHint')}
            label={i18n.t('incident.decides.signOffSave')}
          />
        </Folded>
      )}
      <Folded
        whileOpen={incident}
        title={recused ? i18n.t('incident.decides.change') : i18n.t('incident.decides.open')}
      >
        <RecuseForm incident={incident} person={person} />
      </Folded>
    </Section>
  );
}

/** That nothing is closed, or kept as a letter, before a second person has agreed. */
export function Lacking({ incident }: Omit<EntryProps, 'person'>) {
  if (!lacksSignOff(incident, 'closed')) return null;
  return (
    <Notice tone="caution">
      <p>
        {lacksSignOff(incident, 'letter')
          ? i18n.t('incident.decides.lacking')
          : i18n.t('incident.decides.lackingAgain')}
      </p>
    </Notice>
  );
}

function SignOffs({ incident }: Omit<EntryProps, 'person'>) {
  if (incident.signOffs.length === 0) return null;
  return (
    <>
      <h3>{i18n.t('incident.decides.agreed')}</h3>
      <ul className="incident-list">
        {incident.signOffs.map(({ number, about, name, role, reason, at, by }) => (
          <li key={number}>
            <p>
              <strong>
                <CapturedValue text={[name, role].filter(Boolean).join(', ')} />
              </strong>{' '}
              · {aboutWords(about)}
            </p>
            <CapturedText text={reason} />
            <Written at={at} by={by} />
          </li>
        ))}
      </ul>
    </>
  );
}

function RecuseForm({ incident, person }: EntryProps) {
  const boxes = useBoxes(
    { who: '', because: '', decider: '' },
    {
      who: i18n.t('incident.decides.needWho'),
      because: i18n.t('incident.needWhy'),
      decider: i18n.t('incident.decides.needDecider'),
    },
  );
  return (
    <EntryForm
      incident={incident}
      person={person}
      label={i18n.t('incident.decides.save')}
      told={() => {
        const given = boxes.filled(({ who, decider }) => ({
          decider: decider && isSameName(who, decider) ? i18n.t('incident.decides.samePerson') : null,
        }));
        return given && [{ kind: 'recused', ...given }];
      }}
      onWritten={boxes.clear}
    >
      <Line box={boxes.box('who')} label={i18n.t('incident.decides.not')} hint={i18n.t('incident.decides.notHint')} />
      <Line box={boxes.box('because')} label={i18n.t('incident.why')} />
      <Line
        box={boxes.box('decider')}
        label={i18n.t('incident.decides.instead')}
        hint={i18n.t('incident.decides.insteadHint')}
      />
    </EntryForm>
  );
}
