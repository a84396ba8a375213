import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { recentlyDeleted, type DeletedTag } from '@/domain/history/recently-deleted';
import { restoreTarget } from '@/domain/history/restore-rules';
import { countOf } from '@/domain/text/count-text';
import { compileTextSearch } from '@/domain/text/search/text-search';
import { whyNotOfferWrite } from '@/domain/repository/repository-rules';
import { formatNumber } from '@/domain/time/intl-formatters';
import { useWriteContext } from '@/queries/registry/registry.queries';
import { repositoryQueries } from '@/queries/repositories/repositories.queries';
import { tagHistoryQueries } from '@/queries/history/tag-history.queries';
import { sortRows } from '@/ui/data-table/columns';
import { useFittedColumns } from '@/ui/data-table/use-fitted-columns';
import { PagedTable } from '@/ui/paged-table/PagedTable';
import { usePagedTable } from '@/ui/paged-table/use-paged-table';
import { useNow } from '@/ui/use-now';
import { lazyPart } from '@/ui/lazy/lazy-part';
import type { HistoryViewProps } from '../history-view';
import { ListLine } from '../ListLine';
import { useToldRows } from '../who/use-told-rows';
import { RestoreSelected } from '../restore/RestoreSelected';
import { deletedColumns } from './deleted-columns';
import { deletedTableState } from './deleted-table-state';
import { DeletedNotes } from './DeletedNotes';
import { DeletedRow } from './DeletedRow';
import { ReadOnlyNote } from '../ReadOnlyNote';

const RestoreTagDialog = lazyPart(async () => (await import('../restore/RestoreTagDialog')).RestoreTagDialog);
const RestoreSelectedDialog = lazyPart(async () => (await import('./RestoreSelectedDialog')).RestoreSelectedDialog);

const none: readonly DeletedTag[] = [];
const ends = ['ended'] as const;
const nameOf = ({ name }: DeletedTag) => name;

/** Tags that are gone and can be brought back, with the time that is left for it. */
export function DeletedView({ repository, settings, changes, loaded, view, changeView }: HistoryViewProps) {
  const { rows, isComplete } = loaded;
  const writing = useWriteContext();
  const settingsQuery = useQuery(repositoryQueries.settings(repository));
  const history = useQuery({ ...tagHistoryQueries.list(repository), enabled: false });
  const now = useNow(rows);
  const [restored, setRestored] = useState<DeletedTag | null>(null);
  const [chosen, setChosen] = useState<readonly DeletedTag[] | null>(null);

  const all = useMemo(
    () => (settings === undefined ? none : recentlyDeleted({ rows, settings, now })),
    [rows, settings, now],
  );
  const whyReadOnly = whyNotOfferWrite(settings, writing);
  const canWrite = whyReadOnly === undefined;
  const allColumns = useMemo(() => deletedColumns(canWrite), [canWrite]);
  const columns = useFittedColumns(allColumns);
  const { search, sort, perPage } = view;
  // Equal ones stay newest deletion first.
  const found = useMemo(() => {
    const { matches } = compileTextSearch({ text: search, isRegex: false });
    return sortRows(
      all.filter(({ name }) => matches(name)),
      allColumns,
      sort,
    );
  }, [all, allColumns, search, sort]);
  const table = usePagedTable({
    label: 'Recently deleted tags',
    rows: found,
    view,
    changeView,
    selection: canWrite ? { label: 'Select tags', from: all, keyOf: nameOf, countText: formatNumber } : undefined,
  });
  const { pageRows, select, selected } = table;
  const pageEntries = useMemo(() => pageRows.map(({ row }) => row), [pageRows]);
  const told = useToldRows({ settings, changes }, pageEntries, ends);
  const toggle = useCallback((key: string, isRange: boolean) => select({ type: 'toggle', key, isRange }), [select]);
  const closeRestored = () => setRestored(null);
  const closeChosen = () => setChosen(null);

  const state = deletedTableState({
    settings,
    error: settingsQuery.error,
    onRetry: () => void settingsQuery.refetch(),
    whyReadOnly,
    isFirstRowAwaited: rows.length === 0 && !isComplete && !history.isError,
    isComplete,
    count: all.length,
    pageRows,
    onClear: () => changeView({ search: '', page: 1 }),
  });
  return (
    <>
      <ListLine loaded={loaded} table={table} state={state} columns={allColumns}>
        {told.line}
        {table.bulkSelect}
        {table.bulkSelect !== null && (
          <RestoreSelected count={selected.length} onClick={() => setChosen(selected)}>
            Restore selected
          </RestoreSelected>
        )}
      </ListLine>
      <DeletedNotes settings={settings} canWrite={canWrite} isComplete={isComplete} count={all.length} />
      {whyReadOnly !== undefined && all.length > 0 && <ReadOnlyNote done="restored" reason={whyReadOnly} />}
      <PagedTable
        table={table}
        pager={found.length > perPage && table.pager('bottom')}
        label="Recently deleted tags"
        rowsName="deleted tags"
        columns={columns}
        found={search === '' ? '' : `${countOf(found.length, 'tag')} found`}
        state={state}
        renderRow={(tag) => (
          <DeletedRow
            key={tag.name}
            tag={tag}
            told={told.of(tag.row).ended}
            columns={columns}
            isSelected={table.isSelected(tag)}
            now={now}
            onToggle={toggle}
            onRestore={setRestored}
          />
        )}
      />
      {restored !== null && (
        <RestoreTagDialog
          onMissing={closeRestored}
          repository={repository}
          target={restoreTarget(restored.row, restored.deletedAt)}
          onClose={closeRestored}
        />
      )}
      {chosen !== null && (
        <RestoreSelectedDialog
          onMissing={closeChosen}
          repository={repository}
          tags={chosen}
          deleted={all}
          onClose={closeChosen}
        />
      )}
    </>
  );
}
