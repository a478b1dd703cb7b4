import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import type { ArtefactRow } from '@/lib/store/rows';
import { DamagedFile } from './damaged-file';
import { useArtefact } from './use-artefact';
import { useObjectUrl } from './use-object-url';

interface BlurredPictureProps {
  file: ArtefactRow;
  /** What a person who cannot see the picture needs. */
  alt: string;
  show: string;
  hide: string;
}

/** A captured picture: blurred, and without detail, until a person asks for this very picture. */
export function BlurredPicture({ file, alt, show, hide }: BlurredPictureProps) {
  const read = useArtefact(file);
  const url = useObjectUrl(read.state === 'ready' ? read.value : null);
  const [clear, setClear] = useState(false);
  const id = useId();
  if (read.state === 'failed') return <DamagedFile name={file.name} reason={read.reason} />;
  return (
    <figure className="flag-picture" data-clear={clear || undefined}>
      <div className="ui-row">
        <Button aria-expanded={clear} aria-controls={id} onClick={() => setClear(!clear)}>
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
