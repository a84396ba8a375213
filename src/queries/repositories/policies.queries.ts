import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  listAutoPrunePolicies,
  listImmutabilityPolicies,
  listNamespaceAutoPrunePolicies,
  listOrganizationImmutabilityPolicies,
} from '@/api/repositories/policies';
import { isLeftAlone } from '@/domain/policies/auto-prune-estimate';
import type { AutoPrunePolicy, ImmutabilityPolicy } from '@/domain/policies/policy';
import type { RepositoryName, RepositorySettings } from '@/domain/repository/repository';
import type { MalformedEntry } from '@/domain/tags/tag';
import { seesAdministration } from '@/domain/repository/repository-rules';
import { settingsFreshMs } from '@/queries/reading-policy';
import { useRegistryConfig, useWriteContext } from '@/queries/registry/registry.queries';
import { repositoryKey } from './repositories.queries';

const namespaceKey = (namespace: string) => ['namespace', namespace] as const;

export const policyQueries = {
  autoPrune: (repository: RepositoryName) =>
    queryOptions({
      queryKey: [...repositoryKey(repository), 'auto-prune'],
      queryFn: ({ signal }) => listAutoPrunePolicies(repository, { signal }),
      staleTime: settingsFreshMs,
    }),

  /** @param isOrganization otherwise it is the person's own namespace: nobody reads another person's */
  namespaceAutoPrune: (namespace: string, isOrganization: boolean) =>
    queryOptions({
      queryKey: [...namespaceKey(namespace), 'auto-prune'],
      queryFn: ({ signal }) => listNamespaceAutoPrunePolicies(isOrganization ? namespace : null, { signal }),
      staleTime: settingsFreshMs,
    }),

  immutability: (repository: RepositoryName) =>
    queryOptions({
      queryKey: [...repositoryKey(repository), 'immutability'],
      queryFn: ({ signal }) => listImmutabilityPolicies(repository, { signal }),
      staleTime: settingsFreshMs,
    }),

  organizationImmutability: (organization: string) =>
    queryOptions({
      queryKey: [...namespaceKey(organization), 'immutability'],
      queryFn: ({ signal }) => listOrganizationImmutabilityPolicies(organization, { signal }),
      staleTime: settingsFreshMs,
    }),
};

/** What is known of the policies of one kind that hold for a repository: its own, and those of its namespace. */
export interface KnownPolicies<Policy> {
  /** Whether the registry has policies of this kind at all. */
  isOn: boolean;
  isPending: boolean;
  policies: readonly Policy[];
  /** Policies that could not be understood. */
  malformed: readonly MalformedEntry[];
  /** Why the repository's own could not be read; null if they were. */
  failure: Error | null;
  /** Why the namespace's could not be read, as for everybody who does not own it; null if they were. */
  namespaceFailure: Error | null;
  /** True if there is no way to ask: the namespace is another person's. */
  isNamespaceUnknown: boolean;
  retry(): void;
}

interface PolicyAnswer<Policy> {
  data: { entries: Policy[]; malformed: MalformedEntry[] } | undefined;
  error: Error | null;
  isLoading: boolean;
  isError: boolean;
  refetch(): unknown;
}

/** The lists keep their identity as long as the answers do: what would happen is worked out from them. */
function useTogether<Policy>(
  isOn: boolean,
  own: PolicyAnswer<Policy>,
  namespace: PolicyAnswer<Policy>,
  isNamespaceUnknown: boolean,
): KnownPolicies<Policy> {
  const policies = useMemo(
    () => [...(own.data?.entries ?? []), ...(namespace.data?.entries ?? [])],
    [own.data, namespace.data],
  );
  const malformed = useMemo(
    () => [...(own.data?.malformed ?? []), ...(namespace.data?.malformed ?? [])],
    [own.data, namespace.data],
  );
  // Before the registry's settings are known nothing is asked, and nothing is known either.
  const { isPending } = useRegistryConfig();
  return {
    isOn,
    isPending: isPending || own.isLoading || namespace.isLoading,
    policies,
    malformed,
    failure: own.error,
    namespaceFailure: namespace.error,
    isNamespaceUnknown: isOn && isNamespaceUnknown,
    retry: () => {
      for (const { isError, refetch } of [own, namespace]) if (isError) void refetch();
    },
  };
}

/**
 * The auto-prune policies that hold for a repository, for its administrators: `autoPruneEstimate` works out what they
 * would remove. A repository that auto-pruning leaves alone has none that hold.
 *
 * @param settings undefined while they are not known; then nothing is asked
 */
export function useAutoPrunePolicies(
  repository: RepositoryName,
  settings: RepositorySettings | undefined,
): KnownPolicies<AutoPrunePolicy> {
  const { registry, user } = useWriteContext();
  const isOn = registry.features.autoPrune && settings !== undefined && !isLeftAlone(settings);
  const isOwn = user?.isAnonymous === false && user.username === repository.namespace;
  const isOrganization = settings?.isOrganization === true;
  const enabled = isOn && seesAdministration(settings) === true;
  const own = useQuery({ ...policyQueries.autoPrune(repository), enabled });
  const namespace = useQuery({
    ...policyQueries.namespaceAutoPrune(repository.namespace, isOrganization),
    enabled: enabled && (isOrganization || isOwn),
  });
  return useTogether(isOn, own, namespace, !isOrganization && !isOwn);
}

/**
 * The immutability policies that hold for a repository, for its administrators. Those of a person's own namespace are not
 * recorded.
 */
export function useImmutabilityPolicies(
  repository: RepositoryName,
  settings: RepositorySettings | undefined,
): KnownPolicies<ImmutabilityPolicy> {
  const { registry } = useWriteContext();
  const isOn = registry.features.immutableTags && settings !== undefined;
  const isOrganization = settings?.isOrganization === true;
  const enabled = isOn && seesAdministration(settings) === true;
  const own = useQuery({ ...policyQueries.immutability(repository), enabled });
  const namespace = useQuery({
    ...policyQueries.organizationImmutability(repository.namespace),
    enabled: enabled && isOrganization,
  });
  return useTogether(isOn, own, namespace, !isOrganization);
}
