import { useQuery } from '@tanstack/react-query';
import { keptValue } from '@/queries/kept-value';
import { registryQueries } from '@/queries/registry/registry.queries';
import { useLastKnown } from '@/queries/use-last-known';

const kept = keptValue('repositories.sizes');

/** Whether the registry counts how large repositories are. Undefined until the registry first says so. */
export function useShowsSizes(): boolean | undefined {
  const { data, isPending } = useQuery(registryQueries.config());
  return useLastKnown(kept, data && data.features.quotaManagement && data.features.editQuota, isPending);
}
