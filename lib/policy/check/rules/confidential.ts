import type { GroupId } from '@/lib/policy/check/lexicon/all';
import type { Mention } from '@/lib/policy/check/mention';
import { type Format, findFormats } from '@/lib/policy/check/patterns';
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
import { wordSet } from '@/lib/policy/check/words';
import { isFindableChild } from './accusation';
import { describes } from './target';

const FORMAT_FEATURE: Readonly<Record<Format['kind'], FeatureOf<'confidential-info'>>> = {
  phone: 'phone',
  email: 'email',
  postcode: 'postcode',
  plate: 'plate',
  'national-insurance': 'number',
  'sort-code': 'number',
  'date-of-birth': 'birth',
  handle: 'handle',
};

const WHOSE = new Set(['his', 'her', 'their', 'hers', 'theirs']);

/** Whose details they may be: somebody at the school, or `his`, `her`. */
function owner(
  reading: Reading,
  sentence: number,
): { feature: 'named' | 'role' | 'pronoun'; from: number; to: number; says: string } | null {
  const nearby = [...mentionsInSentence(reading, sentence), ...mentionsInSentence(reading, sentence - 1)];
  const people = nearby.filter((m) => ['staff', 'pupil'].includes(resolved(m).kind));
  const named = people.find((m) => resolved(m).by !== 'words');
  if (named) return { feature: 'named', from: named.from, to: named.to, says: describes(resolved(named)) };
  const [role] = people;
  if (role) return { feature: 'role', from: role.from, to: role.to, says: describes(resolved(role)) };
  const place = reading.segments.sentences[sentence];
  for (let i = place?.from ?? 0; i < (place?.to ?? 0); i++)
    if (WHOSE.has(reading.tokens[i]?.word ?? ''))
      return { feature: 'pronoun', from: i, to: i + 1, says: 'speaks of somebody without a name' };
  const third = nearby.find((m) => m.kind === 'third');
  return third ? { feature: 'pronoun', from: third.from, to: third.to, says: describes(third) } : null;
}

const BUSINESS =
  /^(?:office|info|admin|enquiries|contact|hello|head|school|reception|secretary|pta|bookings|sales|support|mail)@/;

const digitsOf = (text: string) => text.replace(/\D/g, '').replace(/^44/, '0');

/** What the school gives out itself, however it is spaced or begun. */
function isPublished({ input }: Reading, text: string): boolean {
  const [written, digits] = [text.trim().toLowerCase(), digitsOf(text)];
  return (input.pack?.schools ?? []).some(({ published = [] }) =>
    published.some((one) => {
      const number = digitsOf(one);
      return (number.length >= 6 && number === digits) || written.includes(one.trim().toLowerCase());
    }),
  );
}

/** Telephone numbers, addresses and the like of people at the school; where they live or can be met. */
export function privateInformation(reading: Reading): Candidate[] {
  const found = candidate('confidential-info', { sense: 'private-information' });
  const own = hitsOf(reading, 'private.own');
  let any = false;
  const consider = (
    feature: FeatureOf<'confidential-info'>,
    sentence: number,
    evidence: Parameters<typeof found.because>[1],
  ) => {
    const whose = owner(reading, sentence);
    const label = hitsOf(reading, 'private.label').find(
      (hit) => Math.abs(sentenceAt(reading, hit.from) - sentence) <= 1,
    );
    if (!whose && !label) return;
    any = true;
    found.because(feature, evidence ?? null);
    if (whose) found.because(whose.feature, spanOf(reading, whose, whose.says));
    if (label) found.because('label', spanOfHit(reading, label));
    const theirs = own.find((hit) => sentenceAt(reading, hit.from) === sentence);
    if (theirs) found.despite('own', spanOfHit(reading, theirs));
  };
  for (const format of findFormats(reading)) {
    if ((format.kind === 'email' && BUSINESS.test(format.text)) || isPublished(reading, format.text)) {
      found.despite('office', format.span);
      continue;
    }
    consider(FORMAT_FEATURE[format.kind], format.sentence, format.span);
  }
  for (const hit of hitsOf(reading, 'private.where')) {
    const people = mentionsInSentence(reading, sentenceAt(reading, hit.from));
    const about = people.find((m) => m.to <= hit.to && ['own-child', 'self', 'own-circle'].includes(resolved(m).kind));
    const others = people.some((m) => ['staff', 'pupil'].includes(resolved(m).kind));
    if (about && !others) continue;
    consider('where', sentenceAt(reading, hit.from), spanOfHit(reading, hit));
  }
  return any ? [found.done()] : [];
}

const FACTS = {
  'confidential.health': 'health',
  'confidential.social': 'social',
  'confidential.record': 'record',
  'confidential.staff': 'staff',
} as const satisfies Partial<Record<GroupId, FeatureOf<'confidential-info'>>>;
type FactGroup = keyof typeof FACTS;

/** Of whom a fact is told: the nearest person before it, else the first after it. */
function subject(reading: Reading, hit: Hit): Mention | null {
  const people = mentionsInSentence(reading, sentenceAt(reading, hit.from)).filter(
    (m) => m.kind !== 'org' && m.kind !== 'school' && !(m.from >= hit.from && m.to <= hit.to),
  );
  const named = people.find((m) => ['pupil', 'staff'].includes(resolved(m).kind));
  const before = people.filter((m) => m.to <= hit.from);
  const nearest = before[before.length - 1] ?? people[0] ?? null;
  if (!nearest) return null;
  const who = resolved(nearest);
  return who.kind === 'own-child' || who.kind === 'self' || !named ? nearest : named;
}

const POINTING = wordSet('that those these this the');
const FAMILY = wordSet('family families mum mums dad dads parents couple');

/** `that family`: people of whom the readers know who is meant. */
const isCertainFamily = ({ tokens }: Reading, who: Mention): boolean =>
  who.kind === 'person' &&
  POINTING.has(tokens[who.from]?.word ?? '') &&
  tokens.slice(who.from, who.to).some((t) => FAMILY.has(t.word));

const INDEFINITE = wordSet('a an another some one');

/** Health, social care, exclusions, employment, codes: what the school holds in confidence. */
export function confidential(reading: Reading): Candidate[] {
  const found = candidate('confidential-info', { sense: 'records' });
  let others = 0;
  let own: Hit | null = null;
  for (const hit of hitsOf(reading, ...(Object.keys(FACTS) as FactGroup[]))) {
    // `hope she gets cancer` tells nothing about her health.
    if (hitsOf(reading, 'threat.direct', 'threat.incite').some((t) => overlaps(t, hit))) continue;
    // `special needs teacher wanted` is a trade, not a diagnosis.
    if (hitsOf(reading, 'disability.innocent').some((other) => overlaps(other, hit))) continue;
    if (negationBefore(reading, hit.from, 3) >= 0) continue;
    // `a dad was arrested` is anybody.
    if (hit.group === 'confidential.social' && INDEFINITE.has(reading.tokens[hit.from - 1]?.word ?? '')) continue;
    const mention = subject(reading, hit);
    const who = mention ? resolved(mention) : null;
    if (!mention || !who) continue;
    if (who.kind === 'own-child' || who.kind === 'self' || who.kind === 'own-circle') {
      own ??= hit;
      continue;
    }
    const isStaff = who.kind === 'staff';
    if (hit.group === 'confidential.staff' && !isStaff && who.kind !== 'third') continue;
    const feature =
      who.kind === 'pupil' || (isStaff && who.by !== 'words')
        ? 'named'
        : isStaff
          ? 'role'
          : (who.kind === 'third' && hit.group !== 'confidential.record') || isCertainFamily(reading, who)
            ? 'unnamed'
            : isFindableChild(reading, who)
              ? 'child'
              : null;
    if (!feature) continue;
    others++;
    found.because(FACTS[hit.group as FactGroup], spanOfHit(reading, hit));
    found.because(feature, spanOf(reading, mention, describes(who)));
  }
  const leaks = hitsOf(reading, 'confidential.leak');
  for (const hit of leaks) found.because('leak', spanOfHit(reading, hit));
  const documents = hitsOf(reading, 'confidential.document');
  for (const hit of documents) found.because('document', spanOfHit(reading, hit));
  const place = reading.mentions.find((m) => m.kind === 'school' || m.kind === 'staff');
  if (leaks.length > 0 && place) found.because('school', spanOf(reading, place, describes(place)));
  const candidates: Candidate[] = [];
  if (others + leaks.length + documents.length > 0) {
    const open = hitsOf(reading, 'confidential.public')[0];
    if (open) found.despite('public', spanOfHit(reading, open));
    const praise = hitsOf(reading, 'praise')[0];
    if (praise) found.despite('praise', spanOfHit(reading, praise));
    if (own && others === 0) found.despite('own', spanOfHit(reading, own));
    candidates.push(found.done());
  }
  const codes = hitsOf(reading, 'confidential.security').filter(
    (hit) => !hitsOf(reading, 'private.own').some((o) => overlaps(o, hit)),
  );
  if (codes.length > 0) {
    const security = candidate('confidential-info', { sense: 'security' });
    for (const hit of codes) security.because('security', spanOfHit(reading, hit));
    const asks = hitsOf(reading, 'info-question')[0];
    if (asks) security.despite('own', spanOfHit(reading, asks));
    candidates.push(security.done());
  }
  return candidates;
}
