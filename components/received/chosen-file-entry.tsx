import { type ReactNode, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { BlurredBlob } from '@/components/flag/blurred-picture';
import { Button } from '@/components/ui/button';
import { CapturedValue } from '@/components/ui/captured-text';
import { Notice } from '@/components/ui/notice';
import { wordKey } from '@/components/ui/word-key';
import { wordsOfPdf } from '@/lib/evidence/received/look';
import type { DocumentRefusal } from '@/lib/policy/document/refusal';
import { EmailFacts } from './email-facts';
import type { ChosenFile } from './form-draft';
import { FileFacts } from './supplied-files';

type PdfRefusal = 'locked-pdf' | 'scanned' | 'too-many-pages' | 'too-slow' | 'too-long' | 'damaged';

/** The refusals that a PDF can meet; the others are about files of other kinds. */
const pdfRefusal = (refusal: DocumentRefusal): PdfRefusal => {
  switch (refusal) {
    case 'locked-pdf':
    case 'scanned':
    case 'too-many-pages':
    case 'too-slow':
    case 'too-long':
      return refusal;
    default:
      return 'damaged';
  }
};

interface ChosenFileEntryProps {
  number: number;
  chosen: ChosenFile;
  onWords(words: string, way: string): void;
  children: ReactNode;
}

/** One chosen file: what it is, a blurred look at a picture, and its words where it has any. */
export function ChosenFileEntry({ number, chosen, onWords, children }: ChosenFileEntryProps) {
  const { file, looked } = chosen;
  const [state, setState] = useState<'idle' | 'reading' | 'taken' | PdfRefusal>('idle');
  // As what its bytes are, whatever the browser makes of its name.
  const picture = useMemo(
    () => (looked.kind === 'picture' ? file.slice(0, file.size, looked.mime) : null),
    [file, looked],
  );
  const hasWords = looked.kind === 'pdf' || looked.words !== '';
  const takeWords = async () => {
    if (state === 'reading') return;
    if (looked.kind !== 'pdf') {
      onWords(looked.words, looked.kind === 'e-mail' ? 'email-text' : 'text-file');
      setState('taken');
      return;
    }
    setState('reading');
    const read = await wordsOfPdf(file);
    if (read.state === 'ok') onWords(read.words, 'pdf-text');
    setState(read.state === 'ok' ? 'taken' : pdfRefusal(read.refusal));
  };
  const isFault = state !== 'idle' && state !== 'reading' && state !== 'taken';
  return (
    <li className="received-file">
      <h3>
        {number}. <CapturedValue text={looked.originalName || i18n.t('received.files.noName')} />
      </h3>
      <FileFacts file={looked} />
      {looked.email && <EmailFacts email={looked.email} />}
      {looked.kind === 'e-mail' && !looked.email && <p>{i18n.t('received.email.notRead')}</p>}
      {picture && (
        <BlurredBlob
          blob={picture}
          alt={i18n.t('received.files.alt', [String(number)])}
          show={i18n.t('received.files.show', [String(number)])}
          hide={i18n.t('received.files.hide', [String(number)])}
        />
      )}
      {isFault && (
        <Notice tone="caution" live="alert">
          <p>{i18n.t(`received.pdf.${wordKey(state)}`)}</p>
        </Notice>
      )}
      <div className="ui-row">
        {hasWords && (
          <Button off={state === 'reading'} onClick={() => void takeWords().catch(reportError)}>
            {i18n.t('received.words.take', [String(number)])}
          </Button>
        )}
        {children}
        <span role="status" className="ui-soft ui-small">
          {state === 'reading' && i18n.t('received.words.reading')}
          {state === 'taken' && i18n.t('received.words.wereTaken')}
        </span>
      </div>
    </li>
  );
}
