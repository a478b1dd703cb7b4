import { i18n } from '#i18n';
import { LiveValue } from '@/components/ui/live-value';
import { Notice } from '@/components/ui/notice';
import { useAsync } from '@/components/ui/use-async';
import { wordKey } from '@/components/ui/word-key';
import { spokenFingerprint } from '@/lib/evidence/sign';
import type { FlagRow } from '@/lib/store/flag-row';
import { signatureState } from '@/lib/store/keys';

/** Whether the latest record is signed, and whether the signature fits what is stored now. */
export function RecordSignature({ flag }: { flag: FlagRow }) {
  const { record } = flag;
  const state = useAsync(() => signatureState(flag), [flag.id, record?.sha256]);
  if (!record) return null;
  return (
    <LiveValue live={state}>
      {(found) => (
        <>
          {found === 'bad' ? (
            <Notice tone="caution">
              <p>{i18n.t('flag.how.signatures.bad')}</p>
            </Notice>
          ) : (
            i18n.t(`flag.how.signatures.${wordKey(found)}`)
          )}{' '}
          {record.signature && <code className="ui-hash">{spokenFingerprint(record.signature.key)}</code>}
        </>
      )}
    </LiveValue>
  );
}
