import { browser } from '#imports';
import { toBase64 } from '@/lib/base64';
import { fromHex } from '@/lib/bytes';
import { type Authority, accessTo } from '@/lib/evidence/authorities';
import { askAuthority } from '@/lib/flagging/ask-authority';
import { authoritiesInUse } from '@/lib/store/authorities';
import type { BagStamps } from '@/lib/store/bundle-row';

type Asked = { granted: BagStamps['granted'][number] } | { without: BagStamps['without'][number] };

async function askOne(authority: Authority, hash: Uint8Array): Promise<Asked> {
  const { name, address, roots } = authority;
  if (!(await browser.permissions.contains({ origins: [accessTo(address)] })))
    return { without: { name, why: 'no-access', detail: '' } };
  const answer = await askAuthority(authority, hash);
  if (answer.outcome === 'unanswered') return { without: { name, why: answer.what, detail: answer.why } };
  if (answer.outcome === 'refused') return { without: { name, why: 'refused', detail: answer.fault } };
  const { time } = answer.timestamp;
  return {
    granted: { name, time, request: toBase64(answer.request), answer: toBase64(answer.answer), roots: [...roots] },
  };
}

/**
 * Has the authorities that a person has switched on stamp a whole bundle, by the hash of its tag manifest. Only the hash and a random
 * number leave. Whoever gives no time that holds keeps nothing waiting.
 *
 * @param sha256 hex. @returns null where nobody is switched on.
 */
export async function stampBag(sha256: string): Promise<BagStamps | null> {
  const authorities = await authoritiesInUse();
  if (authorities.length === 0) return null;
  const asked = await Promise.all(authorities.map((authority) => askOne(authority, fromHex(sha256))));
  return {
    of: sha256,
    granted: asked.flatMap((one) => ('granted' in one ? [one.granted] : [])),
    without: asked.flatMap((one) => ('without' in one ? [one.without] : [])),
  };
}
