import { useQuery } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useMemo } from 'react';
import { fullRepositoryName, type RepositorySummary } from '@/domain/repository';
import { useRegistryConfig } from '@/queries/registry.queries';
import { repositoryQueries, type RepositoryList as LoadedRepositories } from '@/queries/repositories.queries';
import { useViewState } from '@/routing/view-state';
import type { Sort } from '@/ui/data-table/columns';
import { DataTable, type TableState } from '@/ui/data-table/DataTable';
import { Pager } from '@/ui/Pager';
import { useNow } from '@/ui/use-now';
import { NoMatchingRepositories } from './NoMatchingRepositories';
import { NoRepositories, type RepositoryScope } from './NoRepositories';
import { RepositoriesFailed } from './RepositoriesFailed';
import { RepositoriesToolbar } from './RepositoriesToolbar';
import { defaultSort, readSort, repositoriesViewState } from './repositories-view-state';
import { isRepositorySortKey, repositoryColumns } from './repository-columns';
import { RepositoryListNotices } from './RepositoryListNotices';
import type { RepositorySortKey } from './repository-order';
import { RepositoryRow } from './RepositoryRow';
import { useFoundRepositories } from './use-found-repositories';

const nothingYet: LoadedRepositories = { items: [], isComplete: false, malformed: [] };

/** The list with search, order and pages. Rows are shown from the first answer on; the rest joins them as it arrives. */
export function RepositoryList({ scope }: { scope: RepositoryScope | null }) {
  const { features } = useRegistryConfig().config;
  const showsSize = features.quotaManagement && features.editQuota;
  const columns = useMemo(() => repositoryColumns(showsSize), [showsSize]);
  const now = useNow();
  const [view, changeView] = useViewState(repositoriesViewState);
  const { data: list = nothingYet, error, isFetching, refetch } = useQuery(repositoryQueries.list(scope?.namespace));

  const retry = () => void refetch();
  const failure = isFetching ? null : error;
  const askedSort = readSort(view.sort);
  const sort = columns.some(({ key }) => key === askedSort.by) ? askedSort : defaultSort;
  const { found, search } = useFoundRepositories(list.items, useDeferredValue(view), sort, scope === null);
  const { perPage } = view;
  const page = Math.min(view.page, Math.max(1, Math.ceil(found.length / perPage)));

  const tableState = (): TableState<RepositorySummary> => {
    if (found.length > 0) return { kind: 'rows', rows: found.slice((page - 1) * perPage, page * perPage) };
    if (list.items.length > 0) {
      const clear = () => changeView({ search: '', page: 1 });
      return { kind: 'no-match', content: <NoMatchingRepositories search={view.search} list={list} onClear={clear} /> };
    }
    if (failure !== null) return { kind: 'error', content: <RepositoriesFailed error={failure} onRetry={retry} /> };
    if (!list.isComplete) return { kind: 'loading' };
    return { kind: 'empty', content: <NoRepositories scope={scope} unreadableCount={list.malformed.length} /> };
  };

  const changeSort = useCallback(
    ({ by, direction }: Sort<RepositorySortKey>) => changeView({ sort: `${by}-${direction}`, page: 1 }),
    [changeView],
  );

  const pager = (variant: 'top' | 'bottom') =>
    found.length > 0 && (
      <Pager
        label="Repositories"
        variant={variant}
        itemCount={found.length}
        page={page}
        perPage={perPage}
        onChange={(nextPage, nextPerPage) => changeView({ page: nextPage, perPage: nextPerPage })}
      />
    );

  return (
    <>
      <RepositoriesToolbar
        view={view}
        onChange={changeView}
        searchError={search.error}
        loadedCount={isFetching && !list.isComplete ? list.items.length : null}
        pager={pager('top')}
      />
      <RepositoryListNotices list={list} failure={failure} onRetry={retry} />
      <DataTable
        label="Repositories"
        className="app-repositories-table"
        columns={columns}
        sort={sort}
        isSortKey={isRepositorySortKey}
        onSort={changeSort}
        skeletonRows={perPage}
        state={tableState()}
        renderRow={(repository) => (
          <RepositoryRow
            key={fullRepositoryName(repository)}
            repository={repository}
            showsNamespace={scope === null}
            showsSize={showsSize}
            now={now}
          />
        )}
      />
      {pager('bottom')}
    </>
  );
}
