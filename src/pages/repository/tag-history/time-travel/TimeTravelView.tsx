import { useCallback, useMemo, useState } from 'react';
import { formatDateTimeLong } from '@/domain/time/dates';
import { readInstant, writeInstant } from '@/domain/time/instant-text';
import { whyNotWrite } from '@/domain/repository/repository-rules';
import { restorePlan, whyNotBack, type RestorePlan } from '@/domain/history/restore-plan';
import { restorableDigests, restoreTarget } from '@/domain/history/restore-rules';
import { presentOf } from '@/domain/history/tag-lives';
import { tagsAt, type SnapshotTag } from '@/domain/history/tags-at';
import { countOf } from '@/domain/text/count-text';
import { compileTextSearch } from '@/domain/text/text-search';
import { formatNumber } from '@/domain/time/intl-formatters';
import { useWriteContext } from '@/queries/registry/registry.queries';
import { useViewState } from '@/routing/view-state';
import { sortRows } from '@/ui/data-table/columns';
import { useFittedColumns } from '@/ui/data-table/use-fitted-columns';
import { PagedTable } from '@/ui/paged-table/PagedTable';
import { usePagedTable } from '@/ui/paged-table/use-paged-table';
import { useKeyHandlers } from '@/ui/keys/key-handlers';
import { useNow } from '@/ui/use-now';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import { lazyPart } from '@/ui/lazy/lazy-part';
import type { HistoryViewProps } from '../history-view';
import { stepsAround, stepsOf } from './change-steps';
import { ChangesAt } from './ChangesAt';
import { MomentPicker } from './MomentPicker';
import { MomentSteps } from './MomentSteps';
import { compareNames, snapshotColumns } from './snapshot-columns';
import { countStates, snapshotItems, type SnapshotItem } from './snapshot-items';
import { snapshotTableState } from './snapshot-table-state';
import { SnapshotNotes } from './SnapshotNotes';
import { SnapshotRow } from './SnapshotRow';
import { SnapshotTitle } from './SnapshotTitle';
import { SnapshotToolbar } from './SnapshotToolbar';
import { timeTravelViewState } from './time-travel-view-state';
import styles from './time-travel.module.css';

const RestoreTagDialog = lazyPart(async () => (await import('../restore/RestoreTagDialog')).RestoreTagDialog);
const RestoreToMomentDialog = lazyPart(async () => (await import('./RestoreToMomentDialog')).RestoreToMomentDialog);

const nameOf = ({ name }: SnapshotItem) => name;

/** The tags as they were at a moment, each compared with now, and the way back. */
export function TimeTravelView({ repository, settings, rows, isComplete, changes }: HistoryViewProps) {
  const [view, changeView] = useViewState(timeTravelViewState);
  const writing = useWriteContext();
  const clock = useNow(rows);
  const now = useMemo(() => presentOf(rows, clock), [rows, clock]);
  const [restored, setRestored] = useState<SnapshotTag | null>(null);
  const [plan, setPlan] = useState<RestorePlan | null>(null);
  const closeRestored = useCallback(() => setRestored(null), []);
  const closePlan = useCallback(() => setPlan(null), []);

  const picked = readInstant(view.at);
  const at = Math.min(picked ?? now, now);
  const snapshot = useMemo(() => tagsAt(rows, at, { isComplete, now }), [rows, at, isComplete, now]);
  const steps = useMemo(
    () => stepsOf(changes, compileTextSearch({ text: view.search, isRegex: false }).matches),
    [changes, view.search],
  );
  const { previous, next } = stepsAround(steps, at);
  const counts = useMemo(() => countStates(snapshot), [snapshot]);
  const changesNow = useMemo(() => changes.filter((change) => change.at === at), [changes, at]);
  const heldDigests = useMemo(() => restorableDigests(rows, settings, now), [rows, settings, now]);
  const alive = useMemo(
    () => new Set(tagsAt(rows, now, { isComplete, now }).tags.map(({ name }) => name)),
    [rows, isComplete, now],
  );

  const canWrite = settings !== undefined && whyNotWrite(settings, writing) === undefined;
  const isNewSince = view.state === 'new';
  const allColumns = useMemo(() => snapshotColumns({ canWrite, isNewSince }), [canWrite, isNewSince]);
  const columns = useFittedColumns(allColumns);
  const { search, state, sort, perPage } = view;
  const items = useMemo(
    () => sortRows(snapshotItems(snapshot, { search, state }), allColumns, sort, compareNames),
    [snapshot, search, state, allColumns, sort],
  );
  const everyItem = useMemo(() => snapshotItems(snapshot, { search: '', state: 'all' }), [snapshot]);
  const table = usePagedTable({
    label: 'Tags of then',
    rows: items,
    view,
    changeView,
    selection:
      canWrite && !isNewSince
        ? { label: 'Select tags of then', from: everyItem, keyOf: nameOf, countText: formatNumber }
        : undefined,
  });
  const { pageRows: pageItems, select } = table;
  const selected = useMemo(() => table.selected.flatMap(({ past }) => past ?? []), [table.selected]);

  const context = { settings, ...writing, heldDigests, now };
  const goTo = (moment: number | null) => changeView({ at: moment === null ? '' : writeInstant(moment), page: 1 });
  // Stepping through a hundred changes should not be a hundred steps of the browser's history.
  const stepTo = (moment: number) => changeView({ at: writeInstant(moment), page: 1 }, { replace: true });
  useKeyHandlers({
    'previous-change': previous === null ? undefined : () => stepTo(previous),
    'next-change': next === null ? undefined : () => stepTo(next),
  });
  const toggle = useCallback((key: string, isRange: boolean) => select({ type: 'toggle', key, isRange }), [select]);
  const moment = picked === null ? 'now' : formatDateTimeLong(at);
  return (
    <>
      <div className={classNames(layout.row, styles.moment)}>
        <MomentPicker at={picked} now={now} onPick={goTo} />
        <MomentSteps previous={previous} next={next} hasOlder={!isComplete} onStep={stepTo} />
      </div>
      <SnapshotTitle at={picked === null ? null : at} counts={counts} snapshot={snapshot} />
      <ChangesAt repository={repository} changes={changesNow} isNow={picked === null} alive={alive} />
      <SnapshotNotes
        snapshot={snapshot}
        onShowNew={isNewSince ? undefined : () => changeView({ state: 'new', page: 1 })}
      />
      <SnapshotToolbar
        search={view.search}
        filter={view.state}
        counts={counts}
        onSearch={(text, isTyping) => changeView({ search: text, page: 1 }, { replace: true, isTyping })}
        onFilter={(filter) => changeView({ state: filter, page: 1 })}
        selectedCount={selected.length}
        onRestoreSelected={() => setPlan(restorePlan(selected, context))}
        pager={table.pager('top')}
        bulkSelect={table.bulkSelect}
      />
      <PagedTable
        table={table}
        pager={items.length > perPage && table.pager('bottom')}
        label={picked === null ? 'Tags now' : `Tags on ${moment}`}
        rowsName="tags"
        columns={columns}
        found={search === '' ? '' : `${countOf(items.length, 'tag')} found`}
        state={snapshotTableState({
          snapshot,
          pageItems,
          count: counts.all,
          isEmpty: rows.length === 0,
          onClear: () => changeView({ search: '', state: 'all', page: 1 }),
        })}
        renderRow={(item) => (
          <SnapshotRow
            key={item.name}
            repository={repository}
            item={item}
            columns={columns}
            isSelected={table.isSelected(item)}
            whyNot={item.past === null ? undefined : whyNotBack(item.past, context)}
            onToggle={toggle}
            onRestore={setRestored}
          />
        )}
      />
      {restored !== null && (
        <RestoreTagDialog
          onMissing={closeRestored}
          repository={repository}
          target={restoreTarget(restored.row, restored.endedAt)}
          onClose={closeRestored}
        />
      )}
      {plan !== null && (
        <RestoreToMomentDialog
          onMissing={closePlan}
          repository={repository}
          settings={settings}
          at={at}
          plan={plan}
          rows={rows}
          newCount={snapshot.newSince.length}
          now={now}
          onClose={closePlan}
        />
      )}
    </>
  );
}
