import { useQuery } from '@tanstack/react-query';
import { Skeleton } from '@patternfly/react-core';
import { explainError } from '@/domain/registry/request-failure';
import { repositoryQueries } from '@/queries/repositories/repositories.queries';
import { ErrorState } from '@/ui/ErrorState';
import type { RepositoryTabProps } from '../repository-tabs';
import { ActivityCard } from './ActivityCard';
import { DescriptionCard } from './DescriptionCard';
import { PullCommandsCard } from './PullCommandsCard';
import styles from './information.module.css';

/** What a repository is about: its description, how to pull from it, and how much is done with it. */
export function InformationTab({ repository }: RepositoryTabProps) {
  const detail = useQuery(repositoryQueries.detail(repository));
  if (detail.data === undefined) {
    return detail.isError ? (
      <ErrorState title="Unable to get repository" onRetry={() => void detail.refetch()}>
        {explainError(detail.error)}
      </ErrorState>
    ) : (
      <Skeleton height="16rem" screenreaderText="Loading information" />
    );
  }
  return (
    <div className={styles.columns}>
      {/* Another repository is another draft. */}
      <DescriptionCard key={`${repository.namespace}/${repository.name}`} repository={detail.data} />
      <div className={styles.aside}>
        <PullCommandsCard repository={repository} />
        <ActivityCard repository={repository} />
      </div>
    </div>
  );
}
