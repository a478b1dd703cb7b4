import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import type { ArtefactRow } from '@/lib/store/artefact-row';
import { logPictureShown } from '@/lib/store/seen';
import { DamagedFile } from './damaged-file';
import { useArtefact } from './use-artefact';
import { useObjectUrl } from './use-object-url';

interface BlurredProps {
  /** What a person who cannot see the picture needs. */
  alt: string;
  show: string;
  hide: string;
}

/** A captured picture: blurred, and without detail, until a person asks for this very picture. */
export function BlurredPicture({ file, ...words }: BlurredProps & { file: ArtefactRow }) {
  const read = useArtefact(file);
  if (read.state === 'failed') return <DamagedFile name={file.name} reason={read.reason} />;
  return (
    <BlurredBlob
      blob={read.state === 'ready' ? read.value : null}
      onClear={() => void logPictureShown(file).catch(reportError)}
      {...words}
    />
  );
}

/** The same for a picture that is not stored yet. @param blob null while it is being read. @param onClear a person asked for it. */
export function BlurredBlob({
  blob,
  onClear = () => {},
  alt,
  show,
  hide,
}: BlurredProps & { blob: Blob | null; onClear?(): void }) {
  const url = useObjectUrl(blob);
  const [clear, setClear] = useState(false);
  const id = useId();
  return (
    <figure className="flag-picture" data-clear={clear || undefined}>
      <div className="ui-row">
        <Button
          aria-expanded={clear}
          aria-controls={id}
          onClick={() => {
            if (!clear) onClear();
            setClear(!clear);
          }}
        >
          {clear ? hide : show}
        </Button>
        {!clear && <span className="ui-soft ui-small">{i18n.t('flag.picture.blurred')}</span>}
      </div>
      {/* A long picture is scrolled inside its frame, with the keys as well. */}
      <section id={id} className="flag-picture-frame" aria-label={alt} tabIndex={clear ? 0 : undefined}>
        {url && <img src={url} alt={clear ? alt : i18n.t('flag.picture.blurred')} decoding="async" />}
      </section>
    </figure>
  );
}
