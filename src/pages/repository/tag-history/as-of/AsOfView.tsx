import { useCallback, useMemo, useState } from 'react';
import { formatDateTimeLong } from '@/domain/time/dates';
import { whyNotOfferWrite } from '@/domain/repository/repository-rules';
import { restorePlan, whyNotBack, type RestorePlan } from '@/domain/history/restore-plan';
import { restorableDigests, restoreTarget } from '@/domain/history/restore-rules';
import { presentOf } from '@/domain/history/tag-lives';
import { tagsAt, type SnapshotTag } from '@/domain/history/tags-at';
import type { Tag } from '@/domain/tags/tag';
import { countOf } from '@/domain/text/count-text';
import { formatNumber } from '@/domain/time/intl-formatters';
import { useWriteContext } from '@/queries/registry/registry.queries';
import { sortRows } from '@/ui/data-table/columns';
import { useFittedColumns } from '@/ui/data-table/use-fitted-columns';
import { PagedTable } from '@/ui/paged-table/PagedTable';
import { usePagedTable } from '@/ui/paged-table/use-paged-table';
import { useNow } from '@/ui/use-now';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import { ChoiceMenu } from '@/ui/ChoiceMenu';
import { lazyPart } from '@/ui/lazy/lazy-part';
import type { HistoryViewProps } from '../history-view';
import { snapshotFilters } from '../history-view-state';
import { HistoryProgress } from '../HistoryProgress';
import { ListLine } from '../ListLine';
import { RestoreSelected } from '../restore/RestoreSelected';
import { useToldRows } from '../who/use-told-rows';
import { ChangesAt } from './ChangesAt';
import { compareNames, snapshotColumns } from './snapshot-columns';
import { countStates, snapshotFilterLabels, snapshotItems, type SnapshotItem } from './snapshot-items';
import { snapshotTableState } from './snapshot-table-state';
import { SnapshotNotes } from './SnapshotNotes';
import { SnapshotRow } from './SnapshotRow';
import { SnapshotTitle } from './SnapshotTitle';

const RestoreTagDialog = lazyPart(async () => (await import('../restore/RestoreTagDialog')).RestoreTagDialog);
const RestoreToMomentDialog = lazyPart(async () => (await import('./RestoreToMomentDialog')).RestoreToMomentDialog);

const bothEnds = ['began', 'ended'] as const;
const nameOf = ({ name }: SnapshotItem) => name;

/** The tags as they were at a moment, each compared with now, and the way back. */
export function AsOfView({ repository, settings, loaded, changes, view, changeView, at: moment }: HistoryViewProps) {
  const { rows, isComplete } = loaded;
  const writing = useWriteContext();
  const clock = useNow(rows);
  const now = useMemo(() => presentOf(rows, clock), [rows, clock]);
  const [restored, setRestored] = useState<SnapshotTag | null>(null);
  const [plan, setPlan] = useState<RestorePlan | null>(null);
  const closeRestored = () => setRestored(null);
  const closePlan = () => setPlan(null);

  const at = moment ?? now;
  const snapshot = useMemo(() => tagsAt(rows, at, { isComplete, now }), [rows, at, isComplete, now]);
  const counts = useMemo(() => countStates(snapshot), [snapshot]);
  const changesNow = useMemo(() => changes.filter((change) => change.at === at), [changes, at]);
  const heldDigests = useMemo(() => restorableDigests(rows, settings, now), [rows, settings, now]);
  const alive = useMemo(
    () => new Set(tagsAt(rows, now, { isComplete, now }).tags.map(({ name }) => name)),
    [rows, isComplete, now],
  );

  const whyReadOnly = whyNotOfferWrite(settings, writing);
  const canWrite = whyReadOnly === undefined;
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

  const decisive = useMemo(() => pageItems.flatMap((item) => decisiveRow(item) ?? []), [pageItems]);
  const told = useToldRows({ settings, changes }, decisive, bothEnds);
  const toldOf = (item: SnapshotItem) => {
    const row = decisiveRow(item);
    return row === null ? undefined : told.of(row)[item.past?.state === 'gone' ? 'ended' : 'began'];
  };

  const context = { settings, ...writing, heldDigests, now };
  const toggle = useCallback((key: string, isRange: boolean) => select({ type: 'toggle', key, isRange }), [select]);
  const choices = useMemo(
    () =>
      snapshotFilters.map((value) => ({
        value,
        label: `${snapshotFilterLabels[value]} (${formatNumber(counts[value])})`,
      })),
    [counts],
  );
  const tableState = snapshotTableState({
    snapshot,
    pageItems,
    count: counts.all,
    isEmpty: rows.length === 0,
    onClear: () => changeView({ search: '', state: 'all', page: 1 }),
  });
  return (
    <>
      <ListLine {...{ loaded, table, whyReadOnly }} state={tableState} columns={allColumns} hasProgress={false}>
        <span className={classNames(layout.row, layout.wide, layout.low)}>
          {table.bulkSelect}
          <ChoiceMenu
            id="as-of-state-select"
            label="Compared with now"
            choices={choices}
            selected={view.state}
            onSelect={(filter) => changeView({ state: filter, page: 1 })}
          />
          {table.bulkSelect !== null && (
            <RestoreSelected count={selected.length} onClick={() => setPlan(restorePlan(selected, context))}>
              Restore selected
            </RestoreSelected>
          )}
        </span>
        {told.line}
      </ListLine>
      <div className={classNames(layout.row, layout.wide)}>
        <SnapshotTitle at={at} counts={counts} snapshot={snapshot} isLoading={loaded.isFetching} />
        <HistoryProgress loaded={loaded} />
        <ChangesAt repository={repository} changes={changesNow} alive={alive} />
      </div>
      <PagedTable
        table={table}
        pager={items.length > perPage && table.pager('bottom')}
        label={`Tags on ${formatDateTimeLong(at)}`}
        rowsName="tags"
        columns={columns}
        found={search === '' ? '' : `${countOf(items.length, 'tag')} found`}
        state={tableState}
        renderRow={(item) => (
          <SnapshotRow
            key={item.name}
            repository={repository}
            item={item}
            told={toldOf(item)}
            columns={columns}
            isSelected={table.isSelected(item)}
            whyNot={item.past === null ? undefined : whyNotBack(item.past, context)}
            onToggle={toggle}
            onRestore={setRestored}
          />
        )}
      />
      <SnapshotNotes
        snapshot={snapshot}
        onShowNew={isNewSince ? undefined : () => changeView({ state: 'new', page: 1 })}
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

/** The entry whose end made the tag go, or whose beginning made it what it is now; null if it is the same, or that is not known. */
function decisiveRow({ past }: SnapshotItem): Tag | null {
  if (past?.state === 'moved') return past.liveTag;
  return past?.state === 'gone' && past.goneSince === past.endedAt ? past.row : null;
}
