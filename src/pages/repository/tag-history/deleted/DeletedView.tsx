import { Alert } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { lazy, useCallback, useMemo, useState } from 'react';
import { recentlyDeleted, type DeletedTag } from '@/domain/history/recently-deleted';
import { restoreTarget } from '@/domain/history/restore-rules';
import { whyNotWrite } from '@/domain/repository/repository-rules';
import { useWriteContext } from '@/queries/registry/registry.queries';
import { repositoryQueries } from '@/queries/repositories/repositories.queries';
import { tagHistoryQueries } from '@/queries/history/tag-history.queries';
import { useViewState } from '@/routing/view-state';
import { BulkSelect } from '@/ui/BulkSelect';
import { LazyPart } from '@/ui/LazyPart';
import type { Sort } from '@/ui/data-table/columns';
import { DataTable } from '@/ui/data-table/DataTable';
import { Pager } from '@/ui/Pager';
import { useNow } from '@/ui/use-now';
import { useSelection } from '@/ui/use-selection';
import type { HistoryViewProps } from '../history-view';
import { deletedColumns } from './deleted-columns';
import { deletedRows } from './deleted-rows';
import { deletedTableState } from './deleted-table-state';
import { deletedViewState, isDeletedSortKey, type DeletedSortKey } from './deleted-view-state';
import { DeletedNotes } from './DeletedNotes';
import { DeletedRow } from './DeletedRow';
import { DeletedToolbar } from './DeletedToolbar';
import './deleted.css';

const RestoreTagDialog = lazy(async () => ({
  default: (await import('../restore/RestoreTagDialog')).RestoreTagDialog,
}));
const RestoreSelectedDialog = lazy(async () => ({
  default: (await import('./RestoreSelectedDialog')).RestoreSelectedDialog,
}));

const none: readonly DeletedTag[] = [];

/** Tags that are gone and can be brought back, with the time that is left for it. */
export function DeletedView({ repository, details, rows, isComplete }: HistoryViewProps) {
  const [view, changeView] = useViewState(deletedViewState);
  const writing = useWriteContext();
  const settings = useQuery(repositoryQueries.detail(repository));
  const history = useQuery({ ...tagHistoryQueries.list(repository), enabled: false });
  const now = useNow(rows);
  const [restored, setRestored] = useState<DeletedTag | null>(null);
  const [chosen, setChosen] = useState<readonly DeletedTag[] | null>(null);

  const all = useMemo(
    () => (details === undefined ? none : recentlyDeleted({ rows, repository: details, now })),
    [rows, details, now],
  );
  const found = useMemo(() => deletedRows(all, view), [all, view]);
  const { perPage } = view;
  const page = Math.min(view.page, Math.max(1, Math.ceil(found.length / perPage)));
  const pageRows = useMemo(() => found.slice((page - 1) * perPage, page * perPage), [found, page, perPage]);

  const whyReadOnly = details === undefined ? undefined : whyNotWrite(details, writing);
  const canWrite = whyReadOnly === undefined;
  const columns = useMemo(() => deletedColumns(canWrite), [canWrite]);
  const order = useMemo(() => found.map(({ name, row }) => ({ key: name, group: row.manifestDigest })), [found]);
  const [selection, select] = useSelection(order);
  // What was restored, or came back by itself, is not selected any more.
  const selected = useMemo(() => all.filter(({ name }) => selection.keys.has(name)), [all, selection.keys]);
  const selectedOnPage = pageRows.filter(({ name }) => selection.keys.has(name)).length;

  const changeSort = useCallback(
    ({ by, direction }: Sort<DeletedSortKey>) => changeView({ sort: by, direction, page: 1 }),
    [changeView],
  );
  const toggle = useCallback((key: string, isRange: boolean) => select({ type: 'toggle', key, isRange }), [select]);
  const closeRestored = useCallback(() => setRestored(null), []);
  const closeChosen = useCallback(() => setChosen(null), []);

  const pager = (variant: 'top' | 'bottom') => (
    <Pager
      label="Deleted tags"
      variant={variant}
      itemCount={found.length}
      page={page}
      perPage={perPage}
      onChange={(nextPage, nextPerPage) => changeView({ page: nextPage, perPage: nextPerPage })}
    />
  );

  return (
    <>
      <DeletedToolbar
        search={view.search}
        onSearch={(search) => changeView({ search, page: 1 }, { replace: true })}
        selectedCount={selected.length}
        onRestoreSelected={() => setChosen(selected)}
        pager={pager('top')}
        bulkSelect={
          canWrite ? (
            <BulkSelect
              label="Select tags"
              selectedCount={selected.length}
              pageCount={pageRows.length}
              matchCount={found.length}
              pageState={selectedOnPage === 0 ? 'none' : selectedOnPage === pageRows.length ? 'all' : 'some'}
              onSelect={(what) => {
                if (what === 'none') select({ type: 'clear' });
                else select({ type: 'add', keys: (what === 'page' ? pageRows : found).map(({ name }) => name) });
              }}
            />
          ) : null
        }
      />
      <DeletedNotes details={details} canWrite={canWrite} isComplete={isComplete} count={all.length} />
      {whyReadOnly !== undefined && all.length > 0 && (
        <Alert isInline isPlain variant="info" title={`Nothing can be restored by you here. ${whyReadOnly}`} />
      )}
      <DataTable
        label="Recently deleted tags"
        className="app-deleted-table"
        columns={columns}
        sort={{ by: view.sort, direction: view.direction }}
        isSortKey={isDeletedSortKey}
        onSort={changeSort}
        state={deletedTableState({
          details,
          error: settings.error,
          onRetry: () => void settings.refetch(),
          whyReadOnly,
          isUnread: rows.length === 0 && !isComplete && !history.isError,
          isComplete,
          count: all.length,
          pageRows,
          onClear: () => changeView({ search: '', page: 1 }),
        })}
        renderRow={(tag) => (
          <DeletedRow
            key={tag.name}
            tag={tag}
            columns={columns}
            isSelected={selection.keys.has(tag.name)}
            now={now}
            onToggle={toggle}
            onRestore={setRestored}
          />
        )}
      />
      {found.length > perPage && pager('bottom')}
      {restored !== null && (
        <LazyPart onMissing={closeRestored}>
          <RestoreTagDialog
            repository={repository}
            target={restoreTarget(restored.row, restored.deletedAt)}
            onClose={closeRestored}
          />
        </LazyPart>
      )}
      {chosen !== null && (
        <LazyPart onMissing={closeChosen}>
          <RestoreSelectedDialog repository={repository} tags={chosen} deleted={all} onClose={closeChosen} />
        </LazyPart>
      )}
    </>
  );
}
