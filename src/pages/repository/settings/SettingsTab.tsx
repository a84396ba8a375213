import { Skeleton } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useRegistryConfig } from '@/queries/registry/registry.queries';
import { repositoryQueries } from '@/queries/repositories/repositories.queries';
import { ErrorState } from '@/features/failure/ErrorState';
import { lazyPart } from '@/ui/lazy/lazy-part';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import type { RepositoryTabProps } from '../repository-tabs';
import { DeleteSetting } from './DeleteSetting';
import { StateSetting } from './StateSetting';
import { VisibilitySetting } from './VisibilitySetting';
import styles from './settings.module.css';
import { hasPolicies } from '@/domain/policies/policy';

const PoliciesView = lazyPart(async () => (await import('@/features/policies/PoliciesView')).PoliciesView);

/** What administrators decide about a repository. */
export function SettingsTab({ repository }: RepositoryTabProps) {
  const settingsQuery = useQuery(repositoryQueries.settings(repository));
  const { features } = useRegistryConfig().config;
  if (settingsQuery.data === undefined) {
    return settingsQuery.isError ? (
      <ErrorState
        title="Unable to get repository"
        error={settingsQuery.error}
        onRetry={() => void settingsQuery.refetch()}
      />
    ) : (
      <Skeleton height="16rem" screenreaderText="Loading settings" />
    );
  }
  return (
    <div className={classNames(layout.stack, layout.loose, layout.apart, styles.settings)}>
      <VisibilitySetting settings={settingsQuery.data} />
      {features.repositoryMirror && <StateSetting settings={settingsQuery.data} />}
      {hasPolicies(features) && (
        <PoliciesView
          repository={repository}
          fallback={<Skeleton height="16rem" screenreaderText="Loading policies" />}
        />
      )}
      <DeleteSetting settings={settingsQuery.data} />
    </div>
  );
}
