import { i18n } from '#i18n';
import type { ArtefactRow, FlagRow } from '@/lib/store/rows';
import { BlurredPicture } from './blurred-picture';

/** The joined pictures of a flag, or how far they have got. */
export function Pictures({ flag, artefacts }: { flag: FlagRow; artefacts: readonly ArtefactRow[] }) {
  const shots = artefacts.filter((file) => file.kind === 'screenshot');
  if (shots.length === 0) {
    if (flag.capture !== 'capturing') return null;
    return (
      <p role="status">{flag.step === 'stitching' ? i18n.t('flag.picture.joining') : i18n.t('flag.picture.taking')}</p>
    );
  }
  const [only] = shots;
  if (only && shots.length === 1)
    return (
      <BlurredPicture
        blob={only.blob}
        alt={i18n.t('flag.picture.alt', [String(flag.picture?.width ?? '?'), String(flag.picture?.height ?? '?')])}
        show={i18n.t('flag.picture.show')}
        hide={i18n.t('flag.picture.hide')}
      />
    );
  return (
    <>
      <p>{i18n.t('flag.picture.titles', [String(shots.length)])}</p>
      {shots.map((shot, i) => (
        <BlurredPicture
          key={shot.id}
          blob={shot.blob}
          alt={i18n.t('flag.picture.altPart', [String(i + 1), String(shots.length)])}
          show={i18n.t('flag.picture.showPart', [String(i + 1)])}
          hide={i18n.t('flag.picture.hidePart', [String(i + 1)])}
        />
      ))}
    </>
  );
}
