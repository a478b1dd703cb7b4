import { type FormEvent, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { WhatToDoNow } from '@/components/flag/withheld';
import { useFirstFault } from '@/components/setup/use-first-fault';
import { Button } from '@/components/ui/button';
import { CapturedValue } from '@/components/ui/captured-text';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { safetyGuidance } from '@/lib/report/guidance';
import { type SupplierDraft, supplierFaults, supplierOf } from './form-draft';
import { SupplierFields } from './supplier-fields';
import type { Storing } from './use-receiving';
import '@/components/flag/flag.css';

interface WithheldFormProps {
  answer: 'yes' | 'not-sure';
  supplier: SupplierDraft;
  onSupplier(draft: SupplierDraft): void;
  storing: Storing;
  onStore(supplier: ReturnType<typeof supplierOf>): void;
}

/** After *yes* or *not sure*: what to do now, and who gave it and when. No file is asked for, read or kept. */
export function WithheldForm({ answer, supplier, onSupplier, storing, onStore }: WithheldFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [round, setRound] = useState(0);
  useFirstFault(form, round);
  const guidance = safetyGuidance(answer);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setRound(round + 1);
    if (supplierFaults(supplier, Date.now()).length === 0) onStore(supplierOf(supplier));
  };
  return (
    <>
      <Notice tone="caution" live="polite" title={guidance.headline}>
        <p>{guidance.because}</p>
      </Notice>
      <WhatToDoNow guidance={guidance} />
      <form ref={form} className="ui-stack" noValidate onSubmit={submit}>
        <Section title={i18n.t('received.withheld.title')}>
          <p>{i18n.t('received.withheld.hint')}</p>
          <SupplierFields
            draft={supplier}
            faults={round > 0 ? supplierFaults(supplier, Date.now()) : []}
            onChange={onSupplier}
          />
          {storing.state === 'failed' && (
            <Notice tone="caution" live="alert" title={i18n.t('received.failed')}>
              <p>
                <CapturedValue text={storing.reason} />
              </p>
            </Notice>
          )}
          <div className="ui-row">
            <Button type="submit" variant="primary" off={storing.state === 'storing'}>
              {i18n.t('received.withheld.save')}
            </Button>
            <span role="status">{storing.state === 'storing' && i18n.t('received.storing')}</span>
          </div>
        </Section>
      </form>
    </>
  );
}
