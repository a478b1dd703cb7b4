import type { Strand } from '@/lib/concerns';
import type { GroupId } from '@/lib/policy/check/lexicon/all';
import type { Mention } from '@/lib/policy/check/mention';
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
import type { Span } from '@/lib/policy/check/suggestion';
import { wordSet } from '@/lib/policy/check/words';
import { type GroupAttack, type GroupReference, groupAttacks, groupReferences, stanceOn } from './group-attack';
import { type ScoredHate, scoredHate } from './hate-score';
import { counterSpeech, rejectedWords } from './stance';
import { describes, saidOf, targetFeature } from './target';

type HateConcern = 'racist' | 'hate-other';
type Feature = FeatureOf<'racist'> & FeatureOf<'hate-other'>;
type Builder = CandidateBuilder<HateConcern>;

interface Ground {
  concern: HateConcern;
  strand: Strand;
  /** Group → feature that counts by itself. */
  certain: Partial<Record<GroupId, Feature>>;
  /** What such remarks are about: counts together with hostile words. Women are too ordinary a topic for that. */
  topic?: GroupId;
  /** Words with an innocent sense: count only when said of somebody. */
  ambiguous?: GroupId;
  /** Everyday senses; words inside them do not count. */
  innocent?: GroupId;
}

/** Features that kind words beside them do not soften. */
const CERTAIN: readonly Feature[] = [
  'slur',
  'attack',
  'exclusion',
  'swamped',
  'quota',
  'stereotype',
  'group-attack',
  'group-harm',
];

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

/** Words that people use of themselves. */
const IDENTITIES = wordSet('gay gays lesbian lesbians homosexual homosexuals queer queers');

/** `that lunch was gay`: said of a thing, the word is only meant to run it down. */
function isThing(reading: Reading, hit: Hit, of: Mention | null): boolean {
  const { tokens } = reading;
  if (tokens[hit.from]?.word !== 'gay' || of) return false;
  if (!BE.has(tokens[hit.from - 1]?.word ?? '') || !THINGS.has(tokens[hit.from - 3]?.word ?? '')) return false;
  const people = mentionsInSentence(reading, sentenceAt(reading, hit.from)).filter(
    (m) => m.kind !== 'self' && m.kind !== 'school',
  );
  return people.length === 0;
}
const BE = wordSet("is was 's looks sounds");
const THINGS = wordSet('that this the our your');

/** Of whom a hateful word is said, if of anybody at the school. */
function targets(reading: Reading, hit: Hit) {
  return mentionsInSentence(reading, sentenceAt(reading, hit.from)).filter((m) => {
    const { kind } = resolved(m);
    return kind === 'staff' || kind === 'pupil';
  });
}

/** Words that would count, but for what is said here. */
interface SetAside {
  feature: Feature;
  hit: Hit;
  reason: string;
  spans: readonly Span[];
}

/** Phrases with room between a group and what is said of it, where a `not` may stand. */
const DENIABLE: ReadonlySet<GroupId> = new Set<GroupId>([
  'race.swamped',
  'faith.attack',
  'homophobic.attack',
  'trans.attack',
  'disability.attack',
]);
/** `the gay bar is filthy` */
const VENUES = wordSet(
  'bar bars club clubs pub pubs restaurant restaurants film films movie movies song songs music book books',
);
const OWN = wordSet('we us fellow myself ourselves');
const FILLING = wordSet(
  'a an the just all such so proud fellow little big fucking total old also still being real huge literally',
);

/** `we dykes`, `I'm a queer`, `as a …`: a slur that people use of themselves. */
function isOwnName({ tokens }: Reading, hit: Hit): boolean {
  let at = hit.from - 1;
  while (at >= 0 && hit.from - at < 4 && FILLING.has(tokens[at]?.word ?? '')) at--;
  const word = tokens[at]?.word ?? '';
  if (OWN.has(word) || (word === 'as' && at < hit.from - 1)) return true;
  return /^(am|was|are)$/.test(word) && /^(i|we)$/.test(tokens[at - 1]?.word ?? '');
}

/** `those who hate …` are not the author. */
const HATERS = wordSet('who they people racists bigots');
const BE_OR_DO = wordSet("is are was were 's am");
const DENYING = wordSet('not never no');
/** `not normal` runs down all the same. */
const AFTER_NOT = wordSet('normal natural welcome human place move cut fit meant as worth');

function isDenied(reading: Reading, hit: { from: number; to: number }): boolean {
  const { tokens } = reading;
  const before = tokens[hit.from - 1]?.word ?? '';
  if (tokens[hit.from - 2]?.word === 'not' && before === 'all') return true;
  if (before === 'not') return true;
  if (tokens[hit.from]?.word === 'hate' && HATERS.has(before)) return true;
  // `are treated like animals`
  if (hitsOf(reading, 'attack.saying').some((h) => h.from > hit.from && h.to < hit.to)) return true;
  for (let i = hit.from + 1; i < hit.to; i++)
    if (
      DENYING.has(tokens[i]?.word ?? '') &&
      BE_OR_DO.has(tokens[i - 1]?.word ?? '') &&
      !AFTER_NOT.has(tokens[i + 1]?.word ?? '')
    )
      return true;
  return false;
}

/** Counts the phrases of a ground that need nothing beside them; returns how many stand, and those that do not. */
function certainWords(reading: Reading, ground: Ground, builder: Builder): { standing: number; aside: SetAside[] } {
  const innocent = ground.innocent ? hitsOf(reading, ground.innocent) : [];
  const aside: SetAside[] = [];
  let standing = 0;
  for (const [group, feature] of Object.entries(ground.certain) as [GroupId, Feature][]) {
    for (const hit of hitsOf(reading, group)) {
      const everyday = innocent.find((i) => overlaps(i, hit));
      const stance = stanceOn(reading, hit);
      const told = rejectedWords(reading, hit) ?? stance.rejected;
      if (everyday)
        aside.push({ feature, hit, reason: 'an everyday sense of the word', spans: [spanOfHit(reading, everyday)] });
      else if (told) aside.push({ feature, hit, ...told });
      else if (VENUES.has(reading.tokens[hit.from + 1]?.word ?? ''))
        aside.push({ feature, hit, reason: 'said of a place or thing', spans: [spanOfHit(reading, hit)] });
      else if (feature === 'slur' && isOwnName(reading, hit))
        aside.push({ feature, hit, reason: 'said by the author of themselves', spans: [spanOfHit(reading, hit)] });
      else if (DENIABLE.has(group) && isDenied(reading, hit))
        aside.push({ feature, hit, reason: 'says that it is not so', spans: [spanOfHit(reading, hit)] });
      else {
        standing++;
        builder.because(feature, spanOfHit(reading, hit));
        if (isQuoted(reading, hit)) builder.despite('quoted', spanOf(reading, hit, 'quoted words'));
        for (const m of targets(reading, hit)) builder.because('target', spanOf(reading, m, describes(resolved(m))));
      }
    }
  }
  return { standing, aside };
}

/** Counts words that are hateful only when said of somebody, or of a thing in order to run it down. */
function ambiguousWords(reading: Reading, ground: Ground, builder: Builder): number {
  const innocent = ground.innocent ? hitsOf(reading, ground.innocent) : [];
  let standing = 0;
  for (const hit of ground.ambiguous ? hitsOf(reading, ground.ambiguous) : []) {
    if (innocent.some((i) => overlaps(i, hit)) || negationBefore(reading, hit.from, 3) >= 0) continue;
    if (rejectedWords(reading, hit)) continue;
    const said = saidOf(reading, hit);
    const target = targetFeature(said.of);
    const tied = said.link === 'predicate' || said.link === 'vocative' || said.link === 'apposition';
    const person = tied && target !== null && target !== 'person';
    // `he is gay` tells who somebody is; said of a named person at the school it outs them, which somebody should look at.
    const identity = IDENTITIES.has(reading.tokens[hit.from]?.word ?? '');
    const counts = person && (!identity || target === 'named' || target === 'you');
    if (!counts && !isThing(reading, hit, said.of)) continue;
    standing++;
    builder.because('ambiguous', spanOfHit(reading, hit));
    builder.because('target', said.of ? spanOf(reading, said.of, describes(said.of)) : null);
  }
  return standing;
}

/** Counts what is said against the group as such; returns how much of it stands. */
function attacksOn(attacks: readonly GroupAttack[], builder: Builder): number {
  const standing = attacks.filter(({ rejected }) => !rejected);
  for (const { feature, evidence } of standing) builder.because(feature, ...evidence);
  return standing.length;
}

/** Asks the trained score where nothing else stands. */
function byScore(score: ScoredHate | null, ground: Ground, builder: Builder): Candidate | null {
  if (score?.strand !== ground.strand) return null;
  builder.because(score.alone ? 'scored-strong' : 'scored', ...score.words);
  if (score.hostile) builder.because('hostile', score.hostile);
  return builder.done();
}

function onGround(
  reading: Reading,
  ground: Ground,
  groups: readonly GroupReference[],
  allAttacks: readonly GroupAttack[],
  score: ScoredHate | null,
): Candidate | null {
  const builder = candidate<HateConcern>(ground.concern, { strand: ground.strand });
  const attacks = allAttacks.filter(({ strand }) => strand === ground.strand);
  const certain = certainWords(reading, ground, builder);
  let standing = attacksOn(attacks, builder);
  standing +=
    certain.standing + ambiguousWords(reading, ground, builder) + togetherness(reading, ground, groups, builder);
  if (ground.strand === 'race') standing += insinuations(reading, builder);
  if (ground.strand === 'homophobic') standing += bachelors(reading, builder);
  if (standing === 0) {
    for (const { feature, hit, reason, spans } of certain.aside) {
      builder.because(feature, spanOfHit(reading, hit));
      builder.withdraw(reason, ...spans);
    }
    for (const { feature, evidence, rejected } of attacks) {
      builder.because(feature, ...evidence);
      if (rejected) builder.withdraw(rejected.reason, ...rejected.spans);
    }
    return certain.aside.length + attacks.length > 0 ? builder.done() : byScore(score, ground, builder);
  }
  const denial = hitsOf(reading, 'hate.denial')[0];
  if (denial) builder.because('denial', spanOfHit(reading, denial));
  // `has no place in our school` is hostile after `trans ideology`, and counter-speech elsewhere.
  const hostile = builder.has('together') ? hitsOf(reading, 'hostile.any') : [];
  const counter = counterSpeech(reading).find(
    (c) => !hostile.some((h) => overlaps(h, c)) && !attacks.some((attack) => !attack.rejected && overlaps(attack, c)),
  );
  if (counter) builder.despite('counter', spanOfHit(reading, counter));
  const hints = hitsOf(reading, 'homophobic.insinuation');
  const kind = hitsOf(reading, 'hate.identity').find((k) => !hints.some((h) => overlaps(h, k)));
  if (kind && !CERTAIN.some((feature) => builder.has(feature))) builder.despite('identity', spanOfHit(reading, kind));
  return builder.done();
}

const ADJECTIVAL = wordSet('chinese polish romanian japanese disabled jewish');

/** `it is disgusting how refugees live` is not about them. */
const AFTER_INDIGNATION = wordSet('that how to when');

/** A sentence of so few words only passes judgement on the one before. */
const AFTERTHOUGHT = 5;

/** People spoken of by what they are, with hostile words in the same sentence or in a short one after it. */
function togetherness(reading: Reading, ground: Ground, people: readonly GroupReference[], builder: Builder): number {
  if (!ground.topic || hitsOf(reading, 'hate.identity').length > 0) return 0;
  // The author's own child makes most posts an appeal for help; not so where orientation is the topic.
  const own = reading.mentions.some((m) => m.kind === 'own-child' && m.to - m.from > 1);
  if (own && ground.strand !== 'homophobic') return 0;
  const { sentences } = reading.segments;
  for (const topic of hitsOf(reading, ground.topic)) {
    // `The Chinese restaurant`: a word that can name a group, and does not here.
    if (VENUES.has(reading.tokens[topic.to]?.word ?? '') || isQuoted(reading, topic)) continue;
    if (ADJECTIVAL.has(reading.tokens[topic.from]?.word ?? '') && !people.some((p) => overlaps(p, topic))) continue;
    const here = sentenceAt(reading, topic.from);
    const next = sentences[here + 1];
    const reaches = next && next.to - next.from <= AFTERTHOUGHT ? here + 1 : here;
    const hostile = hitsOf(reading, 'hostile.any').find((h) => {
      const sentence = sentenceAt(reading, h.from);
      const own = /^(am|i)$/.test(reading.tokens[h.from - 1]?.word ?? '');
      return (
        sentence >= here &&
        sentence <= reaches &&
        !own &&
        !AFTER_INDIGNATION.has(reading.tokens[h.to]?.word ?? '') &&
        !overlaps(h, topic) &&
        negationBefore(reading, h.from, 3) < 0
      );
    });
    if (!hostile) continue;
    const both = { from: Math.min(topic.from, hostile.from), to: Math.max(topic.to, hostile.to) };
    const saidBetween = hitsOf(reading, 'attack.saying').some((h) => h.from >= both.from && h.to <= both.to);
    const stance = stanceOn(reading, both);
    if (stance.rejected || saidBetween || isDenied(reading, both)) continue;
    builder.because('together', spanOfHit(reading, topic), spanOfHit(reading, hostile));
    return 1;
  }
  return 0;
}

/** Hints at where people come from count only together: `that sort of family`, `not from round here`, `go home`. */
function insinuations(reading: Reading, builder: Builder): number {
  const hits = hitsOf(reading, 'race.insinuation').filter((hit) => !rejectedWords(reading, hit));
  const apart: Hit[] = [];
  for (const hit of hits) if (!apart.some((other) => overlaps(other, hit))) apart.push(hit);
  const strong = hitsOf(reading, 'race.exclusion', 'race.swamped', 'faith.attack').filter(
    (hit) => !isDenied(reading, hit) && !stanceOn(reading, hit).rejected,
  ).length;
  // `I'm not racist but` says what the hint after it is about.
  const denials = apart.length > 0 ? Math.min(1, hitsOf(reading, 'hate.denial').length) : 0;
  if (apart.length + Math.min(1, strong) + denials < 2) return 0;
  builder.because('insinuation', ...apart.map((hit) => spanOfHit(reading, hit)));
  if (apart.length >= 3) builder.because('insinuations');
  return 1;
}

const WINKS = wordSet('know knows prizes');

/** A hint at somebody's orientation, with the wish to keep them from children or a knowing wink. */
function bachelors(reading: Reading, builder: Builder): number {
  const hints = hitsOf(reading, 'homophobic.insinuation');
  if (hints.length === 0) return 0;
  const near = hitsOf(reading, 'near-children');
  const wink = hitsOf(reading, 'race.insinuation').filter((hit) =>
    reading.tokens.slice(hit.from, hit.to).some((token) => WINKS.has(token.word)),
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
export function hate(reading: Reading): Candidate[] {
  const groups = groupReferences(reading);
  const attacks = groupAttacks(reading, groups);
  const score = scoredHate(reading, groups);
  return GROUNDS.map((ground) => onGround(reading, ground, groups, attacks, score)).filter(
    (c): c is Candidate => c !== null,
  );
}
