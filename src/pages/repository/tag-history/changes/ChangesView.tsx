import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { formatDay } from '@/domain/time/dates';
import { restorableDigests, type RestoreTarget } from '@/domain/history/restore-rules';
import { countOf } from '@/domain/text/count-text';
import { useWriteContext } from '@/queries/registry/registry.queries';
import { useViewState } from '@/routing/view-state';
import { useFittedColumns } from '@/ui/data-table/use-fitted-columns';
import { PagedTable } from '@/ui/paged-table/PagedTable';
import { usePagedTable } from '@/ui/paged-table/use-paged-table';
import { useNow } from '@/ui/use-now';
import typography from '@/ui/styles/typography.module.css';
import { lazyPart } from '@/ui/lazy/lazy-part';
import type { HistoryViewProps } from '../history-view';
import type { LoadedHistory } from '../use-history';
import { changesViewState } from './changes-view-state';
import { changeColumns } from './change-columns';
import { ChangeRow } from './ChangeRow';
import { changesTableState, isNarrowed } from './changes-table-state';
import { deriveChanges } from './derive-changes';
import { ExportMenu } from './ExportMenu';
import { HistoryToolbar } from './HistoryToolbar';
import { liveTags } from './live-tags';

const RestoreTagDialog = lazyPart(async () => (await import('../restore/RestoreTagDialog')).RestoreTagDialog);
const PermanentlyDeleteDialog = lazyPart(
  async () => (await import('../restore/PermanentlyDeleteDialog')).PermanentlyDeleteDialog,
);

interface ChangesViewProps extends HistoryViewProps {
  loaded: LoadedHistory;
  /** The only tag that is looked at; empty for all. */
  tagName: string;
}

/** Every change of the tags, newest first, with the way back from each. */
export function ChangesView(props: ChangesViewProps) {
  const { repository, settings, rows, isComplete, changes, loaded, tagName } = props;
  const [view, changeView] = useViewState(changesViewState);
  const writing = useWriteContext();
  const now = useNow(loaded.arrived);
  const [dialog, setDialog] = useState<{ kind: 'restore' | 'delete'; target: RestoreTarget } | null>(null);
  const closeDialog = useCallback(() => setDialog(null), []);
  const restore = useCallback((target: RestoreTarget) => setDialog({ kind: 'restore', target }), []);
  const remove = useCallback((target: RestoreTarget) => setDialog({ kind: 'delete', target }), []);

  const deferred = useDeferredValue(view);
  const listed = useMemo(() => deriveChanges(changes, deferred), [changes, deferred]);
  const alive = useMemo(() => liveTags(rows, now), [rows, now]);
  const heldDigests = useMemo(() => restorableDigests(rows, settings, now), [rows, settings, now]);
  const columns = useFittedColumns(useMemo(() => changeColumns(settings, writing), [settings, writing]));

  const isEndKnown = loaded.isComplete || !loaded.isLoading;
  const table = usePagedTable({ label: 'History', rows: listed, view, changeView, isEndKnown });
  const { pageRows } = table;
  const isByDay = view.sort.by === 'date-modified';
  const dialogProps = { repository, onClose: closeDialog, onMissing: closeDialog };
  return (
    <>
      <HistoryToolbar
        view={view}
        onChange={changeView}
        exportMenu={<ExportMenu repository={repository} changes={listed} isComplete={isComplete} />}
        pager={table.pager('top')}
      />
      {loaded.hasMoreMatches && (
        <p className={typography.subtle}>
          The registry has more matches than it named at once; they come with the older history.
        </p>
      )}
      <PagedTable
        table={table}
        pager={table.pager('bottom')}
        id="tag-history-table"
        label="Tag history table"
        rowsName="changes"
        columns={columns}
        skeletonRows={view.perPage}
        found={isEndKnown && isNarrowed(view) ? `${countOf(listed.length, 'change')} found` : ''}
        state={changesTableState({ loaded, changes, pageRows, tagName, view, changeView })}
        renderRow={(change, position) => {
          const before = pageRows[position - 1];
          return (
            <ChangeRow
              key={change.key}
              repository={repository}
              settings={settings}
              writing={writing}
              change={change}
              columns={columns}
              isFirstOfDay={isByDay && (before === undefined || formatDay(before.at) !== formatDay(change.at))}
              liveTag={alive.get(change.tagName) ?? null}
              heldDigests={heldDigests}
              now={now}
              onRestore={restore}
              onDelete={remove}
            />
          );
        }}
      />
      {dialog?.kind === 'restore' && <RestoreTagDialog {...dialogProps} target={dialog.target} />}
      {dialog?.kind === 'delete' && <PermanentlyDeleteDialog {...dialogProps} row={dialog.target.row} />}
    </>
  );
}
