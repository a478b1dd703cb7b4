import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { CapturedValue } from '@/components/ui/captured-text';
import { Field } from '@/components/ui/field';
import { sizeWords } from '@/components/ui/moment';
import { Notice } from '@/components/ui/notice';
import { wordKey } from '@/components/ui/word-key';
import { lookAtFile } from '@/lib/evidence/received/look';
import type { SourceId } from '@/lib/platforms/platform';
import { MOST_RECEIPTS } from '@/lib/report/receipts';
import { pictureInFront } from './picture-in-front';

interface ReceiptsFieldProps {
  platform: SourceId;
  /** True beside the site: then a picture of the page in front can be taken. */
  beside: boolean;
  files: readonly File[];
  /** The person has said that none of them could show what must not be kept. */
  isSafe: boolean;
  fault: string | null;
  onFiles(files: readonly File[]): void;
  onSafe(isSafe: boolean): void;
}

/** Files that show what the platform answered. Each is looked at as soon as it is chosen; none is stored yet. */
export function ReceiptsField({ platform, beside, files, isSafe, fault, onFiles, onSafe }: ReceiptsFieldProps) {
  const [refused, setRefused] = useState<string[]>([]);
  const take = async (chosen: readonly File[]) => {
    const good: File[] = [];
    const bad: string[] = [];
    for (const file of chosen) {
      const look = await lookAtFile(file);
      if (look.state === 'refused') bad.push(`${file.name}: ${i18n.t(`received.refusals.${wordKey(look.refusal)}`)}`);
      else if (files.length + good.length >= MOST_RECEIPTS)
        bad.push(`${file.name}: ${i18n.t('filing.receipts.tooMany', [String(MOST_RECEIPTS)])}`);
      else good.push(file);
    }
    setRefused(bad);
    onFiles([...files, ...good]);
  };
  const photograph = async () => {
    try {
      await take([await pictureInFront(platform)]);
    } catch (error) {
      setRefused([error instanceof Error ? error.message : String(error)]);
    }
  };
  return (
    <div className="ui-stack">
      <Field label={i18n.t('filing.receipts.label')} hint={i18n.t('filing.receipts.hint')}>
        {(control) => (
          <input
            {...control}
            type="file"
            multiple
            accept=".png,.jpg,.jpeg,.webp,.gif,.pdf,.txt,.eml"
            onChange={(event) => {
              const chosen = [...(event.target.files ?? [])];
              // Emptied, so that the same file can be taken again after it was taken out.
              event.target.value = '';
              void take(chosen).catch(reportError);
            }}
          />
        )}
      </Field>
      {beside && (
        <div className="ui-row">
          <Button onClick={() => void photograph()}>{i18n.t('filing.receipts.photograph')}</Button>
        </div>
      )}
      {refused.length > 0 && (
        <Notice tone="caution" live="alert" title={i18n.t('filing.receipts.refused')}>
          <ul>
            {refused.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Notice>
      )}
      {files.length > 0 && (
        <>
          <ul className="filing-files">
            {files.map((file, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files may share a name, and the list has no other order.
              <li key={i}>
                <CapturedValue text={file.name} /> ({sizeWords(file.size)}){' '}
                <Button variant="quiet" onClick={() => onFiles(files.filter((_one, at) => at !== i))}>
                  {i18n.t('filing.receipts.remove')}
                  <span className="ui-visually-hidden"> {file.name}</span>
                </Button>
              </li>
            ))}
          </ul>
          <label className="ui-choice">
            <input type="checkbox" checked={isSafe} onChange={(event) => onSafe(event.target.checked)} />
            <span>{i18n.t('filing.receipts.safe')}</span>
          </label>
          {fault && (
            <p className="ui-fault" role="alert">
              {fault}
            </p>
          )}
        </>
      )}
    </div>
  );
}
