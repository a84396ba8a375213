import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { sessionStoreOf, type SessionState, type SessionStore } from './session-store';

export function useSessionStore(): SessionStore {
  return sessionStoreOf(useQueryClient());
}

/** Who uses this tab, as it changes. */
export function useSession(): SessionState {
  const store = useSessionStore();
  return useSyncExternalStore(store.subscribe, store.getState);
}
