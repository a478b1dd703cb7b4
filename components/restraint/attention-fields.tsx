import { i18n } from '#i18n';
import { Choices, Field } from '@/components/ui/field';
import { wordKey } from '@/components/ui/word-key';
import type { AttentionDraft, AttentionFault } from '@/lib/flagging/restraint';
import { ACCOUNTS, type AccountUsed, CAME_BY, type CameBy } from '@/lib/store/attention';

interface AttentionFieldsProps {
  draft: AttentionDraft;
  onChange(draft: AttentionDraft): void;
  faults: readonly AttentionFault[];
}

/** How the post came to attention, and through whose eyes. Asked once for each flag. */
export function AttentionFields({ draft, onChange, faults }: AttentionFieldsProps) {
  const { how, from, account, relation } = draft;
  const faultOf = (fault: AttentionFault) => (faults.includes(fault) ? i18n.t(`restraint.need.${fault}`) : null);
  return (
    <>
      <Choices<CameBy>
        legend={i18n.t('restraint.how')}
        options={CAME_BY.map((one) => ({
          value: one,
          label: i18n.t(`restraint.cameBy.${wordKey(one)}`),
          hint: one === 'closed-space' && i18n.t('restraint.closedHint'),
        }))}
        value={how}
        fault={faultOf('how')}
        onChange={(value) => onChange({ ...draft, how: value })}
      />
      {(how === 'reported-to-us' || how === 'closed-space') && (
        <Field
          label={i18n.t(how === 'closed-space' ? 'restraint.suppliedBy' : 'restraint.toldBy')}
          hint={i18n.t('restraint.fromHint')}
          fault={faultOf('from')}
        >
          {(control) => (
            <input
              {...control}
              dir="auto"
              maxLength={200}
              value={from}
              onChange={(event) => onChange({ ...draft, from: event.target.value })}
            />
          )}
        </Field>
      )}
      <Field label={i18n.t('restraint.account')} fault={faultOf('account')}>
        {(control) => (
          <select
            {...control}
            value={account ?? ''}
            onChange={(event) => onChange({ ...draft, account: event.target.value as AccountUsed })}
          >
            {!account && <option value="">{i18n.t('policy.decide.choose')}</option>}
            {ACCOUNTS.map((one) => (
              <option key={one} value={one}>
                {i18n.t(`restraint.accounts.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {(account === 'own' || account === 'lent') && (
        <Field label={i18n.t('restraint.relation')} hint={i18n.t('restraint.relationHint')}>
          {(control) => (
            <input
              {...control}
              dir="auto"
              maxLength={200}
              value={relation}
              onChange={(event) => onChange({ ...draft, relation: event.target.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}
