import { i18n } from '#i18n';
import { CapturedValue } from '@/components/ui/captured-text';
import { durationWords } from '@/components/ui/duration';
import { Notice } from '@/components/ui/notice';
import { wordKey } from '@/components/ui/word-key';
import { CLOCK_WARNING_MS, type PlatformClock } from '@/lib/platform-clock';

/** How the device's clock stood against the site's when a flag was made, in one sentence. */
export function clockWords(clock: PlatformClock | null): string {
  if (!clock) return i18n.t('flag.clock.before');
  if (clock.state === 'not-compared') return i18n.t(`flag.clock.gaps.${wordKey(clock.why)}`);
  const { differenceMs, uncertaintyMs, host } = clock;
  const off = Math.abs(differenceMs);
  if (off <= uncertaintyMs) return i18n.t('flag.clock.agrees', [host, durationWords(uncertaintyMs)]);
  const told: [string, string, string] = [durationWords(off), host, durationWords(uncertaintyMs)];
  return differenceMs > 0 ? i18n.t('flag.clock.ahead', told) : i18n.t('flag.clock.behind', told);
}

/** The sentence, and the header that it rests on as the site sent it. */
export function ClockCompared({ clock }: { clock: PlatformClock | null }) {
  return (
    <>
      {clockWords(clock)}
      {clock?.state === 'compared' && (
        <p className="ui-soft ui-small">
          <CapturedValue text={i18n.t('flag.clock.header', [clock.header])} />
        </p>
      )}
    </>
  );
}

/** Said before anything else of a flag whose times are wrong by more than a site and a device usually differ. */
export function ClockNotice({ clock }: { clock: PlatformClock | null }) {
  if (clock?.state !== 'compared' || Math.abs(clock.differenceMs) <= CLOCK_WARNING_MS) return null;
  return (
    <Notice tone="caution" title={i18n.t('flag.clock.wrong')}>
      <p>{clockWords(clock)}</p>
      <p>{i18n.t('flag.clock.wrongHint')}</p>
    </Notice>
  );
}
