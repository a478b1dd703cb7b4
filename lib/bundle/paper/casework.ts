import { attentionTold, moderationTold, notAdvice, type Told, verdictsTold } from '@/lib/bundle/documents/casework';
import { type Happened, happened } from '@/lib/bundle/documents/happened';
import { person } from '@/lib/bundle/documents/item-judgement';
import type { BundleFacts, BundleItem } from '@/lib/bundle/facts';
import { type LadderView, ladderFor } from '@/lib/policy/ladder';
import { type PolicyPack, parsePack } from '@/lib/policy/pack';
import { moment } from './moments';
import { type Block, facts as factTable, heading, type Inline, paragraph, said } from './paper';
import { decisionOf, itemName } from './sentence';

/**
 * What the school did, for a reader who has to judge it: in the order of time, with who did it and what they wrote. An item holds as
 * much of it as its recipient is told (`withCasework`).
 */

const row = ({ name, own, said: typed, at, list = [] }: Told, timeZone: string): [string, Inline[]] => {
  const parts: Inline[][] = [
    ...(own ? [[own] as Inline[]] : []),
    ...(typed === undefined ? [] : [[said(typed)] as Inline[]]),
    ...(at ? [[`${moment(at.iso, timeZone)}, `, said(person(at.by))] as Inline[]] : []),
    ...list.map((one): Inline[] => [said(one)]),
  ];
  return [name, parts.flatMap((part, i) => (i === 0 ? part : [' ', ...part]))];
};

/** What the clock of a person or of the device tells; what a page tells of itself stands in the account of the post. */
const isOurs = ({ clock }: Happened): boolean => !clock.startsWith('the page') && clock !== 'the supplier';

const when = ({ at, precision }: Happened, timeZone: string): string =>
  at === null ? 'not known' : moment(at, timeZone, precision);

function timeline(all: readonly Happened[], timeZone: string): Block {
  return {
    kind: 'table',
    head: ['When', 'What', 'Who noted it', 'What they wrote'],
    widths: [30, 28, 18, 24],
    rows: all.map((one): Inline[][] => [
      [when(one, timeZone)],
      [said(one.what)],
      [said(one.who)],
      one.detail.trim() === '' ? ['none'] : [said(one.detail)],
    ]),
  };
}

/** How it came to the school, what was decided and done about it and when, and what each act on the school's own page rests on. */
export function caseworkOf(facts: BundleFacts, item: BundleItem): Block[] {
  const { timeZone } = facts;
  const { attention, moderation } = item.flag;
  const verdicts = decisionOf(item)?.verdicts;
  const told = (all: Told[], head: [string, string]) =>
    factTable(
      all.map((one) => row(one, timeZone)),
      head,
    );
  return [
    heading('What the school did about it, and when', 2),
    timeline(
      happened(facts).filter((one) => one.item?.number === item.number && isOurs(one)),
      timeZone,
    ),
    ...(attention ? [told(attentionTold(attention), ['How it came to attention', 'As noted'])] : []),
    ...moderation.map((one) => told(moderationTold(one), ['On the school’s own page', 'As noted'])),
    ...(verdicts
      ? [
          heading('The three answers that stood beside the latest decision', 2),
          told(verdictsTold(verdicts), ['What was asked', 'As it stood then']),
          paragraph(`Three separate things: none follows from another. ${notAdvice()}`),
        ]
      : []),
  ];
}

const packsOf = ({ policies }: BundleFacts): Map<string, PolicyPack> =>
  new Map(
    policies.flatMap(({ source, sha256 }): [string, PolicyPack][] => {
      const read = parsePack(source);
      return read.ok ? [[sha256, read.pack]] : [];
    }),
  );

const STATE: Readonly<Record<LadderView['steps'][number]['state'], string>> = {
  open: 'open',
  waits: 'behind a condition that the decision does not settle',
  held: 'held back until police or safeguarding lead had spoken',
  'open-for-safety': 'open, because safety comes before the printed order',
};

/** What the incident tells of a step of this policy, in a few words. */
function settled({ incident }: BundleFacts, pack: string, stepId: string): string {
  if (!incident) return 'no incident is in the bundle';
  const results = incident.entries.flatMap(({ told }) =>
    told.kind === 'step' && told.step.pack === pack && told.step.stepId === stepId ? [told.step.result] : [],
  );
  if (results.length === 0) return 'not noted';
  return results.includes('done') ? 'taken' : 'left out; the reason stands above';
}

/** The steps that the policy of an item prints for what was decided, and what the record says of each. */
function stepsFor(facts: BundleFacts, item: BundleItem, packs: Map<string, PolicyPack>): Block[] {
  const decision = decisionOf(item);
  const sha256 = item.flag.policy?.sha256 ?? '';
  const pack = packs.get(sha256);
  if (decision?.outcome !== 'breaches-policy' || !decision.concern || !decision.modifiers || !pack) return [];
  const { modifiers, strand = null, concern } = decision;
  const { steps } = ladderFor(pack, concern, { modifiers, strand });
  if (steps.length === 0) return [];
  return [
    heading(`Steps that the policy prints: ${itemName(item)}`, 2),
    {
      kind: 'table',
      head: ['Step', 'Clause', 'By the decision alone', 'As a step of the incident'],
      widths: [38, 12, 28, 22],
      rows: steps.map(({ step, clause, state, advice }): Inline[][] => [
        [said(step.label)],
        [said(clause.ref)],
        [advice ? `${STATE[state]}; not advised for this` : STATE[state]],
        [settled(facts, sha256, step.id)],
      ]),
    },
  ];
}

/** The incident as a whole: steps, letters, who was told; and which steps stood open beside those that were taken. */
export function courseOf(facts: BundleFacts): Block[] {
  const whole = happened(facts).filter(({ item }) => item === null);
  const packs = packsOf(facts);
  const steps = facts.items.flatMap((item) => stepsFor(facts, item, packs));
  return [
    heading('What the school did in the incident as a whole'),
    ...(facts.incident
      ? [
          paragraph(
            `Incident ${facts.incident.reference}: `,
            said(facts.incident.title),
            '. The time is when it was written down; the day on which it was done stands with it where that was said.',
          ),
          timeline(whole, facts.timeZone),
        ]
      : [
          paragraph(
            'No course of an incident is in this bundle. Letters, conversations and steps that the school noted elsewhere are not told here.',
          ),
        ]),
    ...steps,
    ...(steps.length > 0
      ? [
          paragraph(
            'The lists of steps are worked out from the policy as it stood and from the latest decision. That nothing is noted of a step does not show that it was not taken, nor that it should have been.',
          ),
        ]
      : []),
  ];
}
