import { i18n } from '#i18n';
import { CapturedText, CapturedValue } from '@/components/ui/captured-text';
import { MomentText } from '@/components/ui/moment-text';
import { Notice } from '@/components/ui/notice';
import { wordKey } from '@/components/ui/word-key';
import type { Doubt, Missing, PostSnapshot } from '@/lib/platforms/platform';
import type { FlagRow } from '@/lib/store/flag-row';

function missingWords({ what, shown, total, raw }: Missing): string {
  const word = i18n.t(`flag.gaps.${wordKey(what)}`);
  const counts = shown !== null && total !== null ? i18n.t('flag.gaps.counts', [String(shown), String(total)]) : null;
  const said = raw ? i18n.t('flag.gaps.said', [raw]) : null;
  return [word, counts, said].filter(Boolean).join(' ');
}

/** What the page did not show of the post when it was captured. */
export function MissingParts({ missing }: { missing: readonly Missing[] }) {
  if (missing.length === 0) return null;
  return (
    <Notice title={i18n.t('flag.gaps.title')}>
      <ul>
        {missing.map((one) => (
          <li key={`${one.what} ${one.raw}`}>
            <CapturedValue text={missingWords(one)} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function DoubtEntry({ doubt }: { doubt: Doubt }) {
  return (
    <li>
      <p>{i18n.t('flag.doubts.field', [i18n.t(`flag.doubts.fields.${doubt.field}`)])}</p>
      <ul className="flag-list">
        {doubt.readings.map(({ value, strategy }) => (
          <li key={strategy}>
            <CapturedText text={value} />
            <span className="ui-soft ui-small">{i18n.t('flag.doubts.readBy', [strategy])}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Fields that the page tells in two ways which do not agree: never to be given to anybody as certain. */
export function Doubts({ doubts }: { doubts: readonly Doubt[] }) {
  if (doubts.length === 0) return null;
  return (
    <Notice tone="caution" title={i18n.t('flag.doubts.title')}>
      <p>{i18n.t('flag.doubts.says')}</p>
      <ul>
        {doubts.map((doubt) => (
          <DoubtEntry key={doubt.field} doubt={doubt} />
        ))}
      </ul>
    </Notice>
  );
}

/** How the post was found, where that was not by the site's own reading rules. */
export function ReadingNotice({ reading }: { reading: PostSnapshot['reading'] }) {
  // A copy that somebody supplied says so in a notice of its own.
  if (reading === 'adapter' || reading === 'supplied') return null;
  return (
    <Notice title={i18n.t(`flag.reading.${reading}`)}>
      <p>{i18n.t(`flag.reading.${reading}Says`)}</p>
    </Notice>
  );
}

/** What Flagpost did on the page before the capture, press by press. */
export function ActionList({ flag }: { flag: FlagRow }) {
  if (flag.actions.length === 0) return null;
  return (
    <details>
      <summary>{i18n.t('flag.actions.title', flag.actions.length)}</summary>
      <p className="ui-soft ui-small">{i18n.t('flag.actions.hint')}</p>
      <ol className="flag-list">
        {flag.actions.map((action, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is frozen and two presses may share a moment.
          <li key={i}>
            {i18n.t(`flag.actions.${wordKey(action.did)}`)} <CapturedValue text={action.label} />{' '}
            <span className="ui-soft ui-small">
              <MomentText at={action.at} zone={flag.clicked.zone} /> {!action.worked && i18n.t('flag.actions.nothing')}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
