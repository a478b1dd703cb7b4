import { i18n } from '#i18n';
import { RecordStamped } from '@/components/trusted-time/record-stamped';
import { CapturedValue } from '@/components/ui/captured-text';
import { Fact, Facts } from '@/components/ui/facts';
import { MomentText } from '@/components/ui/moment-text';
import { wordKey } from '@/components/ui/word-key';
import type { Field } from '@/lib/platforms/platform';
import type { FlagRow } from '@/lib/store/flag-row';
import { ClockCompared } from './platform-clock';
import { RecordSignature } from './record-signature';

/** Whether the safety question was asked, and the answer. */
export function safetyWords({ asked, answer }: FlagRow['safety']): string {
  if (!asked) return i18n.t('flag.how.safetyNotAsked');
  return i18n.t(`flag.how.safetyAnswers.${answer ? wordKey(answer) : 'none'}`);
}

/** Who captured the flag, when by which clock, with what, and the hash of its record. */
export function HowCaptured({ flag }: { flag: FlagRow }) {
  const { collector, clicked, kept, view } = flag;
  const name = [collector.name, collector.role].filter(Boolean).join(', ');
  const { width, height } = view.viewport;
  return (
    <details>
      <summary>{i18n.t('flag.how.title')}</summary>
      <Facts>
        <Fact name={i18n.t('flag.how.collector')}>
          {name || (flag.locked ? i18n.t('flag.how.locked') : i18n.t('flag.how.noName'))}
        </Fact>
        <Fact name={i18n.t('flag.how.opened')}>
          {flag.locked?.opened && (
            <>
              <MomentText at={flag.locked.opened.at} /> {i18n.t('register.custody.by')}{' '}
              {[flag.locked.opened.by.name, flag.locked.opened.by.role].filter(Boolean).join(', ')}
            </>
          )}
        </Fact>
        <Fact name={i18n.t('flag.how.clicked')}>
          <MomentText at={clicked.utc} zone={clicked.zone} />
        </Fact>
        <Fact name={i18n.t('flag.how.kept')}>
          <MomentText at={kept.utc} zone={clicked.zone} />
        </Fact>
        <Fact name={i18n.t('flag.clock.name')}>
          <ClockCompared clock={flag.platformClock} />
        </Fact>
        <Fact name={i18n.t('flag.how.pictureTime')}>
          {flag.picture && <MomentText at={flag.picture.from} zone={clicked.zone} />}
        </Fact>
        <Fact name={i18n.t('flag.how.via')}>{i18n.t(`flag.how.gestures.${wordKey(flag.via)}`)}</Fact>
        <Fact name={i18n.t('flag.how.safety')}>{safetyWords(flag.safety)}</Fact>
        <Fact name={i18n.t('flag.how.browser')}>
          {`${flag.browser.name} ${flag.browser.version}, ${flag.browser.os}`}
        </Fact>
        <Fact name={i18n.t('flag.how.version')}>{flag.extensionVersion}</Fact>
        <Fact name={i18n.t('flag.how.view')}>
          {i18n.t('flag.how.viewWords', [String(width), String(height), view.devicePixelRatio])}
        </Fact>
        <Fact name={i18n.t('flag.how.zoom')}>{flag.zoom && `${Math.round(Number(flag.zoom) * 100)} %`}</Fact>
        <Fact name={i18n.t('flag.how.language')}>
          {flag.snapshot?.interfaceLanguage && <CapturedValue text={flag.snapshot.interfaceLanguage} />}
        </Fact>
        <Fact name={i18n.t('flag.how.record')}>
          {flag.record ? (
            <>
              {i18n.t('flag.how.recordWords', [String(flag.record.revision)])}{' '}
              <code className="ui-hash">{flag.record.sha256}</code>
            </>
          ) : (
            i18n.t('flag.how.noRecord')
          )}
        </Fact>
        <Fact name={i18n.t('flag.how.signature')}>{flag.record && <RecordSignature flag={flag} />}</Fact>
        <Fact name={i18n.t('time.stamp.name')}>{flag.record && <RecordStamped flag={flag} />}</Fact>
        <Fact name={i18n.t('flag.how.id')}>
          <code>{flag.id}</code>
        </Fact>
      </Facts>
      {view.translated && <p>{i18n.t('flag.how.translated')}</p>}
      {flag.pageChanges.length > 0 && <p>{i18n.t('flag.how.changes', flag.pageChanges.length)}</p>}
    </details>
  );
}

const wayOf = (read: Pick<Field<unknown>, 'strategy' | 'rank'>) =>
  read.rank < 0 ? i18n.t('flag.read.notFound') : read.strategy;

/** By which way every value was read, and whether that was the adapter's first choice. */
export function HowRead({ flag }: { flag: FlagRow }) {
  const post = flag.snapshot;
  if (!post) return null;
  const fields = [
    ['id', post.id],
    ['permalink', post.permalink],
    ['name', post.author.name],
    ['handle', post.author.handle],
    ['profile', post.author.profile],
    ['time', post.time],
    ['text', post.text],
    ['fullText', post.fullText],
  ] as const;
  return (
    <details>
      <summary>{i18n.t('flag.read.title')}</summary>
      <table className="flag-table">
        <thead>
          <tr>
            <th scope="col">{i18n.t('flag.read.field')}</th>
            <th scope="col">{i18n.t('flag.read.way')}</th>
            <th scope="col">{i18n.t('flag.read.choice')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(([name, read]) => (
            <tr key={name}>
              <th scope="row">{i18n.t(`flag.read.fields.${name}`)}</th>
              <td>{wayOf(read)}</td>
              <td>{read.rank >= 0 && String(read.rank + 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="ui-soft ui-small">{i18n.t('flag.read.adapter', [post.adapter])}</p>
    </details>
  );
}
