import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';

interface PassphraseProps {
  words: string;
  /** True once somebody has said that it is written down: it is not shown again. */
  written: boolean;
  onWritten(): void;
}

/** The words that open an encrypted bundle: large, once. */
export function Passphrase({ words, written, onWritten }: PassphraseProps) {
  return (
    <Section title={i18n.t('bundle.passphrase.title')}>
      {written ? (
        <p role="status">{i18n.t('bundle.passphrase.gone')}</p>
      ) : (
        <Notice tone="caution">
          <p>{i18n.t('bundle.passphrase.hint')}</p>
          <p className="bundle-passphrase" translate="no">
            {words}
          </p>
          <div className="ui-row">
            <CopyButton text={words} />
            <Button variant="primary" onClick={onWritten}>
              {i18n.t('bundle.passphrase.written')}
            </Button>
          </div>
        </Notice>
      )}
    </Section>
  );
}
