import { hitsOf, type Reading, spanOf, spanOfHit } from '@/lib/policy/check/reading';
import { type Candidate, candidate } from '@/lib/policy/check/score';
import { describes } from './target';

/** Pictures or film of other people's children, as far as the words tell. */
export function photosOfChildren(reading: Reading): Candidate[] {
  const { hasMedia } = reading.input.context;
  const found = candidate('photo-other-children');
  const live = hitsOf(reading, 'photo.live');
  const events = hitsOf(reading, 'photo.event');
  const others = hitsOf(reading, 'photo.others');
  const pupils = reading.mentions.filter((m) => m.kind === 'pupil');
  for (const hit of events) found.because('event', spanOfHit(reading, hit));
  for (const hit of others) found.because('others', spanOfHit(reading, hit));
  for (const m of pupils) found.because('named', spanOf(reading, m, describes(m)));
  if (new Set(pupils.map((m) => m.name)).size > 1) found.because('several');
  for (const hit of live) found.because('live', spanOfHit(reading, hit));
  for (const hit of hitsOf(reading, 'photo.posted')) found.because('posted', spanOfHit(reading, hit));
  // Without a word of what is shown there is nothing to point at; without a picture there is nothing to show.
  if (events.length + others.length + pupils.length === 0) return [];
  if (!hasMedia && live.length === 0) return [];
  if (hasMedia) found.because('media');
  else found.despite('no-media');
  const own = reading.mentions.find((m) => m.kind === 'own-child');
  if (own && others.length + pupils.length === 0) found.despite('own-only', spanOf(reading, own, describes(own)));
  const scenery = hitsOf(reading, 'photo.scenery')[0];
  if (scenery && others.length + pupils.length === 0) found.despite('scenery', spanOfHit(reading, scenery));
  const consent = hitsOf(reading, 'photo.consent')[0];
  if (consent) found.despite('consent', spanOfHit(reading, consent));
  return [found.done()];
}
