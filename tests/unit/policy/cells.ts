import type { Concern } from '@/lib/concerns';
import type { PolicyPack, PolicyVerdict } from '@/lib/policy/pack';
import { type ConditionalClause, policyVerdict, type ReadClause } from '@/lib/policy/verdict';

const SHORT: Record<PolicyVerdict, string> = {
  'police-trigger': 'police',
  listed: 'listed',
  'asked-not-to': 'asked',
  'staff-code-only': 'staff',
  'guidance-only': 'guide',
  'not-covered': '–',
};

const condition = ({ missing }: ConditionalClause) =>
  [
    missing.modifiers.join(' or '),
    missing.strands.join(' or '),
    missing.schoolReading ? 'the school reads it so' : '',
    missing.author ?? '',
  ]
    .filter(Boolean)
    .join(', ');

/** `listed uses-1, guide guide-2 (listed parents-5 if malicious)`: what holds, and in brackets what could. */
export function cell(pack: PolicyPack, concern: Concern): string {
  const { clauses, conditional } = policyVerdict(pack, concern, { modifiers: [] });
  const name = ({ reading, clause }: ReadClause) => `${SHORT[reading.verdict]} ${clause.id}`;
  const held = clauses.map(name).join(', ') || '–';
  const could = conditional.filter((c) => c.missing.author !== 'staff').map((c) => `${name(c)} if ${condition(c)}`);
  return could.length > 0 ? `${held} (${could.join('; ')})` : held;
}
