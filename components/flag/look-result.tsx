import { i18n } from '#i18n';
import { CapturedValue } from '@/components/ui/captured-text';
import { Fact, Facts } from '@/components/ui/facts';
import { MomentText } from '@/components/ui/moment-text';
import { Notice } from '@/components/ui/notice';
import { wordKey } from '@/components/ui/word-key';
import type { Comparison } from '@/lib/capture/compare-posts';
import { lookPrefix } from '@/lib/flagging/item-prefix';
import { dayInWords } from '@/lib/report/when';
import type { ArtefactRow } from '@/lib/store/artefact-row';
import type { LookPicture, SecondLook } from '@/lib/store/second-look';
import { BlurredPicture } from './blurred-picture';
import { faultWords } from './capture-state';
import { fieldName, notedName, SideBySide } from './look-difference';

/** What the result can mean, and what it does not prove. */
function Meaning({ look }: { look: SecondLook }) {
  if (look.result === 'same') return <p>{i18n.t('flag.look.sameLimits')}</p>;
  const said = look.said && (
    <>
      <p>{i18n.t('flag.look.siteSaid', [look.said.words])}</p>
      <p className="ui-soft ui-small">{i18n.t('flag.look.siteSaidAge', [dayInWords(look.said.foundOn)])}</p>
    </>
  );
  if (look.result === 'gone')
    return (
      <>
        <p>{i18n.t('flag.look.goneLimits')}</p>
        {said}
      </>
    );
  if (look.result === 'cannot-tell')
    return (
      <>
        <p>{look.why && i18n.t(`flag.look.why.${wordKey(look.why)}`)}</p>
        {said}
      </>
    );
  return (
    <>
      <p>{i18n.t('flag.look.canMean')}</p>
      <ul>
        <li>{i18n.t('flag.look.means.edited')}</li>
        <li>{i18n.t('flag.look.means.altered')}</li>
        <li>{i18n.t('flag.look.means.shownOtherwise')}</li>
      </ul>
      <p>{i18n.t('flag.look.whichIsOpen')}</p>
    </>
  );
}

const NAMES = { same: 'same', differs: 'differs', 'cannot-tell': 'cannotTell', gone: 'gone' } as const;
const TONES = { same: 'good', differs: 'caution', 'cannot-tell': 'caution', gone: 'brand' } as const;

/** What differs, and the limit that belongs to it. */
function Differences({ comparison }: { comparison: Comparison }) {
  return (
    <>
      {comparison.different.map((one) => (
        <section key={one.field}>
          <h4>{fieldName(one.field)}</h4>
          <SideBySide difference={one} />
        </section>
      ))}
      {comparison.beginningOnly && <p>{i18n.t('flag.look.beginningOnly')}</p>}
    </>
  );
}

/** What agrees, what could not be compared, and what often differs. */
function AllElse({ comparison }: { comparison: Comparison }) {
  const { same, noted, notCompared } = comparison;
  return (
    <>
      <Facts>
        <Fact name={i18n.t('flag.look.same.title')}>{same.map(fieldName).join(', ')}</Fact>
        <Fact name={i18n.t('flag.look.notCompared')}>
          {notCompared.length > 0 && (
            <ul className="flag-plain-list">
              {notCompared.map(({ field, why }) => (
                <li key={field}>
                  {fieldName(field)}: {i18n.t(`flag.look.notComparedWhy.${wordKey(why)}`)}
                </li>
              ))}
            </ul>
          )}
        </Fact>
      </Facts>
      {noted.length > 0 && (
        <section>
          <h4>{i18n.t('flag.look.noted', noted.length)}</h4>
          <p className="ui-soft ui-small">{i18n.t('flag.look.notedHint')}</p>
          {noted.map((one) => (
            <section key={`${one.field} ${one.first}`}>
              <h5>{notedName(one.field)}</h5>
              <SideBySide difference={one} />
            </section>
          ))}
        </section>
      )}
    </>
  );
}

const percent = (share: string) => (Number(share) * 100).toLocaleString('en-GB', { maximumFractionDigits: 2 });
const size = ({ width, height }: { width: number; height: number }) => `${width} × ${height}`;

/** What came of the picture. It is never more than a hint: a page of one post draws it otherwise than a feed. */
function PictureWords({ picture }: { picture: LookPicture }) {
  if (picture.state === 'none')
    return (
      <p>
        {i18n.t('flag.look.noPicture')} {picture.faults.map(faultWords).join(' ')}
      </p>
    );
  const { summary } = picture;
  return (
    <>
      {picture.state === 'alone' ? (
        <p>{i18n.t(`flag.look.pictureAlone.${wordKey(picture.why)}`)}</p>
      ) : (
        <>
          <p>
            {i18n.t('flag.look.pixels', [
              percent(picture.pixels.clearShare),
              percent(picture.pixels.share),
              size(picture.pixels.compared),
              size(picture.first),
              size(summary),
            ])}
          </p>
          <p className="ui-soft ui-small">{i18n.t('flag.look.pixelsHint')}</p>
        </>
      )}
      {summary.faults.length > 0 && <p>{summary.faults.map(faultWords).join(' ')}</p>}
    </>
  );
}

/** One second look: what came of it, both values of what differs, what it does not prove, and how it was made. */
export function LookResult({ look, artefacts }: { look: SecondLook; artefacts: readonly ArtefactRow[] }) {
  const { result, comparison, picture, by } = look;
  const shots = artefacts.filter(
    ({ kind, name }) => kind === 'screenshot' && name.startsWith(`${lookPrefix(look.number)}screenshot-`),
  );
  const pictures = shots.map((file, i) => (
    <BlurredPicture
      key={file.id}
      file={file}
      alt={i18n.t('flag.look.pictureAlt', [String(look.number), String(i + 1)])}
      show={i18n.t('flag.look.showPicture', [String(i + 1)])}
      hide={i18n.t('flag.look.hidePicture', [String(i + 1)])}
    />
  ));
  return (
    <li className="flag-look">
      <Notice tone={TONES[result]} title={i18n.t(`flag.look.results.${NAMES[result]}`)}>
        <Meaning look={look} />
      </Notice>
      {comparison && <Differences comparison={comparison} />}
      {/* What the site said is the whole of such a look, and this is its proof. */}
      {result === 'gone' && pictures}
      <p className="ui-soft ui-small">
        <MomentText at={look.from} /> · {[by.name, by.role].filter(Boolean).join(', ')}
      </p>
      <details>
        <summary>{i18n.t('flag.look.how')}</summary>
        {comparison && <AllElse comparison={comparison} />}
        {look.foundBy === 'address' && <p>{i18n.t('flag.look.byAddress')}</p>}
        {picture && <PictureWords picture={picture} />}
        {result !== 'gone' && pictures}
        <Facts>
          <Fact name={i18n.t('flag.look.opened')}>
            <CapturedValue text={look.addressOpened} />
          </Fact>
          <Fact name={i18n.t('flag.look.arrived')}>
            {look.addressArrived && look.addressArrived !== look.addressOpened && (
              <CapturedValue text={look.addressArrived} />
            )}
          </Fact>
        </Facts>
      </details>
    </li>
  );
}
