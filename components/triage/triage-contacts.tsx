import { useState } from 'react';
import { i18n } from '#i18n';
import { GradeNote } from '@/components/report/contacts';
import { useSaving } from '@/components/setup/use-saving';
import { Button } from '@/components/ui/button';
import { CapturedValue } from '@/components/ui/captured-text';
import { Field } from '@/components/ui/field';
import { MomentText } from '@/components/ui/moment-text';
import { WebAddress } from '@/components/ui/web-address';
import type { TriageContact } from '@/lib/report/triage';
import type { Triage } from '@/lib/store/cannot-wait';

/** Numbers and addresses; where there are none, the number is one that the school has. */
function Reach({ contact: { service } }: { contact: TriageContact }) {
  if (!service?.phone && !service?.address) return <span className="ui-soft">{i18n.t('triage.own')}</span>;
  return (
    <>
      {service.phone && (
        <a className="triage-number" href={`tel:${service.phone.replaceAll(' ', '')}`}>
          {service.phone}
        </a>
      )}{' '}
      {service.address && <WebAddress address={service.address} />}
      {/* That 999 is read from a list of numbers is no news to anybody; that something was never checked is. */}
      {service.grade === 'K' && <GradeNote grade="K" />}
    </>
  );
}

/** Tells the log that somebody was told; the moment is that of the press. */
function TellForm({ contact, onTold }: { contact: TriageContact; onTold(reference: string): Promise<void> }) {
  const [reference, setReference] = useState('');
  const [open, setOpen] = useState(false);
  const { saving, save, touched } = useSaving();
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{i18n.t('triage.told.open')}</summary>
      <form
        className="ui-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save(async () => {
            await onTold(reference.trim());
            setReference('');
            setOpen(false);
          });
        }}
      >
        <Field label={i18n.t('triage.told.reference')} hint={i18n.t('triage.told.referenceHint')}>
          {(control) => (
            <input
              {...control}
              dir="auto"
              maxLength={200}
              value={reference}
              onChange={(event) => {
                setReference(event.target.value);
                touched();
              }}
            />
          )}
        </Field>
        {saving.state === 'failed' && (
          <p className="ui-fault" role="alert">
            {i18n.t('common.notSavedReason', [saving.reason])}
          </p>
        )}
        <div>
          <Button type="submit" off={saving.state === 'saving'}>
            {i18n.t('triage.told.save', [contact.name])}
          </Button>
        </div>
      </form>
    </details>
  );
}

interface TriageContactsProps {
  contacts: readonly TriageContact[];
  told: Triage['told'];
  /** Null where nothing can be kept: no flag, or nobody who would be named. */
  onTold: ((contact: string, reference: string) => Promise<void>) | null;
}

/** Whom to tell, in order, each with the place to write down that it was done. */
export function TriageContacts({ contacts, told, onTold }: TriageContactsProps) {
  return (
    <ol className="triage-contacts">
      {contacts.map((contact) => {
        const done = told.filter((one) => one.contact === contact.id);
        return (
          <li key={contact.id} data-told={done.length > 0 || undefined}>
            <p>
              <strong>{contact.name}</strong> <Reach contact={contact} />
            </p>
            <p>{contact.when}</p>
            {done.map(({ at, by, reference }) => (
              <p key={at} className="triage-told">
                {i18n.t('triage.told.done', [by.name])} <MomentText at={at} precision="minute" />
                {reference && (
                  <>
                    . {i18n.t('triage.told.reference')}: <CapturedValue text={reference} />
                  </>
                )}
              </p>
            ))}
            {onTold && <TellForm contact={contact} onTold={(reference) => onTold(contact.id, reference)} />}
          </li>
        );
      })}
    </ol>
  );
}
