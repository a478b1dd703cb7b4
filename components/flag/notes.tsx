import { type FormEvent, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { CapturedText } from '@/components/ui/captured-text';
import { Field } from '@/components/ui/field';
import { MomentText } from '@/components/ui/moment-text';
import type { FlagRow } from '@/lib/store/flag-row';
import { addNote } from '@/lib/store/flags';
import type { Person } from '@/lib/store/person';

interface NotesProps {
  flag: FlagRow;
  person: Person | null;
  onSaved(): void;
}

/** What people, and Flagpost itself, have noted on a flag; notes are added and never changed. */
export function Notes({ flag, person, onSaved }: NotesProps) {
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [saved, setSaved] = useState(false);
  const saving = useRef(false);

  async function save(event: FormEvent) {
    event.preventDefault();
    setSaved(false);
    setFault(text.trim() ? null : i18n.t('flag.notes.empty'));
    if (saving.current || !person || !text.trim()) return;
    saving.current = true;
    try {
      await addNote(flag.id, { at: new Date().toISOString(), by: person, text: text.trim() });
      setText('');
      setSaved(true);
      onSaved();
    } catch (error) {
      setFault(i18n.t('common.notSavedReason', [error instanceof Error ? error.message : String(error)]));
    } finally {
      saving.current = false;
    }
  }

  return (
    <>
      {flag.notes.length > 0 && (
        <div>
          <h3>{i18n.t('flag.notes.title')}</h3>
          <ul className="flag-list">
            {flag.notes.map((note) => (
              <li key={`${note.at} ${note.text}`}>
                <CapturedText text={note.text} />
                <p className="ui-soft ui-small">
                  {[note.by.name, note.by.role].filter(Boolean).join(', ')} · <MomentText at={note.at} />
                </p>
              </li>
            ))}
          </ul>
        </div>
      )}
      {person && (
        <details>
          <summary>{i18n.t('flag.notes.add')}</summary>
          <form className="ui-stack" onSubmit={(event) => void save(event)} noValidate>
            <Field label={i18n.t('flag.notes.label')} fault={fault}>
              {(control) => (
                <textarea
                  {...control}
                  dir="auto"
                  maxLength={10_000}
                  value={text}
                  onChange={(event) => setText(event.target.value)}
                />
              )}
            </Field>
            <div className="ui-row">
              <Button type="submit">{i18n.t('flag.notes.save')}</Button>
              <span role="status">{saved && i18n.t('flag.notes.saved')}</span>
            </div>
          </form>
        </details>
      )}
    </>
  );
}
