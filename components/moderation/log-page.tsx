import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { today } from '@/components/policy/today';
import { InRestricted, WhoMayOpen } from '@/components/restricted/restricted-words';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { LiveValue } from '@/components/ui/live-value';
import { dayWords } from '@/components/ui/moment';
import { NotSaved } from '@/components/ui/not-saved';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Section } from '@/components/ui/section';
import { useAsync } from '@/components/ui/use-async';
import { sha256 } from '@/lib/evidence/digest';
import { logModerationSaved, type ModerationLine, readModerationLog } from '@/lib/store/moderation';
import { logAsCsv } from './log-csv';
import { emptyLogFilter, filterLog, isDue } from './log-filter';
import { LogFilters } from './log-filters';
import { OneModeration } from './moderated-facts';
import { PrintedHead } from './printed-head';
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

/** Words that fill much of a sheet (characters): on paper such an entry may go on over the next one. */
const LONG = 900;
const isLong = ({ rule, reason, told, whyNotLess = '', governors = '' }: ModerationLine): boolean =>
  [rule, reason, told, whyNotLess, governors].join('').length > LONG;

function Line({ line, reading, addressOf, onChanged }: LineProps) {
  const [reviewing, setReviewing] = useState(false);
  const { flagId, due } = line;
  const { person, pupils } = reading;
  return (
    <li className="ui-stack" data-long={isLong(line) || undefined}>
      <div className="ui-row moderation-entry-head">
        <h3>{actName(line.act)}</h3>
        {due && isDue(line, today()) && <Badge tone="caution">{i18n.t('ownPage.log.due', [dayWords(due)])}</Badge>}
        {!flagId && <Badge>{i18n.t('ownPage.log.capturedNo')}</Badge>}
      </div>
      <OneModeration one={line} pupils={pupils} />
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
        <ReviewForm line={line} flagId={flagId} pupils={pupils} person={person} onSaved={onChanged} />
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
async function saveTable(lines: readonly ModerationLine[], { pupils, person }: Reading): Promise<void> {
  const file = await logAsCsv(lines, pupils);
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
      <NotSaved reason={failed && i18n.t('common.notSavedReason', [failed])} />
      <PrintedHead pack={reading.pack} shown={lines.length} all={log.lines.length} filter={filter} />
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
  const [turn, setTurn] = useState(0);
  const log = useAsync(readModerationLog, [turn]);
  const installation = useInstallation(null);
  const pages = useOwnPages();
  const again = () => setTurn((before) => before + 1);
  return (
    <>
      <PageHead title={i18n.t('ownPage.log.title')} back={back} />
      <main className="register-page moderation-page">
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
                        pupils={reading.pupils}
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
