import { i18n } from '#i18n';
import { Fact } from '@/components/ui/facts';
import { MomentText } from '@/components/ui/moment-text';
import { wordKey } from '@/components/ui/word-key';
import type { Bundle } from '@/lib/bundle/kept';
import type { BagStamps } from '@/lib/store/bundle-row';

const whyWords = ({ why, detail }: BagStamps['without'][number]): string =>
  why === 'status' ? i18n.t('time.troubles.status', [detail]) : i18n.t(`time.troubles.${wordKey(why)}`);

/** What timestamping authorities said of a whole bundle, and who said nothing. */
export function BagTime({ stamped }: Pick<Bundle, 'stamped'>) {
  if (!stamped) return null;
  return (
    <Fact name={i18n.t('bundle.one.time')}>
      <ul className="bundle-time">
        {stamped.granted.map(({ name, time }) => (
          <li key={name}>
            {i18n.t('bundle.one.timeBy', [name])} <MomentText at={time} />
          </li>
        ))}
        {stamped.without.map((one) => (
          <li key={one.name}>
            {i18n.t('bundle.one.timeNot', [one.name])} {whyWords(one)}
          </li>
        ))}
      </ul>
    </Fact>
  );
}
