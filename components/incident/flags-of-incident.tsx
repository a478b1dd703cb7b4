import { i18n } from '#i18n';
import { InRestricted } from '@/components/restricted/restricted-words';
import { CapturedValue } from '@/components/ui/captured-text';
import { shortMoment } from '@/components/ui/moment';
import { MomentText } from '@/components/ui/moment-text';
import { Section } from '@/components/ui/section';
import { listingOf } from '@/lib/store/listing';
import { Line } from './boxes';
import { EntryForm, type EntryProps, Folded } from './entry-form';
import { useBoxes } from './use-boxes';
import type { LinkedFlag } from './use-incident-flags';

interface FlagsProps extends EntryProps {
  flags: readonly LinkedFlag[];
  addressOf(id: string): string;
}

/** The flags that are dealt with together; one that was deleted stays as what it was. */
export function FlagsOfIncident({ incident, person, flags, addressOf }: FlagsProps) {
  return (
    <Section title={i18n.t('incident.flags.title')}>
      {flags.length === 0 && <p className="ui-soft">{i18n.t('incident.flags.none')}</p>}
      <ul className="incident-list">
        {flags.map((linked) => (
          <li key={linked.id}>
            <FlagLine linked={linked} addressOf={addressOf} />
            <Unlink incident={incident} person={person} flagId={linked.id} />
          </li>
        ))}
      </ul>
      {incident.state !== 'closed' && <p className="ui-soft ui-small">{i18n.t('incident.flags.how')}</p>}
    </Section>
  );
}

interface FlagLineProps {
  linked: LinkedFlag;
  addressOf(id: string): string;
}

function FlagLine({ linked: { id, flag, deleted, restricted }, addressOf }: FlagLineProps) {
  if (restricted)
    return (
      <p>
        <a href={addressOf(id)}>
          <InRestricted restrictions={restricted} />
        </a>
      </p>
    );
  if (!flag)
    return (
      <p>
        {deleted ? (
          <>
            <strong>{i18n.t('incident.flags.deleted')}</strong> <MomentText at={deleted.at} precision="minute" />
          </>
        ) : (
          i18n.t('incident.flags.notHere')
        )}{' '}
        <code className="ui-small">{id}</code>
      </p>
    );
  const { author, excerpt } = listingOf(flag);
  return (
    <>
      <p>
        <a href={addressOf(id)}>{i18n.t('register.flagOf', [shortMoment(flag.createdAtMs)])}</a>
        {author && (
          <>
            {' · '}
            <CapturedValue text={author} />
          </>
        )}
        {flag.hold && ` · ${i18n.t('incident.flags.held')}`}
      </p>
      {flag.purged && <p className="ui-soft">{i18n.t('incident.flags.purged')}</p>}
      {excerpt && (
        <p className="incident-excerpt">
          <CapturedValue text={excerpt} />
        </p>
      )}
    </>
  );
}

function Unlink({ incident, person, flagId }: EntryProps & { flagId: string }) {
  const boxes = useBoxes({ why: '' }, { why: i18n.t('incident.needWhy') });
  return (
    <Folded whileOpen={incident} title={i18n.t('incident.flags.unlink')}>
      <EntryForm
        incident={incident}
        person={person}
        label={i18n.t('incident.flags.unlinkSave')}
        told={() => {
          const given = boxes.filled();
          return given && [{ kind: 'flag-unlinked', flagId, ...given }];
        }}
      >
        <Line box={boxes.box('why')} label={i18n.t('incident.why')} />
      </EntryForm>
    </Folded>
  );
}
