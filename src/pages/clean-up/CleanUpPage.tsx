import { PageSection } from '@patternfly/react-core';
import { fullRepositoryName, type RepositoryName } from '@/domain/repository/repository';
import page from '@/features/page-header/page-header.module.css';
import { repositoryCrumbs } from '@/features/page-header/crumbs';
import { DocumentTitle } from '@/features/page-header/DocumentTitle';
import { PageHeader } from '@/features/page-header/PageHeader';
import { ErrorState } from '@/features/failure/ErrorState';
import { useSignInOffer } from '@/features/session/use-sign-in-offer';
import { CleanUp } from './CleanUp';
import { usePlannedTags } from './use-planned-tags';

interface CleanUpPageProps {
  repository: RepositoryName;
}

/** `/repository/:org/:repo/clean-up`: what rules would remove, before anything happens. */
export function CleanUpPage({ repository }: CleanUpPageProps) {
  const planned = usePlannedTags(repository);
  const hasFailed = planned.error !== null && planned.candidates === null && !planned.isFetching;
  const signInOffer = useSignInOffer(planned.error);
  return (
    <>
      <DocumentTitle parts={['Clean up', fullRepositoryName(repository)]} />
      <PageHeader
        crumbs={[...repositoryCrumbs(repository), { text: 'Clean up' }]}
        title={`Clean up ${repository.name}`}
      />
      <PageSection hasBodyWrapper={false} className={page.body}>
        {hasFailed ? (
          <ErrorState
            title="The tags could not be read"
            error={planned.error}
            actions={signInOffer}
            onRetry={planned.retry}
          />
        ) : (
          <CleanUp repository={repository} planned={planned} />
        )}
      </PageSection>
    </>
  );
}
