import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { listMessages } from '@/api/registry/messages';
import { getRegistryConfig } from '@/api/registry/registry';
import { getCurrentUser } from '@/api/people/user';
import { registryCondition } from '@/domain/registry/registry-condition';
import { defaultRegistryConfig, type RegistryConfig } from '@/domain/registry/registry';
import type { WriteContext } from '@/domain/repository/repository-rules';
import { useSession } from '@/queries/session/use-session';

const messagesAreFreshMs = 5 * 60_000;

export const registryQueries = {
  config: () =>
    queryOptions({
      queryKey: ['registry', 'config'],
      queryFn: ({ signal }) => getRegistryConfig({ signal }),
      staleTime: 10 * 60_000,
      gcTime: Infinity,
      // The state of the registry is asked again by itself while it keeps people from working.
      refetchInterval: ({ state }) => (registryCondition(state.data, false) === null ? false : 60_000),
    }),

  /** The messages of the administrators. Read again when the person comes back, at most every few minutes. */
  messages: () =>
    queryOptions({
      queryKey: ['registry', 'messages'],
      queryFn: ({ signal }) => listMessages({ signal }),
      staleTime: messagesAreFreshMs,
      refetchOnWindowFocus: ({ state }) =>
        Date.now() - Math.max(state.dataUpdatedAt, state.errorUpdatedAt) >= messagesAreFreshMs,
      gcTime: Infinity,
    }),

  /** Whether the registry is being waited for. Set by the code that waits for it, and never requested. */
  isStarting: () =>
    queryOptions({ queryKey: ['registry', 'starting'], queryFn: () => false, enabled: false, gcTime: Infinity }),
};

export const userQueries = {
  current: () =>
    queryOptions({
      queryKey: ['user'],
      queryFn: ({ signal }) => getCurrentUser({ signal }),
      staleTime: 5 * 60_000,
      gcTime: Infinity,
    }),
};

/** The registry's settings; Quay's own defaults while they are not known, so that nothing has to wait for them. */
export function useRegistryConfig(): { config: RegistryConfig; isPending: boolean } {
  const { data, isPending } = useQuery(registryQueries.config());
  return { config: data ?? defaultRegistryConfig, isPending };
}

/** What every rule about changes looks at first: the registry, and who asks. */
export function useWriteContext(): WriteContext {
  const { config: registry } = useRegistryConfig();
  const { data } = useQuery(userQueries.current());
  const { hasToken } = useSession();
  // A token that may not say whose it is lets its owner in all the same.
  const user = hasToken && data?.isAnonymous === true ? undefined : data;
  return useMemo(() => ({ registry, user }), [registry, user]);
}
