import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { triageCards } from '@/lib/report/triage';
import type { TriageKind } from '@/lib/store/cannot-wait';

/** The second of the two taps. Takes the focus, so that the keyboard goes on where the first press was. */
export function TriageChoices({ onChoose }: { onChoose(kind: TriageKind): void }) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <fieldset className="triage-choices">
      <legend>{i18n.t('triage.which')}</legend>
      {triageCards().map(({ kind, title, hint }, place) => (
        <button
          key={kind}
          ref={place === 0 ? first : undefined}
          type="button"
          className="triage-choice"
          onClick={() => onChoose(kind)}
        >
          <strong>{title}</strong>
          <span>{hint}</span>
        </button>
      ))}
    </fieldset>
  );
}
