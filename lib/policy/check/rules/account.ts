import { hitsOf, overlaps, type Reading, spanOf, spanOfHit } from '@/lib/policy/check/reading';
import { type Candidate, candidate } from '@/lib/policy/check/score';
import { describes } from './target';

/** A child under 13 with an account of their own. */
export function underThirteen(reading: Reading): Candidate[] {
  const accounts = hitsOf(reading, 'account.child');
  const ages = hitsOf(reading, 'account.young').filter(
    (age) => !accounts.some((a) => overlaps(a, age) && a.to - a.from === 1),
  );
  if (accounts.length === 0 || ages.length === 0) return [];
  const found = candidate('under-13-account');
  for (const hit of accounts) found.because('account', spanOfHit(reading, hit));
  for (const hit of ages) found.because('young', spanOfHit(reading, hit));
  const advice = hitsOf(reading, 'contact.advice')[0];
  if (advice) found.despite('advice', spanOfHit(reading, advice));
  return [found.done()];
}

/** Accounts that pretend to be the school or somebody at it. */
export function impersonation(reading: Reading): Candidate[] {
  const fakes = hitsOf(reading, 'account.fake');
  if (fakes.length === 0) return [];
  const found = candidate('impersonation');
  for (const hit of fakes) found.because('fake', spanOfHit(reading, hit));
  const staff = reading.mentions.find((m) => m.kind === 'staff');
  const school = reading.mentions.find((m) => m.kind === 'school');
  if (staff) found.because('staff', spanOf(reading, staff, describes(staff)));
  if (school) found.because('school', spanOf(reading, school, describes(school)));
  if (!staff && !school) return [];
  const warning = hitsOf(reading, 'account.warning')[0];
  if (warning) found.withdraw('warns others of a false account', spanOfHit(reading, warning));
  return [found.done()];
}

/** The school's badge or name used to sell things or to look official. */
export function logoMisuse(reading: Reading): Candidate[] {
  const marks = hitsOf(reading, 'logo.mark');
  const uses = hitsOf(reading, 'logo.use');
  if (marks.length === 0 && uses.length === 0) return [];
  const found = candidate('logo-misuse');
  for (const hit of marks) found.because('mark', spanOfHit(reading, hit));
  for (const hit of uses) found.because('use', spanOfHit(reading, hit));
  for (const hit of hitsOf(reading, 'logo.sale')) found.because('sale', spanOfHit(reading, hit));
  const school = reading.mentions.find((m) => m.kind === 'school');
  if (school) found.because('school', spanOf(reading, school, describes(school)));
  const innocent = hitsOf(reading, 'logo.innocent')[0];
  if (innocent) found.despite('innocent', spanOfHit(reading, innocent));
  return [found.done()];
}
