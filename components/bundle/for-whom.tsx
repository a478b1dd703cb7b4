import { i18n } from '#i18n';
import { PERSON_ADDRESS } from '@/components/keeping/addresses';
import { Choices, Field } from '@/components/ui/field';
import { wordKey } from '@/components/ui/word-key';
import { RECIPIENTS } from '@/lib/bundle/choices';
import { type Draft, withRecipient } from './draft';
import { recipientName } from './words';

interface ForWhomProps {
  draft: Draft;
  onDraft(draft: Draft): void;
  /** True once somebody has tried to go on. */
  faulty: boolean;
}

/** The first step: who gets it, and what about. */
export function ForWhom({ draft, onDraft, faulty }: ForWhomProps) {
  const text = (name: 'recipientName' | 'reference' | 'title', label: string, hint: string, longest: number) => (
    <Field label={label} hint={hint}>
      {(control) => (
        <input
          {...control}
          dir="auto"
          autoComplete="off"
          maxLength={longest}
          value={draft[name]}
          onChange={(event) => onDraft({ ...draft, [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <>
      <Choices
        legend={i18n.t('bundle.who.legend')}
        options={RECIPIENTS.map((recipient) => ({
          value: recipient,
          label: recipientName(recipient),
          hint: (
            <>
              {i18n.t(`bundle.gets.${wordKey(recipient)}`)} {i18n.t(`bundle.getsNot.${wordKey(recipient)}`)}
            </>
          ),
        }))}
        value={draft.recipient}
        fault={faulty && draft.recipient === null ? i18n.t('bundle.who.missing') : null}
        onChange={(recipient) => onDraft(withRecipient(draft, recipient))}
      />
      {draft.recipient === 'subject-access' && (
        <p>
          {i18n.t('bundle.who.requestHint')}{' '}
          <a href={PERSON_ADDRESS} target="_blank" rel="noreferrer">
            {i18n.t('person.link')}
            <span className="ui-visually-hidden"> {i18n.t('common.newTab')}</span>
          </a>
        </p>
      )}
      {text('recipientName', i18n.t('bundle.who.name'), i18n.t('bundle.who.nameHint'), 200)}
      {text('reference', i18n.t('bundle.who.reference'), i18n.t('bundle.who.referenceHint'), 100)}
      {text('title', i18n.t('bundle.who.about'), i18n.t('bundle.who.aboutHint'), 200)}
    </>
  );
}
