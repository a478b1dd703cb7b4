import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { Choices, Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { wordKey } from '@/components/ui/word-key';
import { recordsTellMore } from '@/lib/bundle/casework';
import type { ShownLine } from '@/lib/store/restricted';
import { type Draft, exhibitName, faultsOf, MOST_ITEMS, withPart, withSet } from './draft';
import { FromIncident } from './from-incident';
import { ItemList } from './item-list';
import { PARTS, suggestedFor } from './suggested';
import { number, partName } from './words';

interface WhatGoesInProps {
  draft: Draft;
  onDraft(draft: Draft): void;
  lines: ReadonlyMap<string, ShownLine>;
  addressOf(id: string): string;
  faulty: boolean;
}

/** Lines that are not there come last: nothing is known of when they were. */
const NEVER = Number.MAX_SAFE_INTEGER;
const oldestFirst = (items: readonly string[], lines: ReadonlyMap<string, ShownLine>) =>
  items.toSorted((a, b) => (lines.get(a)?.createdAtMs ?? NEVER) - (lines.get(b)?.createdAtMs ?? NEVER));

function Exhibits({ draft, onDraft, faulty }: Pick<WhatGoesInProps, 'draft' | 'onDraft' | 'faulty'>) {
  const faults = faulty ? faultsOf(draft, 2) : [];
  const first = exhibitName(draft, 0);
  const last = exhibitName(draft, draft.items.length - 1);
  return (
    <Section title={i18n.t('bundle.exhibits.title')} level={3}>
      <label className="ui-choice">
        <input
          type="checkbox"
          checked={draft.named}
          onChange={(event) => onDraft(withSet(draft, 'named', event.target.checked))}
        />
        <span>{i18n.t('bundle.exhibits.on')}</span>
        <span className="ui-hint">{i18n.t('bundle.exhibits.onHint')}</span>
      </label>
      {draft.named && (
        <div className="bundle-exhibits">
          <Field
            label={i18n.t('bundle.exhibits.initials')}
            hint={i18n.t('bundle.exhibits.initialsHint')}
            fault={faults.includes('initials') ? i18n.t('bundle.exhibits.initialsFault') : null}
          >
            {(control) => (
              <input
                {...control}
                autoComplete="off"
                maxLength={4}
                value={draft.initials}
                onChange={(event) => onDraft({ ...draft, initials: event.target.value.trim().toUpperCase() })}
              />
            )}
          </Field>
          <Field
            label={i18n.t('bundle.exhibits.first')}
            hint={i18n.t('bundle.exhibits.firstHint')}
            fault={faults.includes('first') ? i18n.t('bundle.exhibits.firstFault') : null}
          >
            {(control) => (
              <input
                {...control}
                inputMode="numeric"
                autoComplete="off"
                maxLength={6}
                value={draft.first}
                onChange={(event) => onDraft({ ...draft, first: event.target.value })}
              />
            )}
          </Field>
        </div>
      )}
      <p role="status">
        {first &&
          last &&
          i18n.t('bundle.exhibits.preview', [
            draft.items.length > 1 ? i18n.t('bundle.exhibits.range', [first, last]) : first,
          ])}
      </p>
    </Section>
  );
}

function Parts({ draft, onDraft }: Pick<WhatGoesInProps, 'draft' | 'onDraft'>) {
  const suggested = draft.recipient && suggestedFor(draft.recipient).include;
  return (
    <Section title={i18n.t('bundle.parts.title')} level={3}>
      {draft.recipient && <p>{i18n.t(`bundle.why.${wordKey(draft.recipient)}`)}</p>}
      <p className="ui-soft">{i18n.t('bundle.parts.always')}</p>
      {draft.recipient && recordsTellMore({ recipient: draft.recipient, redacted: draft.redacted }) && (
        <Notice tone="caution">{i18n.t('bundle.wholeRecords.tellMore')}</Notice>
      )}
      <div className="bundle-parts">
        {PARTS.map((part) => (
          <label className="ui-choice" key={part}>
            <input
              type="checkbox"
              checked={draft.include[part]}
              onChange={(event) => onDraft(withPart(draft, part, event.target.checked))}
            />
            <span>
              {partName(part)}
              {suggested?.[part] && <span className="ui-soft"> ({i18n.t('bundle.parts.suggested')})</span>}
            </span>
            <span className="ui-hint">{i18n.t(`bundle.parts.${part}Hint`)}</span>
          </label>
        ))}
      </div>
    </Section>
  );
}

/** The second step: which flags in which order, under which names, and what of them. */
export function WhatGoesIn({ draft, onDraft, lines, addressOf, faulty }: WhatGoesInProps) {
  return (
    <>
      <Section
        title={i18n.t('bundle.items.title')}
        level={3}
        aside={
          draft.items.length > 1 && (
            <Button onClick={() => onDraft({ ...draft, items: oldestFirst(draft.items, lines) })}>
              {i18n.t('bundle.items.oldest')}
            </Button>
          )
        }
      >
        <p className="ui-soft">{i18n.t('bundle.items.hint')}</p>
        {draft.items.length > MOST_ITEMS && (
          <p className="ui-fault" role="alert">
            {i18n.t('bundle.items.tooMany', [number(MOST_ITEMS)])}
          </p>
        )}
        <ItemList draft={draft} onDraft={onDraft} lines={lines} addressOf={addressOf} />
      </Section>
      <FromIncident draft={draft} onDraft={onDraft} />
      <Exhibits draft={draft} onDraft={onDraft} faulty={faulty} />
      <Parts draft={draft} onDraft={onDraft} />
      <Choices
        legend={i18n.t('bundle.log.legend')}
        options={(['items', 'whole'] as const).map((log) => ({
          value: log,
          label: i18n.t(`bundle.log.${log}`),
          hint: i18n.t(`bundle.log.${log}Hint`),
        }))}
        value={draft.log}
        onChange={(log) => onDraft(withSet(draft, 'log', log))}
      />
    </>
  );
}
