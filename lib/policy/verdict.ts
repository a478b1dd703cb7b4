import type { Concern, Strand } from '@/lib/concerns';
import {
  type Audience,
  type Category,
  type Clause,
  type Modifier,
  POLICY_VERDICTS,
  type PolicyPack,
  type PolicyVerdict,
  type Reading,
} from './pack';

export interface VerdictFacts {
  modifiers: readonly Modifier[];
  /** The ground of hate, where a person has named it. */
  strand?: Strand | null;
  /** Ids of categories whose arguable readings the school has adopted as its own. */
  adopted?: readonly string[];
}

export interface ReadClause {
  clause: Clause;
  category: Category;
  reading: Reading;
}

/** A reading that does not hold as things stand, and what a person would have to judge for it to hold. */
export interface ConditionalClause extends ReadClause {
  missing: {
    /** One of these is enough; empty where nothing of the kind is missing. */
    modifiers: Modifier[];
    /** One of these grounds; empty where the ground does not matter or is met. */
    strands: Strand[];
    /** The school would have to adopt the reading as its own. */
    schoolReading: boolean;
    /** The author would have to be one of these. */
    author: Audience | null;
  };
}

export interface PolicyReading {
  verdict: PolicyVerdict;
  /** What holds, strongest first, then in the policy's order. Empty exactly where the verdict is `not-covered`. */
  clauses: ReadClause[];
  /** What would hold only if a person judged so, strongest first. */
  conditional: ConditionalClause[];
}

/**
 * Whom the author counts as. Parents where nothing is known, because that is whom these policies speak to.
 * Staff and pupils never count as parents: their posts go another way.
 */
export function audiencesOf(modifiers: readonly Modifier[]): Audience[] {
  const audiences: Audience[] = [];
  if (modifiers.includes('author-is-staff')) audiences.push('staff');
  if (modifiers.includes('author-is-pupil')) audiences.push('pupils');
  return audiences.length > 0 ? audiences : ['parents'];
}

const strength = (read: ReadClause) => POLICY_VERDICTS.indexOf(read.reading.verdict);
const strongestFirst = <T extends ReadClause>(reads: T[]): T[] => reads.sort((a, b) => strength(a) - strength(b));

function missingFor(category: Category, reading: Reading, facts: VerdictFacts): ConditionalClause['missing'] {
  const modifiers = reading.onlyIf.some((m) => facts.modifiers.includes(m)) ? [] : reading.onlyIf;
  const strands = facts.strand && reading.strands.includes(facts.strand) ? [] : reading.strands;
  const binds = category.audience ?? 'anyone';
  return {
    modifiers,
    strands,
    schoolReading: reading.arguable === true && !facts.adopted?.includes(category.id),
    author: binds === 'anyone' || audiencesOf(facts.modifiers).includes(binds) ? null : binds,
  };
}

/** False where what is already known speaks against the reading: another ground, another kind of author. */
function stillPossible({ missing, category }: ConditionalClause, facts: VerdictFacts): boolean {
  if (missing.strands.length > 0 && facts.strand) return false;
  const authorKnown = facts.modifiers.includes('author-is-staff') || facts.modifiers.includes('author-is-pupil');
  return missing.author === null || (!authorKnown && category.audience !== 'parents');
}

/**
 * What the installed policy says about a concern, and nothing else: no platform rule, no law, and never another school's
 * category.
 *
 * A rule for staff binds staff. For another author it is named only where the policy has nothing else about the concern
 * (`staff-code-only`).
 */
export function policyVerdict(pack: PolicyPack, concern: Concern, facts: VerdictFacts): PolicyReading {
  const all: ConditionalClause[] = [];
  for (const category of pack.categories) {
    const clause = pack.clauses.find((c) => c.id === category.clause);
    if (!clause) throw new Error(`pack ${pack.id}: no clause "${category.clause}"`);
    for (const reading of category.readings)
      if (reading.concern === concern)
        all.push({ clause, category, reading, missing: missingFor(category, reading, facts) });
  }
  const onlyInStaffCode = all.every(({ reading }) => reading.verdict === 'staff-code-only');
  const holds = ({ missing: m }: ConditionalClause) =>
    m.modifiers.length === 0 && m.strands.length === 0 && !m.schoolReading && (m.author === null || onlyInStaffCode);
  const held = strongestFirst(all.filter(holds));
  return {
    verdict: held[0]?.reading.verdict ?? 'not-covered',
    clauses: held.map(({ clause, category, reading }) => ({ clause, category, reading })),
    conditional: strongestFirst(all.filter((c) => !held.includes(c) && stillPossible(c, facts))),
  };
}
