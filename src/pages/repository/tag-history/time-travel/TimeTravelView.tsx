import { lazy, useCallback, useMemo, useState } from 'react';
import { formatDateTimeLong } from '@/domain/time/dates';
import { readInstant, writeInstant } from '@/domain/time/instant-text';
import { whyNotWrite } from '@/domain/repository/repository-rules';
import { restorePlan, whyNotBack, type RestorePlan } from '@/domain/history/restore-plan';
import { restorableDigests, restoreTarget } from '@/domain/history/restore-rules';
import { presentOf } from '@/domain/history/tag-lives';
import { tagsAt, type TagThen } from '@/domain/history/tags-at';
import { compileTextSearch } from '@/domain/text/text-search';
import { useWriteContext } from '@/queries/registry/registry.queries';
import { useViewState } from '@/routing/view-state';
import { BulkSelect } from '@/ui/BulkSelect';
import { LazyPart } from '@/ui/LazyPart';
import type { Sort } from '@/ui/data-table/columns';
import { DataTable } from '@/ui/data-table/DataTable';
import { Pager } from '@/ui/Pager';
import { useNow } from '@/ui/use-now';
import { useSelection } from '@/ui/use-selection';
import type { HistoryViewProps } from '../history-view';
import { stepsAround, stepsOf } from './change-steps';
import { ChangesAt } from './ChangesAt';
import { MomentPicker } from './MomentPicker';
import { MomentSteps } from './MomentSteps';
import { stepKeyHandler } from './step-keys';
import { thenColumns } from './then-columns';
import { countStates, thenLines } from './then-rows';
import { thenTableState } from './then-table-state';
import { ThenNotes } from './ThenNotes';
import { ThenRow } from './ThenRow';
import { ThenTitle } from './ThenTitle';
import { ThenToolbar } from './ThenToolbar';
import { isThenSortKey, timeTravelState, type ThenSortKey } from './time-travel-state';
import './time-travel.css';

const RestoreTagDialog = lazy(async () => ({
  default: (await import('../restore/RestoreTagDialog')).RestoreTagDialog,
}));
const RestoreToMomentDialog = lazy(async () => ({
  default: (await import('./RestoreToMomentDialog')).RestoreToMomentDialog,
}));

/** The tags as they were at a moment, each compared with now, and the way back. */
export function TimeTravelView({ repository, details, rows, isComplete, changes }: HistoryViewProps) {
  const [view, changeView] = useViewState(timeTravelState);
  const writing = useWriteContext();
  const clock = useNow(rows);
  const now = useMemo(() => presentOf(rows, clock), [rows, clock]);
  const [restored, setRestored] = useState<TagThen | null>(null);
  const [plan, setPlan] = useState<RestorePlan | null>(null);
  const closeRestored = useCallback(() => setRestored(null), []);
  const closePlan = useCallback(() => setPlan(null), []);

  const picked = readInstant(view.at);
  const at = Math.min(picked ?? now, now);
  const then = useMemo(() => tagsAt(rows, at, { isComplete, now }), [rows, at, isComplete, now]);
  const steps = useMemo(
    () => stepsOf(changes, compileTextSearch({ text: view.search, isRegex: false }).matches),
    [changes, view.search],
  );
  const { previous, next } = stepsAround(steps, at);
  const lines = useMemo(() => thenLines(then, view), [then, view]);
  const counts = useMemo(() => countStates(then), [then]);
  const changesNow = useMemo(() => changes.filter((change) => change.at === at), [changes, at]);
  const heldDigests = useMemo(() => restorableDigests(rows, details, now), [rows, details, now]);
  const alive = useMemo(
    () => new Set(tagsAt(rows, now, { isComplete, now }).tags.map(({ name }) => name)),
    [rows, isComplete, now],
  );

  const { perPage } = view;
  const page = Math.min(view.page, Math.max(1, Math.ceil(lines.length / perPage)));
  const pageLines = useMemo(() => lines.slice((page - 1) * perPage, page * perPage), [lines, page, perPage]);
  const canWrite = details !== undefined && whyNotWrite(details, writing) === undefined;
  const isNewSince = view.state === 'new';
  const columns = useMemo(() => thenColumns({ canWrite, isNewSince }), [canWrite, isNewSince]);
  const order = useMemo(() => lines.map(({ name, shown }) => ({ key: name, group: shown.manifestDigest })), [lines]);
  const [selection, select] = useSelection(order);
  const selected = useMemo(() => then.tags.filter(({ name }) => selection.keys.has(name)), [then, selection.keys]);
  const selectedOnPage = pageLines.filter(({ name }) => selection.keys.has(name)).length;

  const context = { repository: details, ...writing, heldDigests, now };
  const goTo = (moment: number | null) => changeView({ at: moment === null ? '' : writeInstant(moment), page: 1 });
  // Stepping through a hundred changes should not be a hundred steps of the browser's history.
  const stepTo = (moment: number) => changeView({ at: writeInstant(moment), page: 1 }, { replace: true });
  const changeSort = useCallback(
    ({ by, direction }: Sort<ThenSortKey>) => changeView({ sort: by, direction, page: 1 }),
    [changeView],
  );
  const toggle = useCallback((key: string, isRange: boolean) => select({ type: 'toggle', key, isRange }), [select]);
  const pager = (variant: 'top' | 'bottom') => (
    <Pager
      label="Tags of then"
      variant={variant}
      itemCount={lines.length}
      page={page}
      perPage={perPage}
      onChange={(nextPage, nextPerPage) => changeView({ page: nextPage, perPage: nextPerPage })}
    />
  );
  const moment = picked === null ? 'now' : formatDateTimeLong(at);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- shortcuts of the buttons within
    <div
      className="app-then"
      onKeyDown={stepKeyHandler({
        onPrevious: previous === null ? undefined : () => stepTo(previous),
        onNext: next === null ? undefined : () => stepTo(next),
      })}
    >
      <div className="app-then-moment">
        <MomentPicker at={picked} now={now} onPick={goTo} />
        <MomentSteps previous={previous} next={next} hasOlder={!isComplete} onStep={stepTo} />
      </div>
      <ThenTitle at={picked === null ? null : at} counts={counts} then={then} />
      <ChangesAt repository={repository} changes={changesNow} isNow={picked === null} alive={alive} />
      <ThenNotes then={then} onShowNew={isNewSince ? undefined : () => changeView({ state: 'new', page: 1 })} />
      <ThenToolbar
        search={view.search}
        filter={view.state}
        counts={counts}
        onSearch={(search) => changeView({ search, page: 1 }, { replace: true })}
        onFilter={(state) => changeView({ state, page: 1 })}
        selectedCount={selected.length}
        onRestoreSelected={() => setPlan(restorePlan(selected, context))}
        pager={pager('top')}
        bulkSelect={
          canWrite && !isNewSince ? (
            <BulkSelect
              label="Select tags of then"
              selectedCount={selected.length}
              pageCount={pageLines.length}
              matchCount={lines.length}
              pageState={selectedOnPage === 0 ? 'none' : selectedOnPage === pageLines.length ? 'all' : 'some'}
              onSelect={(what) => {
                if (what === 'none') select({ type: 'clear' });
                else select({ type: 'add', keys: (what === 'page' ? pageLines : lines).map(({ name }) => name) });
              }}
            />
          ) : null
        }
      />
      <DataTable
        label={picked === null ? 'Tags now' : `Tags on ${moment}`}
        className="app-then-table"
        columns={columns}
        sort={{ by: view.sort, direction: view.direction }}
        isSortKey={isThenSortKey}
        onSort={changeSort}
        state={thenTableState({
          tagsThen: then,
          pageLines,
          count: counts.all,
          isEmpty: rows.length === 0,
          onClear: () => changeView({ search: '', state: 'all', page: 1 }),
        })}
        renderRow={(line) => (
          <ThenRow
            key={line.name}
            repository={repository}
            line={line}
            columns={columns}
            isSelected={selection.keys.has(line.name)}
            whyNot={line.past === null ? undefined : whyNotBack(line.past, context)}
            onToggle={toggle}
            onRestore={setRestored}
          />
        )}
      />
      {lines.length > perPage && pager('bottom')}
      {restored !== null && (
        <LazyPart onMissing={closeRestored}>
          <RestoreTagDialog
            repository={repository}
            target={restoreTarget(restored.row, restored.endedAt)}
            onClose={closeRestored}
          />
        </LazyPart>
      )}
      {plan !== null && (
        <LazyPart onMissing={closePlan}>
          <RestoreToMomentDialog
            repository={repository}
            details={details}
            at={at}
            plan={plan}
            rows={rows}
            newCount={then.newSince.length}
            now={now}
            onClose={closePlan}
          />
        </LazyPart>
      )}
    </div>
  );
}
