import type { Person } from './person';

export const CAME_BY = ['reported-to-us', 'own-page', 'seen-in-passing', 'closed-space'] as const;

/** How a post came to the school's attention. */
export type CameBy = (typeof CAME_BY)[number];

export const ACCOUNTS = ['school', 'own', 'none', 'lent'] as const;

/** Which account was signed in. `lent`: somebody else's; nothing is captured from a closed space with one. */
export type AccountUsed = (typeof ACCOUNTS)[number];

/** How the post came to attention and through whose eyes: asked before anything is decided about it. */
export interface Attention {
  at: string;
  by: Person;
  how: CameBy;
  /** Who told the school, or supplied it: by part, pupils by initials. Empty where nobody did. */
  from: string;
  account: AccountUsed;
  /** What that account is to the author: none, friend, follower, member of the group. */
  relation: string;
}

/** Repeated viewing of one author, agreed to by a second person. */
export interface ViewingSignOff {
  at: string;
  by: Person;
  /** How many flags and visits of how many days led to the question. */
  flags: number;
  visits: number;
  /** Who agreed: head, and data protection officer or legal adviser. */
  agreedBy: string;
  reason: string;
}
