import { i18n } from '#i18n';
import { safetyWords } from '@/components/flag/how-captured';
import { RecordSignature } from '@/components/flag/record-signature';
import { Fact, Facts } from '@/components/ui/facts';
import { MomentText } from '@/components/ui/moment-text';
import type { FlagRow } from '@/lib/store/flag-row';

/** Who took it in, when by which clock, with what, and the hash of its record. */
export function HowReceived({ flag }: { flag: FlagRow }) {
  const { collector, clicked, kept, record } = flag;
  const name = [collector.name, collector.role].filter(Boolean).join(', ');
  return (
    <details>
      <summary>{i18n.t('received.taken.title')}</summary>
      <Facts>
        <Fact name={i18n.t('received.taken.by')}>{name || i18n.t('flag.how.noName')}</Fact>
        <Fact name={i18n.t('received.taken.at')}>
          <MomentText at={clicked.utc} zone={clicked.zone} />
        </Fact>
        <Fact name={i18n.t('received.taken.kept')}>
          <MomentText at={kept.utc} zone={clicked.zone} />
        </Fact>
        <Fact name={i18n.t('flag.how.safety')}>{safetyWords(flag.safety)}</Fact>
        <Fact name={i18n.t('flag.how.browser')}>
          {`${flag.browser.name} ${flag.browser.version}, ${flag.browser.os}`}
        </Fact>
        <Fact name={i18n.t('flag.how.version')}>{flag.extensionVersion}</Fact>
        <Fact name={i18n.t('flag.how.record')}>
          {record ? (
            <>
              {i18n.t('flag.how.recordWords', [String(record.revision)])}{' '}
              <code className="ui-hash">{record.sha256}</code>
            </>
          ) : (
            i18n.t('flag.how.noRecord')
          )}
        </Fact>
        <Fact name={i18n.t('flag.how.signature')}>{record && <RecordSignature flag={flag} />}</Fact>
        <Fact name={i18n.t('flag.how.id')}>
          <code>{flag.id}</code>
        </Fact>
      </Facts>
    </details>
  );
}
