import type { LawVerdict, PlatformVerdict } from '@/lib/report/flow';
import type { AccountUsed, CameBy } from '@/lib/store/attention';
import type { TriageKind } from '@/lib/store/cannot-wait';
import type { ModerationAct, ModerationGround } from '@/lib/store/moderation-act';

type Words<K extends string> = Readonly<Record<K, string>>;

export const PLATFORM_VERDICT: Words<PlatformVerdict> = {
  likely: 'likely to be against its rules; the platform decides',
  'only-if-right-person-files': 'it acts only where the right person reports it',
  unlikely: 'not likely to be against its rules',
  'no-category': 'the platform has no rule for this',
};

export const LAW_VERDICT: Words<LawVerdict> = {
  'stop-get-advice-now': 'advice to be had before anything else is done',
  'possible-offence': 'possibly an offence; the police decide',
  'possible-civil-claim': 'possibly a civil claim of the person concerned',
  'none-usual': 'usually neither an offence nor a civil claim',
};

export const TRIAGE: Words<TriageKind> = {
  threat: 'a threat to somebody’s life',
  'child-at-risk': 'a child at risk',
  'self-harm': 'self-harm or suicide',
  'indecent-image': 'an indecent image of a child',
};

export const MODERATION: Words<ModerationAct> = {
  'left-up': 'Left up',
  'hide-comment': 'Comment hidden',
  'delete-comment': 'Comment deleted',
  ban: 'Person banned from the page',
  'remove-follower': 'Follower removed',
  restrict: 'Person restricted',
  block: 'Person blocked',
  'hide-reply': 'Reply hidden',
  mute: 'Person muted',
  lifted: 'Taken back: what was done before no longer holds',
};

export const GROUND: Words<ModerationGround> = {
  threat: 'it threatens somebody',
  hate: 'it attacks people for who they are',
  abuse: 'it abuses a named person',
  'child-named': 'it names or shows a child',
  'private-information': 'it makes private information public',
  allegation: 'it accuses somebody, which is looked into elsewhere',
  sexual: 'it is sexual',
  advert: 'it is an advert, a scam or a repetition',
  'off-topic': 'it has nothing to do with the post',
  other: 'another ground',
};

export const CAME_BY: Words<CameBy> = {
  'reported-to-us': 'somebody told the school',
  'own-page': 'on the school’s own page or group',
  'seen-in-passing': 'seen in passing, where it was public',
  'closed-space': 'in a closed group or locked profile, shown by somebody who belongs there',
};

export const ACCOUNT: Words<AccountUsed> = {
  school: 'the school’s own',
  own: 'the person’s own',
  none: 'none',
  lent: 'somebody else’s',
};

/** Words for a code that a later or earlier version may have written; the code itself where this one does not know it. */
export const wordsFor = (words: Words<string>, code: string): string =>
  Object.hasOwn(words, code) ? (words[code] ?? code) : code;
