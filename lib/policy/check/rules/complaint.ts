import { isPlaceOnly } from '@/lib/policy/check/entities';
import type { GroupId } from '@/lib/policy/check/lexicon/all';
import {
  type Hit,
  hitsOf,
  mentionsInSentence,
  negationBefore,
  overlaps,
  type Reading,
  resolved,
  sentenceAt,
  spanOf,
  spanOfHit,
} from '@/lib/policy/check/reading';
import { type Candidate, candidate, type FeatureOf } from '@/lib/policy/check/score';
import { INSULT_FEATURES, type InsultGroup, tiedInsult } from './insult';
import { counterSpeech } from './stance';
import { describes, saidOf } from './target';

const COMPLAINING = {
  'complain.verdict': 'verdict',
  'complain.failure': 'failure',
  'complain.frame': 'frame',
  'complain.sarcasm': 'sarcasm',
  'complain.question': 'question',
  'complain.demand': 'demand',
  'complain.conduct': 'conduct',
  'welsh.complaint': 'welsh',
} as const satisfies Partial<Record<GroupId, FeatureOf<'complaint-school'>>>;
type ComplainingGroup = keyof typeof COMPLAINING;

/** Complaining words about something else: `I am such an idiot`, `we did not reply in time`, `the weather is awful`. */
function aboutSelf(reading: Reading, hit: Hit): boolean {
  const before = mentionsInSentence(reading, sentenceAt(reading, hit.from)).filter((m) => m.to <= hit.from);
  const last = before[before.length - 1];
  if (hit.group === 'complain.verdict') {
    const { of, link } = saidOf(reading, hit);
    const feeling = /ed$|ing$|^(?:livid|furious|gutted|sick|upset|unhappy|cross)$/.test(
      reading.tokens[hit.from]?.word ?? '',
    );
    if (link === 'predicate' && (of?.kind === 'org' || of?.kind === 'own-circle' || (of?.kind === 'self' && !feeling)))
      return true;
  }
  if (!last || last.to < hit.from - 2) return false;
  if (last.kind === 'own-circle') return true;
  return (
    last.kind === 'self' &&
    hit.group === 'complain.failure' &&
    !/^(been|still|waited|waiting|feel|felt)$/.test(reading.tokens[hit.from]?.word ?? '')
  );
}

const TURNS = new Set(['but', 'however', 'although', 'though', 'yet', 'unfortunately', 'sadly', 'shame']);

const HATEFUL: readonly GroupId[] = [
  'race.slur',
  'race.exclusion',
  'race.swamped',
  'race.quota',
  'race.stereotype',
  'faith.attack',
  'faith.slur',
  'homophobic.slur',
  'homophobic.attack',
  'trans.slur',
  'trans.attack',
  'sexist.attack',
  'sexist.sexual',
  'disability.attack',
];

/** Harsh words that are part of a hateful remark, or of an insult to a person, are no complaint about the school. */
function otherwiseMeant(reading: Reading, hit: Hit): boolean {
  const sentence = sentenceAt(reading, hit.from);
  if (hitsOf(reading, ...HATEFUL).some((other) => sentenceAt(reading, other.from) === sentence)) return true;
  if (hitsOf(reading, 'threat.direct', 'threat.incite', 'threat.veiled').some((other) => overlaps(other, hit)))
    return true;
  if (hit.group !== 'complain.verdict' && hit.group !== 'complain.conduct') return false;
  return hitsOf(reading, ...(Object.keys(INSULT_FEATURES) as InsultGroup[])).some((other) => {
    const said = overlaps(other, hit) ? tiedInsult(reading, other)?.said.of : null;
    return said !== null && said !== undefined && said.kind !== 'school' && said.kind !== 'org';
  });
}

/** Complaints about the school or how its staff deal with people. Lawful speech; it has its own way through the school. */
export function complaints(reading: Reading): Candidate[] {
  const found = candidate('complaint-school');
  const hits = hitsOf(reading, ...(Object.keys(COMPLAINING) as ComplainingGroup[])).filter(
    (hit) =>
      !aboutSelf(reading, hit) &&
      !(hit.group === 'complain.verdict' && negationBefore(reading, hit.from, 2) >= 0) &&
      !hitsOf(reading, 'idiom.harmless').some((idiom) => overlaps(idiom, hit)) &&
      !otherwiseMeant(reading, hit),
  );
  if (hits.length === 0) return [];

  const schools = reading.mentions.filter((m) => m.kind === 'school');
  const spoken = schools.filter((m) => !isPlaceOnly(reading.tokens, m));
  const staff = reading.mentions.filter((m) => m.kind === 'staff');
  const life = hitsOf(reading, 'school.life');
  const anchored = new Set([...spoken, ...staff, ...life].map((m) => sentenceAt(reading, m.from)));

  let counted = 0;
  for (const hit of hits) {
    const sentence = sentenceAt(reading, hit.from);
    if (hit.group === 'complain.conduct' && staff.length + spoken.length === 0) continue;
    // A verdict on the bus company in a post that also has the word `school` in it.
    const other = mentionsInSentence(reading, sentence).find((m) => m.kind === 'org' || m.kind === 'own-circle');
    if (other && !anchored.has(sentence)) {
      found.despite('other-organisation', spanOf(reading, other, describes(resolved(other))));
      continue;
    }
    counted++;
    found.because(COMPLAINING[hit.group as ComplainingGroup], spanOfHit(reading, hit));
  }
  if (counted === 0) return [];
  for (const hit of hitsOf(reading, 'complain.again')) found.because('again', spanOfHit(reading, hit));

  const [named] = spoken.filter((m) => m.by === 'name');
  const [anySchool] = spoken;
  const [anyStaff] = staff;
  const [anyLife] = life;
  const weak = hitsOf(reading, 'school.weak');
  const [place] = schools;
  const ownChild = reading.mentions.find((m) => m.kind === 'own-child');
  // One anchor is enough; a second kind adds nothing to what the post is about.
  if (named) found.because('school-named', spanOf(reading, named, describes(named)));
  else if (anySchool) found.because('school', spanOf(reading, anySchool, describes(anySchool)));
  else if (anyStaff) found.because('staff', spanOf(reading, anyStaff, describes(anyStaff)));
  else if (anyLife) found.because('life', spanOfHit(reading, anyLife));
  else if (weak[0]) found.because('weak', spanOfHit(reading, weak[0]));
  else if (ownChild) found.because('child', spanOf(reading, ownChild, describes(ownChild)));
  else if (place) found.because('place', spanOf(reading, place, describes(place)));
  else return [];

  const organisation = reading.mentions.find((m) => m.kind === 'org');
  if (organisation && !named && !anySchool && !anyStaff)
    found.despite('other-organisation', spanOf(reading, organisation, describes(organisation)));
  const praise = hitsOf(reading, 'praise').filter((p) => !hits.some((hit) => overlaps(hit, p)));
  // `love the teachers but …`: what comes before the turn is politeness.
  const turn = reading.tokens.findLastIndex((t) => TURNS.has(t.word));
  const warm = praise.find((p) => p.from > turn);
  if (warm && !found.has('sarcasm') && praise.length >= counted) found.despite('praise', spanOfHit(reading, warm));
  const asks = hitsOf(reading, 'info-question').find((q) => !hits.some((hit) => overlaps(hit, q)));
  if (asks) found.despite('asks-information', spanOfHit(reading, asks));
  const news = hitsOf(reading, 'news').find((n) => !hits.some((hit) => overlaps(hit, n)));
  if (news) found.despite('news', spanOfHit(reading, news));
  const counter = counterSpeech(reading)[0];
  if (counter) found.despite('counter', spanOfHit(reading, counter));
  const told = hitsOf(reading, 'threat.reported')[0];
  if (told) found.despite('tells-of-threat', spanOfHit(reading, told));
  return [found.done()];
}
