import { i18n } from '#i18n';
import { Badge, type Tone } from '@/components/ui/badge';
import { Notice } from '@/components/ui/notice';
import { useShortcut } from '@/components/ui/use-shortcut';
import { wordKey } from '@/components/ui/word-key';
import type { CaptureState, PictureFault } from '@/lib/capture-state';
import { canAddPicture } from '@/lib/flagging/can-add-picture';
import { isOfLook } from '@/lib/flagging/item-prefix';
import type { ArtefactRow } from '@/lib/store/artefact-row';
import type { FlagRow } from '@/lib/store/flag-row';

const TONES: Record<CaptureState, Exclude<Tone, 'plain' | 'danger'>> = {
  draft: 'brand',
  capturing: 'brand',
  complete: 'good',
  partial: 'caution',
  'text-only': 'caution',
  withheld: 'caution',
  interrupted: 'caution',
  received: 'caution',
};

export const stateName = (state: CaptureState): string => i18n.t(`flag.stateNames.${wordKey(state)}`);
export const faultWords = (fault: PictureFault): string => i18n.t(`flag.faults.${wordKey(fault)}`);

/** The state of a capture in a word or two. */
export function CaptureBadge({ state }: { state: CaptureState }) {
  return <Badge tone={TONES[state]}>{stateName(state)}</Badge>;
}

/** What is kept, what is missing and why, and how to mend it. */
export function CaptureNotice({ flag, artefacts }: { flag: FlagRow; artefacts: readonly ArtefactRow[] }) {
  const keys = useShortcut();
  const tiles = artefacts.filter((file) => file.kind === 'tile').length;
  const joined = artefacts.some((file) => file.kind === 'screenshot' && !isOfLook(file.name));
  return (
    <Notice tone={TONES[flag.capture]} live="polite" title={i18n.t(`flag.states.${wordKey(flag.capture)}`)}>
      {flag.capture === 'interrupted' && (
        <div>
          <p>{i18n.t('flag.safe.title')}</p>
          <ul>
            <li>{i18n.t('flag.safe.text')}</li>
            <li>{tiles > 0 ? i18n.t('flag.safe.tiles', tiles) : i18n.t('flag.safe.noTiles')}</li>
            {joined && <li>{i18n.t('flag.safe.parts')}</li>}
          </ul>
        </div>
      )}
      {canAddPicture(flag) && <p>{keys ? i18n.t('flag.addPicture', [keys]) : i18n.t('flag.addPictureNoKeys')}</p>}
      {flag.faults.length > 0 && (
        <div>
          <p>{joined ? i18n.t('flag.whyPicture') : i18n.t('flag.whyNoPicture')}</p>
          <ul>
            {flag.faults.map((fault) => (
              <li key={fault}>{faultWords(fault)}</li>
            ))}
          </ul>
        </div>
      )}
    </Notice>
  );
}
