import { browser } from '#imports';
import { type Draft, draftSchema } from '@/lib/policy/draft/draft';
import { faultWords } from '@/lib/policy/fault-words';
import type { Stored } from './settings';

const KEY = 'policyDraft';

/** The policy pack that is being made, as it was when somebody last touched it. One at a time. */
export async function readPolicyDraft(): Promise<Stored<Draft>> {
  const raw = (await browser.storage.local.get(KEY))[KEY];
  if (raw === undefined) return { state: 'absent' };
  const parsed = draftSchema.safeParse(raw, { error: faultWords });
  if (parsed.success) return { state: 'ok', value: parsed.data };
  const issue = parsed.error.issues[0];
  return { state: 'damaged', reason: [issue?.path.map(String).join('.') || KEY, issue?.message].join(': ') };
}

export async function writePolicyDraft(draft: Draft): Promise<void> {
  await browser.storage.local.set({ [KEY]: draft });
}
