import { useState } from 'react';
import { i18n } from '#i18n';
import { today } from '@/components/policy/today';
import { CapturedValue } from '@/components/ui/captured-text';
import { Fact, Facts } from '@/components/ui/facts';
import { Field } from '@/components/ui/field';
import { LiveValue } from '@/components/ui/live-value';
import { dayWords } from '@/components/ui/moment';
import { MomentText } from '@/components/ui/moment-text';
import { Section } from '@/components/ui/section';
import { useLive } from '@/components/ui/use-live';
import { useSettings } from '@/components/ui/use-settings';
import { hold, keepUntil, release } from '@/lib/store/disposal';
import type { FlagRow } from '@/lib/store/flag-row';
import { flagById } from '@/lib/store/flags';
import type { Person } from '@/lib/store/person';
import { type Periods, retentionOf, reviewDay } from '@/lib/store/retention-class';
import { DeleteFlag } from './delete-flag';
import { Purge } from './purge';
import { ReasonForm } from './reason-form';
import { usePeriods } from './use-periods';
import { classHint, className } from './words';

interface ActProps {
  flag: FlagRow;
  person: Person;
}

function KeepUntil({ flag, person }: ActProps) {
  const [day, setDay] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const ready = () => {
    const isLater = day > today();
    setFault(isLater ? null : i18n.t('keeping.until.dayMissing'));
    return isLater;
  };
  return (
    <details>
      <summary>{i18n.t('keeping.until.open')}</summary>
      <ReasonForm
        label={i18n.t('keeping.until.save')}
        ready={ready}
        store={(why) => keepUntil(flag.id, day, { by: person, why })}
      >
        <Field label={i18n.t('keeping.until.day')} fault={fault}>
          {(control) => (
            <input
              {...control}
              className="flag-day"
              type="date"
              max="2199-12-31"
              value={day}
              onChange={(event) => setDay(event.target.value)}
            />
          )}
        </Field>
      </ReasonForm>
    </details>
  );
}

function Hold({ flag, person }: ActProps) {
  return (
    <details key={String(flag.hold?.at)}>
      <summary>{flag.hold ? i18n.t('keeping.hold.lift') : i18n.t('keeping.hold.open')}</summary>
      <div className="ui-stack">
        <p>{i18n.t('keeping.hold.hint')}</p>
        <ReasonForm
          label={flag.hold ? i18n.t('keeping.hold.liftSave') : i18n.t('keeping.hold.save')}
          store={(why) => (flag.hold ? release : hold)(flag.id, { by: person, why })}
        />
      </div>
    </details>
  );
}

function KeepingFacts({ flag, periods }: { flag: FlagRow; periods: Periods }) {
  const retention = retentionOf(flag);
  const day = reviewDay(retention, periods);
  const until = retention.until ? flag.keptUntil : null;
  return (
    <>
      <p className="ui-soft">{i18n.t('keeping.hint')}</p>
      <Facts>
        <Fact name={i18n.t('keeping.as')}>{className(retention.as)}</Fact>
        <Fact name={i18n.t('keeping.review')}>{day ? dayWords(day) : i18n.t('keeping.never')}</Fact>
        {until && (
          <Fact name={i18n.t('keeping.why')}>
            {i18n.t('keeping.set', [until.by.name])}: <CapturedValue text={until.why} />
          </Fact>
        )}
        {flag.hold && (
          <Fact name={i18n.t('keeping.held')}>
            {i18n.t('keeping.heldSince')} <MomentText at={flag.hold.at} />, {flag.hold.by.name}:{' '}
            <CapturedValue text={flag.hold.why} />
          </Fact>
        )}
      </Facts>
      <p className="ui-soft ui-small">
        {classHint(retention.as)} {i18n.t('keeping.dpo')}
      </p>
    </>
  );
}

/** How long a flag is kept, and what a person can do about it. Nothing of a flag that is not there. */
export function KeepingSection({ flagId }: { flagId: string }) {
  const settings = useSettings();
  const person = settings.state === 'ready' && settings.value.state === 'ok' ? settings.value.value.person : null;
  const flag = useLive(async () => (await flagById(flagId)) ?? null, [flagId]);
  const periods = usePeriods();
  if (flag.state === 'ready' && !flag.value) return null;
  return (
    <Section title={i18n.t('keeping.title')}>
      <LiveValue live={flag}>
        {(row) => (
          <LiveValue live={periods}>
            {(set) =>
              row && (
                <>
                  <KeepingFacts flag={row} periods={set} />
                  {person ? (
                    <>
                      <KeepUntil flag={row} person={person} />
                      <Hold flag={row} person={person} />
                      <DeleteFlag flag={row} periods={set} person={person} />
                      {!row.stub && <Purge flag={row} person={person} />}
                    </>
                  ) : (
                    <p>{i18n.t('keeping.noPerson')}</p>
                  )}
                </>
              )
            }
          </LiveValue>
        )}
      </LiveValue>
    </Section>
  );
}
