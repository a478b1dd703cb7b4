import { useMemo, useSyncExternalStore } from 'react';
import { askHolder } from '@/components/ui/held-address';
import { type Route, routeOf } from './route';

function subscribe(changed: () => void): () => void {
  const moved = () => {
    askHolder();
    changed();
  };
  window.addEventListener('hashchange', moved);
  return () => window.removeEventListener('hashchange', moved);
}

/** The page of the register that the address names; the browser's back and forward buttons work, unless a page asks first. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return useMemo(() => routeOf(hash), [hash]);
}
