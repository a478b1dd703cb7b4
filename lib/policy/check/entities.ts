import type { PolicyPack } from '@/lib/policy/pack';
import type { Roster, RosterPerson } from '@/lib/policy/roster';
import { AFTER_OTHER_NAMES, NOT_TEACHERS, TITLES, WORD_NAMES } from './lexicon/names';
import { PEOPLE, PEOPLE_MACROS } from './lexicon/people';
import { findPhrases, indexPhrases } from './phrase-index';
import type { Vocabulary } from './readings';
import type { Segments } from './segment';
import { within } from './spelling';
import type { Token } from './tokens';

export type MentionKind =
  | 'staff'
  | 'pupil'
  | 'own-child'
  | 'child'
  | 'own-circle'
  | 'person'
  | 'third'
  | 'you'
  | 'self'
  | 'school'
  | 'org';

export interface Mention {
  kind: MentionKind;
  /** Token indexes, `to` exclusive. */
  from: number;
  to: number;
  /** How it was recognised. `near`: a name of the list with a slip in it; `title`: a titled name that is not on the list. */
  by: 'name' | 'near' | 'first-name' | 'title' | 'words';
  /** As the list has it; null where it is not on the list. */
  name: string | null;
  gender: 'he' | 'she' | null;
  /** Plainly more than one: `the kids`, `staff`. */
  plural: boolean;
  /** For `third`: whom it most likely stands for. */
  stands: Mention | null;
}

/** Names to look for, made once per pack and roster. */
export interface Names {
  /** Folded first word of a name → names that begin with it. */
  byFirst: ReadonlyMap<string, readonly NamePattern[]>;
  /** Surnames long enough to be known with a slip, by first letter. */
  near: ReadonlyMap<string, readonly NamePattern[]>;
  words: ReadonlySet<string>;
}

interface NamePattern {
  words: readonly string[];
  kind: 'staff' | 'pupil' | 'school';
  part: 'full' | 'surname' | 'first';
  name: string;
  gender: 'he' | 'she' | null;
}

const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

function personPatterns(person: RosterPerson, kind: 'staff' | 'pupil'): NamePattern[] {
  const all = fold(person.name);
  const title = all[0] !== undefined && TITLES.has(all[0]) ? all[0] : null;
  const gender = title ? (TITLES.get(title) ?? null) : null;
  const words = title ? all.slice(1) : all;
  const last = words[words.length - 1];
  const first = words[0];
  if (!first || !last) return [];
  const make = (list: string[], part: NamePattern['part']): NamePattern => ({
    words: list,
    kind,
    part,
    name: person.name,
    gender,
  });
  if (words.length === 1) return [make(words, title || kind === 'staff' ? 'surname' : 'first')];
  // With a title all words may be the surname (`Mrs Smith-Jones`, `Mr van der Berg`); without one the first is given.
  if (title) return [make(words, 'surname'), make([last], 'surname')];
  const patterns = [make(words, 'full'), make([last], 'surname')];
  if (words.length > 2) patterns.push(make([first, last], 'full'));
  if (kind === 'pupil') patterns.push(make([first], 'first'));
  return patterns;
}

/** Prepares the names of a school and its people. */
export function prepareNames(pack: PolicyPack | null, roster: Roster): Names {
  const patterns: NamePattern[] = [
    ...roster.staff.flatMap((person) => personPatterns(person, 'staff')),
    ...roster.pupils.flatMap((person) => personPatterns(person, 'pupil')),
  ];
  for (const school of pack?.schools ?? [])
    for (const name of [school.name, ...school.shortNames])
      patterns.push({ words: fold(name), kind: 'school', part: 'full', name: school.name, gender: null });
  const byFirst = new Map<string, NamePattern[]>();
  const near = new Map<string, NamePattern[]>();
  const words = new Set<string>();
  const put = (map: Map<string, NamePattern[]>, key: string, pattern: NamePattern) => {
    const listed = map.get(key);
    if (listed) listed.push(pattern);
    else map.set(key, [pattern]);
  };
  for (const pattern of patterns) {
    const [first] = pattern.words;
    if (first === undefined) continue;
    put(byFirst, first, pattern);
    for (const word of pattern.words) words.add(word);
    if (pattern.kind !== 'school' && pattern.part === 'surname' && pattern.words.length === 1 && first.length >= 4)
      put(near, first.charAt(0), pattern);
  }
  return { byFirst, near, words };
}

const INDEX = indexPhrases(PEOPLE, PEOPLE_MACROS);
/** Words by which people and organisations are recognised. */
export const PEOPLE_WORDS = INDEX.words;

const PLACE_WORDS = new Set(['outside', 'near', 'opposite', 'past', 'behind', 'after', 'before', 'round', 'passed']);
const BODY_BEFORE = new Set([
  'on',
  'in',
  'over',
  'round',
  'around',
  'into',
  'against',
  'off',
  'bumped',
  'banged',
  'hit',
  'scratching',
]);
const BODY_AFTER = new Set([
  'lice',
  'start',
  'injury',
  'bump',
  'ache',
  'first',
  'torch',
  'band',
  'of',
  'count',
  'in',
  'over',
]);

/** `the head` is a person in most posts about schools, and a part of the body in some. */
function isBodyHead(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens[to - 1]?.word !== 'head') return false;
  const after = tokens[to]?.word ?? '';
  return BODY_BEFORE.has(tokens[from - 1]?.word ?? '') || (BODY_AFTER.has(after) && after !== 'of' && after !== 'in');
}

/** A named school behind a preposition of place is a landmark, not what the post speaks of. */
export const isPlaceOnly = (tokens: readonly Token[], mention: Mention): boolean =>
  mention.kind === 'school' && PLACE_WORDS.has(tokens[mention.from - 1]?.word ?? '');

function nameAt(tokens: readonly Token[], at: number, names: Names, vocabulary: Vocabulary): Mention | null {
  const token = tokens[at];
  if (!token || (token.kind !== 'word' && token.kind !== 'handle')) return null;
  const title = TITLES.has(token.word) ? token.word : null;
  const start = title ? at + 1 : at;
  const head = tokens[start];
  if (!head) return null;
  const gender = title ? (TITLES.get(title) ?? null) : null;
  let best: Mention | null = null;
  const offer = (mention: Mention) => {
    if (!best || mention.to > best.to || (mention.to === best.to && mention.by === 'name' && best.by !== 'name'))
      best = mention;
  };
  if (token.kind === 'handle') {
    const letters = token.word.replace(/[^\p{L}]/gu, '');
    for (const [first, patterns] of names.byFirst)
      for (const p of patterns)
        if (p.kind !== 'school' && p.part !== 'first' && first.length >= 4 && letters.includes(p.words.join('')))
          return {
            kind: p.kind,
            from: at,
            to: at + 1,
            by: 'near',
            name: p.name,
            gender: p.gender,
            plural: false,
            stands: null,
          };
    return null;
  }
  for (const form of head.forms.flatMap((f) => (f.endsWith('s') && f.length > 4 ? [f, f.slice(0, -1)] : [f]))) {
    for (const p of names.byFirst.get(form) ?? []) {
      const to = start + p.words.length;
      // `Rahmans`, `pughs mobile`: the last word may carry an s.
      const matches = p.words.every((word, k) => {
        const forms = tokens[start + k]?.forms ?? [];
        return forms.includes(word) || (k === p.words.length - 1 && p.kind !== 'school' && forms.includes(`${word}s`));
      });
      if (!matches) continue;
      if (p.kind === 'school') {
        const next = tokens[to];
        const common = p.words.length === 1 && WORD_NAMES.has(form) && !head.capital;
        const street = next !== undefined && AFTER_OTHER_NAMES.has(next.word) && !p.words.includes(next.word);
        if (!common && !street && !title)
          offer({ kind: 'school', from: at, to, by: 'name', name: p.name, gender: null, plural: false, stands: null });
        continue;
      }
      if (title && p.part === 'first') continue;
      const bare = !title && p.part !== 'full';
      if (bare && p.words.length === 1 && WORD_NAMES.has(form) && !head.capital) continue;
      if (bare && AFTER_OTHER_NAMES.has(tokens[to]?.word ?? '') && p.kind === 'staff') continue;
      const by = p.part === 'first' ? 'first-name' : 'name';
      offer({ kind: p.kind, from: at, to, by, name: p.name, gender: gender ?? p.gender, plural: false, stands: null });
    }
  }
  if (best) return best;
  const written = head.word;
  const known = vocabulary.has(written) && !names.words.has(written);
  for (const p of known && !title ? [] : (names.near.get(written.charAt(0)) ?? [])) {
    const [surname = ''] = p.words;
    const most = surname.length >= 8 ? 2 : 1;
    const longEnough = title ? surname.length >= 4 : surname.length >= 6;
    if (
      longEnough &&
      written.length >= 4 &&
      (title || p.kind === 'staff') &&
      within(written, surname, title ? most : 1)
    )
      return {
        kind: p.kind,
        from: at,
        to: start + 1,
        by: 'near',
        name: p.name,
        gender: gender ?? p.gender,
        plural: false,
        stands: null,
      };
  }
  // A titled name that is not on the list. `miss` and lower-case writing would take in too many other words.
  const usable = title && title !== 'head' && title !== 'headteacher' && head.capital && head.kind === 'word';
  if (usable && !NOT_TEACHERS.has(written) && !(title === 'miss' && vocabulary.has(written) && !token.capital))
    return { kind: 'staff', from: at, to: start + 1, by: 'title', name: null, gender, plural: false, stands: null };
  return null;
}

const MALE = new Set([
  'son',
  'sons',
  'lad',
  'boy',
  'boys',
  'headmaster',
  'husband',
  'dad',
  'man',
  'bloke',
  'guy',
  'brother',
  'nephew',
  'grandson',
  'he',
  'him',
  'himself',
  'fella',
]);
const FEMALE = new Set([
  'daughter',
  'girl',
  'girls',
  'lass',
  'headmistress',
  'wife',
  'mum',
  'woman',
  'lady',
  'sister',
  'niece',
  'granddaughter',
  'she',
  'her',
  'herself',
]);

function genderOf(tokens: readonly Token[], from: number, to: number): 'he' | 'she' | null {
  for (let i = to - 1; i >= from; i--) {
    const word = tokens[i]?.word ?? '';
    if (MALE.has(word)) return 'he';
    if (FEMALE.has(word)) return 'she';
  }
  return null;
}

const PLURALS = new Set([
  'kids',
  'children',
  'people',
  'parents',
  'staff',
  'pupils',
  'boys',
  'girls',
  'mums',
  'dads',
  'families',
  'teachers',
  'tas',
  'lads',
  'women',
  'men',
  'friends',
  'sons',
  'daughters',
  'governors',
  'everyone',
  'brothers',
  'sisters',
]);
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
  for (const { group, from, to } of findPhrases(INDEX, target, sentenceEnd)) {
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
      const kind = elsewhere ? 'person' : words.kind;
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
      // `that Castleton`, `the Year 4 teacher Mr Osei`: a name inside says more than the words around it.
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

/** `a head in Florida`, `a teacher from Leeds`: indefinite, with a place that is not the school. */
function isElsewhere(tokens: readonly Token[], from: number, to: number, names: Names): boolean {
  const first = tokens[from]?.word;
  if (first !== 'a' && first !== 'an' && first !== 'some' && first !== 'another') return false;
  const [preposition, place] = [tokens[to], tokens[to + 1]];
  if (!preposition || !place || !['in', 'from', 'at', 'near'].includes(preposition.word)) return false;
  return place.capital && !names.words.has(place.word);
}

const PEOPLE_KINDS: ReadonlySet<MentionKind> = new Set<MentionKind>([
  'staff',
  'pupil',
  'own-child',
  'child',
  'own-circle',
  'person',
]);

/**
 * Gives `he`, `she`, `they` the person they most likely stand for: at the start of a sentence whom the sentence before began
 * with, otherwise the last person named, where the gender does not contradict.
 */
function resolvePronouns(mentions: readonly Mention[], segments: Segments): void {
  mentions.forEach((mention, index) => {
    if (mention.kind !== 'third') return;
    const sentence = segments.sentenceOf[mention.from] ?? 0;
    const fits = (m: Mention) =>
      PEOPLE_KINDS.has(m.kind) &&
      !(mention.gender !== null && m.plural) &&
      (m.gender === null || mention.gender === null || m.gender === mention.gender);
    const here: Mention[] = [];
    const before: Mention[] = [];
    for (let k = index - 1; k >= 0 && k >= index - 40; k--) {
      const m = mentions[k];
      if (!m) break;
      const distance = sentence - (segments.sentenceOf[m.from] ?? 0);
      if (distance > 2) break;
      const resolved = m.kind === 'third' ? m.stands : m;
      if (!resolved || !fits(resolved)) continue;
      if (distance === 0) here.push(resolved);
      else before.push(resolved);
    }
    const lastSentence = before.length > 0 ? segments.sentenceOf[before[0]?.from ?? 0] : -1;
    const subjects = before.filter((m) => segments.sentenceOf[m.from] === lastSentence);
    mention.stands = here[0] ?? subjects[subjects.length - 1] ?? before[0] ?? null;
  });
}
