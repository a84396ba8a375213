import { Skeleton, Stack } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import { hasPolicies } from '@/domain/policies/policy';
import { seesAdministration } from '@/domain/repository/repository-rules';
import { ErrorState } from '@/features/failure/ErrorState';
import { useShortWait } from '@/ui/use-short-wait';
import { useRegistryConfig } from '@/queries/registry/registry.queries';
import { useAutoPrunePolicies, useImmutabilityPolicies } from '@/queries/repositories/policies.queries';
import { repositoryQueries } from '@/queries/repositories/repositories.queries';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import typography from '@/ui/styles/typography.module.css';
import { ImmutablePart } from './ImmutablePart';
import { PrunePart } from './PrunePart';
import { useTagsToTry } from './use-tags-to-try';

/** What the registry's own policies would do with the tags of a repository. */
export function PoliciesView({ repository }: { repository: RepositoryName }) {
  const { data: settings, error, refetch } = useQuery(repositoryQueries.settings(repository));
  const { features } = useRegistryConfig().config;
  const [wasKnown, setWasKnown] = useState(false);
  const prune = useAutoPrunePolicies(repository, settings);
  const immutable = useImmutabilityPolicies(repository, settings);
  const tried = useTagsToTry(repository, prune.policies.length + immutable.policies.length > 0);
  // The tables of tags push down what is below them: they are waited for a short while.
  const isEarly = useShortWait();
  const isAwaited = isEarly && tried.isFetching && !tried.isComplete;
  if (settings === undefined && error !== null) {
    return <ErrorState title="Unable to get repository" error={error} onRetry={() => void refetch()} />;
  }
  // What is below moves once, when both kinds are here.
  const isKnown = settings !== undefined && !prune.isPending && !immutable.isPending && !isAwaited;
  if (isKnown && !wasKnown) setWasKnown(true);
  if (settings === undefined || !(isKnown || wasKnown)) {
    return <Skeleton height="16rem" screenreaderText="Loading policies" />;
  }
  if (!hasPolicies(features)) return <p>This registry has no policies for tags.</p>;
  if (!seesAdministration(settings)) return <p>Policies are shown to administrators of this repository.</p>;
  return (
    <Stack hasGutter>
      {features.autoPrune && (
        <>
          <PrunePart settings={settings} />
          <p className={typography.subtle}>
            <AppLink to={paths.cleanUp(repository)}>Clean up by rules</AppLink> takes tags once, and shows each of them
            before.
          </p>
        </>
      )}
      {features.immutableTags && <ImmutablePart settings={settings} />}
    </Stack>
  );
}
