import { useId } from 'react';
import { i18n } from '#i18n';
import { today } from '@/components/policy/today';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { type ActDraft, type ActFaults, groundsFor, latestReview, packBlocks } from '@/lib/flagging/moderation';
import type { PolicyPack } from '@/lib/policy/pack';
import type { ModerationGround } from '@/lib/store/moderation-act';
import { type OwnPage, rulesOf } from '@/lib/store/own-pages';
import { actFaultWords, groundName } from './words';

/** Where somebody can object, as the page's entry under Settings has it; empty where it has nothing. */
export const appealWords = ({ appeal }: OwnPage): string =>
  appeal === '' ? '' : i18n.t('ownPage.act.appealTo', [appeal]);

interface PartProps {
  draft: ActDraft;
  faults: ActFaults;
  change(changed: Partial<ActDraft>): void;
}

/** Which of the published rules it is about. */
export function RuleField({ page, draft, faults, change }: PartProps & { page: OwnPage }) {
  const rules = rulesOf(page);
  return (
    <Field
      label={i18n.t('ownPage.act.rule')}
      hint={i18n.t(rules.length > 0 ? 'ownPage.act.ruleHint' : 'ownPage.act.ruleNone')}
      fault={actFaultWords(faults.rule)}
    >
      {(control) =>
        rules.length > 0 ? (
          <select {...control} value={draft.rule} onChange={(event) => change({ rule: event.target.value })}>
            <option value="">{i18n.t('ownPage.act.choose')}</option>
            {rules.map((rule) => (
              <option key={rule} value={rule}>
                {rule}
              </option>
            ))}
          </select>
        ) : (
          <textarea
            {...control}
            rows={2}
            value={draft.rule}
            onChange={(event) => change({ rule: event.target.value })}
          />
        )
      }
    </Field>
  );
}

/** What the comment does. */
export function GroundField({ draft, faults, change, criticism }: PartProps & { criticism: boolean }) {
  return (
    <Field
      label={i18n.t('ownPage.act.ground')}
      hint={i18n.t('ownPage.act.groundHint')}
      fault={actFaultWords(faults.ground)}
    >
      {(control) => (
        <select
          {...control}
          value={draft.ground ?? ''}
          onChange={(event) => change({ ground: (event.target.value || null) as ModerationGround | null })}
        >
          <option value="">{i18n.t('ownPage.act.choose')}</option>
          {groundsFor(criticism).map((ground) => (
            <option key={ground} value={ground}>
              {groundName(ground)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** "I would do the same to a comment that praises the school": only where the comment is a complaint. */
export function AlikeField({ draft, faults, change }: PartProps) {
  const id = useId();
  const fault = actFaultWords(faults.alike);
  return (
    <div className="ui-field">
      <div className="ui-row moderation-tick">
        <input
          id={id}
          type="checkbox"
          checked={draft.alike}
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault ? `${id}-fault` : undefined}
          onChange={(event) => change({ alike: event.target.checked })}
        />
        <label htmlFor={id}>{i18n.t('ownPage.act.alike')}</label>
      </div>
      {fault && (
        <p id={`${id}-fault`} className="ui-fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}

/** What has to be said where somebody is shut out. */
export function ShutOutFields({
  draft,
  faults,
  change,
  pack,
  page,
}: PartProps & { pack: PolicyPack | null; page: OwnPage }) {
  return (
    <>
      {packBlocks(pack) === false && (
        <>
          <Notice tone="caution">
            <p>{i18n.t('ownPage.act.noBlockStep')}</p>
          </Notice>
          <Field
            label={i18n.t('ownPage.act.governors')}
            hint={i18n.t('ownPage.act.governorsHint')}
            fault={actFaultWords(faults.governors)}
          >
            {(control) => (
              <input
                {...control}
                value={draft.governors}
                onChange={(event) => change({ governors: event.target.value })}
              />
            )}
          </Field>
        </>
      )}
      <Field
        label={i18n.t('ownPage.act.review')}
        hint={i18n.t('ownPage.act.reviewHint')}
        fault={actFaultWords(faults.reviewOn)}
      >
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
      <Field
        label={i18n.t('ownPage.act.told')}
        hint={[i18n.t('ownPage.act.toldHint'), appealWords(page)].filter(Boolean).join(' ')}
        fault={actFaultWords(faults.told)}
      >
        {(control) => (
          <textarea
            {...control}
            rows={2}
            value={draft.told}
            onChange={(event) => change({ told: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
