import { Skeleton } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { RepositoryName, RepositorySettings } from '@/domain/repository/repository';
import { ErrorState } from '@/features/failure/ErrorState';
import { repositoryQueries } from '@/queries/repositories/repositories.queries';
import { useAwaitsRights } from './use-awaits-rights';

interface WithSettingsProps {
  repository: RepositoryName;
  /** What a screen reader reads meanwhile: "Loading settings". */
  loadingText: string;
  children(settings: RepositorySettings): ReactNode;
}

/** A view that shows nothing before the settings of its repository are known; nor, for a short while, those of the registry. */
export function WithSettings({ repository, loadingText, children }: WithSettingsProps) {
  const { data, error, refetch } = useQuery(repositoryQueries.settings(repository));
  const awaitsRights = useAwaitsRights(repository);
  if (data !== undefined && !awaitsRights) return children(data);
  if (error === null || awaitsRights) return <Skeleton height="16rem" screenreaderText={loadingText} />;
  return <ErrorState title="Unable to get repository" error={error} onRetry={() => void refetch()} />;
}
