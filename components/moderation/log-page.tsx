import { useEffect, useMemo, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { today } from '@/components/policy/today';
import { InRestricted, WhoMayOpen } from '@/components/restricted/restricted-words';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { LiveValue } from '@/components/ui/live-value';
import { dayWords } from '@/components/ui/moment';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { useAsync } from '@/components/ui/use-async';
import { sha256 } from '@/lib/evidence/digest';
import { logModerationSaved, type ModerationLine, readModerationLog } from '@/lib/store/moderation';
import { logAsCsv } from './log-csv';
import { emptyLogFilter, filterLog, isDue } from './log-filter';
import { LogFilters } from './log-filters';
import { OneModeration } from './moderated-facts';
import { ReviewForm } from './review-form';
import { UncapturedForm } from './uncaptured-form';
import { type Reading, useInstallation } from './use-installation';
import { useOwnPages } from './use-own-pages';
import { actName } from './words';
import './moderation.css';

interface LineProps {
  line: ModerationLine;
  reading: Reading;
  addressOf(id: string): string;
  onChanged(): void;
}

function Line({ line, reading, addressOf, onChanged }: LineProps) {
  const [reviewing, setReviewing] = useState(false);
  const { flagId, due } = line;
  const { person, roster } = reading;
  return (
    <li className="ui-stack">
      <div className="ui-row">
        <h3>{actName(line.act)}</h3>
        {due && isDue(line, today()) && <Badge tone="caution">{i18n.t('ownPage.log.due', [dayWords(due)])}</Badge>}
        {!flagId && <Badge>{i18n.t('ownPage.log.capturedNo')}</Badge>}
      </div>
      <OneModeration one={line} pupils={roster.pupils} />
      {flagId && (
        <div className="ui-row moderation-no-print">
          <a href={addressOf(flagId)}>{i18n.t('ownPage.log.open')}</a>
          {due && person && (
            <Button variant="quiet" aria-expanded={reviewing} onClick={() => setReviewing(!reviewing)}>
              {i18n.t('ownPage.review.label')}
            </Button>
          )}
        </div>
      )}
      {reviewing && flagId && person && (
        <ReviewForm line={line} flagId={flagId} pupils={roster.pupils} person={person} onSaved={onChanged} />
      )}
    </li>
  );
}

interface LogProps {
  log: Awaited<ReturnType<typeof readModerationLog>>;
  reading: Reading;
  addressOf(id: string): string;
  onChanged(): void;
}

/** Makes the file, writes down that it was made, and gives it to the person. */
async function saveTable(lines: readonly ModerationLine[], { roster, person }: Reading): Promise<void> {
  const file = await logAsCsv(lines, roster.pupils);
  const hash = await sha256(new Uint8Array(await file.arrayBuffer()));
  if (person) await logModerationSaved(person, lines.length, hash);
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = `moderation-log-${today()}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function Log({ log, reading, addressOf, onChanged }: LogProps) {
  const [filter, setFilter] = useState(emptyLogFilter);
  const [failed, setFailed] = useState('');
  const now = today();
  const lines = useMemo(() => filterLog(log.lines, filter, now), [log, filter, now]);
  const due = log.lines.filter((line) => isDue(line, now)).length;
  const save = () => {
    setFailed('');
    saveTable(lines, reading).catch((error: unknown) => setFailed(String(error)));
  };
  return (
    <>
      {log.damaged.length > 0 && (
        <Notice tone="caution">
          <p>{i18n.t('ownPage.log.damaged', [log.damaged.length])}</p>
        </Notice>
      )}
      {log.restricted.length > 0 && (
        <Notice tone="caution" title={<InRestricted restrictions={log.restricted} />}>
          <p>{i18n.t('restricted.moderation')}</p>
          <WhoMayOpen restrictions={log.restricted} />
        </Notice>
      )}
      {due > 0 && (
        <Notice tone="caution">
          <p>{i18n.t('ownPage.log.dueCount', due, [due])}</p>
        </Notice>
      )}
      {failed && (
        <Notice tone="caution" live="alert" title={i18n.t('common.notSaved')}>
          <p>{i18n.t('common.notSavedReason', [failed])}</p>
        </Notice>
      )}
      {log.lines.length > 0 && <LogFilters lines={log.lines} filter={filter} onChange={setFilter} />}
      <Section
        title={i18n.t('ownPage.log.entries', [lines.length])}
        aside={
          <span className="ui-row moderation-no-print">
            <Button off={lines.length === 0} onClick={save}>
              {i18n.t('ownPage.log.csv')}
            </Button>
            <Button off={lines.length === 0} onClick={() => window.print()}>
              {i18n.t('ownPage.log.print')}
            </Button>
          </span>
        }
      >
        {lines.length === 0 && (
          <p className="ui-soft">{i18n.t(log.lines.length === 0 ? 'ownPage.log.none' : 'ownPage.log.noneFit')}</p>
        )}
        <ol className="moderation-list moderation-log">
          {lines.map((line) => (
            <Line
              key={`${line.flagId} ${line.at}`}
              line={line}
              reading={reading}
              addressOf={addressOf}
              onChanged={onChanged}
            />
          ))}
        </ol>
      </Section>
    </>
  );
}

interface ModerationPageProps {
  back: string;
  /** The page of a flag. */
  addressOf(id: string): string;
}

/** Everything that was done about comments on the school's own pages. */
export function ModerationPage({ back, addressOf }: ModerationPageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [turn, setTurn] = useState(0);
  const log = useAsync(readModerationLog, [turn]);
  const installation = useInstallation();
  const pages = useOwnPages();
  useEffect(() => {
    window.scrollTo({ top: 0, behavior: 'instant' });
    heading.current?.focus({ preventScroll: true });
  }, []);
  const again = () => setTurn((before) => before + 1);
  return (
    <>
      <header className="register-head">
        <h1 ref={heading} tabIndex={-1}>
          {i18n.t('ownPage.log.title')}
        </h1>
        <a className="ui-button" href={back}>
          {i18n.t('register.back')}
        </a>
      </header>
      <main className="register-page">
        <p>{i18n.t('ownPage.log.hint')}</p>
        <LiveValue live={installation}>
          {(reading) => (
            <>
              <LiveValue live={log}>
                {(read) => <Log log={read} reading={reading} addressOf={addressOf} onChanged={again} />}
              </LiveValue>
              {pages.state === 'ready' && pages.value && pages.value.length > 0 && reading.person && (
                <div className="moderation-no-print">
                  <Section title={i18n.t('ownPage.uncaptured.title')}>
                    <details>
                      <summary>{i18n.t('ownPage.uncaptured.open')}</summary>
                      <UncapturedForm
                        pages={pages.value}
                        pupils={reading.roster.pupils}
                        person={reading.person}
                        onSaved={again}
                      />
                    </details>
                  </Section>
                </div>
              )}
            </>
          )}
        </LiveValue>
      </main>
    </>
  );
}
