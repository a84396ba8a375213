import { PageSection, Skeleton } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import type { CurrentUser } from '@/domain/registry/registry';
import { ErrorState } from '@/features/failure/ErrorState';
import { DocumentTitle } from '@/features/page-header/DocumentTitle';
import { RegistryPageLink } from '@/features/registry-page/RegistryPageLink';
import { userQueries } from '@/queries/registry/registry.queries';
import { registryPageAddress } from '@/queries/session/registry-home';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { EmptyView } from '@/ui/EmptyView';
import { profileSentences } from './profile-sentences';

/** `/updateuser`: the registry sends people here to complete their profile; this app says what is missing. */
export function UpdateUserPage() {
  const { data: user, error, refetch } = useQuery(userQueries.current());
  return (
    <PageSection>
      <DocumentTitle parts={['Your profile']} />
      {user === undefined && error === null && <Skeleton height="12rem" screenreaderText="Loading" />}
      {user === undefined && error !== null && (
        <ErrorState headingLevel="h1" title="Unable to get your profile" error={error} onRetry={() => void refetch()} />
      )}
      {user !== undefined && (
        <EmptyView
          kind="nothing"
          title={titleOf(user)}
          headingLevel="h1"
          actions={
            <>
              <AppLink to={paths.repositories()} className="pf-v6-c-button pf-m-primary">
                Go to Repositories
              </AppLink>
              <RegistryPageLink path="/updateuser">Open the registry’s own page</RegistryPageLink>
            </>
          }
        >
          {profileSentences(user, registryPageAddress('/') !== null).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </EmptyView>
      )}
    </PageSection>
  );
}

function titleOf(user: CurrentUser): string {
  return user.isAnonymous ? 'Your profile' : `You are signed in as ${user.username}`;
}
