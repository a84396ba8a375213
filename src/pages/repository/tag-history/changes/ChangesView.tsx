import { useCallback, useMemo, useState } from 'react';
import { formatDay } from '@/domain/time/dates';
import { restorableDigests, type RestoreTarget } from '@/domain/history/restore-rules';
import type { HistoryChange } from '@/domain/history/tag-history';
import { countOf } from '@/domain/text/count-text';
import { whyNotOfferWrite } from '@/domain/repository/repository-rules';
import { useWriteContext } from '@/queries/registry/registry.queries';
import { useFittedColumns } from '@/ui/data-table/use-fitted-columns';
import { PagedTable } from '@/ui/paged-table/PagedTable';
import { usePagedTable } from '@/ui/paged-table/use-paged-table';
import { useNow } from '@/ui/use-now';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { lazyPart } from '@/ui/lazy/lazy-part';
import type { HistoryViewProps } from '../history-view';
import { ListLine } from '../ListLine';
import { changeColumns } from './change-columns';
import { ChangeRow } from './ChangeRow';
import { changesTableState, isNarrowed } from './changes-table-state';
import { useAwaitsRights } from '../../use-awaits-rights';
import { liveTags } from './live-tags';
import type { ToldChanges } from '../who/told-changes';
import { WhoLine } from '../who/WhoLine';

const RestoreTagDialog = lazyPart(async () => (await import('../restore/RestoreTagDialog')).RestoreTagDialog);
const PermanentlyDeleteDialog = lazyPart(
  async () => (await import('../restore/PermanentlyDeleteDialog')).PermanentlyDeleteDialog,
);

const OtherLogEntries = lazyPart(async () => (await import('../who/who-parts')).OtherLogEntries);

const waiting = { kind: 'loading' } as const;

interface ChangesViewProps extends HistoryViewProps {
  /** The changes that match, in order. */
  listed: readonly HistoryChange[];
}

/** Every change of the tags, newest first, with the way back from each. */
export function ChangesView({ repository, settings, changes, listed, loaded, view, changeView }: ChangesViewProps) {
  const writing = useWriteContext();
  const now = useNow(loaded.arrived);
  const [dialog, setDialog] = useState<{ kind: 'restore' | 'delete'; target: RestoreTarget } | null>(null);
  const [told, setTold] = useState<ToldChanges | null>(null);
  const closeDialog = () => setDialog(null);
  const restore = useCallback((target: RestoreTarget) => setDialog({ kind: 'restore', target }), []);
  const remove = useCallback((target: RestoreTarget) => setDialog({ kind: 'delete', target }), []);

  const { rows } = loaded;
  const alive = useMemo(() => liveTags(rows, now), [rows, now]);
  const heldDigests = useMemo(() => restorableDigests(rows, settings, now), [rows, settings, now]);
  const allColumns = useMemo(() => changeColumns(settings, writing), [settings, writing]);
  const columns = useFittedColumns(allColumns);

  const isEndKnown = loaded.isComplete || !loaded.isFetching;
  const table = usePagedTable({ label: 'History', rows: listed, view, changeView, isEndKnown });
  const { pageRows } = table;
  const awaitsRights = useAwaitsRights(repository);
  const state = awaitsRights ? waiting : changesTableState({ loaded, changes, pageRows, view, changeView });
  const whyReadOnly = whyNotOfferWrite(settings, writing);
  const isPart = isNarrowed(view) || view.tagName !== '';
  const isByDay = view.sort.by === 'date-modified';
  const dialogProps = { repository, onClose: closeDialog, onMissing: closeDialog };
  return (
    <>
      <ListLine {...{ loaded, table, state, whyReadOnly }} isWaiting={awaitsRights} columns={allColumns}>
        <WhoLine
          settings={settings}
          changes={changes}
          pageRows={pageRows}
          isNarrowed={isPart}
          asksToday={isByDay && view.sort.direction === 'desc' && view.page === 1 && !isPart}
          onTold={setTold}
        />
        {loaded.hasMoreMatches && (
          <p className={typography.subtle}>
            The registry has more matches than it named at once; they come with the older history.
          </p>
        )}
      </ListLine>
      <PagedTable
        table={table}
        pager={table.pager('bottom')}
        id="tag-history-table"
        // Its columns are not known before.
        className={awaitsRights ? layout.room : undefined}
        label="Tag history table"
        rowsName="changes"
        columns={columns}
        skeletonRows={view.perPage}
        found={isEndKnown && isNarrowed(view) ? `${countOf(listed.length, 'change')} found` : ''}
        state={state}
        renderRow={(change, position) => {
          const before = pageRows[position - 1];
          return (
            <ChangeRow
              key={change.key}
              repository={repository}
              settings={settings}
              writing={writing}
              change={change}
              told={told?.texts.get(change.key)}
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
      {told !== null && told.others.length > 0 && <OtherLogEntries entries={told.others} />}
      {dialog?.kind === 'restore' && <RestoreTagDialog {...dialogProps} target={dialog.target} />}
      {dialog?.kind === 'delete' && <PermanentlyDeleteDialog {...dialogProps} row={dialog.target.row} />}
    </>
  );
}
