import { useState } from 'react';
import { i18n } from '#i18n';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { dayWords } from '@/components/ui/moment';
import { MomentText } from '@/components/ui/moment-text';
import { Notice } from '@/components/ui/notice';
import { useAsync } from '@/components/ui/use-async';
import { useLive } from '@/components/ui/use-live';
import { fromBase64 } from '@/lib/base64';
import type { Authority } from '@/lib/evidence/authorities';
import { parseCertificate } from '@/lib/evidence/certificate';
import { sha256 } from '@/lib/evidence/digest';
import { spokenFingerprint } from '@/lib/evidence/sign';
import { answersOf, stampQueue } from '@/lib/store/stamps';
import { askAccess } from './access';
import { AskNow } from './ask-now';
import { troubleWords } from './stamp-words';

/** Refused answers that are shown of one authority. */
const SHOWN = 5;

/** The pinned roots, by which the person can tell that they are the authority's own. */
function Roots({ roots }: { roots: readonly string[] }) {
  const read = useAsync(
    () =>
      Promise.all(
        roots.map(async (root) => {
          const certificate = parseCertificate(fromBase64(root));
          const until = new Date(certificate.notAfter).toISOString().slice(0, 10);
          return { name: certificate.commonName, until, print: await sha256(certificate.bytes) };
        }),
      ),
    [roots.join()],
  );
  if (read.state !== 'ready') return null;
  return (
    <details>
      <summary>{i18n.t('time.roots.title')}</summary>
      <p className="ui-small">{i18n.t('time.roots.compare')}</p>
      <ul className="time-roots">
        {read.value.map(({ name, until, print }) => (
          <li key={print}>
            {i18n.t('time.roots.until', [name, dayWords(until)])}
            <br />
            <code className="ui-hash">{spokenFingerprint(print)}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What the authority has answered lately, and what it is waited for. */
function Standing({ authority }: { authority: Authority }) {
  const queue = useLive(stampQueue, []);
  const answers = useLive(() => answersOf(authority.id, 50), [authority.id]);
  const queued = queue.state === 'ready' ? queue.value.find((row) => row.authorityId === authority.id) : undefined;
  const rows = answers.state === 'ready' ? answers.value : [];
  const last = rows.find(({ state }) => state === 'granted');
  const refused = rows.filter(({ state }) => state === 'refused').slice(0, SHOWN);
  return (
    <>
      {last && (
        <p>
          {i18n.t('time.last', [String(last.seq)])} <MomentText at={last.receivedAt} />
        </p>
      )}
      {authority.on && queued?.trouble && queued.state !== 'idle' && (
        <Notice tone="caution" live="polite">
          <p>{troubleWords(queued.trouble)}</p>
          <p>{i18n.t('time.again')}</p>
        </Notice>
      )}
      {refused.length > 0 && (
        <details>
          <summary>{i18n.t('time.refusedAnswers')}</summary>
          <ul>
            {refused.map((row) => (
              <li key={row.id}>
                <MomentText at={row.receivedAt} />. {row.result.state === 'refused' && row.result.why}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface AuthorityEntryProps {
  authority: Authority;
  /** Stores the authority as changed, or takes it off the list. */
  onChange(next: Authority | null): Promise<void>;
}

/** One authority with its switch. */
export function AuthorityEntry({ authority, onChange }: AuthorityEntryProps) {
  const [outcome, setOutcome] = useState<'refused' | { fault: string } | null>(null);
  const { on, address, name } = authority;
  const settle = (work: Promise<'refused' | null>) =>
    void work.then(setOutcome, (error: unknown) =>
      setOutcome({ fault: error instanceof Error ? error.message : String(error) }),
    );
  const turnOn = () => {
    const access = askAccess(address);
    settle(access.then((may) => (may ? onChange({ ...authority, on: true }).then(() => null) : 'refused')));
  };
  const turnOff = () => settle(onChange({ ...authority, on: false }).then(() => null));
  return (
    <li className="time-authority">
      <h3>
        {name} {on && <Badge tone="good">{i18n.t('time.on')}</Badge>}
      </h3>
      <p className="ui-small time-address">{address}</p>
      <div className="ui-row">
        <Button onClick={on ? turnOff : turnOn}>
          {on ? i18n.t('time.turnOff') : i18n.t('time.turnOn')}
          <span className="ui-visually-hidden"> ({name})</span>
        </Button>
        <AskNow authority={authority} />
        {!on && (
          <Button variant="quiet" onClick={() => settle(onChange(null).then(() => null))}>
            {i18n.t('time.remove')}
            <span className="ui-visually-hidden"> ({name})</span>
          </Button>
        )}
      </div>
      <div role="status">
        {outcome === 'refused' && <p>{i18n.t('time.troubles.no_access')}</p>}
        {outcome !== null && outcome !== 'refused' && <p>{i18n.t('common.notSavedReason', [outcome.fault])}</p>}
      </div>
      <Standing authority={authority} />
      <Roots roots={authority.roots} />
    </li>
  );
}
