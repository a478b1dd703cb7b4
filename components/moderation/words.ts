import { i18n } from '#i18n';
import { wordKey } from '@/components/ui/word-key';
import type { ActFault } from '@/lib/flagging/moderation';
import type { Standing } from '@/lib/flagging/own-comments';
import type { OwnPlace, PlaceFault } from '@/lib/platforms/own-place';
import type { ModerationAct, ModerationGround } from '@/lib/store/moderation-act';

export const actName = (act: ModerationAct): string => i18n.t(`ownPage.acts.${wordKey(act)}`);
export const groundName = (ground: ModerationGround): string => i18n.t(`ownPage.grounds.${wordKey(ground)}`);
export const standingName = (standing: Standing): string => i18n.t(`ownPage.standings.${standing}.name`);
export const standingHint = (standing: Standing): string => i18n.t(`ownPage.standings.${standing}.hint`);
export const actFaultWords = (fault: ActFault | undefined): string | null =>
  fault ? i18n.t(`ownPage.faults.${wordKey(fault)}`) : null;
export const placeFaultWords = (fault: PlaceFault): string => i18n.t(`ownPage.placeFaults.${wordKey(fault)}`);
export function placeKind({ platform, kind }: OwnPlace): string {
  if (platform !== 'facebook') return i18n.t(`ownPage.places.${platform}`);
  return i18n.t(kind === 'group' ? 'ownPage.places.facebook_group' : 'ownPage.places.facebook_page');
}

type At = Pick<OwnPlace, 'platform' | 'kind'>;

/** What an act does there, as far as is known. */
export function actEffect(act: ModerationAct, { platform, kind }: At): string {
  if (act === 'left-up') return i18n.t('ownPage.effects.left_up');
  if (act === 'hide-comment') return i18n.t('ownPage.effects.hide_comment');
  if (act === 'delete-comment') return i18n.t('ownPage.effects.delete_comment');
  if (act === 'ban') return i18n.t(kind === 'group' ? 'ownPage.effects.ban_group' : 'ownPage.effects.ban');
  if (act === 'block') return i18n.t(platform === 'x' ? 'ownPage.effects.block_x' : 'ownPage.effects.block_instagram');
  if (act === 'lifted') return i18n.t('ownPage.effects.lifted');
  return i18n.t(`ownPage.effects.${wordKey(act)}`);
}

/** Where a person finds it. */
export function actPath(act: ModerationAct, { platform }: At): string | null {
  if (act === 'left-up' || act === 'lifted') return null;
  if (act === 'remove-follower' || (platform === 'facebook' && act === 'ban')) return i18n.t('ownPage.where.person');
  if (act === 'restrict' || (platform === 'instagram' && act === 'block')) return i18n.t('ownPage.where.profile');
  return i18n.t('ownPage.where.dots');
}
