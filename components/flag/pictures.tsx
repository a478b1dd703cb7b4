import { i18n } from '#i18n';
import { itemPrefix } from '@/lib/flagging/item-prefix';
import type { ArtefactRow } from '@/lib/store/artefact-row';
import type { PictureSummary } from '@/lib/store/capture-row';
import type { FlagRow } from '@/lib/store/flag-row';
import { BlurredPicture } from './blurred-picture';

interface PicturesProps {
  flag: FlagRow;
  picture: PictureSummary | null;
  /** 0 for the flagged post, n for the nth one kept with it. */
  item: number;
  artefacts: readonly ArtefactRow[];
}

/** The joined pictures of a post, or how far they have got. */
export function Pictures({ flag, picture, item, artefacts }: PicturesProps) {
  const prefix = `${itemPrefix(item)}screenshot-`;
  const shots = artefacts.filter((file) => file.kind === 'screenshot' && file.name.startsWith(prefix));
  if (shots.length === 0) {
    if (flag.capture !== 'capturing' || item > 0) return null;
    return (
      <p role="status">{flag.step === 'stitching' ? i18n.t('flag.picture.joining') : i18n.t('flag.picture.taking')}</p>
    );
  }
  const [only] = shots;
  if (only && shots.length === 1)
    return (
      <BlurredPicture
        file={only}
        alt={i18n.t('flag.picture.alt', [String(picture?.width ?? '?'), String(picture?.height ?? '?')])}
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
          file={shot}
          alt={i18n.t('flag.picture.altPart', [String(i + 1), String(shots.length)])}
          show={i18n.t('flag.picture.showPart', [String(i + 1)])}
          hide={i18n.t('flag.picture.hidePart', [String(i + 1)])}
        />
      ))}
    </>
  );
}
