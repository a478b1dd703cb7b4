import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from './button';

/** Copies `text` as it is and says whether that worked. @param onCopied it did. */
export function CopyButton({
  text,
  label = i18n.t('common.copy'),
  onCopied = () => {},
}: {
  text: string;
  label?: string;
  onCopied?(): void;
}) {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  return (
    <span className="ui-row">
      <Button
        onClick={() => {
          navigator.clipboard.writeText(text).then(
            () => {
              setOutcome('copied');
              onCopied();
            },
            () => setOutcome('refused'),
          );
        }}
      >
        {label}
      </Button>
      <span role="status" className="ui-small">
        {outcome === 'copied' && i18n.t('common.copied')}
        {outcome === 'refused' && i18n.t('common.copyRefused')}
      </span>
    </span>
  );
}
