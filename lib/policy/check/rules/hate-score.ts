import { type Hit, hitsOf, type Reading, sentenceAt, spanOf, spanOfHit } from '@/lib/policy/check/reading';
import { hateScores } from '@/lib/policy/check/scores/hate';
import type { Span } from '@/lib/policy/check/suggestion';
import { wordSet } from '@/lib/policy/check/words';
import type { GroupReference } from './group-attack';

/** In sixteenths of a logit. From the first on a score counts beside hostile words, from the second on alone. */
const BESIDE_HOSTILITY = 4;
const ALONE = 26;
/** Fewer words are mostly the group itself, and no ground to judge by alone. */
const ENOUGH_WORDS = 6;

const NEGATORS = wordSet('not never no nobody none nor neither without');
/** News of what was done to people. */
const NEWS = wordSet('killed murdered attacked died injured survived rescued mourn mourning vigil memorial');
const KIND = wordSet(
  'love loves loved adore amazing wonderful brilliant lovely beautiful great proud welcome support stand happy celebrate respect best equal right rights hero heroes friend friends neighbour neighbours thank thanks matter mubarak',
);

const PAST = wordSet('was were had');
/** `he is gay` tells who somebody is. */
const ONE_PERSON = wordSet('he she is was being');

/** A part of a text that reads like hate of a group, by the trained score. */
export interface ScoredHate {
  strand: GroupReference['strand'];
  /** Score enough by itself, or together with hostile words. */
  alone: boolean;
  words: readonly Span[];
  hostile: Span | null;
}

/**
 * What the trained score adds where no rule knows the words. It knows single words and pairs, not what a sentence does with them:
 * so it is not asked where something is denied, told of others, judged, quoted or spoken of kindly, and never without a group.
 */
export function scoredHate(reading: Reading, groups: readonly GroupReference[]): ScoredHate | null {
  if (groups.length === 0) return null;
  const { tokens, segments } = reading;
  const within = (from: number, to: number, hit: Hit) => hit.from >= from && hit.from < to;
  let best: ScoredHate | null = null;
  let most = BESIDE_HOSTILITY - 1;
  for (const { from, to, score, because } of hateScores(reading, groups)) {
    if (score <= most) continue;
    let plain = true;
    for (let i = from; i < to && plain; i++) {
      const word = tokens[i]?.word ?? '';
      plain = !NEGATORS.has(word) && !NEWS.has(word) && !KIND.has(word) && !segments.quoted[i];
    }
    if (!plain || hitsOf(reading, 'attack.saying', 'attack.judged', 'hate.counter').some((h) => within(from, to, h)))
      continue;
    const group = groups.find((g) => g.from >= from && g.from < to);
    // `refugees were left …` tells what was done to them.
    if (!group || ONE_PERSON.has(tokens[group.from]?.word ?? '') || PAST.has(tokens[group.to]?.word ?? '')) continue;
    const sentence = sentenceAt(reading, group.from);
    const hostile = hitsOf(
      reading,
      'attack.nature',
      'attack.habit',
      'attack.exclusion',
      'attack.death',
      'attack.violence',
      'attack.rid',
      'attack.hate',
      'hostile.any',
      'insult.gross',
    ).find(
      (h) =>
        within(from, to, h) &&
        sentenceAt(reading, h.from) === sentence &&
        !(h.group === 'attack.violence' && /(ed|ing)$/.test(tokens[h.from]?.word ?? '')) &&
        // `it is disgusting how refugees live` is not about them.
        !/^(that|how|to|when)$/.test(tokens[h.to]?.word ?? ''),
    );
    if (!hostile && (score < ALONE || to - from < ENOUGH_WORDS)) continue;
    most = score;
    best = {
      strand: group.strand,
      alone: score >= ALONE,
      words: [
        spanOf(reading, group, 'speaks of a protected group'),
        ...because.map((i) => spanOf(reading, { from: i, to: i + 1 }, 'a word that often stands in hate of groups')),
      ],
      hostile: hostile ? spanOfHit(reading, hostile) : null,
    };
  }
  return best;
}
