import { i18n } from '#i18n';
import { momentWords, type Precision } from './moment';

interface MomentTextProps {
  /** ISO 8601. */
  at: string;
  precision?: Precision;
  /** IANA zone of the wall clock to show; the device's own where not given. */
  zone?: string;
}

/** A moment, on the wall clock and in UTC. */
export function MomentText({ at, precision = 'second', zone }: MomentTextProps) {
  const words = momentWords(at, precision, zone);
  if (!words) return <span>{i18n.t('common.notAMoment', [at])}</span>;
  return (
    <time dateTime={at}>
      {words.local}
      {words.utc && <span className="ui-soft"> ({words.utc})</span>}
    </time>
  );
}
