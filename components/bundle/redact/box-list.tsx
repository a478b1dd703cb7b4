import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import type { RedactedBox, RedactionReason } from '@/lib/bundle/redaction';
import { ReasonSelect } from './reason-select';

interface BoxListProps {
  boxes: readonly RedactedBox[];
  onReason(index: number, reason: RedactionReason): void;
  onRemove(index: number): void;
}

/** The boxes of a picture by number, each with its reason. */
export function BoxList({ boxes, onReason, onRemove }: BoxListProps) {
  if (boxes.length === 0) return <p className="ui-soft">{i18n.t('redact.box.none')}</p>;
  return (
    <ol className="redact-list">
      {boxes.map(({ x, y, width, height, reason }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a box is told by its number alone.
        <li key={index}>
          <div className="ui-row">
            <span>{i18n.t('redact.box.at', [index + 1, x, y, width, height])}</span>
            <ReasonSelect
              label={i18n.t('redact.box.reason', [index + 1])}
              value={reason}
              onChange={(next) => onReason(index, next)}
            />
            <Button onClick={() => onRemove(index)}>{i18n.t('redact.box.remove', [index + 1])}</Button>
          </div>
        </li>
      ))}
    </ol>
  );
}
