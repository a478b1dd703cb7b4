import { useMemo } from 'react';
import { i18n } from '#i18n';
import { useObjectUrl } from '@/components/flag/use-object-url';
import { Fact, Facts } from '@/components/ui/facts';
import { MomentText } from '@/components/ui/moment-text';
import { Notice } from '@/components/ui/notice';
import { useAsync } from '@/components/ui/use-async';
import { certificatePem } from '@/lib/evidence/roots';
import { spokenFingerprint } from '@/lib/evidence/sign';
import type { Timestamp } from '@/lib/evidence/timestamp';
import { verifyStamp } from '@/lib/flagging/verify-stamp';
import type { CoveringStamp, StampRow } from '@/lib/store/stamps';
import { earliestOfEach } from './covering';
import { differenceWords, FAR_OFF_MS, stampFileName } from './stamp-words';
import './trusted-time.css';

function StampFile({ name, bytes }: { name: string; bytes: BlobPart }) {
  const blob = useMemo(() => new Blob([bytes], { type: 'application/octet-stream' }), [bytes]);
  const url = useObjectUrl(blob);
  return (
    url && (
      <a className="ui-button" href={url} download={name}>
        {name}
      </a>
    )
  );
}

function StampDetails({ row, timestamp }: { row: StampRow; timestamp: Timestamp }) {
  const pem = useMemo(() => row.roots.map(certificatePem).join(''), [row.roots]);
  const file = stampFileName(row);
  return (
    <details className="time-stamp">
      <summary>{i18n.t('time.stamp.details', [row.name])}</summary>
      <Facts>
        <Fact name={i18n.t('time.stamp.signer')}>{timestamp.authority}</Fact>
        <Fact name={i18n.t('time.stamp.serial')}>
          <code className="ui-hash">{timestamp.serial}</code>
        </Fact>
        <Fact name={i18n.t('time.stamp.root')}>
          <code className="ui-hash">{spokenFingerprint(timestamp.root)}</code>
        </Fact>
        <Fact name={i18n.t('time.stamp.hash')}>
          <code className="ui-hash">{row.head}</code>
        </Fact>
      </Facts>
      <div className="ui-row">
        <StampFile name={`${file}.tsr`} bytes={row.answer} />
        <StampFile name={`${file}.tsq`} bytes={row.request} />
        <StampFile name={`${file}-roots.pem`} bytes={pem} />
      </div>
      <p className="ui-small">{i18n.t('time.stamp.check')}</p>
      <p className="time-note">{`openssl ts -verify -digest ${row.head} -in ${file}.tsr -CAfile ${file}-roots.pem`}</p>
    </details>
  );
}

/** One stamp, checked anew from its bytes before anything is said of it. */
function Stamp({ stamp, brief }: { stamp: CoveringStamp; brief: boolean }) {
  const { row, lineStands } = stamp;
  const checked = useAsync(() => verifyStamp(row), [row.id, row.head]);
  if (checked.state === 'loading') return null;
  if (checked.state === 'failed' || !checked.value.ok)
    return (
      <Notice tone="caution">
        <p>
          {i18n.t('time.stamp.bad', [row.name])}{' '}
          {checked.state === 'failed' ? checked.reason : !checked.value.ok && checked.value.why}
        </p>
      </Notice>
    );
  if (!lineStands)
    return (
      <Notice tone="caution">
        <p>{i18n.t('time.stamp.lineChanged', [row.name, String(row.seq)])}</p>
      </Notice>
    );
  const { timestamp } = checked.value;
  return (
    <>
      <p>
        {i18n.t('time.stamp.by', [row.name])} <MomentText at={timestamp.time} />
        {i18n.t('time.stamp.covers', [String(row.seq)])}
      </p>
      {!brief && row.differenceMs !== null && Math.abs(row.differenceMs) > FAR_OFF_MS && (
        <Notice tone="caution">
          <p>{differenceWords(row.differenceMs)}</p>
        </Notice>
      )}
      {!brief && <StampDetails row={row} timestamp={timestamp} />}
    </>
  );
}

/** Who has stamped a line of the log, and when; that nobody has, where nobody has. */
export function Stamped({
  stamps,
  seq,
  brief = false,
}: {
  stamps: readonly CoveringStamp[];
  seq: number;
  brief?: boolean;
}) {
  const covering = earliestOfEach(stamps, seq);
  if (covering.length === 0) return <p className="ui-soft">{i18n.t('time.stamp.none')}</p>;
  return covering.map((stamp) => <Stamp key={stamp.row.id} stamp={stamp} brief={brief} />);
}
