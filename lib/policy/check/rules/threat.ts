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
import { type Candidate, candidate } from '@/lib/policy/check/score';
import type { Span } from '@/lib/policy/check/suggestion';
import { wordSet } from '@/lib/policy/check/words';
import { counterSpeech } from './stance';
import { describes } from './target';

const FEATURE = {
  'threat.direct': 'direct',
  'threat.incite': 'incite',
  'threat.veiled': 'veiled',
  'threat.could': 'could',
  'welsh.threat': 'welsh',
} as const;

const SPORTING = wordSet(
  'beat beating smash smashing batter battering thrash thrashing hammer murder kill slaughter destroy hit kick knock bury',
);

interface Withdrawal {
  reason: string;
  spans: Span[];
}

/** Why a violent phrase is none that the school has to fear, or null. */
function harmless(reading: Reading, hit: Hit): Withdrawal | null {
  const idiom = hitsOf(reading, 'idiom.harmless').find((other) => overlaps(other, hit));
  if (idiom) return { reason: 'a figure of speech, not a threat', spans: [spanOfHit(reading, idiom)] };
  for (const at of [hit.from, hit.from + 1, hit.from + 2, hit.from + 3]) {
    // `I would never hit a child`: the denial stands inside or before the phrase, before its verb.
    const denied = at < hit.to ? negationBefore(reading, at, at - hit.from + 3) : -1;
    if (denied >= 0 && denied < hit.to && hit.group !== 'threat.veiled')
      return {
        reason: 'says that it will not be done',
        spans: [spanOf(reading, { from: denied, to: denied + 1 }, 'denies it')],
      };
  }
  const words = reading.tokens.slice(hit.from, hit.to).map((t) => t.word);
  const sport = hitsOf(reading, 'threat.sport')[0];
  if (sport && words.some((word) => SPORTING.has(word)) && !words.some((word) => word === 'head' || word === 'face'))
    return { reason: 'speaks of a match or contest', spans: [spanOfHit(reading, sport)] };
  if (isQuoted(reading, hit)) {
    const told = [...hitsOf(reading, 'threat.reported'), ...counterSpeech(reading)][0];
    if (told && !overlaps(told, hit))
      return { reason: 'quotes a threat by others in order to tell of it', spans: [spanOfHit(reading, told)] };
  }
  const inside = reading.mentions.filter((m) => m.from >= hit.from && m.to <= hit.to && m.kind !== 'self');
  const subject = inside[0] ? resolved(inside[0]) : null;
  if (
    subject?.kind === 'own-child' &&
    inside.length === 1 &&
    hit.group === 'threat.direct' &&
    inside[0]?.from === hit.from
  )
    return {
      reason: 'tells of what is done to the author’s own child',
      spans: [spanOf(reading, subject, describes(subject))],
    };
  const target = inside[inside.length - 1];
  if (target?.kind === 'own-circle')
    return {
      reason: 'speaks of the author’s own family or friends',
      spans: [spanOf(reading, target, describes(target))],
    };
  return null;
}

/** Threats, calls for violence and hints at harm, whether serious or not: a person has to judge that. */
export function threats(reading: Reading): Candidate[] {
  const found = candidate('threat-violence', { sense: senseOf(reading) });
  let standing = 0;
  const withdrawn: { hit: Hit; by: Withdrawal }[] = [];
  const groups = Object.keys(FEATURE) as (keyof typeof FEATURE)[];
  for (const hit of hitsOf(reading, ...groups)) {
    const by = harmless(reading, hit);
    if (by) {
      withdrawn.push({ hit, by });
      continue;
    }
    standing++;
    found.because(FEATURE[hit.group as keyof typeof FEATURE], spanOfHit(reading, hit));
    for (const m of mentionsInSentence(reading, sentenceAt(reading, hit.from))) {
      const person = resolved(m);
      if (person.kind === 'staff' || person.kind === 'pupil' || person.kind === 'school')
        found.because('target', spanOf(reading, m, describes(person)));
    }
  }
  const weapon = hitsOf(reading, 'threat.weapon').find((hit) => reading.tokens[hit.from]?.kind === 'emoji');
  if (weapon) {
    const target = mentionsInSentence(reading, sentenceAt(reading, weapon.from)).find((m) =>
      ['staff', 'pupil', 'you', 'school'].includes(resolved(m).kind),
    );
    if (target) {
      standing++;
      found.because('weapon', spanOfHit(reading, weapon), spanOf(reading, target, describes(resolved(target))));
    }
  }
  if (standing > 0) {
    const told = hitsOf(reading, 'threat.reported')[0];
    if (told) found.despite('reported', spanOfHit(reading, told));
    return [found.done()];
  }
  const [first] = withdrawn;
  if (!first) return [];
  for (const { hit, by } of withdrawn) {
    found.because(FEATURE[hit.group as keyof typeof FEATURE], spanOfHit(reading, hit));
    found.withdraw(by.reason, ...by.spans);
  }
  return [found.done()];
}

function senseOf(reading: Reading): string {
  if (hitsOf(reading, 'threat.direct').length > 0) return 'direct';
  if (hitsOf(reading, 'threat.incite').length > 0) return 'call-for-violence';
  return 'veiled';
}
