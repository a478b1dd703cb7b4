import type { BundleFacts } from '@/lib/bundle/facts';
import { type PolicyPack, parsePack } from '@/lib/policy/pack';

export type Nation = PolicyPack['nation'];

export const NATION: Readonly<Record<Nation, string>> = {
  england: 'England',
  wales: 'Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
};

/** The nation of the policies in a bundle; null where there is none, or where they are of several. */
export function nationOf({ policies }: Pick<BundleFacts, 'policies'>): Nation | null {
  const nations = new Set(
    policies.flatMap(({ source }) => {
      const read = parsePack(source);
      return read.ok ? [read.pack.nation] : [];
    }),
  );
  return nations.size === 1 ? ([...nations][0] ?? null) : null;
}

/** Whether the law of England and Wales may be told as that of the school: null where the record does not say. */
export function isEnglandOrWales(facts: Pick<BundleFacts, 'policies'>): boolean | null {
  const nation = nationOf(facts);
  return nation === null ? null : nation === 'england' || nation === 'wales';
}
