import type { Strand } from '@/lib/concerns';
import type { GroupId } from '@/lib/policy/check/lexicon/all';
import { LEXICON } from '@/lib/policy/check/lexicon/all';
import { type Hit, hitsOf, isQuoted, overlaps, type Reading, sentenceAt, spanOf } from '@/lib/policy/check/reading';
import type { Span } from '@/lib/policy/check/suggestion';
import { wordSet } from '@/lib/policy/check/words';
import { gluedAttack } from './glued-words';

/** Something said against a protected group as such, whoever its people are. */
export interface GroupAttack {
  strand: Strand;
  feature: 'group-attack' | 'group-harm';
  evidence: readonly Span[];
  /** Token range from the first to the last word of the evidence. */
  from: number;
  to: number;
  /** Passed on only to speak against it. */
  rejected: { reason: string; spans: Span[] } | null;
}

/** A place where a group is spoken of, by its name or as `they` soon after it. */
export interface GroupReference {
  strand: Strand;
  from: number;
  to: number;
}

const GROUPS: readonly (readonly [GroupId, Strand])[] = [
  ['group.race', 'race'],
  ['group.faith', 'faith'],
  ['group.homophobic', 'homophobic'],
  ['group.trans', 'trans'],
  ['group.disability', 'disability'],
  ['group.sexist', 'sexist'],
];

/** More references than this say nothing new, and bound the work. */
const MAX_REFERENCES = 40;

const BE = wordSet("is 's are was were am be = remain remains look looks seem seems become became equal equals");
const MODALS = wordSet(
  'should must ought need needs have has can deserve will shall would could deserves might may going',
);
const NEGATORS = wordSet('not never no nobody none nor neither hardly without noone');
const SUBJECTS = wordSet('i we he she it you there my our im');
const TURNS = wordSet('because when if while but although unless until since whereas');
const DO = wordSet('are is do does did must can have has were was will should would');
const POSSESSIVES = wordSet('my our your his her their');
const DETERMINERS = wordSet('the my our your his her their this that these those two three four some both');
const INTENSIFIERS = wordSet('fucking bloody stupid dirty filthy all the these those little old young damn goddamn');
const BETWEEN = wordSet('fucking bloody stupid dirty filthy next single ugly goddamn damn');
const THEY = wordSet('they them');
const SELF = wordSet('i we everyone everybody us');
const OTHERS = wordSet(
  'he she they who people racist racists thugs thug them someone you others men bigots nazis stop stopped why some many nobody',
);
/** Running-down words that may stand right before those whom they run down; others would be about something else there. */
const ADJECTIVES = wordSet(
  'filthy dirty stupid dumb evil vile disgusting lazy greedy ugly smelly stinking thick worthless useless nasty repulsive subhuman primitive savage retarded pathetic horrible thieving inferior backward barbaric degenerate perverted fucking bloody damn scum revolting gross shit uncivilised parasite vermin',
);
/** Names of groups that are also said of things: `Chinese food`, `Polish your shoes`. */
const ALSO_OF_THINGS = wordSet(
  'chinese japanese polish irish french welsh scottish english trans lgbt lgbtq gay blind deaf disabled autistic roma homosexual lesbian bisexual muslim african asian indian mexican arab black pakistani romanian foreign catholic christian hindu sikh jewish buddhist turks poles german russian italian greek american british spanish transgender migrant immigrant refugee moslem jew islam queer girls women ladies womens female chicks transsexual wheelchair rainbowflag traveller travellers',
);
/** What may follow such a name when it is said of people. */
const AFTER_PEOPLE = wordSet(
  "are is 's was were am do does did should must can will would could have has had need needs deserve deserves ought not never all just only always who that and or in on at with from to for of as like so = , because why always think want make get say they it me you i we here there today now back out off by into near around too everywhere anyway",
);
const OPENS_QUESTION = wordSet('why how what who are is do does must');
/** `a woman's opinion`: what belongs to her as a person, not her football or her toilets. */
const OF_A_PERSON = wordSet('opinion opinions brain brains mind minds word words view views logic judgement');
const GOALS = wordSet(
  'want wants going love like need needs time legal ought have got used plan tempted happy good fun ready dying wanna had',
);
const BEFORE_DOING = wordSet(
  'should will would must let us could please just and all i we can might lets then go also cannot first or someone somebody to they',
);

/** What makes somebody sick may be what is done to people: `the way refugees are treated`. */
const INDIGNATION = wordSet(
  'abuse abused attack attacks attacked violence racism sexism homophobia how way treatment treated hate hatred bullying bullied crime crimes lack cuts when because',
);
const AFTER_INDIGNATION = wordSet('that how to when');

const clear = (tokens: Reading['tokens'], from: number, to: number, blocking: ReadonlySet<string>): boolean => {
  for (let i = from; i < to; i++) if (blocking.has(tokens[i]?.word ?? '')) return false;
  return true;
};

/** Whether a name of a group is said here of people, and of the group rather than of some of them. */
function speaksOfGroup({ tokens, segments, hits, text }: Reading, strand: Strand, hit: Hit): boolean {
  const next = tokens[hit.to];
  const last = tokens[hit.to - 1];
  const first = tokens[hit.from];
  if (!first || !last) return false;
  // Part of a joined emoji (woman + school = teacher) is not a word for a group.
  if (
    first.kind === 'emoji' &&
    !/flag$/.test(first.word) &&
    (text.charCodeAt(last.end) === 0x200d || text.charCodeAt(first.start - 1) === 0x200d)
  )
    return false;
  if (
    first.word === 'darkface' &&
    !/[\u{1f466}-\u{1f469}\u{1f471}-\u{1f478}\u{1f9d1}-\u{1f9d4}]$/u.test(text.slice(0, first.start))
  )
    return false;
  const before = tokens[hit.from - 1]?.word ?? '';
  const owned = tokens[hit.to + 1]?.word ?? '';
  if (next?.word === "'s" && strand === 'sexist' && !BE.has(owned) && !OF_A_PERSON.has(owned)) return false;
  if (strand === 'sexist' && (DETERMINERS.has(before) || DETERMINERS.has(tokens[hit.from - 2]?.word ?? '')))
    return false;
  if (POSSESSIVES.has(before) || (before === 'all' && tokens[hit.from - 2]?.word === 'the')) return false;
  if (!next || !ALSO_OF_THINGS.has(last.word)) return true;
  if (segments.clauseOf[hit.to] !== segments.clauseOf[hit.from] || next.kind !== 'word') return true;
  if (AFTER_PEOPLE.has(next.word)) return true;
  for (const group of ['attack.habit', 'attack.nature', 'attack.exclusion', 'attack.death'] as const)
    if (hits.get(group)?.some((h) => h.from === hit.to)) return true;
  return false;
}

/** Groups spoken of in a text, in its order; `they` in the same sentence or the next stands for the last one. */
export function groupReferences(reading: Reading): GroupReference[] {
  const named: GroupReference[] = [];
  for (const [group, strand] of GROUPS)
    for (const hit of hitsOf(reading, group)) {
      if (!speaksOfGroup(reading, strand, hit)) continue;
      // `Muslim women` are spoken of by their faith: the longer name, and among equals the first ground, is kept.
      const rival = named.findIndex((other) => overlaps(other, hit));
      const other = named[rival];
      if (other && other.to - other.from >= hit.to - hit.from) continue;
      if (other) named.splice(rival, 1);
      named.push({ strand, from: hit.from, to: hit.to });
    }
  named.sort((a, b) => a.from - b.from);
  const all: GroupReference[] = [];
  let next = 0;
  for (let i = 0; i < reading.tokens.length && all.length < MAX_REFERENCES; i++) {
    const reference = named[next];
    if (reference?.from === i) {
      all.push(reference);
      next++;
      continue;
    }
    const last = all[all.length - 1];
    if (!last || i < last.to || !THEY.has(reading.tokens[i]?.word ?? '')) continue;
    const apart = sentenceAt(reading, i) - sentenceAt(reading, last.from);
    if (apart <= 1) all.push({ strand: last.strand, from: i, to: i + 1 });
  }
  return all;
}

interface Found {
  feature: GroupAttack['feature'];
  /** The words of the attack. */
  hit: Hit;
}

/** Says of a group, in the same sentence, what runs it down, shuts it out or harms it; the worst first. */
function attackOn(reading: Reading, { strand, from, to }: GroupReference): Found | null {
  const { tokens, segments } = reading;
  const word = (i: number) => tokens[i]?.word ?? '';
  const sentence = sentenceAt(reading, from);
  const { from: start = from, to: end = to } = segments.sentences[sentence] ?? {};
  const inSentence = (...groups: GroupId[]) =>
    groups.flatMap((group) =>
      (reading.hits.get(group) ?? []).filter(
        (h) => sentenceAt(reading, h.from) === sentence && (h.from >= to || h.from < from),
      ),
    );
  const after = (...groups: GroupId[]) => inSentence(...groups).filter((h) => h.from >= to);
  // The last word of a phrase may be the group's own first, or one word of scorn may stand between.
  const before = (...groups: GroupId[]) =>
    inSentence(...groups).filter(
      (h) =>
        h.from < from &&
        h.from >= from - 12 &&
        h.to <= from + 1 &&
        (h.to >= from || (h.to + 1 === from && BETWEEN.has(word(h.to)))),
    );
  const reported = (a: number, b: number) =>
    (reading.hits.get('attack.saying') ?? []).some((h) => h.from >= a && h.from < b);
  const denied =
    NEGATORS.has(word(from - 1)) ||
    word(from) === 'no' ||
    (word(from - 1) === 'all' && word(from - 2) === 'not') ||
    (word(from) === 'every' && word(from - 1) === 'not');
  const negated = (at: number, reach = 6) => {
    for (let i = at - 1; i >= Math.max(start, at - reach); i--) {
      if (segments.clauseOf[i] !== segments.clauseOf[at]) return false;
      if (NEGATORS.has(word(i))) return true;
    }
    return false;
  };

  // `no … is worth`
  const notOne = word(from - 1) === 'single' && word(from - 3) === 'not';
  if (word(from) === 'no' || word(from - 1) === 'no' || notOne) {
    const none = after('attack.unworthy').find((h) => h.from === to);
    if (none) return { feature: 'group-attack', hit: none };
  }
  // `hope they all die`, `should be shot`
  const modalAt = (() => {
    for (let i = to; i < Math.min(end, to + 5); i++) {
      if (SUBJECTS.has(word(i))) return -1;
      if (MODALS.has(word(i))) return i;
    }
    return -1;
  })();
  const wished = inSentence('attack.wish').some((h) => h.from < from && from - h.from <= 6 && !negated(h.from, 3));
  for (const h of after('attack.death')) {
    const modal = modalAt >= 0 && h.from > modalAt && h.from - modalAt <= 5;
    const wish = wished && h.from - to <= 6;
    if ((modal || wish) && !denied && clear(tokens, to, h.from, NEGATORS) && !reported(to, h.from))
      return { feature: 'group-harm', hit: h };
  }
  // `kill all …`, `someone should hit every …`
  for (const h of before('attack.violence')) {
    if (negated(h.from) || denied) continue;
    const verb = word(h.from);
    const wishful = word(h.from - 1) === 'have' && /^(should|would|could)$/.test(word(h.from - 2));
    if (/(ed|ing|in|s|shot|hung|stuck)$/.test(verb) && !/^(piss|toss)$/.test(verb) && !wishful) continue;
    const prior = word(h.from - 1);
    const opening = h.from === start || segments.clauseOf[h.from] !== segments.clauseOf[h.from - 1];
    const goal = prior === 'to' ? GOALS.has(word(h.from - 2)) || GOALS.has(word(h.from - 3)) : BEFORE_DOING.has(prior);
    const theirs = prior === 'they' || prior === 'who';
    if ((opening || goal || wishful) && !theirs) return { feature: 'group-harm', hit: h };
  }
  // `if a … answers back, hit her`
  const generic =
    /^(a|an|any|every|one|each)$/.test(word(from)) || /^(any|every|one|next|more|another)$/.test(word(from - 1));
  for (const h of generic ? after('attack.violence') : []) {
    const open = segments.clauseOf[h.from] !== segments.clauseOf[h.from - 1] || BEFORE_DOING.has(word(h.from - 1));
    const object = [h.to - 1, h.to].some((i) => i > h.from && /^(him|her|it|them)$/.test(word(i)));
    if (open && object && !negated(h.from) && !/(ed|ing)$/.test(word(h.from))) return { feature: 'group-harm', hit: h };
  }
  // `should not be allowed`, `must be deported`, `stay in the kitchen`
  for (const h of after('attack.exclusion')) {
    if (modalAt < 0 || h.from <= modalAt || h.from - modalAt > 4 || denied) continue;
    if (clear(tokens, to, h.from, NEGATORS) && !reported(to, h.from)) return { feature: 'group-attack', hit: h };
  }
  // `I hate …`
  for (const h of before('attack.hate')) {
    if (negated(h.from, 5) || word(to) === 'being' || reported(to, Math.min(end, to + 5))) continue;
    if (/ing$/.test(word(h.from)) || /^hated$/.test(word(h.from))) continue;
    let whose = 0;
    for (let i = h.from - 1; i >= Math.max(start, h.from - 6) && whose === 0; i--)
      whose = SELF.has(word(i)) ? 1 : OTHERS.has(word(i)) ? -1 : 0;
    if (whose > 0 || (whose === 0 && h.from - start <= 3)) return { feature: 'group-attack', hit: h };
  }
  // `deport all …`, `nobody wants …`, `who would employ …`
  for (const h of before('attack.rid')) {
    const first = word(h.from);
    const ownNegation = NEGATORS.has(first) || first === 'rid' || first === 'wait';
    if (/(ed|ing)$/.test(first) && !/^(something|swamped|overrun|infested|flooded|ruined|plagued|invaded)$/.test(first))
      continue;
    if (negated(h.from) && !ownNegation) continue;
    if (first === 'too' && !/^(in|here|on|at|coming|around|already|about|)$/.test(to < end ? word(to) : '')) continue;
    if (!ownNegation && [1, 2, 3].some((back) => OTHERS.has(word(h.from - back)))) continue;
    if (!/^(problem|trouble)$/.test(first) && reported(to, Math.min(end, to + 4))) continue;
    return { feature: 'group-attack', hit: h };
  }
  for (const h of before('attack.move')) {
    if (strand === 'sexist' || negated(h.from) || OTHERS.has(word(h.from - 1))) continue;
    const away = after('attack.away').find((a) => a.from - to <= 2);
    if (away) return { feature: 'group-attack', hit: h };
  }
  // `I cannot look at … without feeling sick`
  for (const h of inSentence('attack.revulsion')) {
    const plain = clear(tokens, start, end, INDIGNATION) && !reported(start, end);
    const without = word(h.from - 1) === 'without';
    if (plain && (without || !negated(h.from, 2)) && !denied && !AFTER_INDIGNATION.has(word(h.to)))
      return { feature: 'group-attack', hit: h };
  }
  for (const h of before('attack.question')) {
    // `why would anyone want disabled people to suffer`
    const forThem = word(to) === 'to' && tokens.slice(h.from, h.to).some((t) => t.word === 'want');
    if (!forThem) return { feature: 'group-attack', hit: h };
  }

  // `… are vermin`, `why are … so stupid`, `… 🐀`
  const asked =
    clear(tokens, from - 1, from, NEGATORS) &&
    (DO.has(word(from - 1)) || DO.has(word(from - 2)) || DO.has(word(from - 3))) &&
    OPENS_QUESTION.has(word(start));
  for (const h of after('attack.nature')) {
    if (h.from - to > 10) break;
    if (denied || reported(to, h.from) || !clear(tokens, to, h.from, NEGATORS)) continue;
    // `"…" is a horrible thing to say` judges the words, not the people in them.
    if (segments.quoted[from] !== segments.quoted[h.from]) continue;
    if (word(h.from) === 'sick' && word(h.to) === 'of') continue;
    let link = -1;
    for (let i = to; i < Math.min(h.from, to + 7) && link < 0; i++) {
      if (SUBJECTS.has(word(i))) break;
      if (BE.has(word(i))) link = i;
    }
    const joined =
      link >= 0 &&
      h.from - link <= 6 &&
      clear(tokens, link, h.from, TURNS) &&
      clear(tokens, link, h.from, SUBJECTS) &&
      word(h.from - 1) !== 'by' &&
      word(h.from - 1) !== 'with';
    const emoji = tokens[h.from]?.kind === 'emoji' && h.from - to <= 1;
    const direct = h.from === to && asked;
    const so = asked && h.from - to <= 4;
    if (word(h.from) === 'good' && !asked) continue;
    const treated =
      word(to) === 'like' && [1, 2].some((back) => word(from - back) === 'treat') && !clear(tokens, start, from, SELF);
    if (joined || emoji || direct || so || treated) return { feature: 'group-attack', hit: h };
  }
  // `… steal everything`
  for (const h of after('attack.habit')) {
    if (h.from - to > 4) break;
    const first = word(h.from);
    if (denied || reported(to, h.from) || !clear(tokens, to, h.from, NEGATORS) || !clear(tokens, to, h.from, SUBJECTS))
      continue;
    if (/(ed|en|stolen|blown|slain|raped)$/.test(first) && first !== 'need') continue;
    if (/ing$/.test(first) && !BE.has(word(h.from - 1)) && !/^(taking|breeding|asking)$/.test(first)) continue;
    return { feature: 'group-attack', hit: h };
  }
  // `what filth they are`, `dirty …`
  for (const h of inSentence('attack.nature')) {
    const exclaimed = h.to === from && BE.has(word(to)) && /^(what|such|a)$/.test(word(h.from - 1));
    if (exclaimed && THEY.has(word(from))) return { feature: 'group-attack', hit: h };
    if (strand === 'sexist' || h.to > from || from - h.to > 1 || h.to - h.from !== 1 || !ADJECTIVES.has(word(h.from)))
      continue;
    if (h.to < from && !INTENSIFIERS.has(word(h.to))) continue;
    if (!negated(h.from, 4) && !denied) return { feature: 'group-attack', hit: h };
  }
  return null;
}

const BUT = wordSet('but');
const APPROVING = wordSet('right agree agreed true correct exactly preach amen');

/** `if you …`, `people who …`: name whoever would say so; only with a judgement are they told of in order to object. */
const CONDITIONS = wordSet('if people anyone anybody whoever those everyone');

/** Words before an attack, in its sentence, that hand it to somebody else. */
function sayingsBefore(reading: Reading, range: { from: number; to: number }): Hit[] {
  const word = (i: number) => reading.tokens[i]?.word ?? '';
  const sentence = sentenceAt(reading, range.from);
  const start = reading.segments.sentences[sentence]?.from ?? 0;
  return hitsOf(reading, 'attack.saying').filter((h) => {
    if (sentenceAt(reading, h.from) !== sentence || h.to > range.from || range.from - h.from > 14) return false;
    // `they call me names, but …`
    if (!clear(reading.tokens, h.to, range.from, BUT)) return false;
    // `I think …`, `I tell you …`, `if you ask me`: the author's own words.
    const own = /^(i|we)$/.test(word(h.from - 1)) || /^(i|we)$/.test(word(h.from - 2)) || word(h.to) === 'ask';
    // `Tell her to …`, `you can tell …`, `never thought I would see …`
    const other =
      (word(h.from) === 'tell' && (h.from === start || word(h.from - 1) === 'can')) ||
      (word(h.from) === 'thought' && word(h.from - 1) === 'never');
    return !own && !other;
  });
}

/** Whether an attack is only told of, and whether the text speaks against it. */
export function stanceOn(reading: Reading, range: { from: number; to: number }): Pick<GroupAttack, 'rejected'> {
  const { tokens, segments } = reading;
  const word = (i: number) => tokens[i]?.word ?? '';
  const span = (h: Hit) => spanOf(reading, h, LEXICON[h.group].says);
  const rejected = (reason: string, ...spans: Span[]) => ({ rejected: { reason, spans } });
  const agrees = tokens.some((t) => APPROVING.has(t.word));
  if (isQuoted(reading, range) && !agrees) {
    let outside = 0;
    for (let i = 0; i < tokens.length && outside < 3; i++) if (!segments.quoted[i]) outside++;
    if (outside >= 3) return rejected('quotes what somebody else said', spanOf(reading, range, 'quoted words'));
  }
  const sayings = sayingsBefore(reading, range);
  const [saying] = sayings;
  if (!saying) return { rejected: null };
  const forbidden = [1, 2, 3, 4].some((back) => NEGATORS.has(word(saying.from - back)));
  if (forbidden && word(saying.from) !== 'thought') return rejected('says that nobody should say so', span(saying));
  if (segments.sentences[sentenceAt(reading, range.from)]?.question) return rejected('asks who says so', span(saying));
  const judged = hitsOf(reading, 'attack.judged').find((h) => !overlaps(h, range));
  if (judged) return rejected('tells of what others said, and speaks against it', span(saying), span(judged));
  const speech = sayings.find((h) => !CONDITIONS.has(word(h.from)));
  return speech && !agrees ? rejected('tells of what others said', span(speech)) : { rejected: null };
}

/** Attacks on protected groups in a text: said outright, wished or threatened. */
export function groupAttacks(reading: Reading, groups: readonly GroupReference[]): GroupAttack[] {
  const attacks: GroupAttack[] = [];
  for (const reference of groups) {
    const found = attackOn(reading, reference);
    if (!found) continue;
    const { hit, feature } = found;
    const from = Math.min(hit.from, reference.from);
    const to = Math.max(hit.to, reference.to);
    const group = GROUPS.find(([, strand]) => strand === reference.strand)?.[0] ?? 'group.race';
    attacks.push({
      strand: reference.strand,
      feature,
      from,
      to,
      evidence: [spanOf(reading, reference, LEXICON[group].says), spanOf(reading, hit, LEXICON[hit.group].says)],
      ...stanceOn(reading, { from, to }),
    });
  }
  for (let i = 0; i < reading.tokens.length && attacks.length < MAX_REFERENCES; i++) {
    const strand = gluedAttack(reading.tokens[i]?.word ?? '');
    const range = { from: i, to: i + 1 };
    if (!strand) continue;
    const evidence = [spanOf(reading, range, 'attacks a group, written as one word')];
    attacks.push({ strand, feature: 'group-attack', ...range, evidence, ...stanceOn(reading, range) });
  }
  return attacks;
}
