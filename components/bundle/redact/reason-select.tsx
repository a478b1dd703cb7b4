import { i18n } from '#i18n';
import { wordKey } from '@/components/ui/word-key';
import { REDACTION_REASONS, type RedactionReason } from '@/lib/bundle/redaction';

interface ReasonSelectProps {
  /** What it is the reason of, for people who cannot see where it stands. */
  label: string;
  value: RedactionReason;
  onChange(reason: RedactionReason): void;
}

export function ReasonSelect({ label, value, onChange }: ReasonSelectProps) {
  return (
    <label className="redact-reason">
      <span className="ui-visually-hidden">{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value as RedactionReason)}>
        {REDACTION_REASONS.map((reason) => (
          <option key={reason} value={reason}>
            {i18n.t(`redact.reasons.${wordKey(reason)}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
