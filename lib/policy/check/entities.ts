import type { Mention, MentionKind } from './mention';
import { type Names, nameAt } from './names';
import { findPhrases, type PhraseIndex } from './phrase-index';
import { resolvePronouns } from './pronouns';
import type { Vocabulary } from './readings';
import type { Segments } from './segment';
import type { Token } from './tokens';
import { wordSet } from './words';

const PLACE_WORDS = wordSet('outside near opposite past behind after before round passed');
const BARE_PLACE_WORDS = wordSet('to at into near');
const BODY_BEFORE = wordSet('on in over round around into against off bumped banged hit scratching');
const BODY_AFTER = wordSet('lice start injury bump ache first torch band of count in over');

/** `the head` is a person in most posts about schools, and a part of the body in some. */
function isBodyHead(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens[to - 1]?.word !== 'head') return false;
  const after = tokens[to]?.word ?? '';
  return BODY_BEFORE.has(tokens[from - 1]?.word ?? '') || (BODY_AFTER.has(after) && after !== 'of' && after !== 'in');
}

/** A named school behind a preposition of place is a landmark, not what the post speaks of. */
export function isPlaceOnly(tokens: readonly Token[], mention: Mention): boolean {
  if (mention.kind !== 'school') return false;
  const before = tokens[mention.from - 1]?.word ?? '';
  // `the road to school`, but not `a letter to the school`.
  const bare = mention.by === 'words' && mention.to - mention.from === 1;
  return PLACE_WORDS.has(before) || (bare && BARE_PLACE_WORDS.has(before));
}

const MALE = wordSet(
  'son sons lad boy boys headmaster husband dad man bloke guy brother nephew grandson he him himself fella',
);
const FEMALE = wordSet(
  'daughter girl girls lass headmistress wife mum woman lady sister niece granddaughter she her herself',
);

function genderOf(tokens: readonly Token[], from: number, to: number): 'he' | 'she' | null {
  for (let i = to - 1; i >= from; i--) {
    const word = tokens[i]?.word ?? '';
    if (MALE.has(word)) return 'he';
    if (FEMALE.has(word)) return 'she';
  }
  return null;
}

const PLURALS = wordSet(
  'kids children people parents staff pupils boys girls mums dads families teachers tas lads women men friends sons daughters governors everyone brothers sisters',
);
const isPlural = (tokens: readonly Token[], to: number): boolean => PLURALS.has(tokens[to - 1]?.word ?? '');

/** Kinds that win where two readings of the same words are equally long. */
const ORDER: readonly string[] = [
  'own-child',
  'own-circle',
  'staff',
  'child',
  'school',
  'person',
  'org',
  'third',
  'you',
  'self',
];

/**
 * Finds everybody and everything a post speaks of, without overlaps, in the order of the text. `a head in Florida` and other
 * people of the same trade elsewhere become `person`.
 */
export function findMentions(
  tokens: readonly Token[],
  segments: Segments,
  names: Names,
  people: PhraseIndex,
  vocabulary: Vocabulary,
): Mention[] {
  const target = {
    length: tokens.length,
    forms: (i: number) => tokens[i]?.forms ?? [],
    isNumber: (i: number) => tokens[i]?.kind === 'number',
    isStart: (i: number) => segments.sentences[segments.sentenceOf[i] ?? 0]?.from === i,
    mentionEnd: () => -1,
  };
  const sentenceEnd = (i: number) => segments.sentences[segments.sentenceOf[i] ?? 0]?.to ?? tokens.length;
  const byStart = new Map<number, { kind: MentionKind; to: number }>();
  for (const { group, from, to } of findPhrases(people, target, sentenceEnd)) {
    if (group === 'brand' && !tokens[from]?.capital) continue;
    const kind = (group === 'brand' ? 'org' : group) as MentionKind;
    if (kind === 'staff' && isBodyHead(tokens, from, to)) continue;
    const other = byStart.get(from);
    const better = !other || to > other.to || (to === other.to && ORDER.indexOf(kind) < ORDER.indexOf(other.kind));
    if (better) byStart.set(from, { kind, to });
  }

  const mentions: Mention[] = [];
  for (let i = 0; i < tokens.length; ) {
    const named = nameAt(tokens, i, names, vocabulary);
    const words = byStart.get(i) ?? otherSchool(tokens, i, byStart, names);
    let mention: Mention | null = named;
    if (words && (!named || words.to > named.to)) {
      const elsewhere = words.kind === 'staff' && isElsewhere(tokens, i, words.to, names);
      const kind = elsewhere ? 'person' : endsAsStaff(byStart, i, words) ? 'staff' : words.kind;
      mention = {
        kind,
        from: i,
        to: words.to,
        by: 'words',
        name: null,
        gender: genderOf(tokens, i, words.to),
        plural: isPlural(tokens, words.to),
        stands: null,
      };
      // `that Quayle`, `the Year 4 teacher Mr Lund`: a name inside says more than the words around it.
      for (let k = i + 1; k < words.to; k++) {
        const inner = nameAt(tokens, k, names, vocabulary);
        if (inner && inner.by !== 'title' && inner.kind !== 'school')
          mention = { ...inner, from: i, to: Math.max(words.to, inner.to) };
      }
    }
    if (!mention) {
      i++;
      continue;
    }
    mentions.push(mention);
    i = mention.to;
  }
  resolvePronouns(mentions, segments);
  return mentions;
}

/** `a dinner lady`: the longer reading as some lady hides the job inside it. */
function endsAsStaff(
  byStart: ReadonlyMap<number, { kind: MentionKind; to: number }>,
  at: number,
  words: { kind: MentionKind; to: number },
): boolean {
  for (let k = at + 1; words.kind === 'person' && k < words.to; k++) {
    const inner = byStart.get(k);
    if (inner?.kind === 'staff' && inner.to >= words.to) return true;
  }
  return false;
}

/** `a school in Ohio`, `a nursery manager in Texas`: not this one. */
function otherSchool(
  tokens: readonly Token[],
  at: number,
  byStart: ReadonlyMap<number, { kind: MentionKind; to: number }>,
  names: Names,
): { kind: MentionKind; to: number } | undefined {
  const next = byStart.get(at + 1);
  if (next?.kind !== 'school') return undefined;
  const elsewhere = isElsewhere(tokens, at, next.to, names) || isElsewhere(tokens, at, next.to + 1, names);
  return elsewhere ? { kind: 'org', to: next.to } : undefined;
}

const IN_SCHOOL = wordSet(
  'year reception nursery class form ks1 ks2 eyfs key the my our his her their school infants juniors upper lower set room pe maths english science music art computing monday tuesday wednesday thursday friday',
);

/** `a head in Florida`, `a teacher from Leeds`: indefinite, with a place that is not the school. */
function isElsewhere(tokens: readonly Token[], from: number, to: number, names: Names): boolean {
  const first = tokens[from]?.word;
  const indefinite = first === 'a' || first === 'an' || first === 'some' || first === 'another';
  if (!indefinite && first !== 'the') return false;
  const [preposition, place] = [tokens[to], tokens[to + 1]];
  if (!preposition || !place || !['in', 'from', 'at', 'near'].includes(preposition.word)) return false;
  // `the nursery nurse in Ohio`, but not `the TA in Year 2`.
  if (!indefinite && (preposition.word !== 'in' || IN_SCHOOL.has(place.word))) return false;
  return place.capital && !names.words.has(place.word);
}
