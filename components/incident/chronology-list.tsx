import { i18n } from '#i18n';
import { CapturedText } from '@/components/ui/captured-text';
import { MomentText } from '@/components/ui/moment-text';
import { Section } from '@/components/ui/section';
import type { FlagRow } from '@/lib/store/flag-row';
import { Line } from './boxes';
import { chronology, type Moment } from './chronology';
import { EntryForm, type EntryProps, Folded } from './entry-form';
import { useBoxes } from './use-boxes';
import { personWords } from './words';

interface ChronologyProps extends EntryProps {
  /** Those of its flags that are here. */
  flags: readonly FlagRow[];
  /** The page of a flag. */
  addressOf(id: string): string;
}

/** What happened, in the order of time: what was written down here, and what the flags tell. */
export function ChronologyList({ incident, person, flags, addressOf }: ChronologyProps) {
  const moments = chronology(incident.entries, flags);
  const whys = new Map(
    incident.entries.flatMap(({ told }) => (told.kind === 'withdrawn' ? [[told.number, told.why]] : [])),
  );
  return (
    <Section title={i18n.t('incident.chronology.title')}>
      <p className="ui-soft">{i18n.t('incident.chronology.hint')}</p>
      <ol className="incident-chronology">
        {moments.map((moment) => (
          <li key={moment.key} data-entry={moment.entry ? '' : undefined}>
            <OneMoment
              moment={moment}
              incident={incident}
              person={person}
              addressOf={addressOf}
              withdrawn={whys.get(moment.entry?.number ?? 0) ?? null}
            />
          </li>
        ))}
      </ol>
    </Section>
  );
}

interface OneMomentProps extends EntryProps {
  moment: Moment;
  addressOf(id: string): string;
  /** Why it was withdrawn; null where it stands. */
  withdrawn: string | null;
}

function OneMoment({ moment, incident, person, addressOf, withdrawn }: OneMomentProps) {
  const { at, precision, what, detail, who, writtenAt, flagId, entry } = moment;
  const told = (
    <>
      <p>
        <strong>{what}</strong>
        {flagId && (
          <>
            {' '}
            <a href={addressOf(flagId)}>{i18n.t('incident.chronology.toFlag')}</a>
          </>
        )}
      </p>
      {detail && <CapturedText text={detail} />}
    </>
  );
  const number = entry?.number ?? 0;
  const mayGo = entry !== null && number > 1 && entry.told.kind !== 'withdrawn' && withdrawn === null;
  return (
    <>
      <p className="incident-when">
        {at ? <MomentText at={at} precision={precision} /> : i18n.t('incident.chronology.noTime')}
      </p>
      <div className="incident-what">
        {withdrawn === null ? told : <del>{told}</del>}
        {withdrawn !== null && (
          <div>
            <p>{i18n.t('incident.chronology.withdrawn')}</p>
            <CapturedText text={withdrawn} />
          </div>
        )}
        <p className="ui-soft ui-small">
          {[entry ? i18n.t('incident.chronology.entry', [number]) : '', who ? personWords(who) : '']
            .filter(Boolean)
            .join(' · ')}
          {writtenAt && (
            <>
              {' · '}
              {i18n.t('incident.chronology.writtenOn')} <MomentText at={writtenAt} precision="minute" />
            </>
          )}
        </p>
        {mayGo && <Withdraw incident={incident} person={person} number={number} />}
      </div>
    </>
  );
}

function Withdraw({ incident, person, number }: EntryProps & { number: number }) {
  const boxes = useBoxes({ why: '' }, { why: i18n.t('incident.needWhy') });
  return (
    <Folded title={i18n.t('incident.chronology.withdraw', [number])}>
      <EntryForm
        incident={incident}
        person={person}
        label={i18n.t('incident.chronology.withdrawSave')}
        told={() => {
          const given = boxes.filled();
          return given && [{ kind: 'withdrawn', number, ...given }];
        }}
      >
        <Line box={boxes.box('why')} label={i18n.t('incident.why')} hint={i18n.t('incident.chronology.withdrawHint')} />
      </EntryForm>
    </Folded>
  );
}
