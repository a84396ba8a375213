import { Alert, Button, PageSection, Tab, Tabs, TabTitleText } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { explainError, RequestError } from '@/domain/request-failure';
import { fullRepositoryName, type RepositoryName } from '@/domain/repository';
import { DocumentTitle } from '@/features/page-header/DocumentTitle';
import { PageHeader } from '@/features/page-header/PageHeader';
import { repositoryQueries } from '@/queries/repositories.queries';
import { paths, repositoryTabs } from '@/routing/paths';
import { codec, oneOf, useViewState } from '@/routing/view-state';
import { ErrorState } from '@/ui/ErrorState';
import { RepositoryDescription } from './RepositoryDescription';
import { RepositoryLabels } from './RepositoryLabels';
import { repositoryTabList } from './repository-tabs';

const tabView = codec<{ tab: (typeof repositoryTabs)[number] }>({
  tab: { param: 'tab', field: oneOf(repositoryTabs, 'tags') },
});

/** A repository: header and tabs. It opens on its tags, and the tags do not wait for anything else. */
export function RepositoryPage({ repository }: { repository: RepositoryName }) {
  const [{ tab }, changeView] = useViewState(tabView);
  const detail = useQuery(repositoryQueries.detail(repository));
  const { namespace, name } = repository;
  return (
    <>
      <DocumentTitle parts={[fullRepositoryName(repository)]} />
      <PageHeader
        title={name}
        crumbs={[
          { text: 'Repositories', to: paths.repositories() },
          { text: namespace, to: paths.organization(namespace) },
          { text: name },
        ]}
      >
        {detail.data !== undefined && (
          <>
            <RepositoryLabels repository={detail.data} />
            <RepositoryDescription text={detail.data.description} />
          </>
        )}
      </PageHeader>
      <PageSection className="app-page-body" hasBodyWrapper={false}>
        {isRefused(detail.error) ? (
          <ErrorState onRetry={() => void detail.refetch()}>
            {`Unable to get repository. ${explainError(detail.error)}`}
          </ErrorState>
        ) : (
          <>
            {detail.error !== null && (
              <Alert
                isInline
                variant="warning"
                title={`Unable to get the repository's settings. ${explainError(detail.error)}`}
                actionLinks={
                  <Button variant="link" isInline onClick={() => void detail.refetch()}>
                    Retry
                  </Button>
                }
              />
            )}
            <Tabs
              activeKey={tab}
              onSelect={(_event, key) => {
                const next = repositoryTabs.find((candidate) => candidate === key);
                if (next !== undefined) changeView({ tab: next });
              }}
              aria-label="Repository"
              mountOnEnter
              unmountOnExit
              className="app-tabs"
            >
              {repositoryTabList.map(({ name: tabName, title, Content }) => (
                <Tab key={tabName} eventKey={tabName} title={<TabTitleText>{title}</TabTitleText>}>
                  <Content repository={repository} />
                </Tab>
              ))}
            </Tabs>
          </>
        )}
      </PageSection>
    </>
  );
}

/** The registry does not let this person see the repository: then there is no use in showing tabs. */
function isRefused(error: Error | null): boolean {
  return (
    error instanceof RequestError &&
    (error.kind === 'unauthorized' || error.kind === 'forbidden' || error.kind === 'not-found')
  );
}
