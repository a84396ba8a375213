import { PageSection, Skeleton } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useHref, useLocation } from 'react-router-dom';
import { explainError, RequestError } from '@/domain/registry/request-failure';
import { fullRepositoryName, type RepositoryName, type RepositorySettings } from '@/domain/repository/repository';
import { notSignedIn } from '@/domain/repository/repository-rules';
import { DocumentTitle } from '@/features/page-header/DocumentTitle';
import { SignInButton } from '@/features/session/SignInButton';
import { useIsStranger, useSignInOffer } from '@/features/session/use-sign-in-offer';
import { useQueuedScans } from '@/queries/images/use-queued-scans';
import { repositoryQueries } from '@/queries/repositories/repositories.queries';
import { paths, registryTabNames } from '@/routing/paths';
import { useViewState, viewAddress } from '@/routing/view-state';
import { EmptyView } from '@/ui/EmptyView';
import { FailureAlert } from '@/features/failure/FailureAlert';
import { ErrorState } from '@/features/failure/ErrorState';
import { LinkTabs } from '@/ui/LinkTabs';
import { useFetchedAhead } from '@/ui/lazy/use-fetched-ahead';
import page from '@/features/page-header/page-header.module.css';
import { RepositoryHeading } from './heading/RepositoryHeading';
import { RegistryTabNote } from './RegistryTabNote';
import { historyTitle } from './tag-history/history-title';
import { preloadRepositoryTab, registryTabTitles, repositoryTabs } from './repository-tabs';
import { repositoryViewState, type AnyRepositoryTab } from './repository-view-state';

/** A repository: header and tabs. It opens on its tags, and the tags do not wait for anything else. */
export function RepositoryPage({ repository }: { repository: RepositoryName }) {
  const [{ tab }, changeView] = useViewState(repositoryViewState);
  const settingsQuery = useQuery(repositoryQueries.settings(repository));
  const signInOffer = useSignInOffer(settingsQuery.error);
  const isStranger = useIsStranger();
  const { search } = useLocation();
  const address = useHref(paths.repository(repository));
  const active = repositoryTabs.find((candidate) => candidate.name === tab);
  // It is not known while the settings are on the way; the tab's code is fetched meanwhile.
  const whyHidden = settingsQuery.isPending ? undefined : active?.whyHidden(settingsQuery.data);
  useFetchedAhead(active?.Content);
  useQueuedScans(repository);
  const registryTab = registryTabNames.find((candidate) => candidate === tab);
  const tabs = [
    ...repositoryTabs.filter(
      (candidate) => candidate === active || candidate.whyHidden(settingsQuery.data) === undefined,
    ),
    ...(registryTab === undefined ? [] : [{ name: registryTab, title: registryTabTitles[registryTab] }]),
  ].map(({ name: key, title }) => ({
    key,
    title,
    href: viewAddress(address, search, repositoryViewState, { tab: key }),
  }));
  return (
    <>
      <DocumentTitle parts={[...titlesOf(tab, search), fullRepositoryName(repository)]} />
      <RepositoryHeading
        // Another repository is another description.
        key={fullRepositoryName(repository)}
        repository={repository}
        settings={settingsQuery}
        tab={tab}
      />
      <PageSection className={page.body} hasBodyWrapper={false}>
        {isRefused(settingsQuery.error, settingsQuery.data) ? (
          <ErrorState error={settingsQuery.error} actions={signInOffer} onRetry={() => void settingsQuery.refetch()}>
            {`Unable to get repository. ${explainError(settingsQuery.error)}`}
            {isForbidden(settingsQuery.error) && ` ${rightToRead(repository)}`}
          </ErrorState>
        ) : (
          <>
            {settingsQuery.error !== null && (
              <FailureAlert
                title="Unable to get the repository's settings."
                error={settingsQuery.error}
                onRetry={() => void settingsQuery.refetch()}
              />
            )}
            <LinkTabs
              id="repository-tabs"
              label="Repository"
              tabs={tabs}
              activeKey={tab}
              onSelect={(key) => changeView({ tab: key })}
              onIntend={preloadRepositoryTab}
            >
              <h2 className="pf-v6-screen-reader">{titlesOf(tab, search)[0]}</h2>
              {active !== undefined && whyHidden === undefined && (
                <active.Content
                  repository={repository}
                  fallback={<Skeleton height="16rem" screenreaderText="Loading" />}
                />
              )}
              {registryTab !== undefined && <RegistryTabNote repository={repository} tab={registryTab} />}
              {active !== undefined && whyHidden !== undefined && (
                <EmptyView
                  kind="nothing"
                  title={`${active.title} is not available`}
                  actions={isStranger ? <SignInButton /> : undefined}
                >
                  {isStranger ? notSignedIn : whyHidden}
                </EmptyView>
              )}
            </LinkTabs>
          </>
        )}
      </PageSection>
    </>
  );
}

/** What is open on the page, the most particular first. */
function titlesOf(tab: AnyRepositoryTab, search: string): string[] {
  const known = registryTabNames.find((name) => name === tab);
  const title = known === undefined ? repositoryTabs.find(({ name }) => name === tab)?.title : registryTabTitles[known];
  const part = tab === 'history' ? historyTitle(new URLSearchParams(search)) : undefined;
  return part === undefined ? [title ?? ''] : [part, title ?? ''];
}

function isForbidden(error: Error | null): boolean {
  return error instanceof RequestError && error.kind === 'forbidden';
}

/** What it takes to see a repository, and who can give it. */
function rightToRead(repository: RepositoryName): string {
  return `It takes read permission on ${fullRepositoryName(repository)}, which its administrators can give you.`;
}

/**
 * The registry does not let this person see the repository: then there is no use in showing tabs. A person whose session has ended
 * keeps what they were looking at.
 */
function isRefused(error: Error | null, known: RepositorySettings | undefined): boolean {
  if (!(error instanceof RequestError)) return false;
  return (
    error.kind === 'forbidden' || error.kind === 'not-found' || (error.kind === 'unauthorized' && known === undefined)
  );
}
