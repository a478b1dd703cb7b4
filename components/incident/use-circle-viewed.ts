import { useEffect } from 'react';
import type { Incident } from '@/lib/store/incident';
import { logCircleViewed } from '@/lib/store/seen';

/** Logs that somebody of its circle opened a restricted incident. @param incident null while it is not shown to them. */
export function useCircleViewed(incident: Incident | null): void {
  const id = incident?.allegation ? incident.id : null;
  useEffect(() => {
    if (id !== null) void logCircleViewed(id).catch(reportError);
  }, [id]);
}
