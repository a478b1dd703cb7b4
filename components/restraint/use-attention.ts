import { useState } from 'react';
import { useAsync } from '@/components/ui/use-async';
import { type AttentionDraft, accountSeen } from '@/lib/flagging/restraint';
import type { Attention, CameBy } from '@/lib/store/attention';
import type { FlagRow } from '@/lib/store/flag-row';
import type { Person } from '@/lib/store/person';
import { noteAttention } from '@/lib/store/restraint';
import { readLastAttention, rememberAttention } from '@/lib/store/session';

const EMPTY: AttentionDraft = { how: null, from: '', account: null, relation: '' };

/** What is asked about how a flag came to attention, with what may be offered from the last answer. */
export function useAttention(flag: FlagRow, askAgain: boolean) {
  const { attention, supplied, snapshot } = flag;
  const last = useAsync(readLastAttention, []);
  // Undefined until the person touches it: what is offered may still come.
  const [typed, setDraft] = useState<AttentionDraft>();
  // Of a copy that was given to the school the register asked who gave it, and nobody looked at a site.
  const asks = !supplied && (!attention || askAgain);
  const offered = last.state === 'ready' ? last.value : EMPTY;
  // Whoever captured it from the list of comments below a post of the school was on the school's own page.
  const cameBy = flag.via === 'panel' ? 'own-page' : offered.how;
  const known = attention ?? { ...EMPTY, how: cameBy, account: accountSeen(snapshot) ?? offered.account };
  const draft: AttentionDraft = typed ?? known;
  const { how, account } = draft;
  const answer = asks ? how && account && { how, account } : attention;

  /** Keeps the answer where it was asked for. @returns what stands then; null where nothing was ever asked. */
  async function store(by: Person): Promise<Attention | null> {
    if (!asks || !how || !account) return attention;
    const isClosed = how === 'closed-space' || how === 'reported-to-us';
    const isSomebody = account === 'own' || account === 'lent';
    const told: Attention = {
      at: new Date().toISOString(),
      by,
      how,
      account,
      from: isClosed ? draft.from.trim() : '',
      relation: isSomebody ? draft.relation.trim() : '',
    };
    await noteAttention(flag.id, told);
    await rememberAttention(told);
    setDraft(undefined);
    return told;
  }
  return { asks, draft, setDraft, answer, how: (answer?.how ?? null) as CameBy | null, store };
}
