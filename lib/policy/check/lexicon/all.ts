import { indexPhrases, type PhraseGroup, type PhraseIndex } from '@/lib/policy/check/phrase-index';
import { ACCUSATIONS } from './accusations';
import { COMPLAINT_CUES } from './complaint-cues';
import { COMPLAINTS } from './complaints';
import { CONTACT } from './contact';
import { HATE_STANCE, RACE_AND_FAITH } from './hate';
import { HATE_ATTACKS } from './hate-attacks';
import { HATE_GROUNDS } from './hate-grounds';
import { HATE_GROUPS } from './hate-groups';
import { HATE_TOPICS } from './hate-topics';
import { IDIOMS } from './idioms';
import { INSULTS } from './insults';
import { MACROS } from './macros';
import { MISCONDUCT } from './misconduct';
import { PEOPLE, PEOPLE_MACROS } from './people';
import { PRIVACY } from './privacy';
import { PUBLISHING } from './publishing';
import { SAFEGUARDING } from './safeguarding';
import { SCHOOL_LIFE } from './school-life';
import { SLURS } from './slurs';
import { STANCE } from './stance';
import { THREATS } from './threats';
import { WELSH } from './welsh';

/** Every phrase group of the rules. A new group is added in its own file and is then known everywhere by its name. */
export const LEXICON = {
  ...ACCUSATIONS,
  ...MISCONDUCT,
  ...COMPLAINTS,
  ...CONTACT,
  ...COMPLAINT_CUES,
  ...SCHOOL_LIFE,
  ...HATE_STANCE,
  ...RACE_AND_FAITH,
  ...HATE_GROUNDS,
  ...HATE_GROUPS,
  ...HATE_ATTACKS,
  ...HATE_TOPICS,
  ...IDIOMS,
  ...INSULTS,
  ...PRIVACY,
  ...PUBLISHING,
  ...SAFEGUARDING,
  ...SLURS,
  ...STANCE,
  ...THREATS,
  ...WELSH,
} satisfies Record<string, PhraseGroup>;

export type GroupId = keyof typeof LEXICON;

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
function maskedWords(): ReadonlyMap<string, readonly string[]> {
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
}

interface Compiled {
  phrases: PhraseIndex;
  people: PhraseIndex;
  masked: ReadonlyMap<string, readonly string[]>;
}

let compiled: Compiled | null = null;

/** The lexicon, compiled at the first check: a worker that starts for something else does not pay for it. */
export function compiledLexicon(): Compiled {
  compiled ??= {
    phrases: indexPhrases(LEXICON, MACROS),
    people: indexPhrases(PEOPLE, PEOPLE_MACROS),
    masked: maskedWords(),
  };
  return compiled;
}
