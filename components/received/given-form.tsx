import { type FormEvent, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useFirstFault } from '@/components/setup/use-first-fault';
import { Button } from '@/components/ui/button';
import { CapturedValue } from '@/components/ui/captured-text';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { MOST_WORDS } from '@/lib/evidence/received/limits';
import type { Given } from '@/lib/flagging/receive';
import { ChooseFiles } from './choose-files';
import {
  type ChosenFile,
  emptyGiven,
  LONGEST_NOTE,
  type SupplierDraft,
  supplierFaults,
  supplierOf,
  toldOf,
  withTaken,
  wordsOf,
} from './form-draft';
import { SupplierFields } from './supplier-fields';
import { ToldFields } from './told-fields';
import type { Storing } from './use-receiving';

interface GivenFormProps {
  supplier: SupplierDraft;
  onSupplier(draft: SupplierDraft): void;
  storing: Storing;
  onStore(given: Omit<Given, 'safety' | 'clicked' | 'view'>): void;
}

/** The form after a *no* to the safety question: files, who gave them, what they said of them, and the words. */
export function GivenForm({ supplier, onSupplier, storing, onStore }: GivenFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(emptyGiven);
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [round, setRound] = useState(0);
  useFirstFault(form, round);
  const faults = round > 0 ? supplierFaults(supplier, Date.now()) : [];
  const words = wordsOf(draft.words);
  const isEmpty = files.length === 0 && words.text === '';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setRound(round + 1);
    if (isEmpty || supplierFaults(supplier, Date.now()).length > 0) return;
    onStore({
      supplier: supplierOf(supplier),
      platform: draft.platform,
      told: toldOf(draft.told),
      files,
      words,
      note: draft.note.trim(),
    });
  };

  return (
    <form ref={form} className="ui-stack" noValidate onSubmit={submit}>
      <Section title={i18n.t('received.choose.title')}>
        <ChooseFiles
          chosen={files}
          fault={round > 0 && isEmpty ? i18n.t('received.choose.need') : null}
          onChange={setFiles}
          onWords={(text, way) => setDraft((before) => ({ ...before, words: withTaken(before.words, text, way) }))}
        />
      </Section>
      <Section title={i18n.t('received.supplier.title')}>
        <SupplierFields draft={supplier} faults={faults} onChange={onSupplier} />
      </Section>
      <Section title={i18n.t('received.told.title')}>
        <ToldFields draft={draft} onChange={setDraft} />
      </Section>
      <Section title={i18n.t('received.words.formTitle')}>
        <Field label={i18n.t('received.words.label')} hint={i18n.t('received.words.hint')}>
          {(control) => (
            <textarea
              {...control}
              dir="auto"
              rows={6}
              maxLength={MOST_WORDS}
              value={draft.words.text}
              onChange={(event) => setDraft({ ...draft, words: { ...draft.words, text: event.target.value } })}
            />
          )}
        </Field>
        <Field label={i18n.t('received.note')} hint={i18n.t('received.noteHint')}>
          {(control) => (
            <textarea
              {...control}
              dir="auto"
              maxLength={LONGEST_NOTE}
              value={draft.note}
              onChange={(event) => setDraft({ ...draft, note: event.target.value })}
            />
          )}
        </Field>
      </Section>
      {storing.state === 'failed' && (
        <Notice tone="caution" live="alert" title={i18n.t('received.failed')}>
          <p>
            <CapturedValue text={storing.reason} />
          </p>
          <p>{i18n.t('received.failedHint')}</p>
        </Notice>
      )}
      <div className="ui-row">
        <Button type="submit" variant="primary" off={storing.state === 'storing'}>
          {i18n.t('received.save')}
        </Button>
        <span role="status">{storing.state === 'storing' && i18n.t('received.storing')}</span>
      </div>
    </form>
  );
}
