import { useState } from 'react';
import { i18n } from '#i18n';
import { useSaving } from '@/components/setup/use-saving';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { NotSaved } from '@/components/ui/not-saved';
import type { ReportPath } from '@/lib/report/flow';
import type { FlagRow } from '@/lib/store/flag-row';
import type { Person } from '@/lib/store/person';
import { noteLabel } from '@/lib/store/report-record';

/** Notes, from the side panel, that the site calls a row otherwise than the path says. */
export function NoteLabel({ flag, path, person }: { flag: FlagRow; path: ReportPath; person: Person | null }) {
  const [expected, setExpected] = useState('');
  const [seen, setSeen] = useState('');
  const [missing, setMissing] = useState(false);
  const { saving, save, touched } = useSaving();
  // The first step opens the menu and is no label.
  const labels = path.steps.slice(1).map(({ label }) => label);
  const keep = () => {
    setMissing(seen.trim() === '');
    if (seen.trim() === '' || !person) return;
    void save(async () => {
      const at = new Date().toISOString();
      await noteLabel(flag.id, {
        at,
        by: person,
        platform: flag.platform,
        expected: expected || null,
        seen: seen.trim(),
      });
      setSeen('');
    });
  };
  return (
    <details>
      <summary>{i18n.t('noteLabel.title')}</summary>
      <div className="ui-stack">
        <Field label={i18n.t('noteLabel.expected')}>
          {(control) => (
            <select {...control} value={expected} onChange={(event) => setExpected(event.target.value)}>
              <option value="">{i18n.t('noteLabel.other')}</option>
              {labels.map((label) => (
                <option key={label}>{label}</option>
              ))}
            </select>
          )}
        </Field>
        <Field label={i18n.t('noteLabel.seen')} fault={missing ? i18n.t('noteLabel.missing') : null}>
          {(control) => (
            <input
              {...control}
              dir="auto"
              maxLength={120}
              value={seen}
              onChange={(event) => {
                setSeen(event.target.value);
                touched();
              }}
            />
          )}
        </Field>
        <NotSaved reason={saving.state === 'failed' ? saving.reason : null} />
        <div className="ui-row">
          <Button off={!person} onClick={keep}>
            {i18n.t('noteLabel.keep')}
          </Button>
          <span role="status">{saving.state === 'saved' && i18n.t('noteLabel.kept')}</span>
        </div>
      </div>
    </details>
  );
}
