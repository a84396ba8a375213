import { useCallback, useDeferredValue, useMemo } from 'react';
import { countOf } from '@/domain/text/count-text';
import { fullRepositoryName, type RepositorySummary } from '@/domain/repository/repository';
import { formatNumber } from '@/domain/time/intl-formatters';
import { RepositoryActionsButton } from '@/features/repository-actions/RepositoryActionsButton';
import { useHasPerson } from '@/queries/registry/use-has-person';
import { useViewState } from '@/routing/view-state';
import type { TableState } from '@/ui/data-table/DataTable';
import { useFittedColumns } from '@/ui/data-table/use-fitted-columns';
import { PagedTable } from '@/ui/paged-table/PagedTable';
import { usePagedTable } from '@/ui/paged-table/use-paged-table';
import { useNow } from '@/ui/use-now';
import { useShortWait } from '@/ui/use-short-wait';
import { useIsPhone } from '@/ui/viewport';
import { CreateRepositoryButton } from './CreateRepositoryButton';
import { ListCoverage } from './ListCoverage';
import { NoMatchingRepositories } from './NoMatchingRepositories';
import { NoRepositories, type RepositoryScope } from './NoRepositories';
import { RegistrySearch } from './RegistrySearch';
import { RepositoriesFailed } from './RepositoriesFailed';
import { RepositoriesToolbar } from './RepositoriesToolbar';
import { defaultSort, repositoriesViewState } from './repositories-view-state';
import { repositoryColumns } from './repository-columns';
import { RepositoryListNotices } from './RepositoryListNotices';
import { RepositoryRow } from './RepositoryRow';
import { useFoundRepositories } from './use-found-repositories';
import { useRepositories } from './use-repositories';
import { useShowsSizes } from './use-shows-sizes';

/** The list with search, order and pages. Rows are shown from the first answer on; the rest joins them as it arrives. */
export function RepositoryList({ scope }: { scope: RepositoryScope | null }) {
  const sizes = useShowsSizes();
  const person = useHasPerson();
  const isEarly = useShortWait();
  const showsSize = sizes === true;
  const hasPerson = person === true;
  const columns = useFittedColumns(
    useMemo(() => repositoryColumns({ sizes: showsSize, person: hasPerson }), [showsSize, hasPerson]),
  );
  const now = useNow();
  const [view, changeView, inAddress] = useViewState(repositoriesViewState);
  const loaded = useRepositories(scope?.namespace, view, view.search !== inAddress.search);
  const { list, items, isWhole, isFetching, failure, retry, serverSearch } = loaded;
  const sort = view.sort.by === 'size' && !showsSize ? defaultSort : view.sort;
  const { found, search } = useFoundRepositories(items, useDeferredValue(view), inAddress.search, sort, scope === null);
  const table = usePagedTable<RepositorySummary>({
    label: 'Repositories',
    rows: found,
    view: { ...view, sort },
    changeView,
    // Only repositories on screen are acted on, even if others were selected before a search, an order or a page hid them.
    selection: { label: 'Select repositories', from: 'page', keyOf: fullRepositoryName, countText: formatNumber },
  });
  const { pageRows, select, selected } = table;
  const isPhone = useIsPhone();
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

  // On a first visit: what they decide about would move all the rest if it came after it.
  if (isEarly && (sizes === undefined || person === undefined)) return <div aria-busy="true" />;
  return (
    <>
      <RepositoriesToolbar
        view={view}
        onChange={changeView}
        searchError={search.error}
        loadedCount={isFetching && !list.isComplete ? list.items.length : null}
        pager={found.length > 0 && table.pager('top')}
        columns={columns}
        sort={sort}
        onSort={table.changeSort}
        rowCount={found.length}
        hasPerson={hasPerson}
        selection={table.bulkSelect}
        actions={
          // On a phone there is room for one of the two.
          (!isPhone || selected.length > 0) && (
            <RepositoryActionsButton
              repositories={selected}
              isDisabled={selected.length === 0}
              onDone={() => select({ type: 'clear' })}
            />
          )
        }
        create={(!isPhone || selected.length === 0) && <CreateRepositoryButton namespace={scope?.namespace} />}
      />
      <RepositoryListNotices list={list} serverSearch={serverSearch} failure={failure} onRetry={retry} />
      {scope === null && <ListCoverage list={list} isRegex={view.isRegex} />}
      <RegistrySearch text={view.search.trim()} search={serverSearch} />
      <PagedTable
        table={table}
        pager={table.pager('bottom')}
        label="Repositories"
        rowsName="repositories"
        columns={columns}
        skeletonRows={view.perPage}
        state={tableState()}
        found={search.isActive || view.isStarredOnly ? foundText(found.length, serverSearch.namespaces.length) : ''}
        renderRow={(repository) => (
          <RepositoryRow
            key={fullRepositoryName(repository)}
            columns={columns}
            repository={repository}
            showsNamespace={scope === null}
            isSelected={table.isSelected(repository)}
            onSelect={toggleSelected}
            now={now}
          />
        )}
      />
    </>
  );
}

function foundText(repositoryCount: number, namespaceCount: number): string {
  const repositories = countOf(repositoryCount, 'repository', 'repositories');
  return namespaceCount === 0
    ? `${repositories} found`
    : `${repositories} and ${countOf(namespaceCount, 'namespace')} found`;
}
