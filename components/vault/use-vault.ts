import { useEffect, useState } from 'react';
import type { Live } from '@/components/ui/use-live';
import { readSettings } from '@/lib/store/settings';
import { vaultState, watchVault } from '@/lib/store/vault/vault';
import type { Holder } from '@/lib/store/vault/vault-file';

/** What a page has to do before it shows anything. */
export type Gate =
  /** Nothing stands in the way: the vault is open, or there has been no set-up yet. */
  | { gate: 'open'; exists: boolean; canLock: boolean }
  | { gate: 'locked' }
  /** Opened by the recovery code: somebody has to choose a new passphrase. */
  | { gate: 'recovered' }
  /** Set up by a version that had no vault. */
  | { gate: 'to-make'; holder: Holder }
  | { gate: 'damaged'; reason: string };

async function look(): Promise<Gate> {
  const vault = await vaultState();
  if (vault.state === 'locked') return { gate: 'locked' };
  if (vault.state === 'damaged') return { gate: 'damaged', reason: vault.reason };
  if (vault.state === 'open') {
    const kind = vault.file.slots.find((slot) => slot.id === vault.slot)?.kind;
    return kind === 'recovery' ? { gate: 'recovered' } : { gate: 'open', exists: true, canLock: kind === 'passphrase' };
  }
  const settings = await readSettings();
  if (settings.state !== 'ok') return { gate: 'open', exists: false, canLock: false };
  const { person, designation } = settings.value;
  return { gate: 'to-make', holder: { person, designation } };
}

/** Whether the vault lets this page show anything, as it changes in whichever page. */
export function useVault(): Live<Gate> {
  const [live, setLive] = useState<Live<Gate>>({ state: 'loading' });
  useEffect(() => {
    let wanted = true;
    const read = () =>
      look().then(
        (value) => wanted && setLive({ state: 'ready', value }),
        (error: unknown) => wanted && setLive({ state: 'failed', reason: String(error) }),
      );
    void read();
    const stop = watchVault(() => void read());
    return () => {
      wanted = false;
      stop();
    };
  }, []);
  return live;
}
