import type { Person } from './person';

export const MODERATION = [
  'hide-comment',
  'delete-comment',
  'ban',
  'remove-follower',
  'restrict',
  'block',
  'hide-reply',
  'mute',
  'left-up',
  'lifted',
] as const;

/** `lifted`: a ban or restriction of before was taken back. */
export type ModerationAct = (typeof MODERATION)[number];

export const MODERATION_GROUNDS = [
  'threat',
  'hate',
  'abuse',
  'child-named',
  'private-information',
  'allegation',
  'sexual',
  'advert',
  'off-topic',
  'other',
] as const;

/** Why something was done about a comment. That it criticises is none of them. */
export type ModerationGround = (typeof MODERATION_GROUNDS)[number];

/** What a maintainer did about a comment on the school's own page, after it had been captured. */
export interface Moderation {
  at: string;
  by: Person;
  act: ModerationAct;
  /** The house rule, as it stood. */
  rule: string;
  reason: string;
  /** Day on which a ban or restriction is looked at again; null where it is for good, or nothing was restricted. */
  reviewOn: string | null;
  /** Whether the person was told, and where they can appeal. */
  told: string;
  /** Null where the comment was left up. */
  ground?: ModerationGround | null;
  /** The clause of the policy, as far as one was found or decided on; null where there was none. */
  clause?: string | null;
  /** Why a lighter act would not have done; empty where this was the lightest. */
  whyNotLess?: string;
  /** The governors' decision, where the policy has no step that shuts anybody out; empty where none was needed. */
  governors?: string;
  /** The page's name, as the school calls it. */
  page?: string;
}
