import { useState } from 'react';
import { i18n } from '#i18n';
import { SavingRow } from '@/components/setup/saving-row';
import { useSaving } from '@/components/setup/use-saving';
import { Field } from '@/components/ui/field';
import { LiveValue } from '@/components/ui/live-value';
import { useAsync } from '@/components/ui/use-async';
import { type AutoLock, HOUR_CHOICES, IDLE_CHOICES, readAutoLock, writeAutoLock } from '@/lib/store/auto-lock';

/** When the vault locks by itself. */
export function AutoLockForm() {
  const setting = useAsync(readAutoLock, []);
  return <LiveValue live={setting}>{(stored) => <Choosing stored={stored} />}</LiveValue>;
}

/** The choices, and what is set where it is none of them. */
const withOwn = (choices: readonly number[], own: number) => [...new Set([...choices, own])].sort((a, b) => a - b);

function Choosing({ stored }: { stored: AutoLock }) {
  const [setting, setSetting] = useState(stored);
  const [kept, setKept] = useState(stored);
  const { saving, save, touched } = useSaving();
  const set = (part: Partial<AutoLock>) => {
    setSetting({ ...setting, ...part });
    touched();
  };
  return (
    <form
      className="ui-stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save(async () => {
          await writeAutoLock(setting);
          setKept(setting);
        });
      }}
    >
      <p>{i18n.t('vault.auto.hint')}</p>
      <Field label={i18n.t('vault.auto.idle')}>
        {(control) => (
          <select
            {...control}
            value={setting.idleMinutes}
            onChange={(e) => set({ idleMinutes: Number(e.target.value) })}
          >
            {withOwn(IDLE_CHOICES, stored.idleMinutes).map((minutes) => (
              <option key={minutes} value={minutes}>
                {i18n.t('vault.auto.minutes', minutes)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={i18n.t('vault.auto.longest')}>
        {(control) => (
          <select {...control} value={setting.hours} onChange={(e) => set({ hours: Number(e.target.value) })}>
            {withOwn(HOUR_CHOICES, stored.hours).map((hours) => (
              <option key={hours} value={hours}>
                {i18n.t('vault.auto.hours', hours)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <SavingRow
        saving={saving}
        changed={JSON.stringify(setting) !== JSON.stringify(kept)}
        label={i18n.t('vault.auto.save')}
        saved={i18n.t('vault.auto.saved')}
      />
    </form>
  );
}
