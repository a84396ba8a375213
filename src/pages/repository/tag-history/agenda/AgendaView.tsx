import { Skeleton } from '@patternfly/react-core';
import { useCallback, useMemo, useState } from 'react';
import type { AgendaItem } from '@/domain/agenda/agenda-items';
import { whyNotOfferWrite } from '@/domain/repository/repository-rules';
import { countOf } from '@/domain/text/count-text';
import { formatNumber } from '@/domain/time/intl-formatters';
import { useTagActionContext } from '@/features/tag-actions/use-tag-action-context';
import { useViewState } from '@/routing/view-state';
import { useFittedColumns } from '@/ui/data-table/use-fitted-columns';
import { PagedTable } from '@/ui/paged-table/PagedTable';
import { usePagedTable } from '@/ui/paged-table/use-paged-table';
import { useNow } from '@/ui/use-now';
import type { HistoryViewProps } from '../history-view';
import { ListLine } from '../ListLine';
import { agendaColumns, type AgendaAction } from './agenda-columns';
import { agendaTableState } from './agenda-table-state';
import { agendaViewState } from './agenda-view-state';
import { AgendaDialogs, type AgendaWish } from './AgendaDialogs';
import { AgendaExport } from './AgendaExport';
import { AgendaFilter } from './AgendaFilter';
import { AgendaNotes } from './AgendaNotes';
import { AgendaRow } from './AgendaRow';
import { AgendaSelected } from './AgendaSelected';
import { AgendaSums } from './AgendaSums';
import { useAgenda } from './use-agenda';
import { usePruneEstimates } from './use-prune-estimates';

const keyOf = ({ key }: AgendaItem) => key;

/** What will become of the tags, by day, with what can be done about it. */
export function AgendaView(props: HistoryViewProps) {
  const { repository, settings, changes, loaded, view, changeView } = props;
  const { isComplete } = loaded;
  const context = useTagActionContext(repository);
  const now = useNow(loaded.rows);
  const [{ kinds }, changeKinds] = useViewState(agendaViewState);
  const [wish, setWish] = useState<AgendaWish | null>(null);
  const closeDialog = () => setWish(null);
  const act = useCallback((item: AgendaItem, kind: AgendaAction) => setWish({ kind, item }), []);
  const { search, perPage, tagName } = view;
  const { estimates, known, isAwaited } = usePruneEstimates(props, now);
  const agenda = useAgenda({ changes, loaded, settings, estimates, kinds, search, now });
  const { all, found } = agenda;

  const whyReadOnly = whyNotOfferWrite(settings, context);
  const canWrite = whyReadOnly === undefined;
  const columns = useFittedColumns(useMemo(() => agendaColumns(canWrite), [canWrite]));
  const table = usePagedTable({
    label: 'Agenda',
    rows: found,
    view,
    changeView,
    selection: canWrite ? { label: 'Select items', from: all, keyOf, countText: formatNumber } : undefined,
  });
  const { pageRows, select, selected } = table;
  const toggle = useCallback((key: string, isRange: boolean) => select({ type: 'toggle', key, isRange }), [select]);
  const narrow = (next: typeof kinds, patch: Parameters<typeof changeView>[0] = {}) => {
    changeKinds({ kinds: next });
    changeView({ ...patch, page: 1 });
  };
  const isNarrowed = search !== '' || kinds.length > 0;
  const state = agendaTableState({
    loaded,
    settings,
    tagName,
    count: all.length,
    pageRows,
    onClear: () => narrow([], { search: '' }),
  });
  // The same that stood for its code: summary and lines come at once.
  if (isAwaited || (state.kind === 'loading' && loaded.isPending)) {
    return <Skeleton height="16rem" screenreaderText="Loading" />;
  }

  return (
    <>
      <ListLine loaded={loaded} table={table} state={state}>
        {table.bulkSelect}
        {canWrite && <AgendaSelected selected={selected} context={context} onWish={setWish} />}
        <AgendaFilter kinds={kinds} onChange={(next) => narrow(next)} />
        <AgendaExport repository={repository} items={found} isComplete={isComplete} />
        <AgendaSums items={all} settings={settings} loaded={loaded} now={now} />
      </ListLine>
      <AgendaNotes items={all} settings={settings} view={view} known={known} whyReadOnly={whyReadOnly} />
      <PagedTable
        table={table}
        pager={found.length > perPage && table.pager('bottom')}
        label="Agenda"
        rowsName="agenda"
        columns={columns}
        found={isNarrowed ? `${countOf(found.length, 'item')} found` : ''}
        state={state}
        renderRow={(item, position) => (
          <AgendaRow
            key={item.key}
            repository={repository}
            item={item}
            context={context}
            columns={columns}
            {...agenda.linesAround(item, pageRows[position - 1])}
            isSelected={table.isSelected(item)}
            now={now}
            onToggle={toggle}
            onAct={act}
          />
        )}
      />
      {wish !== null && (
        <AgendaDialogs repository={repository} loaded={loaded} all={all} wish={wish} onClose={closeDialog} />
      )}
    </>
  );
}
