import { queryOptions, useQuery } from '@tanstack/react-query';
import { getRegistryConfig } from '@/api/registry';
import { getCurrentUser } from '@/api/user';
import { defaultRegistryConfig, type RegistryConfig } from '@/domain/registry';

export const registryQueries = {
  config: () =>
    queryOptions({
      queryKey: ['registry', 'config'],
      queryFn: ({ signal }) => getRegistryConfig({ signal }),
      staleTime: 10 * 60_000,
      gcTime: Infinity,
    }),
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
