import { useState } from 'react';
import { i18n } from '#i18n';
import { useObjectUrl } from '@/components/flag/use-object-url';
import { Button } from '@/components/ui/button';
import { handOverPaper } from '@/lib/bundle/hand-over-paper';
import { sha256 } from '@/lib/evidence/digest';
import type { HandOver as Note } from '@/lib/report/flow';
import { logShared } from '@/lib/store/seen';
import { TextToCopy } from './report-forms';

/** The Word file is made when it is asked for: the library for it is large. */
function WordFile({ flagId, note }: { flagId: string; note: Note }) {
  const [made, setMade] = useState<Blob | null>(null);
  const [fault, setFault] = useState('');
  const url = useObjectUrl(made);
  const make = async () => {
    setFault('');
    try {
      const { paperDocx } = await import('@/lib/bundle/docx/write');
      setMade(await paperDocx(handOverPaper(note, `Flag ${flagId.slice(0, 8)}`, new Date().toISOString())));
    } catch (error) {
      setFault(i18n.t('filing.handOver.failed', [error instanceof Error ? error.message : String(error)]));
    }
  };
  const shared = async () => {
    if (made) await logShared(flagId, { what: 'text', sha256: await sha256(made) });
  };
  return (
    <div className="ui-row">
      {url ? (
        <a
          className="ui-button"
          href={url}
          download="note-for-whoever-files.docx"
          onClick={() => void shared().catch(reportError)}
        >
          {i18n.t('filing.handOver.save')}
        </a>
      ) : (
        <Button onClick={() => void make()}>{i18n.t('filing.handOver.make')}</Button>
      )}
      <span role="status" className="ui-small">
        {fault}
      </span>
    </div>
  );
}

/** The note for the person who may file, where that is not the person at the screen: to copy, or as a page to print. */
export function HandOver({ flagId, note }: { flagId: string; note: Note }) {
  return (
    <details>
      <summary>{i18n.t('report.platform.handOver', [note.to])}</summary>
      {note.before && <p>{note.before}</p>}
      <TextToCopy
        flagId={flagId}
        label={i18n.t('report.platform.handOver', [note.to])}
        text={note.text}
        copy={i18n.t('report.platform.copyNote')}
      />
      <WordFile key={note.text} flagId={flagId} note={note} />
      <p className="ui-soft ui-small">{i18n.t('filing.handOver.authority')}</p>
    </details>
  );
}
