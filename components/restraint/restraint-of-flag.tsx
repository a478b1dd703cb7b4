import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { i18n } from '#i18n';
import { Notice } from '@/components/ui/notice';
import { useAsync } from '@/components/ui/use-async';
import { isAgreed, isPupilStop, VIEWING, type Viewing, viewingOf } from '@/lib/flagging/restraint';
import type { PolicyPack } from '@/lib/policy/pack';
import type { FlagRow } from '@/lib/store/flag-row';
import { flagsLike } from '@/lib/store/restraint';

/** What stands in the way of going on with a flag. */
export interface Restraint {
  /** A pupil wrote it: nothing further is captured or opened. */
  pupil: boolean;
  /** Set where a second person has to agree first that this author is looked at again. */
  viewing: Viewing | null;
}

const Current = createContext<Restraint>({ pupil: false, viewing: null });

export const useRestraint = (): Restraint => useContext(Current);

const DAY_MS = 86_400_000;

async function viewing(flag: FlagRow): Promise<Viewing> {
  const now = Date.now();
  return viewingOf(flag, await flagsLike(flag, now - VIEWING.flagDays * DAY_MS), now);
}

interface RestraintOfFlagProps {
  flag: FlagRow;
  pack: PolicyPack | null;
  children: ReactNode;
}

/** Works out, each time a flag is shown or has changed, what stands in the way of going on with it. */
export function RestraintOfFlag({ flag, pack, children }: RestraintOfFlagProps) {
  const { id, secondLooks, viewingSignOffs } = flag;
  const looked = useAsync(() => viewing(flag), [id, secondLooks.length]);
  const pupil = isPupilStop(flag, pack);
  const found = looked.state === 'ready' && looked.value.asks ? looked.value : null;
  const agreed = isAgreed({ viewingSignOffs }, Date.now());
  const value = useMemo(() => ({ pupil, viewing: agreed ? null : found }), [pupil, agreed, found]);
  return (
    <Current value={value}>
      {looked.state === 'failed' && (
        <Notice tone="caution" live="alert">
          <p>{i18n.t('restraint.viewing.failed', [looked.reason])}</p>
        </Notice>
      )}
      {children}
    </Current>
  );
}
