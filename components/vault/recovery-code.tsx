import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { dayWords } from '@/components/ui/moment';
import { Notice } from '@/components/ui/notice';
import './vault.css';

/** The recovery code, once: to be printed or written down before anything else. */
export function RecoveryCode({ code, onKept }: { code: string; onKept(): void }) {
  const [kept, setKept] = useState(false);
  const title = useRef<HTMLParagraphElement>(null);
  const groups = code.split('-');
  // It takes the place of the form that the focus was in.
  useEffect(() => title.current?.focus(), []);
  return (
    <div className="ui-stack">
      <Notice tone="caution" live="polite" title={i18n.t('vault.code.once')}>
        <p>{i18n.t('vault.code.why')}</p>
      </Notice>
      <div className="vault-code">
        <p ref={title} tabIndex={-1} className="vault-code-title">
          {i18n.t('vault.code.title')}
        </p>
        <p className="vault-code-signs">
          {groups.map((group, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two groups of a code may be equal; their place tells them apart.
            <span key={at}>{group}</span>
          ))}
        </p>
        <p className="ui-small">{i18n.t('vault.code.made', [dayWords(new Date().toISOString().slice(0, 10))])}</p>
        <p className="ui-small">{i18n.t('vault.code.keep')}</p>
      </div>
      <div className="ui-row">
        <Button onClick={() => window.print()}>{i18n.t('vault.code.print')}</Button>
      </div>
      <label className="ui-choice">
        <input type="checkbox" checked={kept} onChange={(event) => setKept(event.target.checked)} />
        <span>{i18n.t('vault.code.kept')}</span>
      </label>
      <div className="ui-row">
        <Button variant="primary" off={!kept} onClick={onKept}>
          {i18n.t('vault.code.next')}
        </Button>
      </div>
    </div>
  );
}
