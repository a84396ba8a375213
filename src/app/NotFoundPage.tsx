import { PageSection } from '@patternfly/react-core';
import { DocumentTitle } from '@/features/page-header/DocumentTitle';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { EmptyView } from '@/ui/EmptyView';

/** For every address that has no page. */
export function NotFoundPage() {
  return (
    <PageSection>
      <DocumentTitle parts={['Page not found']} />
      <EmptyView
        kind="no-match"
        title="404 Page not found"
        headingLevel="h1"
        actions={<AppLink to={paths.repositories()}>Go to Repositories</AppLink>}
      >
        We didn't find a page that matches the address you navigated to.
      </EmptyView>
    </PageSection>
  );
}
