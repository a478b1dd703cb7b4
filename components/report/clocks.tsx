import { i18n } from '#i18n';
import { MomentText } from '@/components/ui/moment-text';
import { helplinePack } from '@/lib/report/helpline-pack';
import type { FlagRow } from '@/lib/store/flag-row';
import type { Person } from '@/lib/store/person';
import { type PlatformClockState, platformClocks } from '@/lib/store/report-clocks';
import { TextToCopy } from './report-forms';

const HOURS_IN_DAY = 24;

function leftWords({ hoursLeft }: PlatformClockState): string {
  if (hoursLeft === 0) return i18n.t('filing.clocks.passed');
  if (hoursLeft <= 2 * HOURS_IN_DAY) return i18n.t('filing.clocks.hours', hoursLeft);
  return i18n.t('filing.clocks.days', Math.ceil(hoursLeft / HOURS_IN_DAY));
}

interface ClocksProps {
  flag: FlagRow;
  schoolName: string | null;
  /** What kind of matter it is, in words. */
  concern: string;
  person: Person | null;
  nowMs?: number;
}

/** How long the platform has had, and what can be said to the helplines that come after it. */
export function Clocks({ flag, schoolName, concern, person, nowMs = Date.now() }: ClocksProps) {
  const clocks = platformClocks(flag, nowMs);
  if (clocks.length === 0) return null;
  return (
    <section className="filing-clocks">
      <h4>{i18n.t('filing.clocks.title')}</h4>
      <ul>
        {clocks.map((clock) => {
          const pack = helplinePack(clock.step, flag, { schoolName, role: person?.role ?? '', concern });
          return (
            <li key={clock.step}>
              <p>
                <strong>{i18n.t(`filing.clocks.steps.${clock.step}`)}</strong>{' '}
                {clock.answered && clock.step === 'rhc' ? i18n.t('filing.clocks.answered') : leftWords(clock)}{' '}
                <span className="ui-soft ui-small">
                  <MomentText at={clock.at} precision="minute" />
                </span>
              </p>
              <p className="ui-soft ui-small">{i18n.t(`filing.clocks.about.${clock.step}`)}</p>
              {pack && (
                <details>
                  <summary>{i18n.t(`filing.clocks.pack.${clock.step}`)}</summary>
                  <TextToCopy
                    flagId={flag.id}
                    label={i18n.t(`filing.clocks.pack.${clock.step}`)}
                    text={pack}
                    copy={i18n.t('report.platform.copyText')}
                  />
                </details>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
