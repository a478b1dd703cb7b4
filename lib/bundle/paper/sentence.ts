import type { BundleFacts, BundleItem } from '@/lib/bundle/facts';
import type { Person } from '@/lib/store/person';
import { type Inline, said } from './paper';

/** What a sentence is about. */
export interface About {
  facts: BundleFacts;
  item: BundleItem;
}

/**
 * One sentence of a statement. `from` names the fields that it is made of, `item.flag.clicked`; it reads no other, so that whoever
 * is asked “how do you know?” can be shown where. Null where there is nothing to say.
 */
export interface Sentence {
  id: string;
  from: readonly string[];
  says(about: About): Inline[] | null;
}

/** `Sam Fielding (Deputy head)`; null where no name is known. */
export function personWords({ name, role }: Person): Inline[] | null {
  if (name.trim() === '') return null;
  return role.trim() === '' ? [said(name)] : [said(name), ' (', said(role), ')'];
}

/** Whether somebody who acted is who makes the bundle, and so the statement. Without a name nobody is anybody. */
export const isWitness = (facts: BundleFacts, { name }: Pick<Person, 'name'>): boolean =>
  name.trim() !== '' && name.trim() === facts.by.name.trim();

/** True where the record says that the person who makes the statement flagged it. */
export const isMine = ({ facts, item }: About): boolean =>
  item.flag.locked === null && isWitness(facts, item.flag.collector);

/** Who acted, to begin a sentence with: `I`, or whom the record names. Of others a witness can only say what the record says. */
export const actor = (facts: BundleFacts, by: Person): Inline[] =>
  isWitness(facts, by) ? ['I'] : ['The record says that ', ...(personWords(by) ?? ['somebody whom it does not name'])];

/** What to call an item in a heading or a list. */
export const itemName = ({ exhibit, number }: BundleItem): string =>
  exhibit ? `Exhibit ${exhibit}` : `Item ${number}`;

/** The decision that holds: the latest. */
export const decisionOf = ({ flag }: Pick<BundleItem, 'flag'>) => flag.decisions.at(-1) ?? null;

/** Whether there is anything of the post itself: words, picture, files. */
export const isWithheld = ({ flag }: Pick<BundleItem, 'flag'>): boolean => flag.snapshot === null;
