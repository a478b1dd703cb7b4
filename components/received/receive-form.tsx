import { useState } from 'react';
import { i18n } from '#i18n';
import { Choices } from '@/components/ui/field';
import { Section } from '@/components/ui/section';
import type { SafetyAnswer } from '@/lib/capture-state';
import { emptyGiven, emptySupplier } from './form-draft';
import { GivenForm } from './given-form';
import { useReceiving } from './use-receiving';
import { WithheldForm } from './withheld-form';
import './received.css';

/**
 * The form for something that the school was given. The safety question comes before any file: there is nothing to choose one
 * with until it is answered with *no*, and a change of the answer drops whatever was chosen.
 */
export function ReceiveForm({ onStored }: { onStored(id: string): void }) {
  const [answer, setAnswer] = useState<SafetyAnswer | null>(null);
  const [supplier, setSupplier] = useState(emptySupplier);
  const { storing, store } = useReceiving(onStored);
  return (
    <>
      <Section title={i18n.t('received.question.title')}>
        <Choices<SafetyAnswer>
          legend={i18n.t('received.question.ask')}
          value={answer}
          onChange={setAnswer}
          options={[
            { value: 'no', label: i18n.t('received.question.no') },
            { value: 'not-sure', label: i18n.t('received.question.notSure') },
            { value: 'yes', label: i18n.t('received.question.yes') },
          ]}
        />
        <p className="ui-soft">{i18n.t('received.question.why')}</p>
      </Section>
      {answer === 'no' && (
        <GivenForm
          supplier={supplier}
          onSupplier={setSupplier}
          storing={storing}
          onStore={(given) => store({ ...given, safety: 'no' })}
        />
      )}
      {(answer === 'yes' || answer === 'not-sure') && (
        <WithheldForm
          answer={answer}
          supplier={supplier}
          onSupplier={setSupplier}
          storing={storing}
          onStore={(given) => store({ ...emptyGiven(), files: [], supplier: given, safety: answer })}
        />
      )}
    </>
  );
}
