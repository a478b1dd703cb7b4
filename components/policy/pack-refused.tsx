import { i18n } from '#i18n';
import { browser } from '#imports';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { PackFault } from '@/lib/policy/pack';

/** Faults shown; a pack with hundreds is broken as a whole. */
const SHOWN = 20;

/** Why a pack was refused, line by line. */
export function PackFaults({ faults }: { faults: readonly PackFault[] }) {
  return (
    <ul>
      {faults.slice(0, SHOWN).map(({ line, path, reason }) => (
        <li key={`${line} ${path} ${reason}`}>
          {path
            ? i18n.t('policy.refused.line', [String(line), path, reason])
            : i18n.t('policy.refused.lineOnly', [String(line), reason])}
        </li>
      ))}
      {faults.length > SHOWN && <li>…</li>}
    </ul>
  );
}

/** Beside one flag: the same in little, because what can be done about it is said once for the whole page. */
export function PackRefusedHere({ faults }: { faults: readonly PackFault[] | null }) {
  return (
    <details>
      <summary>{i18n.t('policy.refused.title')}</summary>
      {faults ? <PackFaults faults={faults} /> : <p>{i18n.t('policy.refused.absent')}</p>}
    </details>
  );
}

/** Stands in place of the policy where the installed one cannot be used. */
export function PackRefused({ faults }: { faults: readonly PackFault[] | null }) {
  return (
    <Notice tone="caution" live="polite" title={i18n.t('policy.refused.title')}>
      {faults ? <PackFaults faults={faults} /> : <p>{i18n.t('policy.refused.absent')}</p>}
      {faults && <p>{i18n.t('policy.refused.hint')}</p>}
      <div>
        <Button onClick={() => void browser.runtime.openOptionsPage()}>{i18n.t('panel.options')}</Button>
      </div>
    </Notice>
  );
}
