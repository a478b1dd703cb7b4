import { type FormEvent, useState } from 'react';
import { i18n } from '#i18n';
import { today } from '@/components/policy/today';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { dayWords } from '@/components/ui/moment';
import { MomentText } from '@/components/ui/moment-text';
import { Section } from '@/components/ui/section';
import { wordKey } from '@/components/ui/word-key';
import { dueAtMs } from '@/lib/store/due-list';
import type { Due, DueKind } from '@/lib/store/incident';
import { useWriting, type Writes } from './use-writing';
import { WrittenState } from './written-state';

const isDay = (on: string) => /^\d{4}-\d{2}-\d{2}$/.test(on);

function DueEntry({ due, onDone, off }: { due: Due; off: boolean; onDone(): void }) {
  const isDue = dueAtMs(due.on) <= Date.now();
  return (
    <li>
      <p>
        {isDue && <Badge tone="caution">{i18n.t('steps.due.now')}</Badge>}{' '}
        <strong>{isDay(due.on) ? dayWords(due.on) : <MomentText at={due.on} precision="minute" />}</strong>:{' '}
        {i18n.t(`steps.due.kinds.${wordKey(due.about)}`)}. {due.what}
      </p>
      <Button off={off} onClick={onDone}>
        {i18n.t('steps.due.done')}
        <span className="ui-visually-hidden"> {due.what}</span>
      </Button>
    </li>
  );
}

/** What is due in this incident, the earliest first, and a way to add a day by hand. */
export function DueDates({ due, ...writes }: Writes & { due: readonly Due[] }) {
  const [what, setWhat] = useState('');
  const [on, setOn] = useState('');
  const [about, setAbout] = useState<DueKind>('own');
  const [faults, setFaults] = useState<{ what?: string; on?: string }>({});
  const { write, fault } = useWriting(writes);
  const open = due.filter(({ done }) => done === null).sort((a, b) => dueAtMs(a.on) - dueAtMs(b.on));

  async function add(event: FormEvent) {
    event.preventDefault();
    const found: typeof faults = {};
    if (!what.trim()) found.what = i18n.t('steps.due.needWhat');
    if (!isDay(on)) found.on = i18n.t('steps.faults.day');
    else if (on < today()) found.on = i18n.t('steps.faults.past');
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    const id = crypto.randomUUID();
    if (await write([{ kind: 'due', id, about, what: what.trim(), on, stepId: null, flagId: null }])) {
      setWhat('');
      setOn('');
    }
  }

  return (
    <Section title={i18n.t('steps.due.title')}>
      <p className="ui-soft">{i18n.t('steps.due.hint')}</p>
      {open.length === 0 && <p>{i18n.t('steps.due.none')}</p>}
      {open.length > 0 && (
        <ul className="steps-due">
          {open.map((one) => (
            <DueEntry
              key={one.id}
              due={one}
              off={!writes.person}
              onDone={() => void write([{ kind: 'due-done', id: one.id, note: '' }])}
            />
          ))}
        </ul>
      )}
      {!writes.isClosed && (
        <details>
          <summary>{i18n.t('steps.due.add')}</summary>
          <form className="ui-stack" noValidate onSubmit={(event) => void add(event)}>
            <Field label={i18n.t('steps.due.what')} fault={faults.what}>
              {(control) => (
                <input {...control} dir="auto" maxLength={200} value={what} onChange={(e) => setWhat(e.target.value)} />
              )}
            </Field>
            <div className="steps-pair">
              <Field label={i18n.t('steps.due.on')} fault={faults.on}>
                {(control) => <input {...control} type="date" value={on} onChange={(e) => setOn(e.target.value)} />}
              </Field>
              <Field label={i18n.t('steps.due.about')}>
                {(control) => (
                  <select {...control} value={about} onChange={(e) => setAbout(e.target.value as DueKind)}>
                    {(['own', 'review', 'agency'] as const).map((kind) => (
                      <option key={kind} value={kind}>
                        {i18n.t(`steps.due.kinds.${kind}`)}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
            </div>
            <div>
              <Button type="submit" off={!writes.person}>
                {i18n.t('steps.due.save')}
              </Button>
            </div>
          </form>
        </details>
      )}
      <WrittenState person={writes.person} fault={fault} />
    </Section>
  );
}
