import { useEffect, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { CheckResult } from '@/lib/policy/check/suggestion';
import type { PolicyPack } from '@/lib/policy/pack';
import type { Decision, FurtherCheck, Person, TextRef } from '@/lib/store/rows';
import { DecideForm } from './decide-form';
import { EarlierDecisions } from './earlier-decisions';

interface DecideStepProps {
  flagId: string;
  check: CheckResult | null;
  further: readonly FurtherCheck[];
  /** The texts of the flag that suggestions point into. */
  textOf(ref: TextRef): string;
  /** Keeps two flags on one page apart. */
  scope: string;
  pack: PolicyPack | null;
  decisions: readonly Decision[];
  /** Null until Flagpost has been set up. */
  person: Person | null;
  /** What was typed is stored. */
  onSaved(): void;
}

/** What was decided so far, and the form for a decision: open at first, folded away once there is one. */
export function DecideStep(props: DecideStepProps) {
  const { flagId, check, further, textOf, scope, pack, decisions, person, onSaved } = props;
  const heading = useId();
  const form = useRef<HTMLDetailsElement>(null);
  /** How many decisions there were when one was saved here; null once the new one is shown. */
  const before = useRef<number | null>(null);
  const [saved, setSaved] = useState(false);
  const decided = decisions.length > 0;
  useEffect(() => {
    if (before.current === null || decisions.length <= before.current) return;
    before.current = null;
    if (form.current) form.current.open = false;
    // The form folds away with the focus in it; the decision that was just made is the place to go on from.
    document.getElementById(heading)?.focus({ preventScroll: true });
  }, [decisions.length, heading]);
  return (
    <>
      {decided && (
        <div>
          <h3 id={heading} tabIndex={-1}>
            {i18n.t('policy.decide.earlier')}
          </h3>
          <EarlierDecisions decisions={decisions} pack={pack} />
        </div>
      )}
      <p role="status">{saved && i18n.t('policy.decide.saved')}</p>
      <details ref={form} open={!decided} onInput={() => setSaved(false)}>
        <summary>{decided ? i18n.t('policy.decide.again') : i18n.t('policy.decide.first')}</summary>
        <DecideForm
          flagId={flagId}
          check={check}
          further={further}
          textOf={textOf}
          scope={scope}
          pack={pack}
          decisions={decisions}
          person={person}
          onSaved={() => {
            before.current = decisions.length;
            setSaved(true);
            onSaved();
          }}
        />
      </details>
    </>
  );
}
