import type { DesignationRule } from '@/lib/policy/pack';

/**
 * Whether somebody has to be allowed in writing before they flag, and why: `barred` where the policy forbids social media on a
 * device, `designated` where it asks for a designation, `silent` where it says nothing about who may. Null where it allows it.
 */
export function needsWriting(rules: readonly Pick<DesignationRule, 'about' | 'rule'>[]) {
  const of = (about: DesignationRule['about']) => rules.filter((rule) => rule.about === about).map(({ rule }) => rule);
  const devices = [...of('school-device'), ...of('personal-device')];
  const designation = of('designation');
  if (devices.includes('forbidden') || designation.includes('forbidden')) return 'barred';
  if ([...devices, ...designation].some((rule) => rule === 'allowed-if-designated' || rule === 'required'))
    return 'designated';
  if (designation.length === 0 || designation.includes('silent')) return 'silent';
  return null;
}
