import { CONCERNS, type Concern } from '@/lib/concerns';
import type { CheckResult } from '@/lib/policy/check/suggestion';
import type { Category, PolicyPack, Reading } from '@/lib/policy/pack';
import type { FurtherCheck } from '@/lib/store/check-row';

/** Something that a person can say a post is. */
export interface Choice {
  /** `categoryId/concern`; `/concern` outside the policy's list; `/` = none of these. */
  value: string;
  categoryId: string | null;
  concern: Concern | null;
  clauseRef: string | null;
  /** The reading of the category that the choice stands for. */
  reading: Reading | null;
  category: Category | null;
}

export interface ChoiceGroups {
  /** In the order of the check; what it found in other texts of the flag comes after. */
  suggested: Choice[];
  /** What the policy lists or asks people not to do, in its order. */
  listed: Choice[];
  /** Where the policy only guides, speaks to staff, or names a matter for the police, in its order. */
  besides: Choice[];
  outside: Choice[];
  none: Choice;
}

export const NONE_OF_THESE: Choice = {
  value: '/',
  categoryId: null,
  concern: null,
  clauseRef: null,
  reading: null,
  category: null,
};

const outsideChoice = (concern: Concern): Choice => ({ ...NONE_OF_THESE, value: `/${concern}`, concern });

function listedChoices(pack: PolicyPack): Choice[] {
  return pack.categories.flatMap((category) => {
    const clauseRef = pack.clauses.find((clause) => clause.id === category.clause)?.ref ?? null;
    const byConcern = new Map<Concern, Reading>();
    // One entry per concern: the reading that holds without a condition, else the first.
    for (const reading of category.readings) {
      const known = byConcern.get(reading.concern);
      if (!known || (known.onlyIf.length > 0 && reading.onlyIf.length === 0)) byConcern.set(reading.concern, reading);
    }
    return [...byConcern].map(([concern, reading]) => ({
      value: `${category.id}/${concern}`,
      categoryId: category.id,
      concern,
      clauseRef,
      reading,
      category,
    }));
  });
}

/** All that can be chosen, each exactly once. */
export function choicesFor(
  pack: PolicyPack | null,
  check: CheckResult | null,
  further: readonly FurtherCheck[] = [],
): ChoiceGroups {
  const listed = pack ? listedChoices(pack) : [];
  const covered = new Set(listed.map(({ concern }) => concern));
  const outside = CONCERNS.filter((concern) => !covered.has(concern)).map(outsideChoice);
  const suggested: Choice[] = [];
  for (const { concern, policy } of [check, ...further].flatMap((one) => one?.suggestions ?? [])) {
    const value = policy ? `${policy.categoryId}/${concern}` : `/${concern}`;
    const choice =
      [...listed, ...outside].find((one) => one.value === value) ?? (policy ? null : outsideChoice(concern));
    if (choice && !suggested.includes(choice)) suggested.push(choice);
  }
  const rest = (choices: Choice[]) => choices.filter((choice) => !suggested.includes(choice));
  const isListed = ({ reading }: Choice) => reading?.verdict === 'listed' || reading?.verdict === 'asked-not-to';
  return {
    suggested,
    listed: rest(listed).filter(isListed),
    besides: rest(listed).filter((choice) => !isListed(choice)),
    outside: rest(outside),
    none: NONE_OF_THESE,
  };
}

export const allChoices = ({ suggested, listed, besides, outside, none }: ChoiceGroups): Choice[] => [
  ...suggested,
  ...listed,
  ...besides,
  ...outside,
  none,
];
