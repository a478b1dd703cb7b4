import { i18n } from '#i18n';
import { Choices } from '@/components/ui/field';
import { type ActFacts, actsAt } from '@/lib/flagging/moderation-acts';
import type { OwnPlace } from '@/lib/platforms/own-place';
import type { ModerationAct } from '@/lib/store/moderation-act';
import { actEffect, actName, actPath } from './words';

interface ActHintProps {
  facts: ActFacts;
  place: OwnPlace;
}

/** What an act does, whether it can be taken back, and how well that is known. */
function ActHint({ facts, place }: ActHintProps) {
  const { act, reversible, known, weight } = facts;
  return (
    <>
      {actEffect(act, place)}
      {weight > 0 && (
        <>
          {' '}
          {i18n.t(`ownPage.reversible.${reversible}`)} {known === 'unchecked' && i18n.t('ownPage.unchecked')}
        </>
      )}
    </>
  );
}

interface ActChoiceProps {
  place: OwnPlace;
  value: ModerationAct | null;
  fault: string | null;
  onChange(act: ModerationAct): void;
}

/** What can be done there, the least first. */
export function ActChoice({ place, value, fault, onChange }: ActChoiceProps) {
  const path = value && actPath(value, place);
  return (
    <>
      <Choices
        legend={i18n.t('ownPage.act.legend')}
        options={actsAt(place).map((facts) => ({
          value: facts.act,
          label: actName(facts.act),
          hint: <ActHint facts={facts} place={place} />,
        }))}
        value={value}
        fault={fault}
        onChange={onChange}
      />
      {path && <p className="ui-small">{path}</p>}
    </>
  );
}
