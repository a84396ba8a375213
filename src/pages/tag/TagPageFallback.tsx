import { PageSection, Skeleton } from '@patternfly/react-core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { fullRepositoryName, type RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { useSignInOffer } from '@/features/session/use-sign-in-offer';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { EmptyView } from '@/ui/EmptyView';
import { ErrorState } from '@/features/failure/ErrorState';

interface TagPageFallbackProps {
  repository: RepositoryName;
  tagName: string;
  query: UseQueryResult<Tag | null>;
}

/** Shown while there is no tag: it is loading, cannot be read, or does not exist. */
export function TagPageFallback({ repository, tagName, query }: TagPageFallbackProps) {
  const signInOffer = useSignInOffer(query.error);
  return <PageSection hasBodyWrapper={false}>{stateOf({ repository, tagName, query }, signInOffer)}</PageSection>;
}

function stateOf({ repository, tagName, query }: TagPageFallbackProps, signInOffer: ReactNode) {
  const fullName = fullRepositoryName(repository);
  if (query.isError) {
    return (
      <ErrorState
        title={`Unable to get details for tag ${tagName}`}
        actions={signInOffer}
        error={query.error}
        onRetry={() => void query.refetch()}
      />
    );
  }
  if (query.data === null) {
    return (
      <EmptyView
        kind="no-match"
        title="Could not find tag"
        actions={<AppLink to={paths.repository(repository)}>See all tags of {fullName}</AppLink>}
      >
        {fullName} has no tag named {tagName}. It may have expired or been removed.
      </EmptyView>
    );
  }
  return <Skeleton height="20rem" screenreaderText="Loading tag" />;
}
