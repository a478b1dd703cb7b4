import { useState } from 'react';
import { i18n } from '#i18n';
import { today } from '@/components/policy/today';
import { CheckedForm } from '@/components/setup/checked-form';
import { SavingRow } from '@/components/setup/saving-row';
import { useSaving } from '@/components/setup/use-saving';
import { Choices, Field } from '@/components/ui/field';
import { faultsOfReview, latestReview, type ReviewDraft, type ReviewFaults } from '@/lib/flagging/moderation';
import type { RosterPerson } from '@/lib/policy/roster';
import { addModeration, type ModerationLine } from '@/lib/store/moderation';
import type { Person } from '@/lib/store/person';
import { actFaultWords } from './words';

interface ReviewFormProps {
  line: ModerationLine;
  flagId: string;
  pupils: readonly RosterPerson[];
  person: Person;
  onSaved(): void;
}

/** The day of a ban or restriction has come: it is lifted, or kept until another day, with a reason either way. */
export function ReviewForm({ line, flagId, pupils, person, onSaved }: ReviewFormProps) {
  const [draft, setDraft] = useState<ReviewDraft>({ outcome: null, reason: '', reviewOn: '' });
  const [faults, setFaults] = useState<ReviewFaults>({});
  const [round, setRound] = useState(0);
  const { saving, save, touched } = useSaving();
  const change = (changed: Partial<ReviewDraft>) => {
    setDraft({ ...draft, ...changed });
    setFaults({});
    touched();
  };
  const submit = async () => {
    const found = faultsOfReview(draft, pupils, today());
    setFaults(found);
    if (Object.keys(found).length > 0) {
      setRound(round + 1);
      return;
    }
    const { act, rule, told, ground = null, clause = null, page = '' } = line;
    const kept = draft.outcome === 'kept';
    const review = {
      at: new Date().toISOString(),
      by: person,
      act: kept ? act : ('lifted' as const),
      rule,
      reason: draft.reason.trim(),
      reviewOn: kept ? draft.reviewOn : null,
      told,
      ground,
      clause,
      page,
    };
    if (await save(() => addModeration(flagId, review))) onSaved();
  };
  return (
    <CheckedForm round={round} className="moderation-no-print" onSubmit={() => void submit()}>
      <Choices
        legend={i18n.t('ownPage.review.legend')}
        options={[
          { value: 'lifted', label: i18n.t('ownPage.review.lifted') },
          { value: 'kept', label: i18n.t('ownPage.review.kept') },
        ]}
        value={draft.outcome}
        fault={actFaultWords(faults.outcome)}
        onChange={(outcome) => change({ outcome })}
      />
      {draft.outcome === 'kept' && (
        <Field label={i18n.t('ownPage.act.review')} fault={actFaultWords(faults.reviewOn)}>
          {(control) => (
            <input
              {...control}
              type="date"
              max={latestReview(today())}
              value={draft.reviewOn}
              onChange={(event) => change({ reviewOn: event.target.value })}
            />
          )}
        </Field>
      )}
      <Field label={i18n.t('ownPage.act.reason')} fault={actFaultWords(faults.reason)}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            value={draft.reason}
            onChange={(event) => change({ reason: event.target.value })}
          />
        )}
      </Field>
      <SavingRow saving={saving} label={i18n.t('ownPage.review.save')} saved={i18n.t('ownPage.act.saved')} />
    </CheckedForm>
  );
}
