import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { neededCode } from '@/code/missing-code';
import { registryCondition, type RegistryCondition } from '@/domain/registry/registry-condition';
import { RequestError, type RequestFailureKind } from '@/domain/registry/request-failure';
import { useJobs } from '@/queries/jobs/use-job';
import { registryQueries } from './registry.queries';

/**
 * What keeps the registry from working as usual, null if nothing does. A registry that starts is waited for, and
 * what failed meanwhile is asked for again.
 */
export function useRegistryWatch(): RegistryCondition | null {
  const client = useQueryClient();
  const { data: config } = useQuery(registryQueries.config());
  const { data: isStarting = false } = useQuery(registryQueries.isStarting());

  // Any query may fail so, also one that no component here asks.
  useEffect(
    () =>
      client.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'error') return;
        if (!isOfKind(event.action.error, 'starting')) return;
        // Few registries start while somebody looks; what is missing is told in the banner.
        void neededCode(async () => import('./await-registry')).then(
          ({ awaitRegistry }) => awaitRegistry(client),
          () => undefined,
        );
      }),
    [client],
  );

  // A refused write may be the first to learn of it.
  const refusedWrites = useJobs().reduce(
    (sum, { steps }) => sum + steps.filter(({ error }) => isOfKind(error, 'read-only')).length,
    0,
  );
  useEffect(() => {
    if (refusedWrites > 0) void client.invalidateQueries({ queryKey: registryQueries.config().queryKey });
  }, [client, refusedWrites]);

  return registryCondition(config, isStarting);
}

function isOfKind(error: unknown, kind: RequestFailureKind): boolean {
  return error instanceof RequestError && error.kind === kind;
}
