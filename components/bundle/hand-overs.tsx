import { useState } from 'react';
import { i18n } from '#i18n';
import { useSaving } from '@/components/setup/use-saving';
import { Button } from '@/components/ui/button';
import { CapturedText, CapturedValue } from '@/components/ui/captured-text';
import { Fact, Facts } from '@/components/ui/facts';
import { Field } from '@/components/ui/field';
import { MomentText } from '@/components/ui/moment-text';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { wordKey } from '@/components/ui/word-key';
import type { Bundle } from '@/lib/bundle/kept';
import type { HandOver } from '@/lib/store/bundle-row';
import { noteHandOver } from '@/lib/store/bundles';
import type { Person } from '@/lib/store/person';
import {
  emptyHandOver,
  type HandOverDraft,
  type HandOverFault,
  handOverFaults,
  handOverOf,
  WAYS,
  type Way,
} from './hand-over-draft';

const wayName = (way: Way) => i18n.t(`bundle.hand.ways.${wordKey(way)}`);

function Written({ handOver }: { handOver: HandOver }) {
  return (
    <li>
      <p>
        <strong>
          <CapturedValue text={handOver.to} />
        </strong>
      </p>
      <Facts>
        <Fact name={i18n.t('bundle.hand.when')}>
          <MomentText at={handOver.when} precision="minute" />
        </Fact>
        <Fact name={i18n.t('bundle.hand.how')}>{handOver.how}</Fact>
        <Fact name={i18n.t('bundle.hand.receipt')}>
          {handOver.receipt && <CapturedValue text={handOver.receipt} />}
        </Fact>
        <Fact name={i18n.t('bundle.hand.said')}>{handOver.said && <CapturedText text={handOver.said} />}</Fact>
        <Fact name={i18n.t('bundle.hand.by')}>
          {[handOver.by.name, handOver.by.role].filter(Boolean).join(', ')}, <MomentText at={handOver.at} />
        </Fact>
      </Facts>
    </li>
  );
}

function HandOverForm({ id, person }: { id: string; person: Person }) {
  const [draft, setDraft] = useState<HandOverDraft>(emptyHandOver);
  const [faults, setFaults] = useState<readonly HandOverFault[]>([]);
  const { saving, save, touched } = useSaving();
  const set = (part: Partial<HandOverDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    touched();
  };
  const submit = () => {
    const found = handOverFaults(draft, Date.now());
    setFaults(found);
    const { way } = draft;
    if (found.length > 0 || way === null) return;
    void save(() => noteHandOver(id, handOverOf(draft, wayName(way)), person)).then(
      (done) => done && setDraft(emptyHandOver()),
    );
  };
  return (
    <form
      className="ui-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field
        label={i18n.t('bundle.hand.to')}
        hint={i18n.t('bundle.hand.toHint')}
        fault={faults.includes('to') ? i18n.t('bundle.hand.toMissing') : null}
      >
        {(control) => (
          <input
            {...control}
            dir="auto"
            maxLength={200}
            value={draft.to}
            onChange={(event) => set({ to: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={i18n.t('bundle.hand.when')}
        fault={faults.includes('when') ? i18n.t('bundle.hand.whenMissing') : null}
      >
        {(control) => (
          <input
            {...control}
            type="datetime-local"
            max="2199-12-31T23:59"
            value={draft.when}
            onChange={(event) => set({ when: event.target.value })}
          />
        )}
      </Field>
      <Field label={i18n.t('bundle.hand.how')} fault={faults.includes('way') ? i18n.t('bundle.hand.howMissing') : null}>
        {(control) => (
          <select
            {...control}
            value={draft.way ?? ''}
            onChange={(event) => set({ way: WAYS.find((way) => way === event.target.value) ?? null })}
          >
            <option value="" />
            {WAYS.map((way) => (
              <option key={way} value={way}>
                {wayName(way)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={i18n.t('bundle.hand.receipt')} hint={i18n.t('bundle.hand.receiptHint')}>
        {(control) => (
          <input
            {...control}
            dir="auto"
            maxLength={200}
            value={draft.receipt}
            onChange={(event) => set({ receipt: event.target.value })}
          />
        )}
      </Field>
      <Field label={i18n.t('bundle.hand.said')} hint={i18n.t('bundle.hand.saidHint')}>
        {(control) => (
          <textarea
            {...control}
            dir="auto"
            maxLength={2_000}
            value={draft.said}
            onChange={(event) => set({ said: event.target.value })}
          />
        )}
      </Field>
      {saving.state === 'failed' && (
        <Notice tone="caution" live="alert" title={i18n.t('common.notSaved')}>
          <p>{i18n.t('common.notSavedReason', [saving.reason])}</p>
        </Notice>
      )}
      <div className="ui-row">
        <Button type="submit" variant="primary" off={saving.state === 'saving'}>
          {i18n.t('bundle.hand.save')}
        </Button>
        <span role="status">{saving.state === 'saved' && i18n.t('bundle.hand.saved')}</span>
      </div>
    </form>
  );
}

/** To whom a bundle went, and the form for one more. */
export function HandOvers({ row, person }: { row: Bundle; person: Person | null }) {
  return (
    <Section title={i18n.t('bundle.hand.title')}>
      {row.handOvers.length === 0 && <p className="ui-soft">{i18n.t('bundle.hand.none')}</p>}
      <ul className="bundle-handed">
        {row.handOvers.map((handOver) => (
          <Written key={`${handOver.at} ${handOver.to}`} handOver={handOver} />
        ))}
      </ul>
      <h3>{i18n.t('bundle.hand.add')}</h3>
      {person ? <HandOverForm id={row.id} person={person} /> : <p>{i18n.t('bundle.before.noPerson')}</p>}
    </Section>
  );
}
