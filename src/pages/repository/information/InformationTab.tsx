import { useQuery } from '@tanstack/react-query';
import { Skeleton } from '@patternfly/react-core';
import { repositoryQueries } from '@/queries/repositories/repositories.queries';
import { ErrorState } from '@/features/failure/ErrorState';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import type { RepositoryTabProps } from '../repository-tabs';
import { ActivityCard } from './ActivityCard';
import { DescriptionCard } from './DescriptionCard';
import { FactsCard } from './FactsCard';
import { PullCommandsCard } from './PullCommandsCard';
import styles from './information.module.css';

/** What a repository is about: its description, how to pull from it, and how much is done with it. */
export function InformationTab({ repository }: RepositoryTabProps) {
  const settingsQuery = useQuery(repositoryQueries.settings(repository));
  if (settingsQuery.data === undefined) {
    return settingsQuery.isError ? (
      <ErrorState
        title="Unable to get repository"
        error={settingsQuery.error}
        onRetry={() => void settingsQuery.refetch()}
      />
    ) : (
      <Skeleton height="16rem" screenreaderText="Loading information" />
    );
  }
  return (
    <div className={classNames(layout.stack, layout.loose, layout.apart, styles.columns)}>
      {/* Another repository is another draft. */}
      <DescriptionCard key={`${repository.namespace}/${repository.name}`} settings={settingsQuery.data} />
      <div className={classNames(layout.stack, layout.loose)}>
        <PullCommandsCard repository={repository} />
        <FactsCard settings={settingsQuery.data} />
        <ActivityCard repository={repository} />
      </div>
    </div>
  );
}
