import { useState } from 'react';
import { i18n } from '#i18n';
import { today } from '@/components/policy/today';
import { CheckedForm } from '@/components/setup/checked-form';
import { SavingRow } from '@/components/setup/saving-row';
import { useSaving } from '@/components/setup/use-saving';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { type ActDraft, type ActFaults, faultsOf, isCriticism } from '@/lib/flagging/moderation';
import { actsAt, leastAt } from '@/lib/flagging/moderation-acts';
import type { OwnPlace } from '@/lib/platforms/own-place';
import type { PolicyPack } from '@/lib/policy/pack';
import type { RosterPerson } from '@/lib/policy/roster';
import type { FlagRow } from '@/lib/store/flag-row';
import { addModeration } from '@/lib/store/moderation';
import type { OwnPage } from '@/lib/store/own-pages';
import type { Person } from '@/lib/store/person';
import { ActChoice } from './act-choice';
import { AlikeField, appealWords, GroundField, RuleField, ShutOutFields } from './act-fields';
import { actFaultWords } from './words';

const emptyAct = (): ActDraft => ({
  act: null,
  ground: null,
  rule: '',
  reason: '',
  whyNotLess: '',
  reviewOn: '',
  told: '',
  governors: '',
  alike: false,
});

/** The clause that the comment comes under: as decided, else as the check found first. */
const clauseOf = ({ decisions, check }: FlagRow): string | null =>
  decisions.at(-1)?.clauseRef ?? check?.suggestions[0]?.policy?.clauseRef ?? null;

interface ActFormProps {
  page: OwnPage;
  place: OwnPlace;
  /** Of the captured comment. */
  flag: FlagRow;
  pack: PolicyPack | null;
  pupils: readonly RosterPerson[];
  person: Person | null;
}

/** What the maintainer did about a captured comment, on the site, with their own hand: written down here with the reason. */
export function ActForm({ page, place, flag, pack, pupils, person }: ActFormProps) {
  const [draft, setDraft] = useState(emptyAct);
  const [faults, setFaults] = useState<ActFaults>({});
  const [round, setRound] = useState(0);
  const { saving, save, touched } = useSaving();
  const criticism = isCriticism(flag);
  const facts = actsAt(place).find(({ act }) => act === draft.act) ?? null;
  const changes = facts !== null && facts.weight > 0;
  const least = leastAt(place);
  const change = (changed: Partial<ActDraft>) => {
    setDraft({ ...draft, ...changed });
    setFaults({});
    touched();
  };
  const submit = async () => {
    const found = faultsOf(draft, { place, flag, pack, pupils, today: today() });
    setFaults(found);
    const { act } = draft;
    if (act === null || !person || Object.keys(found).length > 0) {
      setRound(round + 1);
      return;
    }
    const moderation = {
      at: new Date().toISOString(),
      by: person,
      act,
      rule: changes ? draft.rule.trim() : '',
      reason: draft.reason.trim(),
      reviewOn: facts?.shutsOut ? draft.reviewOn : null,
      told: facts?.shutsOut ? [draft.told.trim(), appealWords(page)].filter(Boolean).join(' ') : '',
      ground: changes ? draft.ground : null,
      clause: clauseOf(flag),
      whyNotLess: draft.whyNotLess.trim(),
      governors: facts?.shutsOut ? draft.governors.trim() : '',
      page: page.name,
    };
    if (await save(() => addModeration(flag.id, moderation))) setDraft(emptyAct());
  };
  const part = { draft, faults, change };
  return (
    <CheckedForm round={round} onSubmit={() => void submit()}>
      <h4>{i18n.t('ownPage.act.title')}</h4>
      <p>{i18n.t('ownPage.act.hint')}</p>
      {criticism ? (
        <Notice tone="caution" title={i18n.t('ownPage.act.criticismTitle')}>
          <p>{i18n.t('ownPage.act.criticismHint')}</p>
        </Notice>
      ) : (
        <p className="ui-soft ui-small">{i18n.t('ownPage.act.neutral')}</p>
      )}
      <ActChoice
        place={place}
        value={draft.act}
        fault={actFaultWords(faults.act)}
        onChange={(act) => change({ act })}
      />
      {changes && <GroundField {...part} criticism={criticism} />}
      {changes && <RuleField {...part} page={page} />}
      {changes && least && facts.weight > least.weight && (
        <Field
          label={i18n.t('ownPage.act.whyNotLess')}
          hint={i18n.t('ownPage.act.whyNotLessHint')}
          fault={actFaultWords(faults.whyNotLess)}
        >
          {(control) => (
            <textarea
              {...control}
              rows={2}
              value={draft.whyNotLess}
              onChange={(event) => change({ whyNotLess: event.target.value })}
            />
          )}
        </Field>
      )}
      {facts?.shutsOut && <ShutOutFields {...part} pack={pack} page={page} />}
      <Field
        label={i18n.t('ownPage.act.reason')}
        hint={i18n.t('ownPage.act.reasonHint')}
        fault={actFaultWords(faults.reason)}
      >
        {(control) => (
          <textarea
            {...control}
            rows={3}
            value={draft.reason}
            onChange={(event) => change({ reason: event.target.value })}
          />
        )}
      </Field>
      {changes && criticism && <AlikeField {...part} />}
      {!person && <p className="ui-fault">{i18n.t('ownPage.act.nobody')}</p>}
      <SavingRow saving={saving} label={i18n.t('ownPage.act.save')} saved={i18n.t('ownPage.act.saved')} />
    </CheckedForm>
  );
}
