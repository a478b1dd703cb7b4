import { indexPhrases, type PhraseGroup } from '@/lib/policy/check/phrase-index';
import { ACCUSATIONS } from './accusations';
import { COMPLAINTS, SCHOOL_LIFE } from './complaints';
import { HATE_STANCE, RACE_AND_FAITH } from './hate';
import { HATE_GROUNDS, HATE_TOPICS } from './hate-grounds';
import { IDIOMS } from './idioms';
import { INSULTS } from './insults';
import { MACROS } from './macros';
import { PRIVACY } from './privacy';
import { SAFEGUARDING } from './safeguarding';
import { SLURS } from './slurs';
import { THREATS } from './threats';
import { WELSH } from './welsh';

/** Every phrase group of the rules. A new group is added in its own file and is then known everywhere by its name. */
export const LEXICON = {
  ...ACCUSATIONS,
  ...COMPLAINTS,
  ...SCHOOL_LIFE,
  ...HATE_STANCE,
  ...RACE_AND_FAITH,
  ...HATE_GROUNDS,
  ...HATE_TOPICS,
  ...IDIOMS,
  ...INSULTS,
  ...PRIVACY,
  ...SAFEGUARDING,
  ...SLURS,
  ...THREATS,
  ...WELSH,
} satisfies Record<string, PhraseGroup>;

export type GroupId = keyof typeof LEXICON;

export const LEXICON_INDEX = indexPhrases(LEXICON, MACROS);

/** Groups whose words people hide behind asterisks. */
const MASKED_GROUPS: readonly GroupId[] = [
  'insult.gross',
  'race.slur',
  'homophobic.slur',
  'trans.slur',
  'sexist.slur',
  'disability.slur',
  'faith.slur',
];

const SWEARWORDS =
  'fuck fucking fucker fucked fuckers shit shite shits shitty arse arses bollocks piss pissed kill rape slag slags';

/** `first letter + length` → words that may stand behind a mask. */
export const MASKED_WORDS: ReadonlyMap<string, readonly string[]> = (() => {
  const words = new Set(SWEARWORDS.split(' '));
  const masked = indexPhrases(Object.fromEntries(MASKED_GROUPS.map((group) => [group, LEXICON[group]])), MACROS);
  for (const word of masked.words) if (word.length >= 4) words.add(word);
  const map = new Map<string, string[]>();
  for (const word of words) {
    const key = `${word.charAt(0)}${word.length}`;
    const listed = map.get(key);
    if (listed) listed.push(word);
    else map.set(key, [word]);
  }
  return map;
})();
