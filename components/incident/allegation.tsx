import { i18n } from '#i18n';
import { CapturedText, CapturedValue } from '@/components/ui/captured-text';
import { Fact, Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { useAsync } from '@/components/ui/use-async';
import type { PolicyPack } from '@/lib/policy/pack';
import { isSameName } from '@/lib/store/incident-rules';
import { presentNames } from '@/lib/store/present';
import { Words } from './boxes';
import { EntryForm, type EntryProps, Folded, Written } from './entry-form';
import { useBoxes } from './use-boxes';

type Nation = PolicyPack['nation'] | null;

/** Names, one to a line. */
const namesIn = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

/**
 * Stands on top of an incident of which this is said: who comes first, and who may not be named.
 *
 * @param nation where the school is, by its policy; null where that is not known.
 */
export function AllegationNotice({ nation }: { nation: Nation }) {
  return (
    <Notice tone="caution" title={i18n.t('incident.allegation.first')}>
      <Anonymity nation={nation} />
    </Notice>
  );
}

/** Whether somebody may say who the teacher is. The rule is one of England and Wales. */
function Anonymity({ nation }: { nation: Nation }) {
  if (nation === 'scotland' || nation === 'northern-ireland') return <p>{i18n.t('incident.allegation.otherNation')}</p>;
  return (
    <>
      <p>{i18n.t('incident.allegation.anonymity')}</p>
      <p className="ui-small">{i18n.t('incident.allegation.anonymityEnds')}</p>
      {nation === null && <p className="ui-small">{i18n.t('incident.allegation.nationUnknown')}</p>}
    </>
  );
}

/** That somebody says, or it could mean, that staff may have harmed a child, and who may read the incident then. */
export function Allegation({ incident, person }: EntryProps) {
  const { allegation } = incident;
  return (
    <Section title={i18n.t('incident.allegation.title')}>
      {allegation ? (
        <>
          <Facts>
            <Fact name={i18n.t('incident.allegation.circle')}>
              <CapturedValue text={allegation.circle.join(', ')} />
            </Fact>
          </Facts>
          {allegation.note && <CapturedText text={allegation.note} />}
          <Written at={allegation.at} by={allegation.by} />
          <p className="ui-soft ui-small">{i18n.t('incident.allegation.noLock')}</p>
        </>
      ) : (
        <p className="ui-soft">{i18n.t('incident.allegation.hint')}</p>
      )}
      <Folded
        whileOpen={incident}
        title={allegation ? i18n.t('incident.allegation.change') : i18n.t('incident.allegation.open')}
      >
        <CircleForm key={allegation?.number ?? 0} incident={incident} person={person} />
      </Folded>
      {allegation && (
        <Folded whileOpen={incident} title={i18n.t('incident.allegation.lift')}>
          <LiftForm incident={incident} person={person} />
        </Folded>
      )}
    </Section>
  );
}

function CircleForm({ incident, person }: EntryProps) {
  const boxes = useBoxes(
    { circle: (incident.allegation?.circle ?? [person.name]).join('\n'), note: incident.allegation?.note ?? '' },
    { circle: i18n.t('incident.allegation.needCircle') },
  );
  const present = useAsync(presentNames, []);
  const here = present.state === 'ready' ? present.value : [];
  const told = () => {
    const given = boxes.filled(({ circle }) => ({
      // Where nobody of them could open it here, it would be closed to everybody.
      circle: namesIn(circle).some((name) => [person.name, ...here].some((one) => isSameName(name, one)))
        ? null
        : i18n.t(here.length > 1 ? 'restricted.needPresent' : 'incident.allegation.needSelf', [person.name]),
    }));
    return given && [{ kind: 'allegation', stands: true, circle: namesIn(given.circle), note: given.note } as const];
  };
  return (
    <EntryForm incident={incident} person={person} label={i18n.t('incident.allegation.save')} told={told}>
      <Words
        box={boxes.box('circle')}
        label={i18n.t('incident.allegation.circle')}
        hint={[
          i18n.t('incident.allegation.circleHint'),
          here.length > 1 && i18n.t('restricted.present', [here.join(', ')]),
        ]
          .filter(Boolean)
          .join(' ')}
      />
      <Words box={boxes.box('note')} label={i18n.t('incident.note')} mayBeEmpty />
    </EntryForm>
  );
}

function LiftForm({ incident, person }: EntryProps) {
  const boxes = useBoxes({ note: '' }, { note: i18n.t('incident.needWhy') });
  return (
    <EntryForm
      incident={incident}
      person={person}
      label={i18n.t('incident.allegation.liftSave')}
      told={() => {
        const given = boxes.filled();
        return given && [{ kind: 'allegation', stands: false, circle: [], ...given }];
      }}
    >
      <p>{i18n.t('incident.allegation.liftHint')}</p>
      <Words box={boxes.box('note')} label={i18n.t('incident.why')} />
    </EntryForm>
  );
}
