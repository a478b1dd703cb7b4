import { i18n } from '#i18n';
import { CapturedValue } from '@/components/ui/captured-text';
import { Fact, Facts } from '@/components/ui/facts';
import { sizeWords } from '@/components/ui/moment';
import type { EmailHead } from '@/lib/evidence/received/supplied';

const value = (text: string) => text && <CapturedValue text={text} />;

/** What an e-mail says about itself, and what hangs on it. Attachments are listed; none of them can be opened here. */
export function EmailFacts({ email }: { email: EmailHead }) {
  return (
    <>
      <Facts>
        <Fact name={i18n.t('received.email.from')}>{value(email.from)}</Fact>
        <Fact name={i18n.t('received.email.to')}>{value(email.to)}</Fact>
        <Fact name={i18n.t('received.email.cc')}>{value(email.cc)}</Fact>
        <Fact name={i18n.t('received.email.date')}>{value(email.date)}</Fact>
        <Fact name={i18n.t('received.email.subject')}>{value(email.subject)}</Fact>
      </Facts>
      <p className="ui-soft ui-small">{i18n.t('received.email.unchecked')}</p>
      {email.attachments.length > 0 && (
        <details>
          <summary>{i18n.t('received.email.attachments', email.attachments.length)}</summary>
          <p className="ui-soft ui-small">{i18n.t('received.email.notOpened')}</p>
          <ul className="flag-list">
            {email.attachments.map((one, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is frozen and two attachments may be the same.
              <li key={i}>
                <CapturedValue text={one.name || i18n.t('received.email.noName')} />, <CapturedValue text={one.mime} />,{' '}
                {sizeWords(one.bytes)} <code className="ui-hash">{one.sha256}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
