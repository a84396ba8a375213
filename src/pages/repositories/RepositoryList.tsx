import { useQuery } from '@tanstack/react-query';
import { fullRepositoryName, type RepositorySummary } from '@/domain/repository';
import { useRegistryConfig } from '@/queries/registry.queries';
import { repositoryQueries, type RepositoryList as LoadedRepositories } from '@/queries/repositories.queries';
import { useViewState } from '@/routing/view-state';
import { DataTable, type TableState } from '@/ui/data-table/DataTable';
import { Pager } from '@/ui/Pager';
import { NoMatchingRepositories } from './NoMatchingRepositories';
import { NoRepositories, type RepositoryScope } from './NoRepositories';
import { RepositoriesFailed } from './RepositoriesFailed';
import { RepositoriesToolbar } from './RepositoriesToolbar';
import { defaultSort, repositoriesViewState } from './repositories-view-state';
import { isRepositorySortKey, repositoryColumns } from './repository-columns';
import { RepositoryListNotices } from './RepositoryListNotices';
import { RepositoryRow } from './RepositoryRow';
import { useFoundRepositories } from './use-found-repositories';

const nothingYet: LoadedRepositories = { items: [], isComplete: false, malformed: [] };
const minuteMs = 60_000;

/** The list with search, order and pages. Rows are shown from the first answer on; the rest joins them as it arrives. */
export function RepositoryList({ scope }: { scope: RepositoryScope | null }) {
  const { features } = useRegistryConfig().config;
  const hasSizes = features.quotaManagement && features.editQuota;
  const columns = repositoryColumns(hasSizes);
  const [view, changeView] = useViewState(repositoriesViewState);
  const { data, dataUpdatedAt, error, isFetching, refetch } = useQuery(repositoryQueries.list(scope?.namespace));

  const list = data ?? nothingYet;
  const failure = isFetching ? null : error;
  const sort = columns.some(({ key }) => key === view.sort.by) ? view.sort : defaultSort;
  const { found, search } = useFoundRepositories(list.items, view, sort, scope === null);
  const page = Math.min(view.page, Math.max(1, Math.ceil(found.length / view.perPage)));
  const pager = found.length > 0 && {
    label: 'Repositories',
    itemCount: found.length,
    page,
    perPage: view.perPage,
    onChange: (nextPage: number, perPage: number) => changeView({ page: nextPage, perPage }),
  };

  const tableState = (): TableState<RepositorySummary> => {
    if (found.length > 0) return { kind: 'rows', rows: found.slice((page - 1) * view.perPage, page * view.perPage) };
    if (list.items.length > 0) {
      const clear = () => changeView({ search: '', page: 1 });
      return { kind: 'no-match', content: <NoMatchingRepositories search={view.search} list={list} onClear={clear} /> };
    }
    if (failure !== null) {
      return { kind: 'error', content: <RepositoriesFailed error={failure} onRetry={() => void refetch()} /> };
    }
    if (!list.isComplete) return { kind: 'loading' };
    return { kind: 'empty', content: <NoRepositories scope={scope} unreadableCount={list.malformed.length} /> };
  };

  return (
    <>
      <RepositoriesToolbar
        view={view}
        onChange={changeView}
        searchError={search.error}
        loadedCount={isFetching && !list.isComplete ? list.items.length : null}
        pager={pager && <Pager {...pager} variant="top" />}
      />
      <RepositoryListNotices list={list} failure={failure} onRetry={() => void refetch()} />
      <DataTable
        label="Repositories"
        className="app-repositories-table"
        columns={columns}
        sort={sort}
        onSort={(next) => changeView({ sort: next, page: 1 })}
        isSortKey={isRepositorySortKey}
        state={tableState()}
        renderRow={(repository) => (
          <RepositoryRow
            key={fullRepositoryName(repository)}
            repository={repository}
            showsNamespace={scope === null}
            showsSize={hasSizes}
            now={Math.floor(dataUpdatedAt / minuteMs) * minuteMs}
          />
        )}
      />
      {pager && <Pager {...pager} variant="bottom" />}
    </>
  );
}
