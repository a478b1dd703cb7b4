import { isPlaceOnly } from '@/lib/policy/check/entities';
import type { GroupId } from '@/lib/policy/check/lexicon/all';
import type { Mention } from '@/lib/policy/check/mention';
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
import { type Candidate, type CandidateBuilder, candidate, type FeatureOf } from '@/lib/policy/check/score';
import type { Span } from '@/lib/policy/check/suggestion';
import { wordSet } from '@/lib/policy/check/words';
import { INSULTING, tiedInsult } from './insult';
import { counterSpeech, rejectedWords } from './stance';
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

const SCHOOL_ANCHORS: ReadonlySet<string> = new Set(['school-named', 'school', 'staff']);

const FEELINGS = wordSet(
  'disappointed annoyed frustrated appalled disgusted shocked fed gutted livid furious fuming raging seething angry upset ' +
    'unhappy worried concerned ignored dismissed patronised unimpressed tired sick done cross let insulted heartbroken ' +
    'baffled mugged fobbed so very really extremely bitterly deeply quite had at losing out pissed cheesed hacked',
);

/** Complaining words about something else: `I am so disorganised`, `we did not reply in time`, `the weather is awful`. */
function aboutSelf(reading: Reading, hit: Hit): boolean {
  const before = mentionsInSentence(reading, sentenceAt(reading, hit.from)).filter((m) => m.to <= hit.from);
  const last = before[before.length - 1];
  if (hit.group === 'complain.verdict') {
    const { of, link } = saidOf(reading, hit);
    const feeling = FEELINGS.has(reading.tokens[hit.from]?.word ?? '');
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

const AUXILIARIES = wordSet('does do did is are has have can could will would was were');

/** `Mr Lund is the best we have ever had` has the words of a question, behind the one that it is about. */
function isStated(reading: Reading, hit: Hit): boolean {
  if (hit.group !== 'complain.question' || !AUXILIARIES.has(reading.tokens[hit.from]?.word ?? '')) return false;
  const asked = reading.segments.sentences[sentenceAt(reading, hit.from)]?.question ?? false;
  return !asked && reading.mentions.some((m) => m.to === hit.from);
}

const TURNS = wordSet('but however although though yet unfortunately sadly shame');

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

const GRAVER: readonly GroupId[] = [
  'threat.direct',
  'threat.incite',
  'threat.veiled',
  'accuse.harm',
  'accuse.cruel',
  'contact.secret',
];

const TOLD: readonly GroupId[] = ['confidential.social', 'confidential.health', 'confidential.record'];

/** Harsh words that are part of a hateful remark, or of an insult to a person, are no complaint about the school. */
function otherwiseMeant(reading: Reading, hit: Hit): boolean {
  const sentence = sentenceAt(reading, hit.from);
  if (hitsOf(reading, ...HATEFUL).some((other) => sentenceAt(reading, other.from) === sentence)) return true;
  if (hitsOf(reading, ...GRAVER).some((other) => overlaps(other, hit))) return true;
  // What a post tells of a pupil's family or health is no complaint about the school.
  if (hitsOf(reading, ...TOLD).some((other) => sentenceAt(reading, other.from) === sentence))
    if (mentionsInSentence(reading, sentence).some((m) => m.kind === 'pupil')) return true;
  if (hit.group !== 'complain.verdict' && hit.group !== 'complain.conduct') return false;
  return hitsOf(reading, ...INSULTING).some((other) => {
    const said = overlaps(other, hit) ? tiedInsult(reading, other)?.said.of : null;
    return said !== null && said !== undefined && said.kind !== 'school' && said.kind !== 'org';
  });
}

/** What makes a post speak of the school; one is enough, a second kind adds nothing. */
interface Anchor {
  feature: 'school-named' | 'school' | 'staff' | 'life' | 'weak' | 'child' | 'place' | 'unsaid';
  span: Span | null;
}

function anchorOf(reading: Reading): Anchor | null {
  const of = (kind: Mention['kind']) => reading.mentions.filter((m) => m.kind === kind);
  const schools = of('school');
  const spoken = schools.filter((m) => !isPlaceOnly(reading.tokens, m));
  const mentioned = (feature: Anchor['feature'], m: Mention): Anchor => ({
    feature,
    span: spanOf(reading, m, describes(m)),
  });
  const found = (feature: Anchor['feature'], hit: Hit): Anchor => ({ feature, span: spanOfHit(reading, hit) });
  const named = spoken.find((m) => m.by === 'name');
  if (named) return mentioned('school-named', named);
  if (spoken[0]) return mentioned('school', spoken[0]);
  const [staff] = of('staff');
  if (staff) return mentioned('staff', staff);
  const [life] = hitsOf(reading, 'school.life');
  if (life) return found('life', life);
  const [weak] = hitsOf(reading, 'school.weak');
  if (weak) return found('weak', weak);
  const [child] = of('own-child');
  if (child) return mentioned('child', child);
  if (schools[0]) return mentioned('place', schools[0]);
  // `Rang four times, still no reply`: on a school's own page nobody says which school. Not where the post says whose fault it is.
  const elsewhere = reading.mentions.some((m) => m.kind === 'org') || reading.mentions[0]?.kind === 'own-circle';
  return elsewhere || hitsOf(reading, 'elsewhere').length > 0 ? null : { feature: 'unsaid', span: null };
}

const CUES = {
  'cue.lapse': 'lapse',
  'cue.expect': 'expect',
  'cue.stance': 'stance',
  'cue.money': 'money',
} as const satisfies Partial<Record<GroupId, FeatureOf<'complaint-school'>>>;

const NEGATIVES = wordSet('not no never nobody none nothing without noone nowhere');

/** Posts about something graver than the running of the school; faint signs of complaint in them mean nothing. */
const OTHERWISE: readonly GroupId[] = [
  ...GRAVER,
  'accuse.sexual',
  'accuse.dishonest',
  'accuse.substance',
  'accuse.conduct',
  'accuse.pupil',
  'threat.could',
  'threat.reported',
  'self-harm.intent',
  'self-harm.encourage',
  'extremism.support',
  'intimate.image',
  'confidential.social',
  'confidential.record',
  'confidential.staff',
  'confidential.security',
  'confidential.leak',
  'confidential.document',
  'private.where',
  'private.label',
  'logo.mark',
  'account.fake',
];

const HARMLESS_AFTER = wordSet(
  'problem problems worries need idea long sure doubt bad only just thanks thank parking uniform nuts nut rush wonder matter one far forget worry more longer way smoking dogs panic pressure cash other less fun hurry charge cost obligation experience spoilers judgement the',
);
/** Within three words of a negation these turn it into praise, longing or a mere notice. */
const GLAD_AFTER = wordSet(
  'but problem problems issue issues wait believe thank fault stop soon happier prouder better afraid complaints regret regretted sorry make forget beat tears need run bliss',
);
const SELVES = wordSet('i we my our me us you');
/** Without a subject: `do not send nuts in` asks, `could not get them to bed` speaks of the author. */
const BARE = wordSet('do can could did will would had have was am');
const ASKING = wordSet('please if why so should must');
/** `no breakfast club this Friday` gives notice. */
const DAYS = wordSet('today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday should');

/** `no ramp`, `he has not had a book`: not of the author, no request, and none of the ways to say that all is well. */
function isLack({ tokens, segments }: Reading, at: number): boolean {
  const sentence = segments.sentences[segments.sentenceOf[at] ?? 0];
  if (!sentence || sentence.question || HARMLESS_AFTER.has(tokens[at + 1]?.word ?? '')) return false;
  if (tokens.slice(at + 1, at + 4).some((t) => GLAD_AFTER.has(t.word))) return false;
  if (tokens.slice(at + 1, at + 7).some((t) => DAYS.has(t.word))) return false;
  // `no clubs this week I'm afraid` gives notice.
  if (tokens.slice(sentence.from, sentence.to).some((t) => t.word === 'afraid')) return false;
  const before = tokens.slice(Math.max(sentence.from, at - 4), at).map((t) => t.word);
  if (before.some((word) => SELVES.has(word) || ASKING.has(word))) return false;
  // `do not send nuts in` asks; `nobody answers` tells.
  return !(
    BARE.has(tokens[at - 1]?.word ?? '') &&
    (at - 1 === sentence.from || segments.clauseOf[at - 2] !== segments.clauseOf[at])
  );
}

/** Faint signs, which together make a complaint of a post that uses no harsh word. Returns how many kinds there are. */
function faintSigns(reading: Reading, found: CandidateBuilder<'complaint-school'>): number {
  let kinds = 0;
  for (const [group, feature] of Object.entries(CUES) as [keyof typeof CUES, (typeof CUES)[keyof typeof CUES]][]) {
    const hits = hitsOf(reading, group);
    if (hits.length > 0) kinds++;
    for (const hit of hits) found.because(feature, spanOfHit(reading, hit));
  }
  const negatives = reading.tokens.flatMap((t, i) => (NEGATIVES.has(t.word) ? [i] : []));
  const [negative] = negatives;
  const lack = negatives.find((i) => isLack(reading, i));
  if (lack !== undefined) {
    kinds += 2;
    found.because('lack', spanOf(reading, { from: lack, to: lack + 1 }, 'says that something is missing or not done'));
  } else if (negative !== undefined) {
    kinds++;
    found.because('negation', spanOf(reading, { from: negative, to: negative + 1 }, 'says that something is not so'));
  }
  const angry = hitsOf(reading, 'cue.angry').find((hit) => reading.tokens[hit.from]?.kind === 'emoji');
  if (angry) found.because('angry', spanOfHit(reading, angry));
  if (reading.tokens.some((t) => t.word === 'they' || t.word === 'them')) found.because('they');
  if (/[!?]\s?[!?]/.test(reading.folded)) found.because('shouting');
  return kinds;
}

/** What makes a complaint less likely: other firms, thanks, a mere question, news, standing up for somebody. */
function soften(
  reading: Reading,
  found: CandidateBuilder<'complaint-school'>,
  hits: readonly Hit[],
  anchor: Anchor,
): void {
  const aside = (list: readonly Hit[]) => list.filter((other) => !hits.some((hit) => overlaps(hit, other)));
  const organisation = reading.mentions.find((m) => m.kind === 'org');
  if (organisation && !['school-named', 'school', 'staff'].includes(anchor.feature))
    found.despite('other-organisation', spanOf(reading, organisation, describes(organisation)));
  const praise = aside(hitsOf(reading, 'praise'));
  // `love the teachers but …`: what comes before the turn is politeness.
  const turn = reading.tokens.findLastIndex((t) => TURNS.has(t.word));
  const warm = praise.find((p) => p.from > turn);
  if (warm && !found.has('sarcasm') && praise.length >= hits.length) found.despite('praise', spanOfHit(reading, warm));
  const asks = aside(hitsOf(reading, 'info-question'))[0];
  if (asks) found.despite('asks-information', spanOfHit(reading, asks));
  const news = aside(hitsOf(reading, 'news'))[0];
  if (news) found.despite('news', spanOfHit(reading, news));
  const abuse = hitsOf(reading, ...HATEFUL, ...INSULTING);
  const defended = abuse.map((hit) => rejectedWords(reading, hit)).find((told) => told !== null);
  if (defended) found.despite('defends', ...defended.spans);
  const counter = counterSpeech(reading)[0];
  if (counter) found.despite('counter', spanOfHit(reading, counter));
  const told = hitsOf(reading, 'threat.reported')[0];
  if (told) found.despite('tells-of-threat', spanOfHit(reading, told));
}

/** Complaints about the school or how its staff deal with people. Lawful speech; it has its own way through the school. */
export function complaints(reading: Reading): Candidate[] {
  const anchor = anchorOf(reading);
  if (!anchor) return [];
  // Without a policy there is no school that a post could be about without saying so.
  if (reading.input.pack === null && !SCHOOL_ANCHORS.has(anchor.feature)) return [];
  const found = candidate('complaint-school');
  const hits = hitsOf(reading, ...(Object.keys(COMPLAINING) as ComplainingGroup[])).filter(
    (hit) =>
      !aboutSelf(reading, hit) &&
      !(hit.group === 'complain.verdict' && negationBefore(reading, hit.from, 2) >= 0) &&
      !hitsOf(reading, 'idiom.harmless').some((idiom) => overlaps(idiom, hit)) &&
      !otherwiseMeant(reading, hit) &&
      !isStated(reading, hit),
  );
  const ours = new Set(['school', 'staff']);
  const anchored = new Set(
    reading.mentions
      .filter((m) => ours.has(m.kind) && !isPlaceOnly(reading.tokens, m))
      .map((m) => sentenceAt(reading, m.from)),
  );
  for (const hit of hitsOf(reading, 'school.life')) anchored.add(sentenceAt(reading, hit.from));

  const counted = new Set<string>();
  for (const hit of hits) {
    const sentence = sentenceAt(reading, hit.from);
    const aboutPeople = anchor.feature === 'school-named' || anchor.feature === 'school' || anchor.feature === 'staff';
    if (hit.group === 'complain.conduct' && !aboutPeople) continue;
    // A verdict on the bus company in a post that also has the word `school` in it.
    const other = mentionsInSentence(reading, sentence).find((m) => m.kind === 'org' || m.kind === 'own-circle');
    if (other && !anchored.has(sentence)) {
      found.despite('other-organisation', spanOf(reading, other, describes(resolved(other))));
      continue;
    }
    counted.add(hit.group);
    found.because(COMPLAINING[hit.group as ComplainingGroup], spanOfHit(reading, hit));
  }
  if (counted.size > 0) {
    for (const hit of hitsOf(reading, 'complain.again')) found.because('again', spanOfHit(reading, hit));
  } else {
    const graver =
      hits.length > 0 ||
      hitsOf(reading, ...OTHERWISE, ...HATEFUL, ...INSULTING).length > 0 ||
      counterSpeech(reading).length > 0;
    const faint = ['place', 'unsaid'].includes(anchor.feature);
    if (graver || faint || faintSigns(reading, found) < 2) return [];
    if (['weak', 'child'].includes(anchor.feature) && !found.has('lack')) return [];
  }
  if (anchor.feature === 'unsaid') {
    // A single harsh word about nobody knows what is no complaint about a school.
    const graver =
      hitsOf(reading, ...OTHERWISE, ...HATEFUL).length > 0 ||
      hitsOf(reading, ...INSULTING).some((hit) => tiedInsult(reading, hit)?.said.of);
    if (graver || (counted.size < 2 && faintSigns(reading, found) < 2)) return [];
  }
  found.because(anchor.feature, anchor.span);
  soften(reading, found, hits, anchor);
  return [found.done()];
}
