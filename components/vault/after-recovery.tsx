import { useState } from 'react';
import { i18n } from '#i18n';
import { Choices } from '@/components/ui/field';
import { LiveValue } from '@/components/ui/live-value';
import { useAsync } from '@/components/ui/use-async';
import { members, replacePassphrase } from '@/lib/store/unlock';
import { NewPassphrase } from './new-passphrase';

/** After the recovery code: who is it, and with which passphrase from now on? @param onCode gets the new recovery code. */
export function AfterRecovery({ onCode }: { onCode(code: string): void }) {
  const people = useAsync(members, []);
  const [slot, setSlot] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  return (
    <LiveValue live={people}>
      {(all) => {
        const [only] = all;
        const chosen = slot ?? (all.length === 1 ? (only?.slot ?? null) : null);
        return (
          <NewPassphrase
            label={i18n.t('vault.recovered.save')}
            ready={() => {
              setAsked(true);
              return chosen !== null;
            }}
            store={async (passphrase) => {
              if (chosen !== null) onCode(await replacePassphrase(chosen, passphrase));
            }}
            above={
              <Choices
                legend={i18n.t('vault.recovered.who')}
                options={all.map(({ slot: value, holder }) => ({
                  value,
                  label: holder.person.name,
                  hint: holder.person.role,
                }))}
                value={chosen}
                fault={asked && chosen === null ? i18n.t('vault.recovered.choose') : null}
                onChange={setSlot}
              />
            }
          />
        );
      }}
    </LiveValue>
  );
}
