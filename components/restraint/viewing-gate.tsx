import { type FormEvent, useState } from 'react';
import { i18n } from '#i18n';
import { useSaving } from '@/components/setup/use-saving';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { VIEWING, type Viewing } from '@/lib/flagging/restraint';
import type { Person } from '@/lib/store/person';
import { agreeToViewing } from '@/lib/store/restraint';

const BOXES = ['head', 'second', 'reason'] as const;
type Box = (typeof BOXES)[number];

interface ViewingGateProps {
  flagId: string;
  viewing: Viewing;
  /** Null until Flagpost has been set up: then nobody can be named. */
  person: Person | null;
}

/** Why it stops here, and the agreement of two people without which it does not go on. */
export function ViewingGate({ flagId, viewing, person }: ViewingGateProps) {
  const [given, setGiven] = useState<Record<Box, string>>({ head: '', second: '', reason: '' });
  const [asked, setAsked] = useState(false);
  const { saving, save, touched } = useSaving();
  const missing = BOXES.filter((box) => given[box].trim() === '');

  function agree(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (!person || missing.length > 0) return;
    const agreedBy = i18n.t('restraint.viewing.agreedBy', [given.head.trim(), given.second.trim()]);
    const { flags, visits } = viewing;
    void save(async () => {
      const at = new Date().toISOString();
      await agreeToViewing(flagId, { at, by: person, flags, visits, agreedBy, reason: given.reason.trim() });
    });
  }
  const box = (name: Box) => ({
    dir: 'auto' as const,
    value: given[name],
    onChange: (event: { target: { value: string } }) => {
      setGiven({ ...given, [name]: event.target.value });
      touched();
    },
  });
  const faultOf = (name: Box) => (asked && missing.includes(name) ? i18n.t(`restraint.viewing.need.${name}`) : null);
  return (
    <div className="ui-stack">
      <Notice tone="caution" title={i18n.t('restraint.viewing.title')}>
        <p>
          {i18n.t('restraint.viewing.flags', [String(viewing.flags), String(VIEWING.flagDays)])}{' '}
          {i18n.t('restraint.viewing.visits', [String(viewing.visits), String(VIEWING.visitDays)])}
        </p>
        <p>{i18n.t('restraint.viewing.why')}</p>
        <p>{i18n.t('restraint.viewing.what')}</p>
        <p>{i18n.t('restraint.viewing.danger')}</p>
      </Notice>
      <form className="ui-stack" noValidate onSubmit={agree}>
        <Field label={i18n.t('restraint.viewing.head')} fault={faultOf('head')}>
          {(control) => <input {...control} maxLength={120} {...box('head')} />}
        </Field>
        <Field label={i18n.t('restraint.viewing.second')} fault={faultOf('second')}>
          {(control) => <input {...control} maxLength={160} {...box('second')} />}
        </Field>
        <Field
          label={i18n.t('restraint.viewing.reason')}
          hint={i18n.t('restraint.viewing.reasonHint')}
          fault={faultOf('reason')}
        >
          {(control) => <textarea {...control} maxLength={2_000} {...box('reason')} />}
        </Field>
        {!person && <p className="ui-fault">{i18n.t('policy.decide.needSetUp')}</p>}
        {saving.state === 'failed' && (
          <Notice tone="caution" live="alert" title={i18n.t('common.notSaved')}>
            <p>{i18n.t('common.notSavedReason', [saving.reason])}</p>
          </Notice>
        )}
        <div>
          <Button type="submit" variant="primary" off={!person || saving.state === 'saving'}>
            {i18n.t('restraint.viewing.save')}
          </Button>
        </div>
      </form>
    </div>
  );
}
