import { i18n } from '#i18n';
import { CopyButton } from '@/components/ui/copy-button';
import { LiveValue } from '@/components/ui/live-value';
import { dayWords } from '@/components/ui/moment';
import { Section } from '@/components/ui/section';
import { useAsync } from '@/components/ui/use-async';
import { publicKeyPem, spokenFingerprint } from '@/lib/evidence/sign';
import { signingKey } from '@/lib/store/keys';

/** The fingerprint by which a school knows later that a record was signed here, and the public key to check it with. */
export function SigningKeySection() {
  const key = useAsync(async () => {
    const { pair, fingerprint, createdAt } = await signingKey();
    return { fingerprint: spokenFingerprint(fingerprint), pem: await publicKeyPem(pair), createdAt };
  }, []);
  return (
    <Section title={i18n.t('options.key.title')}>
      <p>{i18n.t('options.key.what')}</p>
      <LiveValue live={key}>
        {({ fingerprint, pem, createdAt }) => (
          <>
            <p>
              <code className="ui-hash">{fingerprint}</code>
            </p>
            <p className="ui-soft ui-small">{i18n.t('options.key.since', [dayWords(createdAt.slice(0, 10))])}</p>
            <div className="ui-row">
              <CopyButton text={fingerprint} label={i18n.t('options.key.copy')} />
              <CopyButton text={pem} label={i18n.t('options.key.copyPublic')} />
            </div>
          </>
        )}
      </LiveValue>
      <p>{i18n.t('options.key.note')}</p>
      <p className="ui-soft ui-small">{i18n.t('options.key.limit')}</p>
    </Section>
  );
}
