import type { GroupId } from '@/lib/policy/check/lexicon/all';
import type { Mention } from '@/lib/policy/check/mention';
import {
  type Hit,
  hitsInSentence,
  hitsOf,
  mentionsInSentence,
  negationBefore,
  overlaps,
  type Reading,
  resolved,
  sentenceAt,
} from '@/lib/policy/check/reading';
import { wordSet } from '@/lib/policy/check/words';

export const ACCUSING = {
  'accuse.harm': 'harm',
  'accuse.sexual': 'sexual',
  'accuse.dishonest': 'dishonest',
  'accuse.substance': 'substance',
  'accuse.cruel': 'cruel',
  'accuse.conduct': 'conduct',
  'accuse.pupil': 'wrong',
  'welsh.harm': 'harm',
} as const satisfies Partial<Record<GroupId, string>>;

export type AccusingGroup = keyof typeof ACCUSING;

/** Something a post says somebody did. */
export interface Accusation {
  hit: Hit;
  group: AccusingGroup;
  kind: (typeof ACCUSING)[AccusingGroup];
  /** Who is said to have done it, pronouns resolved; null where the post does not say. */
  by: Mention | null;
  /** The words that name them. */
  named: Mention | null;
  /** Token of the word that denies it, -1 where nothing does. */
  denied: number;
}

const SUBJECTS: ReadonlySet<Mention['kind']> = new Set<Mention['kind']>([
  'staff',
  'pupil',
  'own-child',
  'child',
  'own-circle',
  'person',
  'third',
  'you',
  'self',
  'school',
  'org',
]);

/** Words behind `'s` that make it `is` or `has`: `Mr X's been drinking`, `Ella's the one who`. */
const AFTER_IS = wordSet(
  'a an the been got not always just gone taken done had only still now never been so too very all one really being back',
);

/** `Ruby's video`: the person owns what is spoken of, and does not act. */
function isPossessor({ tokens }: Reading, m: Mention): boolean {
  // `nadias post`: the name with an s that it does not have.
  const last = tokens[m.to - 1]?.word ?? '';
  if (m.name && m.by !== 'near' && last.endsWith('s') && !m.name.toLowerCase().includes(last)) return true;
  if (tokens[m.to]?.word !== "'s") return false;
  const next = tokens[m.to + 1]?.word ?? '';
  return !AFTER_IS.has(next) && !/(?:ing|ed)$/.test(next);
}

const CONDITIONAL = wordSet('if unless whether when imagine suppose');

/** `If she ever shouts at him`: nothing is said to have been done. */
function isCondition({ tokens, segments }: Reading, named: Mention | null, hit: Hit): boolean {
  const from = named && named.from < hit.from ? named.from : hit.from;
  for (let i = from - 1; i >= 0 && i >= from - 2; i--)
    if (segments.sentenceOf[i] === segments.sentenceOf[hit.from] && CONDITIONAL.has(tokens[i]?.word ?? '')) return true;
  return false;
}

const BEFORE_NOUN = wordSet('the this that any about of anti against stop some such');

/** `the bullying in year 6` names a thing and accuses nobody. */
const isNoun = ({ tokens }: Reading, hit: Hit): boolean =>
  /ing$/.test(tokens[hit.from]?.word ?? '') && BEFORE_NOUN.has(tokens[hit.from - 1]?.word ?? '');

/** The one who acts: named behind `by`, else the nearest before the phrase, else the first inside it. */
function actor(reading: Reading, hit: Hit): Mention | null {
  const mentions = mentionsInSentence(reading, sentenceAt(reading, hit.from)).filter((m) => SUBJECTS.has(m.kind));
  const { tokens } = reading;
  for (const m of mentions) {
    if (m.from < hit.from || m.from > hit.to + 5) continue;
    const before = [tokens[m.from - 1]?.word, tokens[m.from - 2]?.word];
    if (
      (before.includes('by') || (before.includes('from') && m.to <= hit.to)) &&
      (m.kind === 'staff' || m.kind === 'pupil' || m.kind === 'child' || m.kind === 'person')
    )
      return m;
  }
  const inside = mentions.find((m) => m.from === hit.from);
  if (inside) return inside;
  const previous = mentions.filter((m) => m.to <= hit.from);
  const sentence = sentenceAt(reading, hit.from);
  // `Why did Mr X leave? I heard it was for …`: the hearer did nothing.
  if (
    previous.every((m) => m.kind === 'self') &&
    hitsInSentence(reading, sentence, 'hedge').some((h) => h.to <= hit.from)
  ) {
    const before = mentionsInSentence(reading, sentence - 1).filter((m) => m.kind === 'staff' || m.kind === 'pupil');
    if (before[0]) return before[0];
  }
  for (let i = previous.length - 1; i >= 0; i--) {
    const m = previous[i];
    if (!m) continue;
    // `on Mr X's watch`, `my son's teacher`: the possessor does not act, the one possessed was found on its own.
    if (isPossessor(reading, m)) continue;
    // `the head at X school`, `Y in Year 5`: a place behind a person is not the one who acts.
    const place = ['in', 'at', 'from', 'of', 'for'].includes(tokens[m.from - 1]?.word ?? '');
    if (place && i > 0 && (m.kind === 'school' || m.kind === 'child' || m.kind === 'org')) continue;
    // `Mrs X opens the kids' letters and gossips`: a child between the subject and a second verb is its object.
    const [first] = previous;
    const object = (m.kind === 'child' || m.kind === 'own-child') && m.to < hit.from && first !== m;
    return object && (first?.kind === 'staff' || first?.kind === 'pupil') ? first : m;
  }
  return null;
}

const DONE = wordSet('brought had took carried waved pulled');

/** Everything that a post says somebody did wrong, with who is said to have done it. */
export function accusations(reading: Reading): Accusation[] {
  const groups = Object.keys(ACCUSING) as AccusingGroup[];
  return hitsOf(reading, ...groups).flatMap((hit) => {
    const group = hit.group as AccusingGroup;
    const named = actor(reading, hit);
    // `X brought a knife in` tells what was done as well as what may come.
    const done = group === 'accuse.pupil' && DONE.has(reading.tokens[hit.from]?.word ?? '');
    const threatened =
      !done && hitsOf(reading, 'threat.direct', 'threat.incite', 'threat.veiled').some((t) => overlaps(t, hit));
    if (threatened || isCondition(reading, named, hit) || isNoun(reading, hit)) return [];
    // The verb stands at the start of the phrase; `not qualified` and the like carry their own `not`.
    const own = ['not', 'never', 'no', 'would', 'did', 'refused'].includes(reading.tokens[hit.from]?.word ?? '');
    return {
      hit,
      group,
      kind: ACCUSING[group],
      by: named ? resolved(named) : null,
      named,
      denied: own ? -1 : negationBefore(reading, hit.from, 4),
    };
  });
}

const SINGLE_CHILD = wordSet('boy girl lad kid child pupil student lass classmate');
/** What makes a child one of the school’s, and somebody who can be found out. */
const AT_SCHOOL = wordSet('year class form school reception nursery set pupil student classmate');

/** `a lad in year 5` can be found out; `kids` or `the lad next door` cannot, or is not the school’s. */
export function isFindableChild({ tokens }: Reading, mention: Mention | null): boolean {
  if (mention?.kind !== 'child') return false;
  const words = tokens.slice(mention.from, mention.to).map((t) => t.word);
  return words.length > 1 && words.some((w) => SINGLE_CHILD.has(w)) && words.some((w) => AT_SCHOOL.has(w));
}

/** How the one accused is referred to, for weighing. */
export function referred(accusation: Accusation): 'named' | 'role' | 'titled' | 'school' | 'pronoun' | null {
  const { by, named } = accusation;
  if (!by) return null;
  if (by.kind === 'staff') return by.by === 'words' ? 'role' : by.by === 'title' ? 'titled' : 'named';
  if (by.kind === 'school') return 'school';
  if (named?.kind === 'third' && by.kind === 'third') return 'pronoun';
  return null;
}
