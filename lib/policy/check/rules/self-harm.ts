import { hitsOf, overlaps, type Reading, spanOfHit } from '@/lib/policy/check/reading';
import { type Candidate, candidate } from '@/lib/policy/check/score';

const FEATURE = {
  'self-harm.intent': 'intent',
  'self-harm.encourage': 'encourage',
  'welsh.self-harm': 'welsh',
} as const;

/** Risk to life: somebody's own, or telling somebody to end theirs. Doubt counts as risk. */
export function selfHarm(reading: Reading): Candidate[] {
  const encouraged = hitsOf(reading, 'self-harm.encourage').length > 0;
  const found = candidate('self-harm', { sense: encouraged ? 'encouragement' : 'risk' });
  const hits = hitsOf(reading, ...(Object.keys(FEATURE) as (keyof typeof FEATURE)[]));
  if (hits.length === 0) return [];
  const figures = hitsOf(reading, 'idiom.harmless');
  const awareness = hitsOf(reading, 'self-harm.awareness');
  let standing = 0;
  for (const hit of hits) {
    found.because(FEATURE[hit.group as keyof typeof FEATURE], spanOfHit(reading, hit));
    const figure = [...figures, ...awareness].find((other) => overlaps(other, hit));
    const words = reading.tokens.slice(hit.from, hit.to).map((t) => t.word);
    // `suicide` alone, in a text about training or a charity, speaks of nobody's own life.
    const general =
      awareness[0] && !words.some((w) => w === 'i' || w === 'my' || w === 'myself' || w === 'yourself' || w === 'you');
    if (!figure && !general) standing++;
  }
  const [reason] = [...awareness, ...figures];
  if (standing === 0 && reason) found.withdraw(LABEL[reason.group] ?? 'a figure of speech', spanOfHit(reading, reason));
  return [found.done()];
}

const LABEL: Readonly<Record<string, string>> = {
  'self-harm.awareness': 'speaks of help, training or a campaign, or uses a figure of speech',
  'idiom.harmless': 'a figure of speech',
};
