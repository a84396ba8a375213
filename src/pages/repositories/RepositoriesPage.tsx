import { PageSection } from '@patternfly/react-core';
import { namespaceCrumbs } from '@/features/page-header/crumbs';
import { DocumentTitle } from '@/features/page-header/DocumentTitle';
import page from '@/features/page-header/page-header.module.css';
import { PageHeader } from '@/features/page-header/PageHeader';
import { RepositoryList } from './RepositoryList';

interface RepositoriesPageProps {
  /** Only the repositories of this user or organization; otherwise everything that the person may see. */
  namespace?: string;
  kind?: 'organization' | 'user';
}

/** `/repository`, `/organization/:org` and `/user/:name`: a list of repositories that leads to their tags. */
export function RepositoriesPage({ namespace, kind = 'organization' }: RepositoriesPageProps) {
  const title = namespace ?? 'Repositories';
  const crumbs = namespace === undefined ? [] : [...namespaceCrumbs(null), { text: namespace }];
  return (
    <>
      <DocumentTitle parts={[title]} />
      <PageHeader crumbs={crumbs} title={title} />
      <PageSection className={page.body} hasBodyWrapper={false}>
        <RepositoryList scope={namespace === undefined ? null : { namespace, kind }} />
      </PageSection>
    </>
  );
}
