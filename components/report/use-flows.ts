import { useEffect, useState } from 'react';
import type { FlowData } from '@/lib/report/flow-schema';
import { BUILT_IN, type FlowsInUse, flowsInUse } from '@/lib/report/flow-updates';
import { watchFlowUpdates } from '@/lib/store/flow-updates';

/** The report labels in use with where they come from; those of this build until the stored ones are read. */
export function useFlowsInUse(): FlowsInUse {
  const [inUse, setInUse] = useState(BUILT_IN);
  useEffect(() => {
    let current = true;
    const read = () => {
      flowsInUse().then((found) => current && setInUse(found), reportError);
    };
    read();
    const stop = watchFlowUpdates(read);
    return () => {
      current = false;
      stop();
    };
  }, []);
  return inUse;
}

export const useFlows = (): FlowData => useFlowsInUse().data;
