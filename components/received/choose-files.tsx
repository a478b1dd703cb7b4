import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { CapturedValue } from '@/components/ui/captured-text';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { wordKey } from '@/components/ui/word-key';
import { MOST_FILES, MOST_TOTAL } from '@/lib/evidence/received/limits';
import { lookAtFile } from '@/lib/evidence/received/look';
import type { SuppliedRefusal } from '@/lib/evidence/received/refusal';
import { ChosenFileEntry } from './chosen-file-entry';
import type { ChosenFile } from './form-draft';

type Refusal = SuppliedRefusal | 'too-many' | 'too-much' | 'twice' | 'failed';

interface ChooseFilesProps {
  chosen: readonly ChosenFile[];
  fault: string | null;
  onChange(change: (before: readonly ChosenFile[]) => readonly ChosenFile[]): void;
  onWords(words: string, way: string): void;
}

/** Takes the files that somebody gave to the school. Each is looked at as soon as it is chosen; none is stored yet. */
export function ChooseFiles({ chosen, fault, onChange, onWords }: ChooseFilesProps) {
  const [refused, setRefused] = useState<{ name: string; why: Refusal }[]>([]);
  const [looking, setLooking] = useState(false);
  const [said, setSaid] = useState('');
  const busy = useRef(false);

  /** One after the other: each may be as large as it is allowed to be. */
  const take = async (files: readonly File[]) => {
    if (busy.current) return;
    busy.current = true;
    setLooking(true);
    const found: ChosenFile[] = [];
    const left: { name: string; why: Refusal }[] = [];
    try {
      for (const file of files) {
        const all = [...chosen, ...found];
        const total = all.reduce((sum, { looked }) => sum + looked.bytes, 0);
        if (all.length >= MOST_FILES) left.push({ name: file.name, why: 'too-many' });
        else if (total + file.size > MOST_TOTAL) left.push({ name: file.name, why: 'too-much' });
        else {
          const look = await lookAtFile(file);
          if (look.state === 'refused') left.push({ name: file.name, why: look.refusal });
          else if (all.some(({ looked }) => looked.sha256 === look.file.sha256))
            left.push({ name: file.name, why: 'twice' });
          else found.push({ key: crypto.randomUUID(), file, looked: look.file });
        }
      }
    } catch (error) {
      // A fault of ours: said, and passed on to whoever looks after Flagpost.
      reportError(error);
      left.push({ name: '', why: 'failed' });
    } finally {
      busy.current = false;
      setLooking(false);
      setRefused(left);
      setSaid(found.length > 0 ? i18n.t('received.choose.read', found.length) : '');
      onChange((before) => [...before, ...found]);
    }
  };

  return (
    <div className="ui-stack">
      <p>{i18n.t('received.choose.hint')}</p>
      <Field label={i18n.t('received.choose.label')} hint={i18n.t('received.choose.limits')} fault={fault}>
        {(control) => (
          <input
            {...control}
            type="file"
            multiple
            accept=".png,.jpg,.jpeg,.webp,.gif,.pdf,.txt,.eml,image/png,image/jpeg,image/webp,image/gif,application/pdf,text/plain,message/rfc822"
            onChange={(event) => {
              const files = [...(event.target.files ?? [])];
              // Emptied, so that the same file can be taken again after it was taken out.
              event.target.value = '';
              void take(files);
            }}
          />
        )}
      </Field>
      <p role="status">{looking ? i18n.t('received.choose.looking') : said}</p>
      {refused.length > 0 && (
        <Notice tone="caution" live="alert" title={i18n.t('received.choose.refused', refused.length)}>
          <ul>
            {refused.map(({ name, why }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is replaced as a whole and two files may share a name.
              <li key={i}>
                {name && (
                  <>
                    <CapturedValue text={name} />:{' '}
                  </>
                )}
                {i18n.t(`received.refusals.${wordKey(why)}`)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {chosen.length > 0 && (
        <ul className="received-files">
          {chosen.map((one, i) => (
            <ChosenFileEntry key={one.key} number={i + 1} chosen={one} onWords={onWords}>
              <Button variant="quiet" onClick={() => onChange((before) => before.filter(({ key }) => key !== one.key))}>
                {i18n.t('received.choose.remove')}
                <span className="ui-visually-hidden"> {String(i + 1)}</span>
              </Button>
            </ChosenFileEntry>
          ))}
        </ul>
      )}
    </div>
  );
}
