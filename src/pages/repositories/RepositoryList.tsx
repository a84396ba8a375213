import { useQuery } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useMemo } from 'react';
import { fullRepositoryName, type RepositorySummary } from '@/domain/repository/repository';
import { RepositoryActionsButton } from '@/features/repository-actions/RepositoryActionsButton';
import { useRegistryConfig, userQueries } from '@/queries/registry/registry.queries';
import { useViewState } from '@/routing/view-state';
import { BulkSelect } from '@/ui/BulkSelect';
import type { Sort } from '@/ui/data-table/columns';
import { DataTable, type TableState } from '@/ui/data-table/DataTable';
import { Pager } from '@/ui/Pager';
import { useNow } from '@/ui/use-now';
import { useSelection } from '@/ui/use-selection';
import { CreateRepositoryButton } from './CreateRepositoryButton';
import { ListCoverage } from './ListCoverage';
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
import { useRepositories } from './use-repositories';

/** The list with search, order and pages. Rows are shown from the first answer on; the rest joins them as it arrives. */
export function RepositoryList({ scope }: { scope: RepositoryScope | null }) {
  const { features } = useRegistryConfig().config;
  const showsSize = features.quotaManagement && features.editQuota;
  const { data: user } = useQuery(userQueries.current());
  const hasPerson = user !== undefined && !user.isAnonymous;
  const columns = useMemo(() => repositoryColumns({ sizes: showsSize, person: hasPerson }), [showsSize, hasPerson]);
  const now = useNow();
  const [view, changeView] = useViewState(repositoriesViewState);
  const loaded = useRepositories(scope?.namespace, view);
  const { list, items, isWhole, isFetching, failure, retry, serverSearch } = loaded;
  const askedSort = readSort(view.sort);
  const sort = columns.some(({ key }) => key === askedSort.by) ? askedSort : defaultSort;
  const { found, search } = useFoundRepositories(items, useDeferredValue(view), sort, scope === null);
  const { perPage } = view;
  const page = Math.min(view.page, Math.max(1, Math.ceil(found.length / perPage)));

  const pageRows = useMemo(() => found.slice((page - 1) * perPage, page * perPage), [found, page, perPage]);
  const order = useMemo(() => pageRows.map((row) => ({ key: fullRepositoryName(row), group: '' })), [pageRows]);
  const [selection, select] = useSelection(order);
  // What is not on screen is never touched, whatever was selected before a search, an order or a page hid it.
  const selected = useMemo(
    () => pageRows.filter((row) => selection.keys.has(fullRepositoryName(row))),
    [pageRows, selection.keys],
  );
  const toggleSelected = useCallback(
    (key: string, isRange: boolean) => select({ type: 'toggle', key, isRange }),
    [select],
  );

  const tableState = (): TableState<RepositorySummary> => {
    if (found.length > 0) return { kind: 'rows', rows: pageRows };
    if (items.length > 0 || (list.isComplete && (search.isActive || view.isStarredOnly))) {
      const clear = () => changeView({ search: '', isStarredOnly: false, page: 1 });
      const searched = { view, count: list.items.length, isWhole, serverSearch: serverSearch.state };
      return { kind: 'no-match', content: <NoMatchingRepositories {...searched} onClear={clear} /> };
    }
    if (failure !== null) return { kind: 'error', content: <RepositoriesFailed error={failure} onRetry={retry} /> };
    if (!list.isComplete) return { kind: 'loading' };
    return {
      kind: 'empty',
      content: <NoRepositories scope={scope} isWhole={isWhole} unreadableCount={list.malformed.length} />,
    };
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
        hasPerson={hasPerson}
        selection={
          <BulkSelect
            label="Select repositories"
            selectedCount={selected.length}
            pageCount={pageRows.length}
            pageState={selected.length === 0 ? 'none' : selected.length === pageRows.length ? 'all' : 'some'}
            onSelect={(what) => {
              select({ type: 'clear' });
              if (what !== 'none') select({ type: 'add', keys: pageRows.map(fullRepositoryName) });
            }}
          />
        }
        actions={
          <RepositoryActionsButton
            repositories={selected}
            isDisabled={selected.length === 0}
            onDone={() => select({ type: 'clear' })}
          />
        }
        create={<CreateRepositoryButton namespace={scope?.namespace} />}
      />
      <RepositoryListNotices list={list} serverSearch={serverSearch} failure={failure} onRetry={retry} />
      {scope === null && <ListCoverage list={list} />}
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
            isSelected={hasPerson ? selection.keys.has(fullRepositoryName(repository)) : null}
            onSelect={toggleSelected}
            now={now}
          />
        )}
      />
      {pager('bottom')}
    </>
  );
}
