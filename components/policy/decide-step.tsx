import { useEffect, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { AttentionSaid, PupilStop, RefusedNotice } from '@/components/restraint/notices';
import { useRestraint } from '@/components/restraint/restraint-of-flag';
import { ViewingGate } from '@/components/restraint/viewing-gate';
import { isRefused } from '@/lib/flagging/restraint';
import type { TextRef } from '@/lib/store/check-row';
import type { FlagRow } from '@/lib/store/flag-row';
import type { Person } from '@/lib/store/person';
import { DecideForm } from './decide-form';
import { EarlierDecisions } from './earlier-decisions';
import type { Installed } from './made-decision';

interface DecideStepProps {
  flag: FlagRow;
  /** The texts of the flag that suggestions point into. */
  textOf(ref: TextRef): string;
  /** Keeps two flags on one page apart. */
  scope: string;
  /** Null where no policy is installed. */
  installed: Installed | null;
  /** Null until Flagpost has been set up. */
  person: Person | null;
  /** What was typed is stored. */
  onSaved(): void;
}

/** What was decided so far, and the form for a decision: open at first, folded away once there is one. */
export function DecideStep(props: DecideStepProps) {
  const { flag, textOf, scope, installed, person, onSaved } = props;
  const { decisions, attention } = flag;
  const restraint = useRestraint();
  const [askAgain, setAskAgain] = useState(false);
  // Answered now: the next time it is not asked.
  useEffect(() => {
    if (attention) setAskAgain(false);
  }, [attention]);
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
          <EarlierDecisions decisions={decisions} installed={installed} />
        </div>
      )}
      <p role="status">{saved && i18n.t('policy.decide.saved')}</p>
      {restraint.pupil && <PupilStop pack={installed?.pack ?? null} />}
      {attention && !askAgain && <AttentionSaid attention={attention} onCorrect={() => setAskAgain(true)} />}
      {isRefused(attention) && !askAgain ? (
        <RefusedNotice />
      ) : restraint.viewing ? (
        <ViewingGate flagId={flag.id} viewing={restraint.viewing} person={person} />
      ) : (
        <details ref={form} open={!decided || askAgain} onInput={() => setSaved(false)}>
          <summary>{decided ? i18n.t('policy.decide.again') : i18n.t('policy.decide.first')}</summary>
          <DecideForm
            flag={flag}
            textOf={textOf}
            scope={scope}
            installed={installed}
            person={person}
            askAgain={askAgain}
            onSaved={() => {
              before.current = decisions.length;
              setSaved(true);
              onSaved();
            }}
          />
        </details>
      )}
    </>
  );
}
