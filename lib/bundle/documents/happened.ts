import type { BundleFacts, BundleItem } from '@/lib/bundle/facts';
import { parsePack } from '@/lib/policy/pack';
import { contactName } from './casework';
import { GROUND, MODERATION, TRIAGE, wordsFor } from './casework-words';
import { incidentHappened, type StepLabel } from './incident-happened';
import { person } from './item-judgement';
import * as words from './words';

/** Something that happened at a moment, for the chronology. */
export interface Happened {
  /** ISO 8601 UTC; null where no exact moment is stated. Such lines come last. */
  at: string | null;
  precision: 'second' | 'minute' | 'day' | null;
  /** Whose word the moment is. */
  clock: string;
  /** Null where it is about the incident as a whole. */
  item: Pick<BundleItem, 'number' | 'exhibit'> | null;
  what: string;
  who: string;
  /** Words from people or pages. */
  detail: string;
}

const DEVICE = 'this device';

function ofItem(item: BundleItem, { choices }: BundleFacts): Happened[] {
  const { flag } = item;
  const all: Happened[] = [];
  const add = (
    at: string | null,
    what: string,
    who: string,
    detail = '',
    clock = DEVICE,
    precision: Happened['precision'] = 'second',
  ) => all.push({ at, precision, clock, item, what, who, detail });
  const post = flag.snapshot;
  if (post && !flag.supplied) {
    const author = post.author.name.value ?? post.author.handle.value ?? 'author not given';
    const what = post.time.of ? 'This version of the post was made, by the page' : 'Posted, by the page';
    const { exact, shown, precision, source } = post.time;
    add(exact, what, author, shown ? `shown as: ${shown}` : '', `the page (${words.TIME_SOURCE[source]})`, precision);
  }
  if (flag.supplied) {
    const { by, receivedAt, how, told } = flag.supplied;
    if (told.time) add(null, 'Posted, as told by the supplier', told.author, told.time, 'the supplier', null);
    add(receivedAt, `Copy given to the school ${words.HOW[how]}`, by, '', 'whoever took it in', 'minute');
  }
  const kept = flag.supplied ? 'Third-party copy taken in' : post ? 'Captured' : 'Flagged; nothing of the post kept';
  add(flag.clicked.utc, kept, flag.locked ? 'not known: Flagpost was locked' : person(flag.collector));
  const { triage } = flag;
  if (triage) {
    add(triage.at, `Treated as something that cannot wait: ${TRIAGE[triage.kind]}`, person(triage.by));
    for (const { at, by, contact, reference } of triage.told)
      add(at, `Told: ${contactName(triage.kind, contact)}`, person(by), reference);
  }
  for (const { at, by, act, ground, reason, rule } of flag.moderation) {
    const why = [ground && wordsFor(GROUND, ground), reason, rule && `house rule: ${rule}`].filter(Boolean).join('; ');
    add(at, `On the school’s own page: ${wordsFor(MODERATION, act)}`, person(by), why);
  }
  for (const { from, by, result } of flag.secondLooks)
    add(from, `Second look: ${words.LOOK_RESULT[result]}`, person(by));
  for (const { at, by, outcome, note } of flag.decisions)
    add(at, `Decided: ${words.OUTCOME[outcome]}`, person(by), choices.include.notes ? note : '');
  for (const { filedAt, by, filedBy, reference } of flag.reports)
    add(filedAt, `Reported to the site in the name of ${filedBy}`, person(by), reference, 'whoever noted it', 'minute');
  // The day is one that a person noted: where in it the answer came is not known.
  for (const { on, by, outcome } of flag.reportAnswers)
    add(
      on.length > 10 ? on : `${on}T00:00:00.000Z`,
      `The site answered: ${words.REPORT_OUTCOME[outcome]}`,
      person(by),
      '',
      'whoever noted it',
      'day',
    );
  if (choices.include.notes) for (const { at, by, text } of flag.notes) add(at, 'Note', person(by), text);
  if (flag.purged) add(flag.purged.at, 'Everything that showed the post removed', person(flag.purged.by));
  return all;
}

/** Steps by the words of the policy that printed them; where that is not in the bundle, by their name in the pack. */
function stepLabels({ policies }: BundleFacts): StepLabel {
  const labels = new Map<string, string>();
  for (const { source, sha256 } of policies) {
    const read = parsePack(source);
    if (read.ok) for (const { id, label } of read.pack.ladder) labels.set(`${sha256}/${id}`, label);
  }
  return (packSha256, stepId) => labels.get(`${packSha256}/${stepId}`) ?? stepId;
}

function ofIncident(facts: BundleFacts): Happened[] {
  const entries = facts.incident?.entries ?? [];
  if (entries.length === 0) return [];
  const labelOf = stepLabels(facts);
  return entries.map((entry) => ({ ...incidentHappened(entry, DEVICE, labelOf), item: null }));
}

/** Everything that the items and the incident tell of, in the order of time; what has no exact moment comes last, by item. */
export function happened(facts: BundleFacts): Happened[] {
  const all = [...facts.items.flatMap((item) => ofItem(item, facts)), ...ofIncident(facts)];
  const key = ({ at }: Happened) =>
    at === null || Number.isNaN(Date.parse(at)) ? Number.POSITIVE_INFINITY : Date.parse(at);
  return all
    .map((one, i) => ({ one, i, key: key(one) }))
    .sort((a, b) => (a.key === b.key ? a.i - b.i : a.key - b.key))
    .map(({ one }) => one);
}
