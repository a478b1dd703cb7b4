import { verbForms } from '@/lib/policy/check/inflect';
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
  // `with my brothers` counts those who come along, not whom it is done to.
  if (target?.kind === 'own-circle' && reading.tokens[target.from - 1]?.word !== 'with')
    return {
      reason: 'speaks of the author’s own family or friends',
      spans: [spanOf(reading, target, describes(target))],
    };
  return null;
}

const INTENT = wordSet(
  'will going ll would should must need needs let want wants wait watch deserve deserves time find learn see again if once until hope might may ought fancy love like about coming swear promise',
);
/** Verbs that hurt when somebody is what they are done to. */
const HURTING = new Set(
  (
    'beat batter punch smack slap kick deck chin thump headbutt leather clobber wallop clout floor bash pummel whack thrash attack assault ' +
    'strangle throttle choke lamp spark slam kill murder stab shoot shank knife behead execute bury slaughter poison drown lynch gut butcher ' +
    'cripple kneecap maim torch put shove push burn smash break snap rip cut slit wring crush crack knock drag throw chuck hit jump merk glass slash'
  )
    .split(' ')
    .flatMap(verbForms),
);
/** Of these only what is done to a part of the body counts: one breaks a promise, cuts a cake, throws a party. */
const NEEDS_BODY = new Set(
  'put shove push break cut knock throw rip crack snap hit jump burn smash drag slam attack crush beat glass'
    .split(' ')
    .flatMap(verbForms),
);
const BODY = wordSet(
  'face head teeth nose jaw neck throat legs kneecaps knees skull tongue arms fingers ribs eyes grin smile smirk lights mouth guts bones hands window wall canal river floor ground stairs blood brains back',
);
const MEANS = wordSet(
  'crowbar bat hammer brick bricks noose petrol machete knife blade axe gun bullet acid hatchet shotgun chainsaw coffin morgue kneecaps fist fists knuckles',
);
const FIRST = wordSet('i we someone somebody anyone anybody everyone lads dads parents us');

/** Words between what is meant and what is done, and between that and to whom. */
const BEFORE_VERB = 8;
const BEHIND_VERB = 6;

/**
 * Harm that is meant, in words of no list: somebody is to be hurt (`knock that grin off his face`), or a weapon stands beside a
 * person and a word of intent (`find out what a bat feels like`).
 */
function meant(reading: Reading): Hit | null {
  const { tokens, segments, mentions } = reading;
  for (const sentence of segments.sentences) {
    const people = mentions.filter(
      (m) =>
        m.from >= sentence.from &&
        m.to <= sentence.to &&
        ['staff', 'pupil', 'you', 'third'].includes(m.kind) &&
        !['own-child', 'own-circle', 'self'].includes(resolved(m).kind),
    );
    for (let i = sentence.from; i < sentence.to; i++) {
      const word = tokens[i]?.word ?? '';
      const hurts = HURTING.has(word);
      if (!hurts && !MEANS.has(word)) continue;
      const from = Math.max(sentence.from, i - (hurts ? BEFORE_VERB : 2 * BEFORE_VERB));
      const cue = tokens.slice(from, i).some((t) => INTENT.has(t.word));
      const by = tokens.slice(from, i).some((t) => FIRST.has(t.word)) || i === sentence.from;
      if (!cue) continue;
      const to = Math.min(sentence.to, i + 1 + BEHIND_VERB);
      const near = people.find((m) => (hurts ? m.from > i && m.from < to : true));
      if (!hurts && !near) continue;
      const whose = tokens.slice(i + 1, to).some((t) => t.word === 'your' || t.word === 'his' || t.word === 'her');
      const body = tokens.slice(i + 1, to + 2).some((t) => BODY.has(t.word));
      if (hurts && !(by && (near || (whose && body)) && (body || !NEEDS_BODY.has(word)))) continue;
      return { group: 'threat.could', from: i, to: i + 1 };
    }
  }
  return null;
}

/** Threats, calls for violence and hints at harm, whether serious or not: a person has to judge that. */
export function threats(reading: Reading): Candidate[] {
  const found = candidate('threat-violence', { sense: senseOf(reading) });
  let standing = 0;
  const withdrawn: { hit: Hit; by: Withdrawal }[] = [];
  const groups = Object.keys(FEATURE) as (keyof typeof FEATURE)[];
  const listed = hitsOf(reading, ...groups);
  const loose = listed.length === 0 && hitsOf(reading, 'threat.reported').length === 0 ? meant(reading) : null;
  for (const hit of loose ? [loose] : listed) {
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
