import { keptValue } from '@/queries/kept-value';
import { useRegistryConfig } from '@/queries/registry/registry.queries';
import { useLastKnown } from './use-last-known';

const kept = keptValue('repositories.sizes');

/** Whether the registry counts how large repositories are. */
export function useShowsSizes(): boolean {
  const { config, isPending } = useRegistryConfig();
  const { quotaManagement, editQuota } = config.features;
  return useLastKnown(kept, isPending ? undefined : quotaManagement && editQuota, isPending);
}
