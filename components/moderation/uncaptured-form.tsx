import { useState } from 'react';
import { i18n } from '#i18n';
import { CheckedForm } from '@/components/setup/checked-form';
import { SavingRow } from '@/components/setup/saving-row';
import { useSaving } from '@/components/setup/use-saving';
import { Field } from '@/components/ui/field';
import { namesPupil, saysCriticism } from '@/lib/flagging/moderation';
import { actsAt } from '@/lib/flagging/moderation-acts';
import type { RosterPerson } from '@/lib/policy/roster';
import { addUncaptured } from '@/lib/store/moderation';
import type { ModerationAct } from '@/lib/store/moderation-act';
import { type OwnPage, placesOf } from '@/lib/store/own-pages';
import type { Person } from '@/lib/store/person';
import { actFaultWords, actName, placeKind } from './words';

interface UncapturedFormProps {
  pages: readonly OwnPage[];
  pupils: readonly RosterPerson[];
  person: Person;
  onSaved(): void;
}

/**
 * A comment that was taken off the page before anybody captured it. What it said cannot be shown any more, so nothing of it is written
 * down: only that it was so, and why.
 */
export function UncapturedForm({ pages, pupils, person, onSaved }: UncapturedFormProps) {
  const choices = pages.flatMap((page) =>
    placesOf(page).map((place) => ({ value: `${page.id} ${place.address}`, page, place })),
  );
  const [chosen, setChosen] = useState('');
  const [act, setAct] = useState<ModerationAct | ''>('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(0);
  const { saving, save, touched } = useSaving();
  const at = choices.find(({ value }) => value === chosen) ?? null;
  const acts = at ? actsAt(at.place).filter(({ weight }) => weight > 0) : [];
  const known = acts.some((one) => one.act === act);
  const reasonFault =
    reason.trim() === ''
      ? 'needs-reason'
      : namesPupil(reason, pupils)
        ? 'names-pupil'
        : saysCriticism(reason)
          ? 'is-criticism'
          : undefined;
  const submit = async () => {
    if (!at || act === '' || !known || reasonFault) {
      setTried(tried + 1);
      return;
    }
    const told = { page: at.page.name, platform: at.place.platform, act, reason: reason.trim() };
    if (!(await save(() => addUncaptured({ at: new Date().toISOString(), by: person, ...told })))) return;
    setAct('');
    setReason('');
    setTried(0);
    onSaved();
  };
  return (
    <CheckedForm round={tried} onSubmit={() => void submit()}>
      <p>{i18n.t('ownPage.uncaptured.hint')}</p>
      <Field
        label={i18n.t('ownPage.log.page')}
        fault={tried > 0 && !at ? i18n.t('ownPage.uncaptured.needsPage') : null}
      >
        {(control) => (
          <select
            {...control}
            value={chosen}
            onChange={(event) => {
              setChosen(event.target.value);
              touched();
            }}
          >
            <option value="">{i18n.t('ownPage.act.choose')}</option>
            {choices.map(({ value, page, place }) => (
              <option key={value} value={value}>
                {page.name}, {placeKind(place)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={i18n.t('ownPage.log.did')} fault={actFaultWords(tried > 0 && !known ? 'needs-act' : undefined)}>
        {(control) => (
          <select
            {...control}
            value={act}
            onChange={(event) => {
              setAct(event.target.value as ModerationAct | '');
              touched();
            }}
          >
            <option value="">{i18n.t('ownPage.act.choose')}</option>
            {acts.map((one) => (
              <option key={one.act} value={one.act}>
                {actName(one.act)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        label={i18n.t('ownPage.act.reason')}
        hint={i18n.t('ownPage.uncaptured.reasonHint')}
        fault={actFaultWords(tried > 0 ? reasonFault : undefined)}
      >
        {(control) => (
          <textarea
            {...control}
            rows={2}
            value={reason}
            onChange={(event) => {
              setReason(event.target.value);
              touched();
            }}
          />
        )}
      </Field>
      <SavingRow saving={saving} label={i18n.t('ownPage.uncaptured.save')} saved={i18n.t('ownPage.act.saved')} />
    </CheckedForm>
  );
}
