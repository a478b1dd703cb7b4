import { useState } from 'react';
import { i18n } from '#i18n';
import { today } from '@/components/policy/today';
import { useSaving } from '@/components/setup/use-saving';
import { Button } from '@/components/ui/button';
import { Choices, Field } from '@/components/ui/field';
import { dayWords } from '@/components/ui/moment';
import { NotSaved } from '@/components/ui/not-saved';
import { Notice } from '@/components/ui/notice';
import { lookPlace } from '@/lib/flagging/can-look-again';
import type { FlagRow } from '@/lib/store/flag-row';
import type { Person } from '@/lib/store/person';
import { setLookAgain } from '@/lib/store/report-record';

const CHOICES = ['two-days', 'week', 'own'] as const;
type Choice = (typeof CHOICES)[number];
const DAYS = { 'two-days': 2, week: 7 } as const;

/** The day that is so many days from today, by the clock of the device. */
function dayIn(days: number): string {
  const at = new Date();
  at.setDate(at.getDate() + days);
  const part = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${part(at.getMonth() + 1)}-${part(at.getDate())}`;
}

export const isLookDue = ({ lookAgainOn }: Pick<FlagRow, 'lookAgainOn'>): boolean =>
  lookAgainOn !== null && lookAgainOn.day <= today();

/** Said where a flag is shown whose day has come. Nothing is opened by itself. */
export function LookDueNotice({ flag }: { flag: FlagRow }) {
  if (!flag.lookAgainOn || !isLookDue(flag)) return null;
  return (
    <Notice tone="caution" live="polite" title={i18n.t('lookDue.due')}>
      <p>{i18n.t('lookDue.dueHint', [dayWords(flag.lookAgainOn.day), flag.lookAgainOn.by.name])}</p>
    </Notice>
  );
}

/** Sets, changes or takes back the day on which a person wants to see whether it is still there. */
export function LookDue({ flag, person }: { flag: FlagRow; person: Person | null }) {
  const [choice, setChoice] = useState<Choice | null>(null);
  const [own, setOwn] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const { saving, save } = useSaving();
  if (typeof lookPlace(flag) !== 'object') return null;
  const day = choice === 'own' ? own : choice && dayIn(DAYS[choice]);
  const set = (value: string | null) =>
    void save(async () => {
      if (!person) return;
      await setLookAgain(flag.id, value, { at: new Date().toISOString(), by: person });
      setChoice(null);
    });
  const keep = () => {
    const wrong = !day || !/^\d{4}-\d{2}-\d{2}$/.test(day) ? 'needDay' : day < today() ? 'past' : null;
    setFault(wrong && i18n.t(`lookDue.${wrong}`));
    if (!wrong) set(day);
  };
  return (
    <details>
      <summary>
        {flag.lookAgainOn ? i18n.t('lookDue.set', [dayWords(flag.lookAgainOn.day)]) : i18n.t('lookDue.title')}
      </summary>
      <div className="ui-stack">
        <p className="ui-soft ui-small">{i18n.t('lookDue.about')}</p>
        <Choices<Choice>
          legend={i18n.t('lookDue.when')}
          options={[
            { value: 'two-days', label: i18n.t('lookDue.twoDays'), hint: dayWords(dayIn(2)) },
            { value: 'week', label: i18n.t('lookDue.week'), hint: dayWords(dayIn(7)) },
            { value: 'own', label: i18n.t('lookDue.own') },
          ]}
          value={choice}
          fault={choice === 'own' ? null : fault}
          onChange={setChoice}
        />
        {choice === 'own' && (
          <Field label={i18n.t('lookDue.day')} fault={fault}>
            {(control) => (
              <input {...control} type="date" min={today()} value={own} onChange={(e) => setOwn(e.target.value)} />
            )}
          </Field>
        )}
        <NotSaved reason={saving.state === 'failed' ? saving.reason : null} />
        <div className="ui-row">
          <Button off={!person} onClick={keep}>
            {i18n.t('lookDue.keep')}
          </Button>
          {flag.lookAgainOn && (
            <Button variant="quiet" off={!person} onClick={() => set(null)}>
              {i18n.t('lookDue.remove')}
            </Button>
          )}
        </div>
      </div>
    </details>
  );
}
