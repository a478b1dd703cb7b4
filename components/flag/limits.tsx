import { i18n } from '#i18n';
import { CapturedValue } from '@/components/ui/captured-text';
import { limitsOf } from '@/lib/flagging/limits';
import type { ArtefactRow } from '@/lib/store/artefact-row';
import type { FlagRow } from '@/lib/store/flag-row';

interface LimitsProps {
  flag: FlagRow;
  artefacts: readonly ArtefactRow[];
}

/** What the capture does not show or does not prove, in the words of the file beside its record. */
export function Limits({ flag, artefacts }: LimitsProps) {
  // While a capture runs, everything that is still to come would count as missing.
  if (!flag.record) return null;
  const limits = limitsOf(flag, artefacts, flag.record.signature?.key ?? null);
  return (
    <details>
      <summary>{i18n.t('flag.limits.title', limits.length)}</summary>
      <p className="ui-soft ui-small">{i18n.t('flag.limits.hint')}</p>
      <ul>
        {limits.map(({ words }) => (
          <li key={words}>
            <CapturedValue text={words} />
          </li>
        ))}
      </ul>
    </details>
  );
}
