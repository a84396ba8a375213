import { useSyncExternalStore } from 'react';
import { useServices } from '@/queries/services';
import type { SessionState } from './session-store';

/** Who uses this tab, as it changes. */
export function useSession(): SessionState {
  const { session } = useServices();
  return useSyncExternalStore(session.subscribe, session.getState);
}
