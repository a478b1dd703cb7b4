import type { GroupId } from '@/lib/policy/check/lexicon/all';
import {
  hitsInSentence,
  hitsOf,
  type Reading,
  resolved,
  sentenceAt,
  spanOf,
  spanOfHit,
} from '@/lib/policy/check/reading';
import { type Candidate, candidate, type FeatureOf } from '@/lib/policy/check/score';
import { describes } from './target';

const SIGNS = {
  'contact.secret': 'secret',
  'contact.alone': 'alone',
  'contact.sexual': 'sexual',
  'contact.picture': 'picture',
  'contact.age': 'age',
  'contact.private': 'private',
  'contact.gift': 'gift',
  'contact.endearment': 'endearment',
} as const satisfies Partial<Record<GroupId, FeatureOf<'grooming-sexual-contact'>>>;

/**
 * Signs that somebody seeks secret or sexual contact with a child. No single sign means much; what was meant is never for the
 * checker to say.
 */
export function grooming(reading: Reading): Candidate[] {
  const { recipientIsPupil, authorIsStaff } = reading.input.context;
  const found = candidate('grooming-sexual-contact');
  let signs = 0;
  for (const [group, feature] of Object.entries(SIGNS) as [keyof typeof SIGNS, (typeof SIGNS)[keyof typeof SIGNS]][]) {
    const hits = hitsOf(reading, group);
    if (hits.length > 0 && feature !== 'endearment') signs++;
    for (const hit of hits) found.because(feature, spanOfHit(reading, hit));
  }
  for (const hit of hitsOf(reading, 'sexist.sexual')) {
    const child = reading.mentions.find(
      (m) =>
        sentenceAt(reading, m.from) === sentenceAt(reading, hit.from) && ['pupil', 'child'].includes(resolved(m).kind),
    );
    const years = hitsInSentence(reading, sentenceAt(reading, hit.from), 'account.young')[0];
    if (!child && !years) continue;
    signs += 2;
    found.because(
      'child',
      spanOfHit(reading, hit),
      child ? spanOf(reading, child, describes(resolved(child))) : null,
      years ? spanOfHit(reading, years) : null,
    );
  }
  if (signs === 0) return [];
  if (recipientIsPupil) found.because('to-pupil');
  if (recipientIsPupil && authorIsStaff) found.because('by-staff');
  const you = reading.mentions.find((m) => m.kind === 'you');
  if (you) found.because('speaks-to');
  // One sign alone, without knowing that a pupil is spoken to, is the small talk of adults.
  if (signs < 2 && !recipientIsPupil) return [];
  const advice = hitsOf(reading, 'contact.advice')[0];
  if (advice) found.despite('advice', spanOfHit(reading, advice));
  const ordinary = hitsOf(reading, 'contact.ordinary')[0];
  if (ordinary && !recipientIsPupil) found.despite('ordinary', spanOfHit(reading, ordinary));
  return [found.done()];
}

/** Words about nude or sexual pictures, with anything that makes it a child's. Pictures themselves are never looked at. */
export function intimateImages(reading: Reading): Candidate[] {
  const hits = hitsOf(reading, 'intimate.image');
  if (hits.length === 0) return [];
  const found = candidate('intimate-image-child');
  for (const hit of hits) found.because('image', spanOfHit(reading, hit));
  const child = reading.mentions.find((m) => ['pupil', 'child', 'own-child'].includes(resolved(m).kind));
  if (child) found.because('child', spanOf(reading, child, describes(resolved(child))));
  const young = hitsOf(reading, 'account.young')[0];
  if (young && !child) found.because('child', spanOfHit(reading, young));
  const school = reading.mentions.find((m) => m.kind === 'school');
  if (school) found.because('school', spanOf(reading, school, describes(school)));
  if (reading.input.context.recipientIsPupil) found.because('to-pupil');
  if (reading.mentions.some((m) => m.kind === 'you')) found.because('speaks-to');
  const advice = hitsOf(reading, 'contact.advice')[0];
  if (advice) found.despite('advice', spanOfHit(reading, advice));
  return [found.done()];
}
