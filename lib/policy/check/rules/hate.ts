import type { Strand } from '@/lib/concerns';
import type { GroupId } from '@/lib/policy/check/lexicon/all';
import {
  type Hit,
  hitsOf,
  isQuoted,
  mentionsInSentence,
  negationBefore,
  overlaps,
  type Reading,
  resolved,
  sentenceAt,
  spanOf,
  spanOfHit,
} from '@/lib/policy/check/reading';
import { type Candidate, type CandidateBuilder, candidate, type FeatureOf } from '@/lib/policy/check/score';
import { counterSpeech, rejectedWords } from './stance';
import { describes, saidOf, targetFeature } from './target';

interface Ground {
  concern: HateConcern;
  strand: Strand;
  /** Group → feature that counts by itself. */
  certain: Partial<Record<GroupId, Feature>>;
  /** What such remarks are about: counts together with hostile words. */
  topic: GroupId;
  /** Words with an innocent sense: count only when said of somebody. */
  ambiguous?: GroupId;
  /** Everyday senses; words inside them do not count. */
  innocent?: GroupId;
}

/** Features that kind words beside them do not soften. */
const CERTAIN: readonly Feature[] = ['slur', 'attack', 'exclusion', 'swamped', 'quota', 'stereotype'];

const GROUNDS: readonly Ground[] = [
  {
    concern: 'racist',
    strand: 'race',
    topic: 'topic.race',
    certain: {
      'race.slur': 'slur',
      'race.exclusion': 'exclusion',
      'race.swamped': 'swamped',
      'race.quota': 'quota',
      'race.stereotype': 'stereotype',
      'welsh.hate': 'welsh',
    },
    ambiguous: 'race.ambiguous',
    innocent: 'race.innocent',
  },
  {
    concern: 'hate-other',
    strand: 'homophobic',
    topic: 'topic.orientation',
    certain: { 'homophobic.slur': 'slur', 'homophobic.attack': 'attack' },
    ambiguous: 'homophobic.ambiguous',
    innocent: 'homophobic.innocent',
  },
  {
    concern: 'hate-other',
    strand: 'trans',
    topic: 'topic.trans',
    certain: { 'trans.slur': 'slur', 'trans.attack': 'attack' },
  },
  {
    concern: 'hate-other',
    strand: 'sexist',
    topic: 'topic.women',
    certain: { 'sexist.slur': 'slur', 'sexist.attack': 'attack', 'sexist.sexual': 'sexual' },
    innocent: 'sexist.innocent',
  },
  {
    concern: 'hate-other',
    strand: 'disability',
    topic: 'topic.disability',
    certain: { 'disability.slur': 'slur', 'disability.attack': 'attack' },
    innocent: 'disability.innocent',
  },
  {
    concern: 'hate-other',
    strand: 'faith',
    topic: 'topic.faith',
    certain: { 'faith.slur': 'slur', 'faith.attack': 'attack' },
  },
];

type HateConcern = 'racist' | 'hate-other';
type Feature = FeatureOf<'racist'> & FeatureOf<'hate-other'>;
type Builder = CandidateBuilder<HateConcern>;

/** Of whom a hateful word is said, if of anybody at the school. */
function targets(reading: Reading, hit: Hit) {
  return mentionsInSentence(reading, sentenceAt(reading, hit.from)).filter((m) => {
    const { kind } = resolved(m);
    return kind === 'staff' || kind === 'pupil';
  });
}

function onGround(reading: Reading, ground: Ground): Candidate | null {
  const builder = candidate<HateConcern>(ground.concern, { strand: ground.strand });
  const innocent = ground.innocent ? hitsOf(reading, ground.innocent) : [];
  let standing = 0;
  let rejected: string | null = null;
  for (const [group, feature] of Object.entries(ground.certain) as [GroupId, Feature][]) {
    for (const hit of hitsOf(reading, group)) {
      const other = innocent.find((i) => overlaps(i, hit));
      if (other) {
        builder.because(feature, spanOfHit(reading, hit));
        builder.withdraw('an everyday sense of the word', spanOfHit(reading, other));
        continue;
      }
      const told = rejectedWords(reading, hit);
      builder.because(feature, spanOfHit(reading, hit));
      if (told) {
        rejected ??= told.reason;
        builder.despite('counter', ...told.spans);
        continue;
      }
      standing++;
      if (isQuoted(reading, hit)) builder.despite('quoted', spanOf(reading, hit, 'quoted words'));
      for (const m of targets(reading, hit)) builder.because('target', spanOf(reading, m, describes(resolved(m))));
    }
  }
  for (const hit of ground.ambiguous ? hitsOf(reading, ground.ambiguous) : []) {
    if (innocent.some((i) => overlaps(i, hit)) || negationBefore(reading, hit.from, 3) >= 0) continue;
    const said = saidOf(reading, hit);
    const target = targetFeature(said.of);
    const tied = said.link === 'predicate' || said.link === 'vocative' || said.link === 'apposition';
    if (!tied || !target || target === 'person' || rejectedWords(reading, hit)) continue;
    // `he is gay` tells who somebody is; said of a named person at the school it outs them, which somebody should look at.
    if (hit.group === 'homophobic.ambiguous' && target !== 'named' && target !== 'you') continue;
    standing++;
    builder.because('ambiguous', spanOfHit(reading, hit));
    builder.because('target', said.of ? spanOf(reading, said.of, describes(said.of)) : null);
  }
  standing += togetherness(reading, ground, builder);
  if (ground.strand === 'race') standing += insinuations(reading, builder);
  if (ground.strand === 'homophobic') standing += bachelors(reading, builder);
  const done = builder.done();
  if (done.features.size === 0) return null;
  const denial = hitsOf(reading, 'hate.denial')[0];
  if (denial) builder.because('denial', spanOfHit(reading, denial));
  const spoken = reading.hits.get('hostile.any') ?? [];
  const counter = counterSpeech(reading).find(
    (c) => !done.features.has('together') || !spoken.some((h) => overlaps(h, c)),
  );
  if (counter && standing > 0) builder.despite('counter', spanOfHit(reading, counter));
  const hints = hitsOf(reading, 'homophobic.insinuation');
  const kind = hitsOf(reading, 'hate.identity').find((k) => !hints.some((h) => overlaps(h, k)));
  const certain = CERTAIN.some((feature) => done.features.has(feature));
  if (kind && !certain && standing > 0) builder.despite('identity', spanOfHit(reading, kind));
  const result = builder.done();
  if (standing > 0) return { ...result, withdrawnBy: null };
  return rejected ? { ...result, withdrawnBy: rejected } : result;
}

/** A sentence of so few words only passes judgement on the one before. */
const AFTERTHOUGHT = 5;

/** People spoken of by what they are, with hostile words in the same sentence or in a short one after it. */
function togetherness(reading: Reading, ground: Ground, builder: Builder): number {
  // `women` is too ordinary a topic, and the author's own child makes most of the other posts an appeal for help.
  if (
    ground.strand === 'sexist' ||
    reading.mentions.some((m) => m.kind === 'own-child' && m.to - m.from > 1 && ground.strand !== 'homophobic')
  )
    return 0;
  if (hitsOf(reading, 'hate.identity').length > 0) return 0;
  const { sentences } = reading.segments;
  for (const topic of hitsOf(reading, ground.topic)) {
    const here = sentenceAt(reading, topic.from);
    const next = sentences[here + 1];
    const reaches = next && next.to - next.from <= AFTERTHOUGHT ? here + 1 : here;
    const hostile = hitsOf(reading, 'hostile.any').find((h) => {
      const sentence = sentenceAt(reading, h.from);
      return sentence >= here && sentence <= reaches && !overlaps(h, topic) && negationBefore(reading, h.from, 3) < 0;
    });
    if (!hostile) continue;
    builder.because('together', spanOfHit(reading, topic), spanOfHit(reading, hostile));
    return 1;
  }
  return 0;
}

/** Hints at where people come from count only together: `those families`, `not exactly local`, `tell them to go home`. */
function insinuations(reading: Reading, builder: Builder): number {
  const hits = hitsOf(reading, 'race.insinuation').filter((hit) => !rejectedWords(reading, hit));
  const apart: Hit[] = [];
  for (const hit of hits) if (!apart.some((other) => overlaps(other, hit))) apart.push(hit);
  const strong = hitsOf(reading, 'race.exclusion', 'race.swamped', 'faith.attack').length;
  if (apart.length + Math.min(1, strong) < 2) return 0;
  builder.because('insinuation', ...apart.map((hit) => spanOfHit(reading, hit)));
  if (apart.length >= 3) builder.because('insinuations');
  return 1;
}

/** A hint at somebody's orientation, with the wish to keep them from children or a knowing wink. */
function bachelors(reading: Reading, builder: Builder): number {
  const hints = hitsOf(reading, 'homophobic.insinuation');
  if (hints.length === 0) return 0;
  const near = hitsOf(reading, 'near-children');
  const wink = hitsOf(reading, 'race.insinuation').filter(
    (hit) => /know|prize/.test(reading.tokens[hit.from + 1]?.word ?? '') || reading.tokens[hit.from]?.word === 'know',
  );
  const named = hints.flatMap((hit) => targets(reading, hit));
  if (near.length + wink.length + named.length === 0) return 0;
  builder.because('insinuation', ...hints.map((hit) => spanOfHit(reading, hit)));
  if (near.length > 0) builder.because('near-children', ...near.map((hit) => spanOfHit(reading, hit)));
  if (named.length + wink.length > 0)
    builder.because(
      'target',
      ...wink.map((hit) => spanOfHit(reading, hit)),
      ...named.map((m) => spanOf(reading, m, describes(m))),
    );
  return 1;
}

/** Remarks against race, orientation, gender identity, sex, disability and faith, each ground on its own. */
export const hate = (reading: Reading): Candidate[] =>
  GROUNDS.map((ground) => onGround(reading, ground)).filter((c): c is Candidate => c !== null);
