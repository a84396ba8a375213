import { PageSection } from '@patternfly/react-core';
import { useLocation } from 'react-router-dom';
import { DocumentTitle } from '@/features/page-header/DocumentTitle';
import { RegistryPageLink } from '@/features/registry-page/RegistryPageLink';
import { registryPageAddress } from '@/queries/session/registry-home';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { EmptyView } from '@/ui/EmptyView';

/** For the registry's own addresses, which mean nothing here: says so, and leads to the registry's page if there is one. */
export function RegistryOwnPage() {
  const { pathname, search, hash } = useLocation();
  const path = pathname + search + hash;
  return (
    <PageSection>
      <DocumentTitle parts={['No such page here']} />
      <EmptyView
        kind="no-match"
        title="This app has no such page"
        headingLevel="h1"
        actions={
          <>
            <RegistryPageLink path={path}>Open the registry’s own page</RegistryPageLink>
            <AppLink to={paths.repositories()}>Go to Repositories</AppLink>
          </>
        }
      >
        {`${pathname} belongs to the registry itself. This app shows repositories, their tags and images.`}
        {registryPageAddress(path) === null && ' It is served here in place of the registry’s own pages.'}
      </EmptyView>
    </PageSection>
  );
}
