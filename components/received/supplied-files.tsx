import { i18n } from '#i18n';
import { BlurredPicture } from '@/components/flag/blurred-picture';
import { CapturedValue } from '@/components/ui/captured-text';
import { Fact, Facts } from '@/components/ui/facts';
import { sizeWords } from '@/components/ui/moment';
import { MomentText } from '@/components/ui/moment-text';
import { Notice } from '@/components/ui/notice';
import { wordKey } from '@/components/ui/word-key';
import type { SuppliedFile } from '@/lib/evidence/received/supplied';
import type { ArtefactRow } from '@/lib/store/artefact-row';
import { EmailFacts } from './email-facts';

const pixels = (size: SuppliedFile['size']) =>
  size && i18n.t('received.files.pixels', [String(size.width), String(size.height)]);

/** What is known of one file that was given. */
export function FileFacts({ file }: { file: Omit<SuppliedFile, 'name'> }) {
  return (
    <Facts>
      <Fact name={i18n.t('received.files.kind')}>
        {[i18n.t(`received.kinds.${wordKey(file.kind)}`), sizeWords(file.bytes), pixels(file.size)]
          .filter(Boolean)
          .join(', ')}
      </Fact>
      <Fact name={i18n.t('received.files.lastModified')}>
        {file.lastModified && (
          <>
            <MomentText at={file.lastModified} />{' '}
            <span className="ui-soft ui-small">{i18n.t('received.files.asTold')}</span>
          </>
        )}
      </Fact>
      <Fact name={i18n.t('flag.files.sha256')}>
        <code className="ui-hash">{file.sha256}</code>
      </Fact>
    </Facts>
  );
}

function StoredFile({ file, stored }: { file: SuppliedFile; stored: ArtefactRow | undefined }) {
  return (
    <li className="received-file">
      <h4>
        <CapturedValue text={file.originalName || i18n.t('received.files.noName')} />
      </h4>
      <p className="ui-soft ui-small">{i18n.t('received.files.keptAs', [file.name])}</p>
      {!stored && (
        <Notice tone="caution">
          <p>{i18n.t('received.files.notStored')}</p>
        </Notice>
      )}
      {stored && file.kind === 'picture' && (
        <BlurredPicture
          file={stored}
          alt={i18n.t('received.files.alt', [file.name])}
          show={i18n.t('flag.files.showOf', [file.name])}
          hide={i18n.t('flag.files.hideOf', [file.name])}
        />
      )}
      {file.email && <EmailFacts email={file.email} />}
      <FileFacts file={file} />
    </li>
  );
}

/** The files of an item as they were given, each with what is known of it. */
export function SuppliedFiles({
  files,
  artefacts,
}: {
  files: readonly SuppliedFile[];
  artefacts: readonly ArtefactRow[];
}) {
  if (files.length === 0) return <p className="ui-soft">{i18n.t('received.files.none')}</p>;
  return (
    <div className="ui-stack">
      <h3>{i18n.t('received.files.title', files.length)}</h3>
      <p className="ui-soft ui-small">{i18n.t('received.files.untouched')}</p>
      <ul className="received-files">
        {files.map((file) => (
          <StoredFile key={file.name} file={file} stored={artefacts.find(({ name }) => name === file.name)} />
        ))}
      </ul>
    </div>
  );
}
