import { PageSection } from '@patternfly/react-core';
import { parseSide, sideName, type CompareSide } from '@/domain/compare/side';
import { fullRepositoryName, type RepositoryName } from '@/domain/repository/repository';
import { repositoryCrumbs } from '@/features/page-header/crumbs';
import { DocumentTitle } from '@/features/page-header/DocumentTitle';
import { PageHeader } from '@/features/page-header/PageHeader';
import { useViewState } from '@/routing/view-state';
import { EmptyView } from '@/ui/EmptyView';
import { useFetchedAhead } from '@/ui/lazy/use-fetched-ahead';
import { compareTabs } from './compare-tabs';
import { compareViewState } from './compare-view-state';
import { Comparison } from './Comparison';
import { OtherSide } from './OtherSide';

interface ComparePageProps {
  /** The repository of the address. */
  repository: RepositoryName;
}

/** `/repository/:org/:repo/compare?a=…&b=…`: two images side by side. */
export function ComparePage({ repository }: ComparePageProps) {
  const [view] = useViewState(compareViewState);
  useFetchedAhead(compareTabs.find(({ name }) => name === view.tab)?.Content);
  const a = parseSide(view.a, repository);
  const b = parseSide(view.b, repository);
  const crumbs = [...repositoryCrumbs(repository), { text: 'Compare' }];
  return (
    <>
      <DocumentTitle parts={[...titleOf(repository, a, b), 'Compare', fullRepositoryName(repository)]} />
      {a !== null && b !== null ? (
        <Comparison repository={repository} sides={{ a, b }} crumbs={crumbs} />
      ) : (
        <>
          <PageHeader crumbs={crumbs} title="Compare" />
          <PageSection hasBodyWrapper={false}>
            {a !== null && view.b === '' ? (
              <OtherSide repository={repository} side={a} which="a" />
            ) : b !== null && view.a === '' ? (
              <OtherSide repository={repository} side={b} which="b" />
            ) : (
              <EmptyView kind="no-match" title="There is nothing to compare">
                “{a === null ? view.a : view.b}” in the address names no image. A tag, a digest as in{' '}
                <code>@sha256:…</code>, or either of another repository as in <code>org/repo:tag</code> can be compared.
              </EmptyView>
            )}
          </PageSection>
        </>
      )}
    </>
  );
}

function titleOf(home: RepositoryName, a: CompareSide | null, b: CompareSide | null): string[] {
  return a === null || b === null ? [] : [`${sideName(a, home)} → ${sideName(b, home)}`];
}
