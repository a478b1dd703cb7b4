import type { PolicyPack } from '@/lib/policy/pack';
import type { Roster, RosterPerson } from '@/lib/policy/roster';
import { AFTER_OTHER_NAMES, NOT_TEACHERS, SHORT_FORMS, TITLES, WORD_NAMES } from './lexicon/names';
import type { Mention, MentionKind } from './mention';
import type { Vocabulary } from './readings';
import { within } from './spelling';
import type { Token } from './tokens';

/** Names to look for, made once per pack and roster. */
export interface Names {
  /** Folded first word of a name → names that begin with it. */
  byFirst: ReadonlyMap<string, readonly NamePattern[]>;
  /** Surnames long enough to be known with a slip, by first letter. */
  near: ReadonlyMap<string, readonly NamePattern[]>;
  /** Staff by the first letter of their surname: `Mr Q`. */
  initials: ReadonlyMap<string, readonly NamePattern[]>;
  words: ReadonlySet<string>;
}

interface NamePattern {
  words: readonly string[];
  kind: 'staff' | 'pupil' | 'school';
  part: 'full' | 'surname' | 'first';
  name: string;
  gender: 'he' | 'she' | null;
  /** Another form of the name than the list has; alone it counts only with a capital letter. */
  short: boolean;
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
  const make = (list: string[], part: NamePattern['part'], short = false): NamePattern => ({
    words: list,
    kind,
    part,
    name: person.name,
    gender,
    short,
  });
  if (words.length === 1) return [make(words, title || kind === 'staff' ? 'surname' : 'first')];
  // With a title all words may be the surname (`Mrs Smith-Jones`, `Mr van der Berg`); without one the first is given.
  if (title) return [make(words, 'surname'), make([last], 'surname')];
  const patterns = [make(words, 'full'), make([last], 'surname')];
  if (words.length > 2) patterns.push(make([first, last], 'full'));
  if (kind === 'pupil') patterns.push(make([first], 'first'));
  for (const form of SHORT_FORMS.find((forms) => forms.includes(first)) ?? []) {
    if (form === first) continue;
    patterns.push(make([form, last], 'full', true));
    // `Will`, `Rob`: at the beginning of a sentence nobody can tell them from the word.
    if (kind === 'pupil' && !WORD_NAMES.has(form) && form.length > 2) patterns.push(make([form], 'first', true));
  }
  return patterns;
}

const prepared = new WeakMap<Roster, { pack: PolicyPack | null; names: Names }>();

/** The names of a school and its people, prepared once for as long as the same pack and roster are given. */
export function namesOf(pack: PolicyPack | null, roster: Roster): Names {
  const before = prepared.get(roster);
  if (before && before.pack === pack) return before.names;
  const names = prepareNames(pack, roster);
  prepared.set(roster, { pack, names });
  return names;
}

function prepareNames(pack: PolicyPack | null, roster: Roster): Names {
  const patterns: NamePattern[] = [
    ...roster.staff.flatMap((person) => personPatterns(person, 'staff')),
    ...roster.pupils.flatMap((person) => personPatterns(person, 'pupil')),
  ];
  for (const school of pack?.schools ?? [])
    for (const name of [school.name, ...school.shortNames])
      patterns.push({ words: fold(name), kind: 'school', part: 'full', name: school.name, gender: null, short: false });
  const byFirst = new Map<string, NamePattern[]>();
  const near = new Map<string, NamePattern[]>();
  const initials = new Map<string, NamePattern[]>();
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
    // A short form is a word of its own as well, and is none of the school's.
    if (!pattern.short) for (const word of pattern.words) words.add(word);
    if (pattern.kind === 'staff' && pattern.part === 'surname') put(initials, first.charAt(0), pattern);
    if (pattern.kind !== 'school' && pattern.part === 'surname' && pattern.words.length === 1 && first.length >= 4)
      put(near, first.charAt(0), pattern);
  }
  return { byFirst, near, initials, words };
}

const named = (
  kind: MentionKind,
  from: number,
  to: number,
  by: Mention['by'],
  name: string | null,
  gender: Mention['gender'],
): Mention => ({ kind, from, to, by, name, gender, plural: false, stands: null });

/** `Callum F`: the letter belongs to the first name where it begins the surname. */
function withInitial(mention: Mention, tokens: readonly Token[]): Mention {
  const next = tokens[mention.to];
  const surname = mention.name?.split(' ').at(-1)?.toLowerCase() ?? '';
  const fits = next?.kind === 'word' && next.capital && next.word.length === 1 && surname.startsWith(next.word);
  return mention.by === 'first-name' && fits ? { ...mention, to: mention.to + 1, by: 'name' } : mention;
}

/** The name of somebody at the school, or of the school, that begins at a token; with a title also a name not on the list. */
export function nameAt(tokens: readonly Token[], at: number, names: Names, vocabulary: Vocabulary): Mention | null {
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
          return named(p.kind, at, at + 1, 'near', p.name, p.gender);
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
        if (!common && !street && !title) offer(named('school', at, to, 'name', p.name, null));
        continue;
      }
      if (title && p.part === 'first') continue;
      const bare = !title && p.part !== 'full';
      if (bare && p.words.length === 1 && (WORD_NAMES.has(form) || p.short) && !head.capital) continue;
      if (bare && AFTER_OTHER_NAMES.has(tokens[to]?.word ?? '') && p.kind === 'staff') continue;
      const by = p.part === 'first' ? 'first-name' : 'name';
      offer(named(p.kind, at, to, by, p.name, gender ?? p.gender));
    }
  }
  if (best) return withInitial(best, tokens);
  const written = head.word;
  if (title && head.kind === 'word' && written.length === 1 && head.capital) {
    // Of two teachers with the same letter nobody can tell which is meant.
    const [only, other] = new Set((names.initials.get(written) ?? []).map((p) => p.name));
    const fits = (names.initials.get(written) ?? []).find(
      (p) => p.gender === null || gender === null || p.gender === gender,
    );
    if (only && !other && fits) return named('staff', at, start + 1, 'near', only, gender ?? fits.gender);
  }
  const known = vocabulary.has(written) && !names.words.has(written);
  for (const p of known && !title ? [] : (names.near.get(written.charAt(0)) ?? [])) {
    const [surname = ''] = p.words;
    const most = surname.length >= 8 ? 2 : 1;
    const longEnough = title ? surname.length >= 4 : surname.length >= 6;
    if (
      longEnough &&
      written !== surname &&
      written.length >= 4 &&
      (title || p.kind === 'staff') &&
      within(written, surname, title ? most : 1)
    )
      return named(p.kind, at, start + 1, 'near', p.name, gender ?? p.gender);
  }
  // A titled name that is not on the list. `miss` and lower-case writing would take in too many other words.
  const usable = title && title !== 'head' && title !== 'headteacher' && head.capital && head.kind === 'word';
  if (usable && !NOT_TEACHERS.has(written) && !(title === 'miss' && vocabulary.has(written) && !token.capital))
    return named('staff', at, start + 1, 'title', null, gender);
  return null;
}
