import { i18n } from '#i18n';
import { Choices } from '@/components/ui/field';
import { LiveValue } from '@/components/ui/live-value';
import { shortMoment } from '@/components/ui/moment';
import { Notice } from '@/components/ui/notice';
import { useLive } from '@/components/ui/use-live';
import { FORMS } from '@/lib/bundle/choices';
import { mayNameStaff } from '@/lib/bundle/staff';
import type { ListingRow } from '@/lib/store/listing-row';
import { redactedAmong } from '@/lib/store/redactions';
import { redactAddress } from './addresses';
import { type Draft, withSet } from './draft';
import { number } from './words';

interface HowHandedProps {
  draft: Draft;
  onDraft(draft: Draft): void;
  lines: ReadonlyMap<string, ListingRow>;
}

/** As many as are listed; the others are counted. */
const LISTED = 50;

/** Which of the chosen flags would stay out of a redacted copy, each with the way to its redaction. */
function NotRedacted({ draft, lines }: Omit<HowHandedProps, 'onDraft'>) {
  const { items, recipient } = draft;
  const left = useLive(async () => {
    if (!recipient) return [];
    const redacted = await redactedAmong(items);
    return items.filter((id) => !redacted.has(id));
  }, [items, recipient]);
  if (left.state === 'loading') return <p className="ui-soft">{i18n.t('bundle.redacted.reading')}</p>;
  return (
    <LiveValue live={left}>
      {(ids) =>
        ids.length === 0 ? (
          <p role="status">{i18n.t('bundle.redacted.all')}</p>
        ) : (
          <Notice tone="caution" live="polite" title={i18n.t('bundle.redacted.left', ids.length, [number(ids.length)])}>
            {ids.length === items.length && <p>{i18n.t('bundle.redacted.nothing')}</p>}
            <p>{i18n.t('bundle.redacted.newTab')}</p>
            <ul>
              {ids.slice(0, LISTED).map((id) => (
                <li key={id}>
                  <a href={redactAddress(id)} target="_blank" rel="noreferrer">
                    {i18n.t('bundle.redacted.redact', [
                      number(items.indexOf(id) + 1),
                      shortMoment(lines.get(id)?.createdAtMs ?? Number.NaN),
                    ])}
                    <span className="ui-visually-hidden"> {i18n.t('common.newTab')}</span>
                  </a>
                </li>
              ))}
              {ids.length > LISTED && <li>{i18n.t('bundle.redacted.more', [number(ids.length - LISTED)])}</li>}
            </ul>
          </Notice>
        )
      }
    </LiveValue>
  );
}

/** Staff stand by role in a copy for some; that they are named there has to be chosen. */
function StaffNames({ draft, onDraft }: Pick<HowHandedProps, 'draft' | 'onDraft'>) {
  const { recipient, redacted, staffNamed } = draft;
  if (recipient === null || !mayNameStaff({ recipient, redacted })) return null;
  return (
    <label className="ui-choice">
      <input
        type="checkbox"
        checked={staffNamed}
        onChange={(event) => onDraft({ ...draft, staffNamed: event.target.checked })}
      />
      <span>{i18n.t('bundle.staffNames.on')}</span>
      <span className="ui-hint">{i18n.t('bundle.staffNames.hint')}</span>
    </label>
  );
}

/** The third step: in which form it leaves, and whether anything is hidden. */
export function HowHanded({ draft, onDraft, lines }: HowHandedProps) {
  return (
    <>
      <Choices
        legend={i18n.t('bundle.form.legend')}
        options={FORMS.map((form) => ({
          value: form,
          label: i18n.t(`bundle.form.${form}`),
          hint: i18n.t(`bundle.form.${form}Hint`),
        }))}
        value={draft.form}
        onChange={(form) => onDraft(withSet(draft, 'form', form))}
      />
      <Choices
        legend={i18n.t('bundle.redacted.legend')}
        options={(['off', 'on'] as const).map((value) => ({
          value,
          label: i18n.t(`bundle.redacted.${value}`),
          hint: i18n.t(`bundle.redacted.${value}Hint`),
        }))}
        value={draft.redacted ? 'on' : 'off'}
        onChange={(value) => onDraft(withSet(draft, 'redacted', value === 'on'))}
      />
      <StaffNames draft={draft} onDraft={onDraft} />
      {draft.redacted && <NotRedacted draft={draft} lines={lines} />}
    </>
  );
}
