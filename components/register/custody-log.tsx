import { i18n } from '#i18n';
import { HeadNote } from '@/components/trusted-time/head-note';
import { Stamped } from '@/components/trusted-time/stamped';
import { CapturedText, CapturedValue } from '@/components/ui/captured-text';
import { Fact, Facts } from '@/components/ui/facts';
import { LiveValue } from '@/components/ui/live-value';
import { MomentText } from '@/components/ui/moment-text';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { useAsync } from '@/components/ui/use-async';
import { useLive } from '@/components/ui/use-live';
import { wordKey } from '@/components/ui/word-key';
import { type ColleagueLog, colleagueLogsOf } from '@/lib/store/colleagues';
import { custodyOf } from '@/lib/store/custody';
import type { CustodyRow } from '@/lib/store/custody-row';
import { type CoveringStamp, stampsFrom } from '@/lib/store/stamps';
import { custodyFault, readCustodyLine } from './custody-line';

/** What was done with a flag, oldest first, each line checked against its own hash. */
export function CustodyLog({ flagId }: { flagId: string }) {
  const log = useLive(async () => {
    const [rows, theirs] = await Promise.all([custodyOf(flagId), colleagueLogsOf(flagId)]);
    return { rows, theirs, stamps: await stampsFrom(rows[0]?.seq ?? 1) };
  }, [flagId]);
  return (
    <Section title={i18n.t('register.custody.title')}>
      <p className="ui-soft">{i18n.t('register.custody.hint')}</p>
      <LiveValue live={log}>
        {({ rows, theirs, stamps }) =>
          rows.length === 0 ? (
            <p>{i18n.t('register.custody.none')}</p>
          ) : (
            <>
              {theirs.map((log) => (
                <TheirLines key={log.colleague.id} log={log} />
              ))}
              {theirs.length > 0 && <h3>{i18n.t('register.custody.here')}</h3>}
              <ol className="register-custody">
                {rows.map((row) => (
                  <CustodyEntry key={row.seq} row={row} stamps={stamps} />
                ))}
              </ol>
            </>
          )
        }
      </LiveValue>
      <HeadNote />
    </Section>
  );
}

/** What a colleague did with the flag before it came here. No stamp of ours is of a line of theirs. */
function TheirLines({ log: { colleague, rows } }: { log: ColleagueLog }) {
  return (
    <>
      <h3>
        <CapturedValue text={i18n.t('register.custody.colleague', [colleague.person.name])} />
      </h3>
      <p className="ui-soft">{i18n.t('register.custody.colleagueHint')}</p>
      <ol className="register-custody">
        {rows.map((row) => (
          <CustodyEntry key={row.seq} row={row} stamps={null} />
        ))}
      </ol>
    </>
  );
}

function CustodyEntry({ row, stamps }: { row: CustodyRow; stamps: readonly CoveringStamp[] | null }) {
  const told = readCustodyLine(row.line);
  const fault = useAsync(() => custodyFault(row), [row.line, row.sha256]);
  const found = fault.state === 'ready' ? fault.value : null;
  return (
    <li>
      <p>
        <strong>{told?.act ? i18n.t(`register.custody.acts.${wordKey(told.act)}`) : row.act}</strong>{' '}
        <MomentText at={told?.at ?? row.at} />{' '}
        {told?.name ? (
          <>
            {i18n.t('register.custody.by')} <CapturedValue text={[told.name, told.role].filter(Boolean).join(', ')} />
          </>
        ) : (
          <span className="ui-soft">{i18n.t('register.custody.noName')}</span>
        )}
      </p>
      {fault.state === 'failed' && <p>{fault.reason}</p>}
      {found && (
        <Notice tone="caution" live="alert">
          <p>{found === 'changed' ? i18n.t('register.custody.changed') : i18n.t('register.custody.differs')}</p>
        </Notice>
      )}
      <details>
        <summary>{i18n.t('register.custody.line', [row.seq])}</summary>
        {stamps && <Stamped seq={row.seq} stamps={stamps} brief />}
        <Facts>
          <Fact name={i18n.t('register.custody.own')}>
            <code className="ui-hash">{row.sha256}</code>
          </Fact>
          <Fact name={i18n.t('register.custody.prev')}>
            <code className="ui-hash">{row.prev}</code>
          </Fact>
          <Fact name={i18n.t('register.custody.written')}>
            <div className="register-custody-line">
              <CapturedText text={row.line} />
            </div>
          </Fact>
        </Facts>
      </details>
    </li>
  );
}
