import { check } from '@/lib/policy/check/check';
import type { Mention } from '@/lib/policy/check/mention';
import { read } from '@/lib/policy/check/reading';
import type { CheckInput, Span } from '@/lib/policy/check/suggestion';
import type { FurtherCheck, PlacedSpan, PlacedSuggestion, TextRef } from '@/lib/store/check-row';

/**
 * Whom a post means by `he`, `she` or `they` may stand in what it answers. That text is somebody else's: it only ever says who,
 * and none of its other words can count against the author.
 */

export interface AnsweredText {
  ref: TextRef;
  text: string;
}

interface Named {
  words: string;
  start: number;
  end: number;
  gender: Mention['gender'];
}

/** Staff and pupils that a text names, each once. */
function peopleIn(input: CheckInput): Named[] {
  const { text, tokens, mentions } = read(input);
  const people = new Map<string, Named>();
  for (const { kind, from, to, name, gender, plural } of mentions) {
    if ((kind !== 'staff' && kind !== 'pupil') || plural) continue;
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? start;
    const words = text.slice(start, end);
    const key = (name ?? words).toLowerCase();
    if (!people.has(key)) people.set(key, { words, start, end, gender });
  }
  return [...people.values()];
}

/** One person, or one man and one woman: of two who could both be meant, neither is taken to be. */
const canBeTold = (people: readonly Named[]): boolean =>
  people.length === 1 ||
  (people.length === 2 && people.every(({ gender }) => gender !== null) && people[0]?.gender !== people[1]?.gender);

/**
 * Checks a post with the people named in what it answers put before it. Keeps only what rests on one of them; as a
 * possibility, for whom a word stands for is read from another person's words.
 *
 * @param thread what the post answers, nearest first; the nearest text that names anybody counts.
 * @returns null where nobody is named, or it stays open who is meant.
 */
export function checkWithAnswered(input: CheckInput, thread: readonly AnsweredText[]): FurtherCheck | null {
  const [nearest] = thread
    .map((answered) => ({ answered, people: peopleIn({ ...input, text: answered.text, language: null }) }))
    .filter(({ people }) => people.length > 0);
  if (!nearest || !canBeTold(nearest.people)) return null;
  const { answered, people } = nearest;
  const before = `${people.map(({ words }) => words).join(', ')}.\n\n`;
  const both = { ...input, text: before + input.text };
  const pronouns = pronounsFor(both, before.length);
  if (pronouns.length === 0) return null;

  const places: Places = { before: before.length, people, answered: answered.ref, pronouns };
  const result = check(both);
  const suggestions = result.suggestions.flatMap((suggestion): PlacedSuggestion[] => {
    const evidence = suggestion.evidence.flatMap((span) => placesOf(span, places));
    const against = suggestion.against.flatMap((span) => placesOf(span, places));
    const restsOn = (ref: TextRef) => evidence.some((span) => span.in === ref);
    if (!restsOn(answered.ref) || !restsOn('post')) return [];
    return [{ ...suggestion, strength: 'possible', evidence, against }];
  });
  return {
    ruleset: result.ruleset,
    language: result.language,
    suggestions,
    suppressed: [],
    charactersChecked: Math.max(0, result.charactersChecked - before.length),
    text: 'post',
    readWith: answered.ref,
  };
}

interface Stretch {
  start: number;
  end: number;
}

/** The words of the post that stand for one of the people put before it, and where that person stands. */
function pronounsFor(both: CheckInput, before: number): { at: Stretch; stands: Stretch }[] {
  const { tokens, mentions } = read(both);
  const stretch = ({ from, to }: Mention): Stretch => ({
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
  });
  return mentions.flatMap((mention) => {
    if (mention.kind !== 'third' || !mention.stands) return [];
    const [at, stands] = [stretch(mention), stretch(mention.stands)];
    return at.start >= before && stands.end <= before ? [{ at, stands }] : [];
  });
}

interface Places {
  before: number;
  people: readonly Named[];
  answered: TextRef;
  pronouns: readonly { at: Stretch; stands: Stretch }[];
}

/** Where a stretch of the two texts together stands in either. A word that stands for somebody is told with that person. */
function placesOf(span: Span, { before, people, answered, pronouns }: Places): PlacedSpan[] {
  const { start, end, reason } = span;
  if (start >= before) {
    const own: PlacedSpan = { start: start - before, end: end - before, reason, in: 'post' };
    const pronoun = pronouns.find(({ at }) => at.start === start && at.end === end);
    if (!pronoun) return [own];
    const who = placesOf({ ...pronoun.stands, reason }, { before, people, answered, pronouns: [] });
    return [...who, { ...own, reason: 'most likely means somebody named in what it answers' }];
  }
  let at = 0;
  for (const person of people) {
    const last = at + person.words.length;
    if (start >= at && end <= last)
      return [{ start: person.start + start - at, end: person.start + end - at, reason, in: answered }];
    at = last + ', '.length;
  }
  return [];
}
