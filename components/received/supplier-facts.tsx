import { i18n } from '#i18n';
import { CapturedValue } from '@/components/ui/captured-text';
import { Fact, Facts } from '@/components/ui/facts';
import { MomentText } from '@/components/ui/moment-text';
import { wordKey } from '@/components/ui/word-key';
import type { Supplied } from '@/lib/evidence/received/supplied';

/** Who gave it to the school, when and how. */
export function SupplierFacts({ supplied, zone }: { supplied: Supplied; zone: string }) {
  const { by, relation, receivedAt, how } = supplied;
  return (
    <Facts>
      <Fact name={i18n.t('received.facts.by')}>
        <CapturedValue text={[by, relation].filter(Boolean).join(', ')} />
      </Fact>
      <Fact name={i18n.t('received.facts.receivedAt')}>
        <MomentText at={receivedAt} precision="minute" zone={zone} />
      </Fact>
      <Fact name={i18n.t('received.facts.how')}>{i18n.t(`received.how.${wordKey(how)}`)}</Fact>
    </Facts>
  );
}
