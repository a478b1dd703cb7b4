import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { CapturedText } from '@/components/ui/captured-text';
import { Fact, Facts } from '@/components/ui/facts';
import { LiveValue } from '@/components/ui/live-value';
import { sizeWords } from '@/components/ui/moment';
import { MomentText } from '@/components/ui/moment-text';
import { Section } from '@/components/ui/section';
import { useAsync } from '@/components/ui/use-async';
import { useLive } from '@/components/ui/use-live';
import { wordKey } from '@/components/ui/word-key';
import type { ArtefactRow } from '@/lib/store/artefact-row';
import { artefactsOf, readArtefact } from '@/lib/store/artefacts';
import { logShared } from '@/lib/store/seen';
import { BlurredPicture } from './blurred-picture';
import { DamagedFile } from './damaged-file';
import { useArtefact } from './use-artefact';
import { useObjectUrl } from './use-object-url';
import './flag.css';

/** More of a text file is not brought to the screen. */
const READ_BYTES = 2_000_000;

/** Only what the browser draws as a picture; anything else is shown as text or not at all. */
const isPicture = (file: ArtefactRow) => /^image\/(png|jpeg|webp|gif|avif)$/.test(file.mime);
/** Page source is markup from outside: it is read here, and never opened. */
const isText = (file: ArtefactRow) => /^(text\/plain|text\/html|application\/json)\b/.test(file.mime);

function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch (error) {
    // A file cut short at the limit is no whole JSON; it is then shown as it stands.
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

function FileText({ file }: { file: ArtefactRow }) {
  const text = useAsync(async () => (await readArtefact(file)).slice(0, READ_BYTES).text(), [file.id, file.sha256]);
  return (
    <LiveValue live={text}>
      {(read) => (
        <div className="flag-file-text">
          <CapturedText text={file.mime.startsWith('application/json') ? indented(read) : read} />
          {file.bytes > READ_BYTES && <p>{i18n.t('flag.files.tooLong')}</p>}
        </div>
      )}
    </LiveValue>
  );
}

function SaveLink({ file }: { file: ArtefactRow }) {
  const read = useArtefact(file);
  const bytes = read.state === 'ready' ? read.value : null;
  // Without its type no browser shows page source at an address of the extension; it can only be saved.
  const saved = useMemo(
    () => (bytes && file.kind === 'source' ? new Blob([bytes], { type: 'application/octet-stream' }) : bytes),
    [bytes, file.kind],
  );
  const url = useObjectUrl(saved);
  if (read.state === 'failed') return <DamagedFile name={file.name} reason={read.reason} />;
  if (!url) return null;
  return (
    <a
      className="ui-button"
      href={url}
      download={file.name}
      onClick={() => {
        const { flagId, name, sha256 } = file;
        void logShared(flagId, { what: 'file', file: name, sha256 }).catch(reportError);
      }}
    >
      {i18n.t('flag.files.save')}
      <span className="ui-visually-hidden"> ({file.name})</span>
    </a>
  );
}

function ArtefactEntry({ file }: { file: ArtefactRow }) {
  const [open, setOpen] = useState(false);
  const { tile } = file;
  return (
    <li>
      <h3>
        <code>{file.name}</code>
      </h3>
      <Facts>
        <Fact name={i18n.t(`flag.files.kinds.${wordKey(file.kind)}`)}>
          {sizeWords(file.bytes)}, {file.mime}
        </Fact>
        <Fact name={i18n.t('flag.files.sha256')}>
          <code className="ui-hash">{file.sha256}</code>
        </Fact>
        <Fact name={i18n.t('flag.files.made')}>
          <MomentText at={file.at} />
        </Fact>
      </Facts>
      {tile && (
        <p className="ui-soft ui-small">{i18n.t('flag.files.tile', [tile.index, tile.width, tile.height, tile.top])}</p>
      )}
      <div className="ui-row">
        <SaveLink file={file} />
        {isText(file) && (
          <Button aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? i18n.t('flag.files.hideOf', [file.name]) : i18n.t('flag.files.showOf', [file.name])}
          </Button>
        )}
      </div>
      {isPicture(file) && (
        <BlurredPicture
          file={file}
          alt={`${i18n.t(`flag.files.kinds.${wordKey(file.kind)}`)}, ${file.name}`}
          show={i18n.t('flag.files.showOf', [file.name])}
          hide={i18n.t('flag.files.hideOf', [file.name])}
        />
      )}
      {open && isText(file) && <FileText file={file} />}
    </li>
  );
}

/** Every file of a flag, with its hash. Pictures are blurred until asked for; text and JSON are shown as text. */
export function Artefacts({ flagId }: { flagId: string }) {
  const files = useLive(() => artefactsOf(flagId), [flagId]);
  return (
    <Section title={i18n.t('flag.files.title')}>
      <p className="ui-soft">{i18n.t('flag.files.hint')}</p>
      <LiveValue live={files}>
        {(rows) =>
          rows.length === 0 ? (
            <p>{i18n.t('flag.files.none')}</p>
          ) : (
            <ul className="flag-files">
              {rows.map((file) => (
                <ArtefactEntry key={file.id} file={file} />
              ))}
            </ul>
          )
        }
      </LiveValue>
    </Section>
  );
}
