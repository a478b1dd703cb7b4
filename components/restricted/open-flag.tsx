import { type ReactNode, useState } from 'react';
import { i18n } from '#i18n';
import { incidentAddress } from '@/components/incident/addresses';
import { NotWrittenNotice } from '@/components/incident/entry-form';
import { useWriting } from '@/components/incident/use-writing';
import { Button } from '@/components/ui/button';
import { LiveValue } from '@/components/ui/live-value';
import { Notice } from '@/components/ui/notice';
import { useLive } from '@/components/ui/use-live';
import { useReader } from '@/components/ui/use-reader';
import { closingOf, type Reader, type Restriction } from '@/lib/store/restricted';
import { logIncidentViewed } from '@/lib/store/seen';
import { WhoMayOpen } from './restricted-words';

interface OpenFlagProps {
  flagId: string;
  children: ReactNode;
}

/** Shows what is told of a flag only to whom the circles of its restricted incidents name; to others that it is in one, and whom to ask. */
export function OpenFlag({ flagId, children }: OpenFlagProps) {
  const reader = useReader();
  /** For which circles somebody has gone on all the same, where nobody knows who they are. */
  const [gone, setGone] = useState('');
  const closing = useLive(async () => (reader ? closingOf(flagId, reader) : null), [flagId, reader]);
  return (
    <LiveValue live={closing}>
      {(restrictions) => {
        if (!reader || restrictions === null) return <p className="ui-soft">{i18n.t('common.loading')}</p>;
        const key = [flagId, ...restrictions.map(({ incident }) => incident)].join(' ');
        if (restrictions.length === 0 || (gone === key && !reader.known)) return children;
        return <ClosedFlag flagId={flagId} restrictions={restrictions} reader={reader} onOpen={() => setGone(key)} />;
      }}
    </LiveValue>
  );
}

/** In the register itself, or, from beside a site, in a tab of its own. */
function ToIncidents({ restrictions }: { restrictions: readonly Restriction[] }) {
  const isHere = location.pathname === '/register.html';
  return (
    <div className="ui-row">
      {restrictions.map(({ incident, reference }) => (
        <a
          key={incident}
          className="ui-button"
          href={isHere ? incidentAddress(incident) : `/register.html${incidentAddress(incident)}`}
          {...(!isHere && { target: '_blank', rel: 'noreferrer' })}
        >
          {i18n.t('restricted.flag.open', [reference])}
        </a>
      ))}
    </div>
  );
}

interface ClosedFlagProps {
  flagId: string;
  restrictions: readonly Restriction[];
  reader: Reader;
  onOpen(): void;
}

function ClosedFlag({ flagId, restrictions, reader: { person, known }, onOpen }: ClosedFlagProps) {
  const { writing, write } = useWriting();
  const open = async () => {
    if (!person) return;
    const log = async () => {
      for (const { incident } of restrictions) await logIncidentViewed(incident, person, flagId);
    };
    if (await write(log)) onOpen();
  };
  const references = restrictions.map(({ reference }) => reference).join(', ');
  return (
    <Notice tone="caution" title={i18n.t('restricted.flag.title', [references])}>
      <p>{i18n.t('restricted.flag.hint')}</p>
      <WhoMayOpen restrictions={restrictions} />
      {known ? (
        <>
          <p>{i18n.t('restricted.flag.wayIn')}</p>
          <ToIncidents restrictions={restrictions} />
        </>
      ) : (
        <>
          <p>{i18n.t('restricted.unknown')}</p>
          <NotWrittenNotice writing={writing} />
          <div>
            <Button off={!person || writing.state === 'busy'} onClick={() => void open()}>
              {i18n.t('incident.gate.open')}
            </Button>
          </div>
        </>
      )}
    </Notice>
  );
}
