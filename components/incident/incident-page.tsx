import { useState } from 'react';
import { i18n } from '#i18n';
import { CapturedValue } from '@/components/ui/captured-text';
import { LiveValue } from '@/components/ui/live-value';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { useLive } from '@/components/ui/use-live';
import { useReader } from '@/components/ui/use-reader';
import type { Incident } from '@/lib/store/incident';
import { readIncident } from '@/lib/store/incidents';
import type { Person } from '@/lib/store/person';
import { closedIncident } from '@/lib/store/restricted';
import { About } from './about';
import { INCIDENTS_ADDRESS } from './addresses';
import { Agencies } from './agencies';
import { Allegation, AllegationNotice } from './allegation';
import { ChronologyList } from './chronology-list';
import { CircleGate } from './circle-gate';
import { Course } from './course';
import { FlagsOfIncident } from './flags-of-incident';
import { IncidentNotes } from './incident-notes';
import { MakeBundle } from './make-bundle';
import { People } from './people';
import { Related } from './related';
import { RestrictedBadge, StateBadges } from './state-badges';
import { IncidentSteps } from './steps/incident-steps';
import { ToldPeople } from './told-people';
import { type Around, useAround } from './use-around';
import { useCircleViewed } from './use-circle-viewed';
import { type LinkedFlag, useIncidentFlags } from './use-incident-flags';
import { WhoDecides } from './who-decides';

interface IncidentPageProps {
  id: string;
  /** The page of a flag. */
  addressOf(id: string): string;
  onBundle(ids: readonly string[], incident: string): void;
}

/** One incident: what it is about, who is in it, what was done, and how it goes on. */
export function IncidentPage({ id, addressOf, onBundle }: IncidentPageProps) {
  const live = useLive(async () => (await readIncident(id)) ?? null, [id]);
  const around = useAround();
  const reader = useReader();
  /** Somebody who is not named in the circle has gone on all the same. */
  const [gone, setGone] = useState(false);
  const incident = live.state === 'ready' ? live.value : null;
  const closed = incident !== null && reader !== null && closedIncident(incident, reader) !== null;
  const readable = incident !== null && around !== null && reader !== null && (!closed || (gone && !reader.known));
  useCircleViewed(readable && !closed ? incident : null);
  return (
    <>
      <PageHead
        title={
          readable ? (
            <CapturedValue text={incident.title} />
          ) : (
            [i18n.t('incident.one'), incident?.reference].filter(Boolean).join(' ')
          )
        }
        below={
          incident && (
            <p>
              {readable && `${incident.reference} · `}
              {readable ? <StateBadges incident={incident} /> : closed && <RestrictedBadge />}
            </p>
          )
        }
        back={INCIDENTS_ADDRESS}
        backWords={i18n.t('incident.all')}
      >
        {readable && around.person && (
          <MakeBundle incident={incident} person={around.person} nation={around.nation} onBundle={onBundle} />
        )}
      </PageHead>
      <main className="register-page">
        <LiveValue live={live}>
          {(found) =>
            found === null ? (
              <Notice tone="caution" title={i18n.t('incident.missing')}>
                <p>{i18n.t('incident.missingHint')}</p>
              </Notice>
            ) : around === null || reader === null ? (
              <p className="ui-soft">{i18n.t('common.loading')}</p>
            ) : readable ? (
              <Readable incident={found} around={around} addressOf={addressOf} />
            ) : (
              <CircleGate incident={found} person={reader.person} known={reader.known} onOpen={() => setGone(true)} />
            )
          }
        </LiveValue>
      </main>
    </>
  );
}

interface ReadableProps {
  incident: Incident;
  around: Around;
  addressOf(id: string): string;
}

function Readable({ incident, around, addressOf }: ReadableProps) {
  const flags = useIncidentFlags(incident.flagIds, incident.id);
  // While other flags are being read, those of before stay: what somebody is typing is not taken away.
  const [before, setBefore] = useState(flags);
  if (flags.state !== 'loading' && flags !== before) setBefore(flags);
  if (!around.person)
    return (
      <Notice>
        <p>{i18n.t('incident.noPerson')}</p>
      </Notice>
    );
  const person = around.person;
  return (
    <LiveValue live={flags.state === 'loading' ? before : flags}>
      {(linked) => <Parts incident={incident} around={around} person={person} linked={linked} addressOf={addressOf} />}
    </LiveValue>
  );
}

interface PartsProps extends ReadableProps {
  person: Person;
  linked: readonly LinkedFlag[];
}

function Parts({ incident, around: { pupils, nation }, person, linked, addressOf }: PartsProps) {
  const flags = linked.flatMap(({ flag }) => (flag ? [flag] : []));
  const writing = { incident, person };
  return (
    <>
      {incident.allegation && <AllegationNotice nation={nation} />}
      <div className="incident-columns">
        <div className="incident-column">
          <FlagsOfIncident {...writing} flags={linked} addressOf={addressOf} />
          <IncidentSteps incident={incident} flags={flags} person={person} />
          <People {...writing} pupils={pupils} />
          <ToldPeople {...writing} />
          <Agencies {...writing} />
          <IncidentNotes {...writing} pupils={pupils} />
        </div>
        <div className="incident-column">
          <Course {...writing} held={flags.some(({ hold }) => hold !== null)} />
          <About key={incident.title} {...writing} pupils={pupils} />
          <Allegation {...writing} />
          <WhoDecides {...writing} />
          <Related {...writing} />
        </div>
      </div>
      <ChronologyList {...writing} flags={flags} addressOf={addressOf} />
    </>
  );
}
