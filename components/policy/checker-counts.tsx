import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { LiveValue } from '@/components/ui/live-value';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { useLive } from '@/components/ui/use-live';
import { type RulesetCount, readCounts, resetCounts } from '@/lib/store/judged';
import { concernName, notRightWords } from './words';

const COUNTS = ['shown', 'agreed', 'notRight', 'missed'] as const;

function Counts({ count }: { count: RulesetCount }) {
  const reasons = count.concerns.filter(({ why }) => why.length > 0);
  return (
    <Section level={3} plain title={i18n.t('options.checker.ruleset', [count.ruleset])}>
      <p className="ui-soft ui-small">{i18n.t('options.checker.flags', count.flags)}</p>
      {count.concerns.length === 0 ? (
        <p>{i18n.t('options.checker.nothing')}</p>
      ) : (
        <table className="setup-health">
          <thead>
            <tr>
              <th scope="col">{i18n.t('options.checker.concern')}</th>
              {COUNTS.map((what) => (
                <th key={what} scope="col">
                  {i18n.t(`options.checker.${what}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {count.concerns.map((one) => (
              <tr key={one.concern}>
                <th scope="row">{concernName(one.concern)}</th>
                {COUNTS.map((what) => (
                  <td key={what} data-zero={one[what] === 0 || undefined}>
                    {one[what]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {reasons.length > 0 && (
        <details>
          <summary>{i18n.t('options.checker.reasons')}</summary>
          <ul>
            {reasons.map(({ concern, why }) => (
              <li key={concern}>
                {concernName(concern)}:{' '}
                {why
                  .map((one) => i18n.t('options.checker.times', [notRightWords(one.why), String(one.times)]))
                  .join(', ')}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

/** How the check did on this device, told by people's decisions. Only numbers, which stay here and can be reset. */
export function CheckerCounts() {
  const counts = useLive(readCounts, []);
  const [asking, setAsking] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const reset = () => {
    setAsking(false);
    resetCounts().then(
      () => setFault(null),
      (error: unknown) => setFault(error instanceof Error ? error.message : String(error)),
    );
  };
  return (
    <Section title={i18n.t('options.checker.title')}>
      <p>{i18n.t('options.checker.what')}</p>
      {fault && (
        <Notice tone="caution" live="alert" title={i18n.t('common.notSaved')}>
          <p>{i18n.t('common.notSavedReason', [fault])}</p>
        </Notice>
      )}
      <LiveValue live={counts}>
        {(rulesets) => (
          <>
            {rulesets.length === 0 && <p>{i18n.t('options.checker.empty')}</p>}
            {rulesets.map((count) => (
              <Counts key={count.ruleset} count={count} />
            ))}
            {rulesets.length > 0 && (
              <div>
                <Button onClick={() => setAsking(true)}>{i18n.t('options.checker.reset')}</Button>
              </div>
            )}
          </>
        )}
      </LiveValue>
      <ConfirmDialog
        open={asking}
        title={i18n.t('options.checker.resetTitle')}
        confirm={i18n.t('options.checker.reset')}
        onConfirm={reset}
        onCancel={() => setAsking(false)}
      >
        <p>{i18n.t('options.checker.resetWhat')}</p>
      </ConfirmDialog>
    </Section>
  );
}
