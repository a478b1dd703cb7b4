import type { Concern } from '@/lib/concerns';
import type { CustodyAct } from '@/lib/evidence/custody';
import type { SourceId } from '@/lib/platforms/platform';
import type { Outcome } from '@/lib/store/rows';
import type { SecondLook } from '@/lib/store/second-look';

/** Names of what is coded, for a reader who has never seen Flagpost. */

export const PLATFORM_WORDS: Readonly<Record<SourceId, string>> = {
  facebook: 'Facebook',
  instagram: 'Instagram',
  x: 'X',
  web: 'Web page',
};

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  'breaches-policy': 'Breaches the school’s policy',
  complaint: 'Goes to the complaints procedure',
  safeguarding: 'Goes to the safeguarding lead',
  'no-action': 'No action',
};

export const CONCERN_WORDS: Readonly<Record<Concern, string>> = {
  'allegation-staff': 'allegation about a member of staff',
  'pupil-allegation-bullying': 'allegation about a pupil, or bullying of a pupil',
  'complaint-school': 'complaint about the school',
  defamatory: 'statement said to be defamatory',
  'negative-offensive-named': 'negative or offensive remark about a named person',
  racist: 'racist remark',
  'hate-other': 'hateful remark on other grounds',
  'threat-violence': 'threat of violence',
  'photo-other-children': 'photo or video of other people’s children',
  'grooming-sexual-contact': 'sexual or grooming contact with a child',
  'intimate-image-child': 'nude or sexual image of someone under 18',
  'under-13-account': 'account held by a child under 13',
  impersonation: 'fake school or staff account',
  'logo-misuse': 'use of the school’s name or logo',
  'confidential-info': 'confidential information made public',
  radicalisation: 'radicalisation or extremism',
  'self-harm': 'risk of self-harm or suicide',
};

export const LOOK_WORDS: Readonly<Record<SecondLook['result'], string>> = {
  same: 'it was the same',
  differs: 'it was not the same',
  'cannot-tell': 'nothing could be compared',
};

/** `second-look` → `second look`: the acts are words already. */
export const actWords = (act: CustodyAct | string): string => act.replaceAll('-', ' ');

/** `2026-11-20T10:00:00.000Z` → `2026-11-20 10:00:00 UTC`. Anything else comes back as it is. */
export const momentUtc = (iso: string): string =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(iso) ? `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC` : iso;

/** The same with what a clock in that zone showed: `2026-07-01 10:00:00 UTC (11:00:00 on 1 July 2026, Europe/London)`. */
export function momentBoth(iso: string, timeZone: string): string {
  const there = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(iso));
  const part = (type: Intl.DateTimeFormatPartTypes) => there.find((one) => one.type === type)?.value ?? '';
  const time = `${part('hour')}:${part('minute')}:${part('second')}`;
  return `${momentUtc(iso)} (${time} on ${part('day')} ${part('month')} ${part('year')}, ${timeZone})`;
}

export const person = ({ name, role }: { name: string; role: string }): string =>
  [name, role].filter((one) => one.trim() !== '').join(', ') || 'not named';
